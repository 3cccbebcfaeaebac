import {
  CADENCES,
  EDUCATION_LEVELS,
  EMPLOYMENT_STATUSES,
  EMPLOYMENT_TYPES,
  SCHOOL_STATUSES,
  WAGE_UNITS,
} from '../../contracts/known-values.ts';
import type { Finding } from '../../contracts/finding.ts';
import { seekerSchema, type Seeker } from '../../contracts/seeker.ts';
import { ageOn } from '../language/calendar.ts';
import { ASK_A_PERSON } from '../messages/ask-a-person.ts';
import { entryDropped, keptForm, optionalTexts, unseenName, type Plain } from '../messages/kept-form.ts';
import { visibleLine } from '../language/plain-text.ts';
import { plainConsents } from './plain-consents.ts';
import { among, isDistrict, unknownValues, type SentValue } from './unknown-values.ts';

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
  return keptForm(seekerSchema, seeker, [...dropped, ...unknownIn(sent)]);
};

const isOccupation = (value: string): boolean => /^[0-9]{1,10}$/.test(value);

/** Findings for values outside the open lists and for malformed codes. */
const unknownIn = ({ language, employment, education, mail, residence, career = [], wanted }: Seeker): Finding[] =>
  unknownValues([
    ['language', language, among(['ko', 'en'])],
    ['employment.status', employment?.status, among(EMPLOYMENT_STATUSES)],
    ['education.level', education?.level, among(EDUCATION_LEVELS)],
    ['education.status', education?.status, among(SCHOOL_STATUSES)],
    ['mail.cadence', mail?.cadence, among(CADENCES)],
    ['wanted.wage.unit', wanted.wage?.unit, among(WAGE_UNITS)],
    ...listed('wanted.employmentTypes', wanted.employmentTypes ?? [], among(EMPLOYMENT_TYPES)),
    ['residence.district', residence.district, isDistrict],
    ...listed('wanted.districts', wanted.districts, isDistrict),
    ...listed('wanted.occupations', wanted.occupations, isOccupation),
    ...career.map(({ occupation }, index): SentValue => [`career.${index}.occupation`, occupation, isOccupation]),
  ]);

const listed = (path: string, values: readonly string[], isKnown: SentValue[2]): SentValue[] =>
  values.map((value, index) => [`${path}.${index}`, value, isKnown]);

const OLDEST = 130;
/** Nobody below this age is registered. */
const YOUNGEST = 15;

const tooYoung = (): Finding => ({
  code: 'seeker-too-young',
  severity: 'refuse',
  path: 'birthDate',
  message: `만 ${YOUNGEST}세가 되지 않은 분은 등록할 수 없어(근로기준법 제64조) 받지 않았고, 보관하지도 않았습니다.`,
  fix: `생년월일을 확인하여 다시 보내 주십시오. ${ASK_A_PERSON}`,
});

/**
 * A date of birth in the future or too far back is a typing error. It would decide every condition on age wrongly. Nobody below
 * 15 is registered.
 */
export const impossibleBirth = (seeker: Seeker, today: string): Finding[] => {
  const ahead = seeker.birthDate > today;
  const age = ahead ? 0 : ageOn(seeker.birthDate, today);
  if (!ahead && age < YOUNGEST) return [tooYoung()];
  if (!ahead && age < OLDEST) return [];
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
