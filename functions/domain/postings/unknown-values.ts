import { EDUCATION_LEVELS, EMPLOYMENT_TYPES, WAGE_UNITS } from '../../contracts/known-values.ts';
import type { Finding } from '../../contracts/finding.ts';
import { FINDING_SEVERITY } from '../../contracts/finding.ts';
import type { Posting } from '../../contracts/posting.ts';
import { PROGRAMME_IDS } from '../../contracts/programmes.ts';
import { isKecoCode } from '../messages/conversion/keco-code.ts';
import { isAllowance } from './allowance.ts';

/** The province (시도) codes with which a five-digit 시군구 code begins. */
const PROVINCES: ReadonlySet<string> = new Set('11 26 27 28 29 30 31 36 41 42 43 44 45 46 47 48 50 51 52'.split(' '));

const unknown = (path: string, message: string, fix: string, actual?: string): Finding[] => [
  {
    code: 'unknown-value',
    severity: FINDING_SEVERITY['unknown-value'],
    path,
    message,
    actual,
    fix,
  },
];

const openValue = (path: string, value: string | undefined, known: readonly string[]): Finding[] =>
  value === undefined || known.includes(value)
    ? []
    : unknown(
        path,
        `알 수 없는 값이어서 미확인으로 처리했습니다. (${path})`,
        `다음 가운데 하나로 보내 주십시오: ${known.join(', ')}`,
        value,
      );

const occupation = ({ occupation: given }: Posting): Finding[] => {
  const fix = 'KECO 직종 코드(숫자 2~6자리)를 적어 주십시오.';
  if (given === undefined)
    return unknown('occupation', '직종이 없습니다. 직종을 모르는 공고는 구직자와 연결되지 않습니다.', fix);
  if (given.scheme !== 'KECO') return openValue('occupation.scheme', given.scheme, ['KECO']);
  if (isKecoCode(given.code)) return [];
  return unknown(
    'occupation.code',
    '알 수 없는 직종 코드입니다. 직종을 모르는 공고는 구직자와 연결되지 않습니다.',
    fix,
    given.code,
  );
};

const district = ({ workplace }: Posting): Finding[] => {
  const path = 'workplace.district';
  const fix = '근무지의 시군구 코드 5자리를 적어 주십시오(예: 성산구 48123, 창원시 전체 48120).';
  if (workplace.district === undefined)
    return unknown(path, '근무지의 시군구 코드가 없습니다. 근무지를 모르는 공고는 구직자와 연결되지 않습니다.', fix);
  if (/^\d{5}$/.test(workplace.district) && PROVINCES.has(workplace.district.slice(0, 2))) return [];
  return unknown(
    path,
    '알 수 없는 시군구 코드입니다. 근무지를 모르는 공고는 구직자와 연결되지 않습니다.',
    fix,
    workplace.district,
  );
};

const turnedRange = ({ wage }: Posting): Finding[] =>
  wage?.max === undefined || wage.max >= wage.min
    ? []
    : unknown(
        'wage.max',
        '임금의 상한이 하한보다 작습니다. 두 금액 가운데 큰 쪽을 상한으로 보고 점검했습니다.',
        '임금의 하한과 상한을 확인해 주십시오.',
      );

/** Only certain programmes pay an allowance (수당). Any other pay is checked as a wage, and the partner is told. */
const allowance = (posting: Posting): Finding[] =>
  posting.payKind !== 'allowance' || isAllowance(posting)
    ? []
    : unknown(
        'payKind',
        '수당을 지급하는 사업이 확인되지 않아 임금으로 보고 점검했습니다.',
        '수당을 지급하는 사업이면 어느 사업인지 적어 주시고, 아니면 수당이 아니라 임금으로 고쳐 주십시오.',
        posting.payKind,
      );

/**
 * Returns the warnings `unknown-value` for the values that we do not know. Such a value counts as unknown. A posting
 * without a known occupation or district is stored and not matched.
 */
export const unknownValues = (posting: Posting): Finding[] => {
  const ground = posting.age?.ground;
  return [
    ...occupation(posting),
    ...district(posting),
    ...openValue('employmentType', posting.employmentType, EMPLOYMENT_TYPES),
    ...openValue('wage.unit', posting.wage?.unit, WAGE_UNITS),
    ...openValue('payKind', posting.payKind, ['wage', 'allowance']),
    ...openValue('requirements.education', posting.requirements?.education, EDUCATION_LEVELS),
    ...openValue(
      'age.ground.programme',
      ground !== undefined && 'programme' in ground ? ground.programme : undefined,
      PROGRAMME_IDS,
    ),
    ...openValue('programme', posting.programme, PROGRAMME_IDS),
    ...turnedRange(posting),
    ...allowance(posting),
  ];
};
