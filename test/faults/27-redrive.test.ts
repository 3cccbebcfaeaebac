import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../bench/seeded.ts';
import { endOf, workOff } from '../support/city-story.ts';
import { takingTurns } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, registered, seeker, submitted, withdrawn, type Event } from '../support/messages.ts';
import { world, type Stage, type World } from '../support/world.ts';

/**
 * A bug fills the dead-letter queues. It is fixed, messages arrive as usual, and everything is redriven twice.
 * People and companies are invented.
 */

const A = 'masan-univ';
const OTHER = { externalId: 'S-2', email: 'leaving@people.example', name: '가상나래', birthDate: '1988-08-08' };
const WISHES = { wanted: { occupations: ['81'], districts: ['48120'] } };

/**
 * The dead letters, all first revisions. By the redrive some are superseded, some closed or withdrawn,
 * and some are the only revision.
 */
const GIVEN_UP: readonly Event[] = [
  registered(A, seeker(WISHES)),
  registered(A, seeker(OTHER)),
  submitted(A, posting()),
  submitted(A, posting({ externalId: 'P-2', title: '선반 조작원 모집', wage: { unit: 'hour', min: 11_000 } })),
  submitted(A, posting({ externalId: 'P-3', title: '밀링 조작원 모집' })),
];
/** Messages that arrive after the fix: before the redrive and during it. */
const BEFORE: readonly Event[] = [withdrawn(A, 'S-2', 1), closed(A, 'P-1', 1)];
const CORRECTED = submitted(A, posting({ externalId: 'P-2', revision: 2, title: '선반 조작원 모집' }));
const AMONG: readonly Event[] = [registered(A, seeker({ ...WISHES, revision: 2, languages: ['영어'] })), CORRECTED];
const ALL = [...GIVEN_UP, ...BEFORE, ...AMONG];

const idOf = (event: Event): string => `m-${ALL.indexOf(event)}`;
const receive = (city: World, event: Event): Promise<string> => city.receive(event, idOf(event));
const shuffled = <T>(entries: readonly T[], random: () => number): T[] =>
  entries
    .map((entry) => ({ entry, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ entry }) => entry);

describe('a redrive of everything, twice, among live messages (fault 27, I12)', () => {
  test.each([1, 2, 3, 4, 5])(
    'ends as if each had come once and in time: old versions are superseded, what is closed is mailed to nobody (order %i)',
    async (seed) => {
      const random = seeded(seed);
      const table = memoryTable();
      const broken = world(takingTurns(table, () => Promise.reject(new TypeError('A fault of the test'))));
      const deadLetters: Event[] = [];
      for (const event of GIVEN_UP)
        await receive(broken, event).catch(() => {
          deadLetters.push(event);
        });
      expect(deadLetters).toEqual(GIVEN_UP);
      expect(table.all()).toEqual([]);

      const city = world(table);
      const stages: Stage[] = [];
      const receiveAll = async (events: readonly Event[]): Promise<void> => {
        for (const event of events) {
          await receive(city, event);
          stages.push(...city.waiting);
          await workOff(city);
        }
      };
      await receiveAll(BEFORE);
      await receiveAll(shuffled([...deadLetters, ...AMONG], random));
      const once = await endOf(city, table.all());

      // The same redrive once more, and every message between the stages too.
      for (const event of shuffled(deadLetters, random)) await receive(city, event);
      for (const stage of shuffled([...stages, ...city.waiting.splice(0)], random)) await city.run(stage);
      await workOff(city);
      expect(await endOf(city, table.all())).toEqual(once);

      // No mail about P-1, one mail about P-2 and one about P-3.
      const texts = await Promise.all(
        city.mails
          .filter(({ tags }) => tags['kind'] === 'match' || tags['kind'] === 'arrival')
          .map(async ({ raw }) => (await PostalMime.parse(raw)).text ?? ''),
      );
      const naming = (title: RegExp): number => texts.filter((text) => title.test(text)).length;
      expect([naming(/CNC 선반/), naming(/(?<!CNC )선반 조작원/), naming(/밀링 조작원/)]).toEqual([0, 1, 1]);
      const states = new Map(
        city.replies.map(({ reply: { data } }) => [data.messageId, 'state' in data ? data.state : 'refused']),
      );
      expect(GIVEN_UP.slice(1, 3).map((event) => states.get(idOf(event)))).toEqual(['superseded', 'superseded']);
      expect(states.get(idOf(CORRECTED))).toBe('open');

      const clean = memoryTable();
      const good = world(clean);
      for (const event of ALL) {
        await receive(good, event);
        await workOff(good);
      }
      const { postings, people } = await endOf(good, clean.all());
      expect({ postings: once.postings, people: once.people }).toEqual({ postings, people });
    },
  );
});
