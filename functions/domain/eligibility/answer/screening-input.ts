import * as z from 'zod';
import { factsDeclaredSchema } from '../../../contracts/screening-facts.ts';
import { seekerSchema } from '../../../contracts/seeker.ts';
import { ageOn } from '../../language/calendar.ts';
import { withParticle } from '../../language/particle.ts';
import type { Subject } from '../engine/subject.ts';
import { screenedSeeker } from './screened-person.ts';

/**
 * The file that the commands `screen` and `rehearse` read: `{ seeker, facts }`. Of the seeker, only birth date,
 * residence and consents are required. An absent value is unknown.
 */
const inputSchema = z.object({
  seeker: seekerSchema.partial().required({ birthDate: true, residence: true, consents: true }),
  facts: factsDeclaredSchema.shape.facts.optional(),
});
type Input = z.infer<typeof inputSchema>;

/** In years. Nobody is known to have lived this long (the oldest person on record died at 122). */
const AGE_BEYOND_BELIEF = 130;

type ScreeningInput = {
  /** The partner's own key, if the file has one. */
  readonly externalId?: string;
  readonly subject: Subject;
};

/**
 * The input, or what is wrong with it. Each problem is one sentence with the path and the remedy, never with the value.
 */
export type ReadInput =
  { readonly ok: true; readonly input: ScreeningInput } | { readonly ok: false; readonly problems: readonly string[] };

type Issue = z.core.$ZodIssue;

const isMissing = ({ code, message }: Issue): boolean =>
  code === 'invalid_type' && message.endsWith('received undefined');

const KINDS: Readonly<Record<string, string>> = {
  string: '문자열',
  number: '숫자',
  int: '정수',
  boolean: 'true나 false',
  array: '목록',
  object: '객체',
};

const adviceOn = (issue: Issue): string => {
  if (isMissing(issue)) return '값이 없으니 채워 주십시오';
  switch (issue.code) {
    case 'invalid_type':
      return `값의 종류가 맞지 않으니 ${withParticle(KINDS[issue.expected] ?? '정해진 형식', '으로/로')} 적어 주십시오`;
    case 'too_small':
      return issue.origin === 'string'
        ? '값이 비어 있으니 채워 주십시오'
        : `${Number(issue.minimum)} 이상으로 적어 주십시오`;
    case 'too_big':
      return issue.origin === 'array'
        ? `항목을 ${Number(issue.maximum)}개 이하로 줄여 주십시오`
        : `${Number(issue.maximum)} 이하로 적어 주십시오`;
    case 'invalid_format':
      return issue.format === 'date'
        ? '달력에 있는 날짜를 2026-12-31과 같이 적어 주십시오'
        : '형식이 맞지 않으니 연동 안내서에 적힌 대로 고쳐 주십시오';
    case 'custom':
    case 'invalid_union':
    case 'invalid_value':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return '형식이 맞지 않으니 연동 안내서에 적힌 대로 고쳐 주십시오';
  }
};

const issueSentence = (issue: Issue): string => {
  const path = issue.path.map(String).join('.');
  return `${path === '' ? '입력 파일' : path}: ${adviceOn(issue)}.`;
};

/** Whether a declaration says anything: `{}` and `{ household: {} }` do not. */
const saysSomething = (value: unknown): boolean => {
  if (Array.isArray(value)) return true;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(saysSomething);
  return value !== undefined;
};

const birthProblems = (birthDate: string, day: string): string[] => {
  if (birthDate > day) return ['seeker.birthDate: 생년월일이 기준일보다 뒤이니 생년월일이나 기준일을 고쳐 주십시오.'];
  return ageOn(birthDate, day) < AGE_BEYOND_BELIEF
    ? []
    : [`seeker.birthDate: 나이가 ${AGE_BEYOND_BELIEF}세 이상이 되니 생년월일이나 기준일을 고쳐 주십시오.`];
};

type Period = { readonly from?: string | undefined; readonly to?: string | undefined };

const periodProblems = (name: string, periods: readonly Period[] | undefined): string[] =>
  (periods ?? []).flatMap(({ from, to }, index) =>
    from === undefined || to === undefined || from <= to
      ? []
      : [`${name}.${index}: 끝난 날이 시작한 날보다 앞서니 두 날짜를 확인해 주십시오.`],
  );

const consentProblems = ({ seeker, facts }: Input): string[] =>
  saysSomething(facts) && seeker.consents.screening === undefined
    ? [
        'seeker.consents.screening: 자격 확인(screening) 동의가 없어 facts를 읽을 수 없으니 동의를 받아 적거나 facts를 빼 주십시오.',
      ]
    : [];

/** Reads `{ seeker, facts }` for screening on `day` (`YYYY-MM-DD`, Asia/Seoul). */
export const readScreeningInput = (value: unknown, day: string): ReadInput => {
  const parsed = inputSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problems: [...new Set(parsed.error.issues.map(issueSentence))] };
  const { seeker, facts = {} } = parsed.data;
  const problems = [
    ...birthProblems(seeker.birthDate, day),
    ...consentProblems(parsed.data),
    ...periodProblems('seeker.career', seeker.career),
    ...periodProblems('facts.participations', facts.participations),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    input: { externalId: seeker.externalId, subject: { seeker: screenedSeeker(seeker), facts } },
  };
};
