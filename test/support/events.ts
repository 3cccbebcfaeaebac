import type { Door } from '../../functions/contracts/partners.ts';

/** Companies and people are invented. */
export const POSTINGS_DOOR: Door = { sender: 'chamber-of-commerce', kind: 'postings' };
export const PEOPLE_DOOR: Door = { sender: 'masan-univ', kind: 'people' };

export const posting = {
  externalId: 'CC-2026-0001',
  revision: 3,
  company: { registrationNumber: '123-45-67891', name: '가상정밀공업 주식회사', staff: 32, industry: 'C29' },
  title: '공작기계 조립원 모집',
  description: '공작기계를 조립하고 검사합니다.\n주 5일 근무합니다.',
  occupation: { scheme: 'KECO', code: '811' },
  workplace: { address: '경남 창원시 성산구 가상로 1', district: '48123', zone: 'changwon-national-complex' },
  employmentType: 'regular',
  wage: { unit: 'month', min: 2_600_000, max: 3_000_000 },
  payKind: 'wage',
  weeklyHours: 40,
  dailyHours: 8,
  daysPerWeek: 5,
  contractMonths: 12,
  probation: { months: 3, payRatio: 0.9 },
  openings: 2,
  startsOn: '2026-12-01',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  requirements: { education: 'high-school', careerYears: 1, certificates: ['기계조립기능사'], languages: ['한국어'] },
  age: { min: 18, ground: { statute: '근로기준법', article: '제65조' } },
  applyUrl: 'https://example.com/apply',
  contact: { email: 'hr@example.com', phone: '055-000-0000' },
};

export const seeker = {
  externalId: 'MU-1',
  revision: 1,
  email: 'invented.person@example.com',
  name: '가상인',
  birthDate: '1999-02-28',
  residence: { district: '48121' },
  wanted: { occupations: ['81'], districts: ['48120'] },
  consents: { matching: { on: '2026-11-01', textVersion: 'v1', via: '마산대' } },
};

export const postingEvent = {
  specversion: '1.0',
  id: 'evt-0001',
  source: 'urn:changwon-jobs:partner:chamber-of-commerce',
  type: 'kr.go.changwon.jobs.posting.submitted.v1',
  time: '2026-11-01T09:00:00+09:00',
  data: posting,
};

export const seekerEvent = {
  specversion: '1.0',
  id: 'evt-0002',
  source: 'urn:changwon-jobs:partner:masan-univ',
  type: 'kr.go.changwon.jobs.seeker.registered.v1',
  data: seeker,
};

/** The body of a posting event with some fields changed. `undefined` leaves a field out. */
export const body = (change: object = {}): string => JSON.stringify({ ...postingEvent, ...change });
export const withData = (change: object = {}): string => body({ data: { ...posting, ...change } });

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const EUC_KR = new Map<string, readonly [number, number]>();
for (let lead = 0xb0; lead <= 0xc8; lead += 1)
  for (let trail = 0xa1; trail <= 0xfe; trail += 1)
    EUC_KR.set(new TextDecoder('euc-kr').decode(Uint8Array.of(lead, trail)), [lead, trail]);

/** Text as EUC-KR bytes. Supports ASCII and the 2,350 Hangul syllables of KS X 1001 only. */
export const eucKr = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const pair = EUC_KR.get(character);
      if (pair !== undefined) return [...pair];
      const code = character.codePointAt(0) ?? 0;
      if (code > 0x7f) throw new Error(`not in the table: U+${code.toString(16)}`);
      return [code];
    }),
  );
