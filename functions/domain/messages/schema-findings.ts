import type * as z from 'zod';
import { DATE_OUT_OF_RANGE } from '../../contracts/fields.ts';
import type { Finding } from '../../contracts/finding.ts';
import { FINDING_SEVERITY } from '../../contracts/finding.ts';
import { grouped } from '../language/money.ts';
import { ASK_A_PERSON } from './ask-a-person.ts';

/** A reply holds at most 50 findings (contract: lists ≤ 50). */
const MOST_FINDINGS = 50;

type Issue = z.core.$ZodIssue;
type Wording = { readonly message: string; readonly fix: string };

const MISSING: Wording = { message: '필수 항목이 없습니다.', fix: '이 항목을 채워서 다시 보내 주십시오.' };
const WRONG_FORMAT: Wording = {
  message: '형식이 맞지 않습니다.',
  fix: '연동 안내서에 적힌 형식에 맞게 고쳐서 다시 보내 주십시오.',
};

const OUT_OF_RANGE: Wording = {
  message: '1900년부터 2100년까지의 날짜만 받을 수 있습니다.',
  fix: '날짜를 확인하여 고쳐서 다시 보내 주십시오. 끝나는 날을 모르시면 그 항목을 빼고 보내 주십시오.',
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '문자열',
  number: '숫자',
  int: '정수',
  boolean: '참/거짓 값',
  array: '목록',
  object: '객체',
};

/** zod 4 removes the input from a finished issue. Only its message still shows that the value was absent. */
const isMissing = (issue: Issue): boolean => {
  if (issue.code === 'invalid_type') return issue.message.endsWith('received undefined');
  if (issue.code === 'invalid_union')
    return issue.errors.some((branch) => branch.some((inner) => inner.path.length === 0 && isMissing(inner)));
  return false;
};

const tooBig = (issue: z.core.$ZodIssueTooBig): Wording => {
  const limit = grouped(Number(issue.maximum));
  if (issue.origin === 'array')
    return {
      message: `목록이 너무 깁니다. ${limit}개까지 보낼 수 있습니다.`,
      fix: `항목을 ${limit}개 이하로 줄여서 다시 보내 주십시오.`,
    };
  if (issue.origin === 'string')
    return {
      message: `글자 수가 너무 많습니다. ${limit}자까지 보낼 수 있습니다.`,
      fix: `${limit}자 이하로 줄여서 다시 보내 주십시오.`,
    };
  return { message: '값이 허용 범위보다 큽니다.', fix: `${limit} 이하의 값으로 고쳐서 다시 보내 주십시오.` };
};

const tooSmall = (issue: z.core.$ZodIssueTooSmall): Wording => {
  const limit = grouped(Number(issue.minimum));
  if (issue.origin === 'array')
    return { message: `목록에 ${limit}개 이상이 있어야 합니다.`, fix: '항목을 더해서 다시 보내 주십시오.' };
  if (issue.origin === 'string')
    return { message: `${limit}자 이상이어야 합니다.`, fix: '내용을 채워서 다시 보내 주십시오.' };
  const bound = issue.inclusive === false ? `${limit}보다 큰` : `${limit} 이상의`;
  return { message: '값이 허용 범위보다 작습니다.', fix: `${bound} 값으로 고쳐서 다시 보내 주십시오.` };
};

/** Whether the value is a real date in a year outside the contract (1900 to 2100). */
const isOutOfRange = (issue: Issue): boolean =>
  issue.code === 'custom' && issue.params?.['finding'] === DATE_OUT_OF_RANGE.finding;

const wordingOf = (issue: Issue): Wording => {
  if (isMissing(issue)) return MISSING;
  if (isOutOfRange(issue)) return OUT_OF_RANGE;
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPE_NAMES[issue.expected];
      return type === undefined
        ? WRONG_FORMAT
        : {
            message: `값의 종류가 맞지 않습니다. ${type} 형식이어야 합니다.`,
            fix: `${type} 형식으로 고쳐서 다시 보내 주십시오.`,
          };
    }
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'custom':
      return {
        message: '글자 수나 내용이 허용 범위를 벗어났습니다.',
        fix: '연동 안내서에 적힌 길이와 범위에 맞게 고쳐서 다시 보내 주십시오.',
      };
    case 'invalid_value':
      return {
        message: '허용된 값이 아닙니다.',
        fix: '연동 안내서에 적힌 값 가운데 하나로 고쳐서 다시 보내 주십시오.',
      };
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return WRONG_FORMAT;
  }
};

/**
 * Converts the issues of a failed parse to findings `schema-invalid` or `date-out-of-range`. One per path and kind, in
 * the schema's order, at most 50. `prefix` is the path of the parsed value inside the message (`data`). The value
 * itself is never repeated: it may be personal.
 */
export const schemaFindings = (error: z.ZodError, prefix = ''): Finding[] => {
  const seen = new Map<string, Finding>();
  for (const issue of error.issues) {
    const path = [...(prefix === '' ? [] : [prefix]), ...issue.path.map(String)].join('.');
    const { message, fix } = wordingOf(issue);
    const key = `${path}\n${message}`;
    if (seen.has(key)) continue;
    const code = isOutOfRange(issue) ? DATE_OUT_OF_RANGE.finding : 'schema-invalid';
    seen.set(key, {
      code,
      severity: FINDING_SEVERITY[code],
      path,
      message: `${message}${path === '' ? '' : ` (${path})`}`,
      fix: `${fix} ${ASK_A_PERSON}`,
    });
    if (seen.size === MOST_FINDINGS) break;
  }
  return [...seen.values()];
};
