import fc from 'fast-check';
import { CADENCES } from '../../../functions/contracts/known-values.ts';
import { closed, posting, registered, reviewed, seeker, submitted, type Event } from '../../support/messages.ts';

/**
 * Random histories of a few jobs and readers over some days. Everything that happens on one day happens at the same time.
 * Everything is invented.
 */

const PARTNERS = ['masan-univ', 'kyungnam-univ'] as const;
const JOBS = 3;
const READERS = 3;
/** Of each job the occupation, the district and the partners that send it. None of this may change: it is another job then. */
const WHAT = [
  { code: '8123', district: '48123' },
  { code: '8121', district: '48125' },
  { code: '0213', district: '48250' },
] as const;
const WISHES = [
  { occupations: ['81'], districts: ['48120'] },
  { occupations: ['8123', '02'], districts: ['48120', '48250'] },
  { occupations: ['02'], districts: ['48250'] },
] as const;
/** A pay that no wish below reaches, one that all do. */
const PAYS = [11_000, 15_000] as const;
const CLOSES = ['2026-11-05', '2026-11-08', '2026-11-30', undefined] as const;

type Change =
  /** The job as it is, or as it is now. `held`: until an official releases it. `adult`: from 19 on, by law. */
  | {
      readonly does: 'post';
      readonly job: number;
      readonly by: number;
      readonly pay: number;
      readonly closes: number;
      readonly held: boolean;
      readonly adult: boolean;
    }
  | { readonly does: 'release'; readonly job: number; readonly by: number }
  | { readonly does: 'close'; readonly job: number; readonly by: number }
  | {
      readonly does: 'register';
      readonly reader: number;
      readonly cadence: (typeof CADENCES)[number];
      readonly wishes: number;
      readonly wantsPay: boolean;
    };

/** `morning`: the run of the next morning comes once, twice, or 26 hours late. */
type Day = { readonly changes: readonly Change[]; readonly morning: 'once' | 'twice' | 'late' };
export type History = readonly Day[];

const job = fc.nat({ max: JOBS - 1 });
const by = fc.nat({ max: 1 });
const post: fc.Arbitrary<Change> = fc.record({
  does: fc.constant('post'),
  job,
  by,
  pay: fc.nat({ max: PAYS.length - 1 }),
  closes: fc.nat({ max: CLOSES.length - 1 }),
  held: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  adult: fc.boolean(),
});
const register: fc.Arbitrary<Change> = fc.record({
  does: fc.constant('register'),
  reader: fc.nat({ max: READERS - 1 }),
  cadence: fc.constantFrom(...CADENCES),
  wishes: fc.nat({ max: WISHES.length - 1 }),
  wantsPay: fc.boolean(),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: post },
  { weight: 4, arbitrary: register },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('release'), job, by }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close'), job, by }) },
);
const morning = fc.constantFrom<Day['morning']>('once', 'once', 'twice', 'late');

/** Up to four days in a row, from Monday, 2 November 2026. On the first, jobs and readers come. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    first: fc.record({
      changes: fc
        .tuple(fc.array(post, { minLength: 1, maxLength: 3 }), fc.array(register, { minLength: 1, maxLength: 3 }))
        .map(([jobs, readers]) => [...jobs, ...readers]),
      morning,
    }),
    others: fc.array(fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 4 }), morning }), {
      maxLength: 3,
    }),
  })
  .map(({ first, others }) => [first, ...others]);

const titleOf = (index: number): string => `지어낸 ${index}호`;
/** Finds the titles in a mail. */
export const TITLE = /지어낸 [0-9]호/g;
export const emailOf = (index: number): string => `reader-${index}@people.example`;
/** Of the readers, the first is 19 on the third day. */
export const BORN = ['2007-11-04', '1990-05-05', '1960-01-01'] as const;

/** Turns the changes of a history into messages, each with the next revision of its record. */
export const messenger = () => {
  const revisions = new Map<string, number>();
  const next = (record: string): number => {
    const revision = (revisions.get(record) ?? 0) + 1;
    revisions.set(record, revision);
    return revision;
  };
  return (one: Change, time: string): Event[] => {
    if (one.does === 'register') {
      const { reader, cadence, wishes, wantsPay } = one;
      const wanted = WISHES[wishes] ?? WISHES[0];
      return [
        registered(
          PARTNERS[0],
          seeker({
            externalId: `S-${reader}`,
            revision: next(`S-${reader}`),
            email: emailOf(reader),
            name: `가상${'가나다'[reader]}`,
            birthDate: BORN[reader] ?? BORN[0],
            mail: { cadence },
            wanted: {
              occupations: [...wanted.occupations],
              districts: [...wanted.districts],
              ...(wantsPay && { wage: { unit: 'hour', min: 13_000 } }),
            },
          }),
          time,
        ),
      ];
    }
    const partner = PARTNERS[one.by] ?? PARTNERS[0];
    const externalId = `P-${one.job}`;
    const record = `${partner}/${externalId}`;
    const known = revisions.get(record);
    if (one.does === 'close') return known === undefined ? [] : [closed(partner, externalId, next(record), time)];
    if (one.does === 'release')
      return known === undefined
        ? []
        : [reviewed({ partner, externalId, revision: known, decision: 'release', note: '문맥상 문제없음' }, time)];
    const { code, district } = WHAT[one.job] ?? WHAT[0];
    return [
      submitted(
        partner,
        posting({
          externalId,
          revision: next(record),
          title: titleOf(one.job),
          occupation: { scheme: 'KECO', code },
          workplace: { address: '가상로 1', district },
          wage: { unit: 'hour', min: PAYS[one.pay] ?? PAYS[0] },
          closesOn: CLOSES[one.closes],
          ...(one.held && { description: '주방에서 함께 일하실 주부님을 우대합니다.' }),
          ...(one.adult && { age: { min: 19, ground: { statute: '청소년 보호법', article: '제29조' } } }),
        }),
        time,
      ),
    ];
  };
};
