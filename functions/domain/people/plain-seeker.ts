import type { Finding } from '../../contracts/finding.ts';
import { EDUCATION_LEVELS, EMPLOYMENT_TYPES, WAGE_UNITS } from '../../contracts/posting.ts';
import { CADENCES, EMPLOYMENT_STATUSES, SCHOOL_STATUSES, seekerSchema, type Seeker } from '../../contracts/seeker.ts';
import { ageOn } from '../language/calendar.ts';
import { ASK_A_PERSON } from '../messages/ask-a-person.ts';
import { entryDropped, keptForm, optionalTexts, unseenName, type Plain } from '../messages/kept-form.ts';
import { visibleLine } from '../language/plain-text.ts';
import { plainConsents } from './plain-consents.ts';

/** The last day that a date of the contract may be. */
const LAST_DAY = '2100-12-31';

/** Sources write 9999-12-31 for work that continues. */
const plainCareer = (career: Seeker['career'], dropped: Finding[]): Seeker['career'] =>
  career?.map(({ to, ...job }, index) => {
    if (to === undefined || to <= LAST_DAY) return { ...job, to };
    dropped.push(entryDropped(`career.${index}.to`, '끝난 날이 너무 먼 날짜여서, 지금도 하고 있는 일로 다루었습니다.'));
    return job;
  });

/**
 * Returns the registration in the form in which it is stored and shown. `sentAt` (ISO 8601 instant) is the moment of
 * sending. Refused if the name has no visible character, if a consent lies in the future, or if the result is no longer
 * a valid registration.
 */
export const plainSeeker = (sent: Seeker, sentAt: string): Plain<Seeker> => {
  const { dropped, optional } = optionalTexts(visibleLine);
  const name = visibleLine(100, sent.name);
  const { consents, findings: wrong } = plainConsents(sent.consents, sentAt);
  const refused = [...(name === '' ? [unseenName('name')] : []), ...wrong];
  if (refused.length > 0) return { ok: false, findings: refused };
  const seeker: Seeker = {
    ...sent,
    name,
    consents,
    certificates: sent.certificates?.flatMap(({ name: written, national }, index) => {
      const shown = optional(`certificates.${index}`, 100, written);
      return shown === undefined ? [] : [{ name: shown, national }];
    }),
    languages: sent.languages?.flatMap((language, index) => optional(`languages.${index}`, 100, language) ?? []),
    career: plainCareer(sent.career, dropped),
  };
  return keptForm(seekerSchema, seeker, [...dropped, ...unknownValues(sent)]);
};

export const unknownValue = (path: string, actual: string): Finding => ({
  code: 'unknown-value',
  severity: 'warn',
  path,
  message: `알 수 없는 값이라 모르는 것으로 다루었습니다. (${path})`,
  actual,
  fix: '연동 안내서에 적힌 값으로 고치고 revision을 1 올려 다시 보내 주십시오.',
});

/** Findings for values outside the open lists and for malformed codes. They count as unknown. */
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

/** A date of birth in the future or too far back is a typing error. It would decide every condition on age wrongly. */
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
