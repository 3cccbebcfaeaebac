import type { Finding } from '../../contracts/finding.ts';
import { EDUCATION_LEVELS, EMPLOYMENT_TYPES, WAGE_UNITS } from '../../contracts/posting.ts';
import { CADENCES, EMPLOYMENT_STATUSES, SCHOOL_STATUSES, type Seeker } from '../../contracts/seeker.ts';
import { ageOn } from '../calendar.ts';
import { ASK_A_PERSON } from '../messages/ask-a-person.ts';
import { oneLine } from '../text/plain-text.ts';
import { findResidentNumber, maskResidentNumbers } from '../text/resident-number.ts';

/** A registration as it is kept, and what the partner is told about it. */
export type PlainSeeker = { readonly seeker: Seeker; readonly findings: readonly Finding[] };

/**
 * Cleans the free text of a registration for showing and masks resident numbers (주민등록번호, 개인정보 보호법 제24조의2):
 * they are never taken in, but a person is not left without mail because a partner wrote one into a wrong field.
 */
export const plainSeeker = (sent: Seeker): PlainSeeker => {
  const masked: string[] = [];
  const clean = (text: string, path: string): string => {
    const line = oneLine(text);
    if (findResidentNumber(line) === undefined) return line;
    masked.push(path);
    return maskResidentNumbers(line);
  };
  const seeker: Seeker = {
    ...sent,
    name: clean(sent.name, 'name'),
    ...(sent.certificates && {
      certificates: sent.certificates.map((certificate, index) => ({
        ...certificate,
        name: clean(certificate.name, `certificates.${index}.name`),
      })),
    }),
    ...(sent.languages && {
      languages: sent.languages.map((language, index) => clean(language, `languages.${index}`)),
    }),
  };
  return { seeker, findings: [...masked.map(numberMasked), ...unknownValues(sent)] };
};

const numberMasked = (path: string): Finding => ({
  code: 'resident-number',
  severity: 'warn',
  path,
  message: '주민등록번호나 외국인등록번호로 보이는 숫자가 있어 가리고 저장했습니다.',
  actual: '******-*******',
  citation: { statute: '개인정보 보호법', article: '제24조의2', effectiveFrom: '2026-09-11', status: 'law' },
  fix: '이 번호는 받지 않습니다. 번호를 지우고 revision을 1 올려 다시 보내 주십시오.',
});

export const unknownValue = (path: string, actual: string): Finding => ({
  code: 'unknown-value',
  severity: 'warn',
  path,
  message: `알 수 없는 값이라 모르는 것으로 다루었습니다. (${path})`,
  actual,
  fix: '연동 안내서에 적힌 값으로 고치고 revision을 1 올려 다시 보내 주십시오.',
});

/** Values outside the open lists, and codes that are not codes: they count as unknown. */
const unknownValues = (seeker: Seeker): Finding[] => {
  const { wanted } = seeker;
  const listed: readonly (readonly [path: string, value: string | undefined, known: readonly string[]])[] = [
    ['language', seeker.language, ['ko', 'en']],
    ['employment.status', seeker.employment?.status, EMPLOYMENT_STATUSES],
    ['education.level', seeker.education?.level, EDUCATION_LEVELS],
    ['education.status', seeker.education?.status, SCHOOL_STATUSES],
    ['mail.cadence', seeker.mail?.cadence, CADENCES],
    ['wanted.wage.unit', wanted.wage?.unit, WAGE_UNITS],
    ...(wanted.employmentTypes ?? []).map(
      (type, index) => [`wanted.employmentTypes.${index}`, type, EMPLOYMENT_TYPES] as const,
    ),
  ];
  const coded: readonly (readonly [path: string, value: string, pattern: RegExp])[] = [
    ['residence.district', seeker.residence.district, DISTRICT],
    ...wanted.districts.map((code, index) => [`wanted.districts.${index}`, code, DISTRICT] as const),
    ...wanted.occupations.map((code, index) => [`wanted.occupations.${index}`, code, OCCUPATION] as const),
    ...(seeker.career ?? []).map(
      ({ occupation }, index) => [`career.${index}.occupation`, occupation, OCCUPATION] as const,
    ),
  ];
  return [
    ...listed.flatMap(([path, value, known]) =>
      value === undefined || known.includes(value) ? [] : [unknownValue(path, value)],
    ),
    ...coded.flatMap(([path, value, pattern]) => (pattern.test(value) ? [] : [unknownValue(path, value)])),
  ].slice(0, 50);
};

const DISTRICT = /^[0-9]{5}$/;
const OCCUPATION = /^[0-9]{1,10}$/;

const OLDEST = 130;

/** A date of birth that lies ahead, or so far back, is a slip of the pen and would decide every condition on age wrongly. */
export const impossibleBirth = (seeker: Seeker, today: string): Finding[] => {
  const ahead = seeker.birthDate > today;
  if (!ahead && ageOn(seeker.birthDate, today) < OLDEST) return [];
  return [
    {
      code: 'schema-invalid',
      severity: 'refuse',
      path: 'birthDate',
      message: ahead
        ? '생년월일이 오늘보다 뒤의 날짜입니다. (birthDate)'
        : `생년월일로 계산한 나이가 ${OLDEST}세 이상입니다. (birthDate)`,
      fix: `생년월일을 확인하여 다시 보내 주십시오. ${ASK_A_PERSON}`,
    },
  ];
};
