import { partnerOf } from '../../contracts/partners.ts';
import type { CADENCES } from '../../contracts/known-values.ts';
import type { Seeker } from '../../contracts/seeker.ts';
import { sectorName, zoneName } from '../industry/names.ts';
import type { Preferred } from '../industry/preferred.ts';
import { seoulDate } from '../language/calendar.ts';
import { shortDate } from '../language/dates.ts';
import { wagePhrase } from '../language/money.ts';
import {
  districtName,
  educationName,
  employmentName,
  type Language,
  partnerName,
  type Words,
} from '../language/words.ts';
import { employmentStatus, factLabel, factRows, named, schoolStatus } from './fact-values.ts';
import { occupationName } from './occupations.ts';
import { type Row, row } from './parts.ts';

export type Cadence = (typeof CADENCES)[number];

export const CADENCE_WORDS = {
  immediate: {
    ko: '잘 맞는 일자리는 바로(하루 5통까지), 나머지는 다음 근무일 아침에 모아서',
    en: 'the best fits at once (at most five mails a day), the others together on the next working morning',
  },
  daily: { ko: '하루에 한 번 모아서(근무일 오전 8시 30분)', en: 'once a day (working days at 8:30)' },
  weekly: {
    ko: '한 주에 한 번 모아서(첫 근무일 오전 8시 30분, 그 전에 마감하는 일자리가 있으면 더 일찍)',
    en: 'once a week (the first working day at 8:30; earlier if a job closes before)',
  },
} as const satisfies Record<Cadence, Words>;

const LABELS = {
  ko: {
    name: '이름',
    email: '이메일 주소',
    language: '안내 언어',
    languages: { ko: '한국어', en: '영어' },
    education: '학력',
    spoken: '할 수 있는 언어',
    occupations: '희망 직종',
    districts: '희망 지역',
    types: '희망 고용 형태',
    sectors: '선호 전략산업',
    zones: '선호 산업단지',
    wage: '희망 급여',
    hours: '희망 근무 시간',
    hoursWords: (hours: number) => `주 ${hours}시간 이하`,
    cadence: '메일 받는 때',
    consents: {
      matching: '일자리 추천 동의',
      mail: '메일 수신 동의',
      screening: '요건 확인 동의',
      health: '건강 정보 동의',
      introduction: '회사 소개 동의',
      followUp: '취업 후 확인 동의',
    },
    consent: (on: string, textVersion: string, via: string) => `${on} 동의(동의문 ${textVersion}, 받은 곳: ${via})`,
    noConsent: '동의 기록 없음',
    none: '없음',
    any: '상관없음',
  },
  en: {
    name: 'Name',
    email: 'E-mail address',
    language: 'Language of mails',
    languages: { ko: 'Korean', en: 'English' },
    education: 'Education',
    spoken: 'Languages spoken',
    occupations: 'Occupations wanted',
    districts: 'Districts wanted',
    types: 'Contracts wanted',
    sectors: 'Sectors preferred',
    zones: 'Industrial zones preferred',
    wage: 'Pay wanted',
    hours: 'Hours wanted',
    hoursWords: (hours: number) => `at most ${hours} hours a week`,
    cadence: 'When mail comes',
    consents: {
      matching: 'Consent to job suggestions',
      mail: 'Consent to mail',
      screening: 'Consent to the eligibility check',
      health: 'Consent to health data',
      introduction: 'Consent to introductions',
      followUp: 'Consent to follow-up of a hire',
    },
    consent: (on: string, textVersion: string, via: string) => `given on ${on} (text ${textVersion}, through ${via})`,
    noConsent: 'no record of consent',
    none: 'none',
    any: 'any',
  },
} as const;

/** A list as lines, each value in words. An empty list is shown as the words `empty`. */
const listRow = (
  label: string,
  empty: string,
  values: readonly string[] | undefined,
  words: (value: string) => string = (value) => value,
): Row[] => row(label, values?.length === 0 ? empty : values?.map((value) => words(value)));

