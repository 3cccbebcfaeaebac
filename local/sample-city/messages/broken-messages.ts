import type { Envelope } from '../../../functions/contracts/envelope.ts';
import type { DoorKind, PartnerId } from '../../../functions/contracts/partners.ts';
import { sourceOf } from '../../../functions/contracts/partners.ts';
import type { Posting } from '../../../functions/contracts/posting.ts';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import { companyNamed } from '../companies.ts';
import { specialKey } from '../partner-keys.ts';
import { goodPosting } from '../postings/good-postings.ts';
import type { Random } from '../random.ts';
import { roleNamed } from '../roles.ts';
import type { SampleEvent } from '../sample-event.ts';
import { envelopeOf, instant } from '../sample-event.ts';

type Fault = {
  readonly slug: string;
  readonly partner: PartnerId;
  readonly kind?: DoorKind;
  /** The body that reaches the door, made from the envelope that would have been right. */
  readonly body: (envelope: Envelope, posting: Posting) => string;
};

const json = (value: unknown): string => JSON.stringify(value);

/** `{"externalId":"IA-X64","title":"사출 금형 설계원 모집"}` in the bytes of EUC-KR. */
const EUC_KR_BASE64 = 'eyJleHRlcm5hbElkIjoiSUEtWDY0IiwidGl0bGUiOiK758PiILHdx/wgvLOw6L/4ILjwwf0ifQ==';

/** Twice as many replacement characters as Hangul syllables: EUC-KR text decoded as UTF-8. */
const misread = (text: string): string => text.replace(/[가-힣]/g, '\ufffd\ufffd');

const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** A body of about 300 KB: above the limit of 262,144 bytes, but still small enough for a queue. */
const tooLong = (posting: Posting): string =>
  `${posting.description}\n\n${'채용 안내문 전체를 덧붙입니다. '.repeat(7_200)}`;

const INVENTED_SEEKER: Seeker = {
  externalId: 'JC-P9001',
  revision: 1,
  email: 'garam.bom@people.example',
  name: '봄가람',
  birthDate: '1992-04-17',
  residence: { district: '48123' },
  wanted: { occupations: ['026'], districts: ['48123'] },
  consents: { matching: { on: '2026-10-01', textVersion: '2026-07', via: 'city-job-centre' } },
};

const without = (posting: Posting, ...fields: readonly (keyof Posting)[]): Partial<Posting> =>
  Object.fromEntries(Object.entries(posting).filter(([key]) => !fields.some((field) => field === key)));

