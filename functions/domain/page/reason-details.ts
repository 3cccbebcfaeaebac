import { employmentName, districtName, educationName, type Language } from '../language/words.ts';
import { wagePhrase, type Wage } from '../language/money.ts';
import { preferredIn } from '../industry/preferred.ts';
import { sectorWords, zoneWords } from '../letters/industry-rows.ts';
import type { JobFacts } from '../letters/job-facts.ts';
import { oneLine } from '../letters/letter.ts';
import type { ReasonCode } from '../matching/fit.ts';
import type { JobRow, SeekerRow } from '../matching/profiles.ts';
import { REASON_SENTENCES } from '../matching/reason-words.ts';
import { occupationName } from './occupations.ts';

/** What a reason is about: the person's wishes, the job as matching reads it, and the posting. */
export type Reasoned = {
  readonly wanted: SeekerRow['wanted'];
  readonly preferred?: SeekerRow['preferred'];
  readonly row: Pick<JobRow, 'occupation' | 'district' | 'age' | 'sectors' | 'zone'>;
  readonly job: JobFacts;
};

type Named = (about: Reasoned, language: Language) => string | undefined;

const listed = (names: readonly string[] | undefined): string | undefined =>
  names
    ?.map((name) => oneLine(name))
    .filter(Boolean)
    .join(', ');
const ko = (language: Language): boolean => language === 'ko';

const pay: Named = ({ wanted, job: { wage } }, language) => {
  const { unit, min } = wanted.wage ?? {};
  const offered = wage && wagePhrase(wage, language);
  const asked = unit !== undefined && min !== undefined && wagePhrase({ unit, min } satisfies Wage, language);
  if (offered === undefined || !asked) return undefined;
  return ko(language) ? `${offered} (희망: ${asked})` : `${offered} (you asked for ${asked})`;
};

const age: Named = ({ row }, language) => {
  const { min, max } = row.age ?? {};
  const bounds = [
    min === undefined ? undefined : ko(language) ? `만 ${min}세 이상` : `${min} or older`,
    max === undefined ? undefined : ko(language) ? `만 ${max}세 이하` : `${max} or younger`,
  ].flatMap((bound) => bound ?? []);
  return bounds.length === 0 ? undefined : `${ko(language) ? '나이 요건' : 'Age required'}: ${bounds.join(', ')}`;
};

/** A reason that is met, with the name of what meets it. Undefined: the usual sentence says it. */
const NAMED: Partial<Record<ReasonCode, Named>> = {
  occupation: ({ row: { occupation } }, language) =>
    occupation && `${ko(language) ? '희망 직종' : 'Occupation you asked for'}: ${occupationName(occupation, language)}`,
  district: ({ row: { district } }, language) => {
    const name = district && districtName(district, language);
    return name && (ko(language) ? `${name} · 희망 지역` : `${name} · district you asked for`);
  },
  pay,
  type: ({ job: { employmentType } }, language) => {
    const name = employmentType && employmentName(employmentType, language);
    return name && (ko(language) ? `희망 고용 형태: ${name}` : `Type of employment you asked for: ${name}`);
  },
  hours: ({ wanted: { weeklyHoursMax }, job: { weeklyHours } }, language) =>
    weeklyHours === undefined || weeklyHoursMax === undefined
      ? undefined
      : ko(language)
        ? `주 ${weeklyHours}시간 (희망: 주 ${weeklyHoursMax}시간 이하)`
        : `${weeklyHours} hours a week (you asked for at most ${weeklyHoursMax})`,
  education: ({ job: { requirements } }, language) => {
    const name = requirements?.education && educationName(requirements.education, language);
    return name && `${ko(language) ? '학력 요건을 충족합니다' : 'Education required, and met'}: ${name}`;
  },
  career: ({ job: { requirements } }, language) => {
    const years = requirements?.careerYears;
    if (years === undefined) return undefined;
    return ko(language) ? `경력 요건을 충족합니다: ${years}년 이상` : `Experience required, and met: ${years} years`;
  },
  certificates: ({ job: { requirements } }, language) => {
    const names = listed(requirements?.certificates);
    return names && `${ko(language) ? '보유 자격' : 'Certificates you hold'}: ${names}`;
  },
  languages: ({ job: { requirements } }, language) => {
    const names = listed(requirements?.languages);
    return names && `${ko(language) ? '할 수 있는 언어' : 'Languages you speak'}: ${names}`;
  },
  age,
};

/** A reason in words for the person's own page: what meets it by name, where there is a name, otherwise the sentence. */
export const reasonWords = (reason: ReasonCode, about: Reasoned, language: Language): string =>
  NAMED[reason]?.(about, language) || REASON_SENTENCES[reason][language];

/** What of the sectors and zones that the person prefers a job has, and how that is known: for the person's own page alone. */
export const preferenceLines = (
  { row, preferred }: Pick<Reasoned, 'row' | 'preferred'>,
  language: Language,
): string[] => {
  const met: readonly string[] = preferredIn(row, preferred);
  const { sectors = [], zone } = row;
  return [
    ...sectors.filter(({ id }) => met.includes(id)).map((sector) => sectorWords(sector, language)),
    ...(zone !== undefined && met.includes(zone.id) ? [zoneWords(zone, language)] : []),
  ].map((name) => (ko(language) ? `선호하신 ${name}` : `${name}, which you prefer`));
};