/** How often mail comes, in words. Returns the code itself if this release does not know it. */
export const cadenceWords = (cadence: string | undefined, language: Language): string =>
  named(CADENCE_WORDS, cadence, language) ?? CADENCE_WORDS.immediate[language];

/** What the person looks for, row by row. */
export const wishRows = (wanted: Seeker['wanted'], language: Language): Row[] => {
  const labels = LABELS[language];
  const { occupations, districts, employmentTypes, wage, weeklyHoursMax } = wanted;
  return [
    ...listRow(labels.occupations, labels.none, occupations, (code) => occupationName(code, language)),
    ...listRow(labels.districts, labels.none, districts, (code) => districtName(code, language) ?? code),
    ...listRow(labels.types, labels.any, employmentTypes, (type) => employmentName(type, language) ?? type),
    ...row(labels.wage, wage && (wagePhrase(wage, language) ?? `${wage.min} (${wage.unit})`)),
    ...row(labels.hours, weeklyHoursMax === undefined ? undefined : labels.hoursWords(weeklyHoursMax)),
  ];
};

/** What the person prefers. What they did not choose has no row. */
export const preferredRows = ({ sectors, zones }: Preferred, language: Language): Row[] => {
  const labels = LABELS[language];
  const chosen = (label: string, names: readonly string[]): Row[] => row(label, names.length === 0 ? undefined : names);
  return [
    ...chosen(
      labels.sectors,
      sectors.map((id) => sectorName(id, language)),
    ),
    ...chosen(
      labels.zones,
      zones.map((id) => zoneName(id, language)),
    ),
  ];
};

/** Consent is recorded by day or by instant. It is shown by its day in Asia/Seoul. */
const dayOf = (on: string): string => (on.length === 10 ? on : seoulDate(on));

/**
 * Where consent was given, in the partner's own words. If the partner wrote a partner id, returns that partner's name.
 */
const placeOf = (via: string, language: Language, today: string): string => {
  const partner = partnerOf(via);
  return partner === undefined ? via : partnerName(partner, language, today);
};

const consentRows = ({ consents }: Seeker, language: Language, today: string): Row[] => {
  const labels = LABELS[language];
  return (['matching', 'mail', 'screening', 'health', 'introduction', 'followUp'] as const).map((kind) => {
    const consent = consents[kind];
    return {
      label: labels.consents[kind],
      value:
        consent === undefined
          ? labels.noConsent
          : labels.consent(
              shortDate(dayOf(consent.on))[language],
              consent.textVersion,
              placeOf(consent.via, language, today),
            ),
    };
  });
};

const educationWords = ({ education }: Seeker, language: Language): string | undefined =>
  education &&
  [education.level && educationName(education.level, language), schoolStatus(education.status, language)]
    .flatMap((part) => part ?? [])
    .join(', ');

/** Everything that a registration holds about a person, in words. `today`: in Asia/Seoul. */
export const registrationRows = (seeker: Seeker, language: Language, today: string): Row[] => {
  const labels = LABELS[language];
  const wanted = seeker.language;
  return [
    ...row(labels.name, seeker.name),
    ...row(labels.email, seeker.email),
    ...factRows(['seeker.birthDate', 'seeker.residence.district'], { seeker, facts: {} }, language, today),
    ...row(factLabel('seeker.employment.status', language), employmentStatus(seeker.employment?.status, language)),
    ...row(labels.education, educationWords(seeker, language)),
    ...factRows(['seeker.career', 'seeker.certificates'], { seeker, facts: {} }, language, today),
    ...listRow(labels.spoken, labels.none, seeker.languages),
    ...row(labels.language, wanted === 'ko' || wanted === 'en' ? labels.languages[wanted] : wanted),
    ...wishRows(seeker.wanted, language),
    ...row(labels.cadence, cadenceWords(seeker.mail?.cadence, language)),
    ...consentRows(seeker, language, today),
  ];
};
