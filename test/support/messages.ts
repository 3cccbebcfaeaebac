import { sourceOf, type DoorKind, type Sender } from '../../functions/contracts/partners.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import type { FactsDeclared } from '../../functions/contracts/screening-facts.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';

/** Invented: no such company, number or person exists. */
export const posting = (change: Partial<Posting> = {}): Posting => ({
  externalId: 'P-1',
  revision: 1,
  company: { registrationNumber: '123-45-67891', name: '가상정밀' },
  title: 'CNC 선반 조작원 모집',
  description: '공작기계 부품을 가공합니다. 주 5일 근무하며 통근버스를 운행합니다.',
  occupation: { scheme: 'KECO', code: '8123' },
  workplace: { address: '경상남도 창원시 성산구 가상로 1', district: '48123' },
  employmentType: 'regular',
  wage: { unit: 'hour', min: 12_000 },
  weeklyHours: 40,
  startsOn: '2026-12-01',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  contact: { email: 'hr@gasang.example' },
  ...change,
});

/** Invented: no such person exists. */
export const seeker = (change: Partial<Seeker> = {}): Seeker => ({
  externalId: 'S-1',
  revision: 1,
  email: 'gil@people.example',
  name: '가상길동',
  birthDate: '1990-05-05',
  residence: { district: '48121' },
  wanted: { occupations: ['81'], districts: ['48120'] },
  consents: {
    matching: { on: '2026-10-01', textVersion: 'matching-1', via: '방문' },
    mail: { on: '2026-10-01', textVersion: 'mail-1', via: '방문' },
  },
  ...change,
});

export type Event = {
  readonly sender: Sender;
  readonly kind: DoorKind;
  readonly body: string;
  /** When it was sent (ISO 8601 instant). Default: the world's present. */
  readonly sentAt?: string;
};

const event = (sender: Sender, kind: Event['kind'], type: string, time: string, id: string, data: unknown): Event => ({
  sender,
  kind,
  body: JSON.stringify({
    specversion: '1.0',
    id,
    source: sourceOf(sender),
    type: `kr.go.changwon.jobs.${type}.v1`,
    time,
    data,
  }),
});

export const submitted = (
  sender: Sender,
  data: Posting,
  time = '2026-11-02T09:00:00+09:00',
  id = `e-${JSON.stringify(data).length}-${data.revision}-${data.title}`,
): Event => event(sender, 'postings', 'posting.submitted', time, id, data);
export const closed = (
  sender: Sender,
  externalId: string,
  revision: number,
  time = '2026-11-02T10:00:00+09:00',
): Event =>
  event(sender, 'postings', 'posting.closed', time, `closed-${externalId}-${revision}`, { externalId, revision });
export const reviewed = (
  data: { partner: string; externalId: string; revision: number; decision: 'release' | 'refuse'; note: string },
  time = '2026-11-02T11:00:00+09:00',
): Event =>
  event(
    'city',
    'reviews',
    'posting.reviewed',
    time,
    `review-${data.externalId}-${data.revision}-${data.decision}`,
    data,
  );
export const registered = (sender: Sender, data: Seeker, time = '2026-11-02T09:00:00+09:00'): Event =>
  event(
    sender,
    'people',
    'seeker.registered',
    time,
    `r-${data.externalId}-${data.revision}-${data.email}-${time}`,
    data,
  );
export const withdrawn = (
  sender: Sender,
  externalId: string,
  revision: number,
  time = '2026-11-02T12:00:00+09:00',
): Event => event(sender, 'people', 'seeker.withdrawn', time, `w-${externalId}-${revision}`, { externalId, revision });
export const declared = (sender: Sender, data: FactsDeclared, time = '2026-11-02T09:30:00+09:00'): Event =>
  event(sender, 'people', 'seeker.facts-declared', time, `f-${data.externalId}-${data.revision}-${time}`, data);

/** The message under another id. An id made from all its content may exceed the length limit. */
export const withId = (event: Event, id: string): Event => ({
  ...event,
  body: JSON.stringify({ ...(JSON.parse(event.body) as object), id }),
});

/** The message, sent when it happened. For messages that happen after the world's present. */
export const sentThen = (event: Event): Event => ({
  ...event,
  sentAt: new Date((JSON.parse(event.body) as { time: string }).time).toISOString(),
});

/** A message about an invented company, as the chamber of commerce or the city sends it. */
export const companyMessage = (
  sender: Sender,
  what: 'registered' | 'headcount-reported' | 'facts-declared',
  data: object,
  time = '2026-11-02T00:00:00Z',
): Event => {
  const id = `${sender}-${what}-${JSON.stringify(data).length}-${companyMessages++}`;
  return event(sender, 'companies', `company.${what}`, time, id, data);
};
let companyMessages = 0;
