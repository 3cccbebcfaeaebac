import type { OutcomeReported } from '../../functions/contracts/screening-facts.ts';
import { sourceOf, type PartnerId } from '../../functions/contracts/partners.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { personOf, registrationOf } from '../../functions/domain/people/address.ts';
import { declared, posting, registered, submitted, withdrawn, type Event } from './messages.ts';
import { screenedFacts } from './screened-person.ts';
import { keyed } from './world.ts';

/**
 * An invented person. Every text of theirs contains a mark, so that a test finds whatever is left of them. The amounts
 * and the date of birth are easy to recognise for the same reason.
 */
export const A: PartnerId = 'masan-univ';
export const B: PartnerId = 'city-job-centre';
/** The income is no part of the business number 123-45-67891 of the invented company, which is of no person. */
export const MARKS = /mark|표식|1991-07-07|1234567(?!891)|87654321/i;

const consent = (on = '2026-10-01') => ({ on, textVersion: 'mark-text', via: '표식 방문' });
export const consentsOn = (on: string): Seeker['consents'] => ({
  matching: consent(on),
  mail: consent(on),
  screening: consent(on),
  introduction: consent(on),
});

export const markedSeeker = (change: Partial<Seeker> = {}): Seeker => ({
  externalId: 'MARK-external',
  revision: 1,
  email: 'mark@people.example',
  name: '표식길동',
  // Not an allowed value: the answer quotes it.
  language: 'mark-language',
  birthDate: '1991-07-07',
  residence: { district: '48121' },
  employment: { status: 'unemployed' },
  education: { level: 'mark-level', status: 'graduated' },
  career: [{ occupation: 'mark-occup', from: '2010-01-01' }],
  certificates: [{ name: '표식 기능사', national: true }],
  languages: ['표식어'],
  wanted: { occupations: ['81', 'mark-wish'], districts: ['48120'] },
  consents: consentsOn('2026-10-01'),
  ...change,
});

export const PERSON = personOf('mark@people.example', '1991-07-07', keyed);
export const AT_A = registrationOf(A, 'MARK-external', keyed);
export const AT_B = registrationOf(B, 'MARK-at-B', keyed);

const outcome: OutcomeReported = {
  seeker: 'MARK-external',
  posting: 'MARK-posting',
  company: 'mark-company',
  kind: 'hired',
  on: '2026-11-01',
};

const told = (sender: PartnerId, type: string, data: object, time: string, id: string): Event => ({
  sender,
  kind: 'people',
  body: JSON.stringify({
    specversion: '1.0',
    id,
    source: sourceOf(sender),
    type: `kr.go.changwon.jobs.${type}.v1`,
    time,
    data,
  }),
});

export const hour = (at: number): string => `2026-11-02T${String(at).padStart(2, '0')}:00:00+09:00`;

/**
 * A posting that fits, and everything that a partner may say about the person. Times are hours of 2 November in Seoul.
 */
export const POSTING = submitted(A, posting());
export const REGISTERED = registered(A, markedSeeker(), hour(9));
export const DECLARED = declared(
  A,
  {
    externalId: 'MARK-external',
    revision: 1,
    facts: {
      ...screenedFacts,
      sex: 'mark-sex',
      schools: [
        { district: 'mark-distr', status: 'graduated', graduatedOn: '2000-02-20' },
        // A school in the city: its programme needs an official's review, and the
        // officials' list names the registration.
        { district: '48121', status: 'graduated', graduatedOn: '2015-02-20' },
      ],
      participations: [{ programme: '표식 사업', round: 'mark-round', from: '2020-01-01', to: '2020-03-31' }],
      applications: [{ programme: '표식 사업', round: 'mark-round', status: 'applied' }],
    },
  },
  hour(9),
);
export const REPORTED = told(A, 'outcome.reported', outcome, hour(9), 'mark-outcome-event');
/** Refused because the revision is not a number. The partner is told in the next morning's mail. */
const REFUSED = told(A, 'seeker.withdrawn', { externalId: 'MARK-external', revision: '표식' }, hour(9), 'mark-refused');
export const WITHDRAWN = withdrawn(A, 'MARK-external', 1, hour(11));
/** The partner's nightly message: a higher revision with the old consent. */
export const SENT_AGAIN = registered(A, markedSeeker({ revision: 2 }), hour(10));
/** The same with another mail address. */
export const SENT_FROM_ELSEWHERE = registered(
  A,
  markedSeeker({ revision: 3, email: 'mark.elsewhere@people.example' }),
  hour(13),
);
export const ELSEWHERE = personOf('mark.elsewhere@people.example', '1991-07-07', keyed);
export const AT_OTHER_PARTNER = registered(B, markedSeeker({ externalId: 'MARK-at-B', name: '표식둘째' }), hour(9));

export const EVERYTHING: readonly Event[] = [POSTING, REGISTERED, DECLARED, REPORTED, REFUSED];
