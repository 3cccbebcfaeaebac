import * as z from 'zod';
import { introductionWordSchema, lastWord, type IntroductionWord } from '../../domain/companies/introduction-word.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import { records } from '../records.ts';
import type { Table } from '../table.ts';
import { COUNTED_DAYS, type Introduction } from './introduction-store.ts';

/** What companies said of people who were introduced to them. */
export type IntroductionWordStore = {
  /** The last word on each of a person's introductions, by the id of the job's cluster. */
  of(person: string): Promise<ReadonlyMap<string, IntroductionWord>>;
  read(person: string, cluster: string): Promise<IntroductionWord | undefined>;
  /** Keeps a word if it is the last: under the person, who sees it, and beside the day that is counted for the job. */
  say(person: string, introduction: Introduction, word: IntroductionWord): Promise<void>;
  /** The introductions for a job, each with the day on which it was asked for, and without the person. */
  ofJob(cluster: string): Promise<CountedIntroduction[]>;
};

/** Begins the sort key of a company's word. The id of the job's cluster follows. */
const WORD = 'introduction-word#';

const keptSchema = z.object({ word: introductionWordSchema.optional() });
const countedSchema = z.object({ on: z.iso.date(), word: introductionWordSchema.optional() });
type CountedIntroduction = z.infer<typeof countedSchema>;

export const introductionWordStore = (table: Table): IntroductionWordStore => {
  const words = records(
    table,
    keptSchema,
    ({ person, cluster }: { readonly person: string; readonly cluster: string }) => ({
      pk: `person#${person}`,
      sk: `${WORD}${cluster}`,
    }),
  );
  const counted = records(
    table,
    countedSchema,
    ({ cluster, entry }: Pick<Introduction, 'cluster' | 'entry'>) => ({ pk: `introductions#${cluster}`, sk: entry }),
    ({ on }) => ({ expiresAt: expiryAfter(on, COUNTED_DAYS) }),
  );
  const withLast = <T extends { readonly word?: IntroductionWord | undefined }>(
    before: T,
    word: IntroductionWord,
  ): T => {
    const last = lastWord(before.word, word);
    return last === before.word ? before : { ...before, word: last };
  };
  return {
    of: async (person) => {
      const items = await table.readAll(`person#${person}`, WORD);
      const all = readable(table, items, ({ sk, value }): [string, IntroductionWord][] => {
        const { word } = keptSchema.parse(value);
        return word === undefined ? [] : [[sk.slice(WORD.length), word]];
      });
      return new Map(all.flat());
    },
    read: async (person, cluster) => (await words.read({ person, cluster }))?.value.word,
    say: async (person, introduction, word) => {
      await words.update({ person, cluster: introduction.cluster }, {}, (before) => withLast(before, word));
      await counted.update(introduction, { on: introduction.agreedOn }, (before) => withLast(before, word));
    },
    ofJob: async (cluster) =>
      readable(table, await table.readAll(`introductions#${cluster}`), ({ value }) => countedSchema.parse(value)),
  };
};