const FAULTS: readonly Fault[] = [
  { slug: 'truncated', partner: 'chamber-of-commerce', body: (envelope) => json(envelope).slice(0, 400) },
  {
    slug: 'plain-text',
    partner: 'popup-cafe',
    body: () => '공고 한 건을 올려 주세요. 주말 오전 음료 담당, 시급 11,000원입니다.',
  },
  { slug: 'byte-order-mark', partner: 'moonsung-univ', body: (envelope) => `\ufeff${json(envelope)}` },
  {
    slug: 'euc-kr-read-as-utf-8',
    partner: 'mid-career-centre',
    body: (envelope, posting) =>
      json({
        ...envelope,
        data: { ...posting, title: misread(posting.title), description: misread(posting.description) },
      }),
  },
  {
    slug: 'euc-kr-in-base64',
    partner: 'industry-academia-institute',
    body: (envelope) => json({ ...envelope, data: undefined, data_base64: EUC_KR_BASE64 }),
  },
  {
    slug: 'lone-surrogate',
    partner: 'mobile-centre',
    body: (envelope, posting) => json({ ...envelope, data: { ...posting, title: `${posting.title} \ud83d` } }),
  },
  {
    slug: 'too-large',
    partner: 'kyungnam-univ',
    body: (envelope, posting) => json({ ...envelope, data: { ...posting, description: tooLong(posting) } }),
  },
  {
    slug: 'nested-10000-deep',
    partner: 'changshin-univ',
    body: (envelope) => json({ ...envelope, data: 'DEEP' }).replace('"DEEP"', deep(10_000)),
  },
  {
    slug: 'missing-title-and-date',
    partner: 'masan-univ',
    body: (envelope, posting) => json({ ...envelope, data: without(posting, 'title', 'opensOn') }),
  },
  {
    slug: 'pay-as-text',
    partner: 'city-job-centre',
    body: (envelope, posting) => json({ ...envelope, data: { ...posting, wage: '시급 11,000원' } }),
  },
  {
    slug: 'prototype-key',
    partner: 'moonsung-univ',
    body: (envelope) => json(envelope).replace('"data":{', '"data":{"__proto__":{"state":"open"},'),
  },
  {
    slug: 'script-link',
    partner: 'popup-cafe',
    body: (envelope, posting) => json({ ...envelope, data: { ...posting, applyUrl: 'javascript:alert(1)' } }),
  },
  {
    slug: 'type-v2',
    partner: 'changwon-national-univ',
    body: (envelope) => json({ ...envelope, type: 'kr.go.changwon.jobs.posting.submitted.v2' }),
  },
  { slug: 'specversion-0.3', partner: 'masan-univ', body: (envelope) => json({ ...envelope, specversion: '0.3' }) },
  {
    slug: 'type-nobody-knows',
    partner: 'public-works-office',
    body: (envelope) => json({ ...envelope, type: 'kr.go.changwon.jobs.posting.boosted.v1' }),
  },
  {
    slug: 'seeker-on-postings-door',
    partner: 'city-job-centre',
    body: (envelope) => json({ ...envelope, type: 'kr.go.changwon.jobs.seeker.registered.v1', data: INVENTED_SEEKER }),
  },
  { slug: 'posting-on-people-door', partner: 'mid-career-centre', kind: 'people', body: (envelope) => json(envelope) },
  {
    slug: 'source-of-another-partner',
    partner: 'masan-univ',
    body: (envelope) => json({ ...envelope, source: sourceOf('chamber-of-commerce') }),
  },
  {
    slug: 'closing-without-revision',
    partner: 'chamber-of-commerce',
    body: (envelope, posting) =>
      json({
        ...envelope,
        type: 'kr.go.changwon.jobs.posting.closed.v1',
        data: { externalId: posting.externalId, reason: '채용 완료' },
      }),
  },
  {
    slug: 'seeker-with-wordy-birth-date',
    partner: 'city-job-centre',
    kind: 'people',
    body: (envelope) =>
      json({
        ...envelope,
        type: 'kr.go.changwon.jobs.seeker.registered.v1',
        data: { ...INVENTED_SEEKER, birthDate: '1992년 4월' },
      }),
  },
  {
    slug: 'seeker-from-another-partner',
    partner: 'mobile-centre',
    kind: 'people',
    body: (envelope) =>
      json({
        ...envelope,
        source: sourceOf('popup-cafe'),
        type: 'kr.go.changwon.jobs.seeker.registered.v1',
        data: INVENTED_SEEKER,
      }),
  },
];

/** Messages that are refused before the legal check: broken, foreign, or on the wrong door. */
export const brokenMessages = (day: string, random: Random): SampleEvent[] =>
  FAULTS.map(({ slug, partner, kind = 'postings', body }, place) => {
    const company = companyNamed('주식회사 참별플라텍');
    const externalId = specialKey(partner, 64 + (place % 30));
    const role = roleNamed('injection-moulding');
    const posting = goodPosting({ company, role, externalId, number: place, day, random });
    const label = `message ${partner} ${slug}`;
    const type = 'kr.go.changwon.jobs.posting.submitted.v1';
    const envelope = envelopeOf({ sender: partner, kind, type, label, time: instant(day, 30 + place), data: posting });
    return { sender: partner, kind, body: body(envelope, posting), label, wave: 1 };
  });
