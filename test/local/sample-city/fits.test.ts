import { describe, expect, test } from 'vitest';
import { postingSchema, type Posting } from '../../../functions/contracts/posting.ts';
import { seekerSchema, type Seeker } from '../../../functions/contracts/seeker.ts';
import { fit } from '../../../functions/domain/matching/fit.ts';
import { jobRow, seekerRow } from '../../../functions/domain/matching/profiles.ts';
import { SAMPLE_DAY, sampleCity, type SampleEvent } from '../../../local/sample-city/sample-city.ts';

const city = sampleCity({ day: SAMPLE_DAY });
const dataOf = (event: SampleEvent): unknown => (JSON.parse(event.body) as { data: unknown }).data;
const matching = (pattern: RegExp): SampleEvent[] => city.events.filter(({ label }) => pattern.test(label));
const postingsOf = (pattern: RegExp): Posting[] => matching(pattern).map((event) => postingSchema.parse(dataOf(event)));
const seekersOf = (pattern: RegExp): Seeker[] => matching(pattern).map((event) => seekerSchema.parse(dataOf(event)));

const good = postingsOf(/^posting \S+ [A-Z]+-\d+$/);
const people = seekersOf(/^seeker \S+ [A-Z]+-P\d+$/);
const fits = (seeker: Seeker, posting: Posting): boolean =>
  fit(
    seekerRow(seeker, { person: seeker.externalId, mailbox: seeker.email }),
    jobRow(posting, { cluster: posting.externalId, partner: 'city-job-centre' }),
    SAMPLE_DAY,
  ) !== undefined;
const counts = people.map((seeker) => good.filter((posting) => fits(seeker, posting)).length);

describe('people and postings of the sample city fit as in a real one', () => {
  test('600 to 3,000 pairs fit', () => {
    const pairs = counts.reduce((sum, count) => sum + count, 0);
    expect(pairs).toBeGreaterThanOrEqual(600);
    expect(pairs).toBeLessThanOrEqual(3_000);
  });

  test('a typical person fits two to eight postings, and some fit none', () => {
    const median = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)];
    expect(median).toBeGreaterThanOrEqual(2);
    expect(median).toBeLessThanOrEqual(8);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(10);
  });
});

describe('whom a posting fits does not depend on the order of the messages', () => {
  const seenByMatching = (posting: Posting) => jobRow(posting, { cluster: '', partner: '' });

  test('all texts of one posting, whatever their revision, say the same to matching', () => {
    const later = matching(/^posting .*(?: r[23]| other text)$/);
    expect(later.length).toBeGreaterThanOrEqual(14);
    for (const event of later) {
      const others = matching(new RegExp(`^${event.label.replace(/ (?:r\\d|other text)$/, '')}(?: r\\d)?$`));
      const own = seenByMatching(postingSchema.parse(dataOf(event)));
      for (const other of others) expect(seenByMatching(postingSchema.parse(dataOf(other)))).toEqual(own);
    }
  });

  test('a posting that is closed again fits nobody, so that no mail depends on when the word comes', () => {
    const closed = matching(/^posting .* closed$/).map(({ label }) => label.replace(' closed', ''));
    expect(closed).toHaveLength(2);
    const jobs = city.events.filter(({ label }) => closed.includes(label));
    expect(jobs).toHaveLength(2);
    for (const job of jobs)
      expect(people.filter((seeker) => fits(seeker, postingSchema.parse(dataOf(job))))).toEqual([]);
  });

  test('who leaves the network altogether fits nothing', () => {
    const left = matching(/^withdrawal /).map(({ label }) => label.split(' ').at(-1));
    const gone = people.filter(({ externalId }) => left.includes(externalId));
    expect(gone.length).toBeGreaterThanOrEqual(2);
    for (const seeker of gone) expect(good.filter((posting) => fits(seeker, posting))).toEqual([]);
  });

  test('a later registration, and one at a second partner, keeps wishes and consents', () => {
    const known = new Map(people.map((seeker) => [`${seeker.email} ${seeker.birthDate}`, seeker]));
    const more = seekersOf(/^seeker \S+ (?:[A-Z]+-Q\d+|\S+ r2)$/);
    expect(more.length).toBeGreaterThanOrEqual(20);
    for (const { externalId: _, revision: __, mail: ___, ...same } of more)
      expect(known.get(`${same.email} ${same.birthDate}`)).toMatchObject(same);
  });

  test('the duplicate of a posting comes from a partner later in the alphabet, so that it is the one told', () => {
    const duplicates = matching(/^posting \S+ (?:M-X61|MS-X62|PC-X63)$/);
    expect(duplicates).toHaveLength(3);
    for (const duplicate of duplicates) {
      const { company, title } = postingSchema.parse(dataOf(duplicate));
      const [first] = matching(/^posting \S+ [A-Z]+-\d+$/).filter((event) => {
        const posting = postingSchema.parse(dataOf(event));
        return posting.company.registrationNumber === company.registrationNumber && posting.title === title;
      });
      expect(first && first.sender < duplicate.sender).toBe(true);
    }
  });
});
