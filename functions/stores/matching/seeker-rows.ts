import pMap from 'p-map';
import * as z from 'zod';
import { bucketsOfJob, bucketsOfSeeker, MOST_BUCKETS, type Bucket } from '../../domain/matching/buckets.ts';
import { packSeeker, unpackSeeker } from '../../domain/matching/packed-seeker.ts';
import { seekerRowSchema, type JobRow, type SeekerRow } from '../../domain/matching/profiles.ts';
import { instantAfter } from '../../domain/language/calendar.ts';
import { NO_WRITE_AFTER } from '../../domain/records/late.ts';
import { records, type Kept } from '../records.ts';
import { readable } from '../readable.ts';
import type { Item, Table } from '../table.ts';

/**
 * People as matching sees them. A card per person holds what registration and screening have shown; the same in one
 * packed row lies in each bucket of the person's wishes, where a job looks for people.
 */
export type SeekerRows = {
  /** The person, with a version that grows whenever what matching reads of them changes. */
  seeker(person: string): Promise<Kept<SeekerRow> | undefined>;
  /** Everybody in the buckets of a job, each once. Whoever it fits is among them. */
  candidates(job: JobRow): Promise<SeekerRow[]>;
  /**
   * Everybody in some buckets whose hash begins with a hexadecimal digit, read once for many jobs. Returns a function that
   * gives those in any of these buckets, each once.
   */
  peopleIn(buckets: readonly Bucket[], slice: string): Promise<(of: readonly Bucket[]) => SeekerRow[]>;
  /** Shows the person as after the `version`-th write of their record; no row: the person is matched no more. */
  showSeeker(person: string, row: SeekerRow | undefined, version: number, now: string): Promise<void>;
  /** Shows the outcomes of screening, of everything declared for it the only thing that matching sees; none: not screened. */
  showScreenings(person: string, screenings: SeekerRow['screenings'], version: number, now: string): Promise<void>;
  /** Removes the outcomes of screening; `whole`: everything, once no function works on the person any more. */
  forget(person: string, whole: boolean, now: string): Promise<void>;
};

const cardSchema = z.object({
  row: seekerRowSchema.optional(),
  screenings: seekerRowSchema.shape.screenings,
  /** Which write of the person's record, and of their screening, is seen here. An older one changes nothing. */
  registered: z.int(),
  screened: z.int(),
  /**
   * The version of the rows in the buckets. It grows with every change of their content, and is at least the instant of
   * the change (epoch milliseconds), so that it does not begin anew when somebody comes back who was forgotten.
   */
  content: z.int(),
  /**
   * Every bucket in which a row of the person may lie. It is entered before its row is written, and taken out after the
   * row is removed. For a bucket that the person left, the instant (ISO 8601): the row stays there without content for a
   * while, so that no late write fills it again.
   */
  buckets: z.record(z.string(), z.union([z.literal('in'), z.iso.datetime()])),
});
type Card = z.infer<typeof cardSchema>;

const EMPTY: Card = { registered: 0, screened: 0, content: 0, buckets: {} };

/** The most buckets that a person is in or has just left. Wishes that change without end are widened. */
export const MOST_ENTERED = 2_000;
const AT_ONCE = 25;
/** A slice of a bucket is small. */
const SLICES_AT_ONCE = 10;
/** A bucket is read in pages of a megabyte, and each page on its way fills several. */
const BUCKETS_AT_ONCE = 3;

const bucketKey = (bucket: Bucket): string => `seekers#${bucket}`;
const rowItemSchema = z.string();
/** Follows every hexadecimal digit. */
const AFTER_ANY_HASH = 'g';

const shownRow = ({ row, screenings }: Card): SeekerRow | undefined =>
  row === undefined || screenings === undefined ? row : { ...row, screenings };

const packedRow = (card: Card): string | undefined => {
  const row = shownRow(card);
  return row && packSeeker(row);
};

/** Enters the buckets of the row, and leaves the others. */
const moved = ({ buckets }: Card, row: SeekerRow | undefined, now: string): Card['buckets'] => {
  const left = Object.entries(buckets).map(([bucket, since]) => [bucket, since === 'in' ? now : since] as const);
  const room = Math.max(1, Math.min(MOST_BUCKETS, MOST_ENTERED - left.length));
  const into = row === undefined ? [] : bucketsOfSeeker(row, room);
  return Object.fromEntries([...left, ...into.map((bucket) => [bucket, 'in'] as const)]);
};

/** The card with what was learned. The rows get a new version if that changes what they say. */
const learned = (before: Card, news: Partial<Card>, now: string): Card => {
  const after = { ...before, ...news };
  if (packedRow(before) === packedRow(after)) return after;
  const content = Math.max(before.content + 1, Date.parse(now));
  return { ...after, content, buckets: moved(before, shownRow(after), now) };
};

/** Each person once. While somebody moves between two buckets, rows of both may be there. */
const newest = <Row extends Pick<Item, 'sk' | 'version'>>(rows: readonly Row[]): Row[] => {
  const found = new Map<string, Row>();
  for (const row of rows) if (row.version > (found.get(row.sk)?.version ?? 0)) found.set(row.sk, row);
  return [...found.values()];
};

export const seekerRows = (table: Table): SeekerRows => {
  const keyOf = (person: string) => ({ pk: `seeker#${person}`, sk: 'card' });
  const cards = records(table, cardSchema, keyOf);

  /** Brings the row of one bucket to what the card says. No row: it stays without content. */
  const bring = async (person: string, bucket: Bucket, { content, isNew, row }: Shown): Promise<void> => {
    const pk = bucketKey(bucket);
    // After a run that was cut short, some rows are as they should be.
    const known = isNew ? undefined : await table.read(pk, person);
    if (known !== undefined && known['row'] === row) return;
    await table.writeNewer({ pk, sk: person, version: content, ...(row !== undefined && { row }) });
  };

  /** New rows are written before old ones lose their content. `among`: of these buckets alone. */
  const bringAll = async (person: string, card: Card, isNew: boolean, among?: ReadonlySet<Bucket>): Promise<void> => {
    const entered = Object.entries(card.buckets).filter(([bucket]) => among?.has(bucket) !== false);
    const shown = { content: card.content, isNew };
    const row = packedRow(card);
    const into = entered.filter(([, since]) => since === 'in');
    const left = entered.filter(([, since]) => since !== 'in');
    await pMap(into, ([bucket]) => bring(person, bucket, { ...shown, row }), { concurrency: AT_ONCE });
    await pMap(left, ([bucket]) => bring(person, bucket, { ...shown, row: undefined }), { concurrency: AT_ONCE });
  };

  const show = async (person: string, now: string, decide: (before: Card) => Card): Promise<void> => {
    const { value: card, result: isNew } = await cards.change(person, EMPTY, (before) => {
      const value = decide(before);
      return { value, result: value.content !== before.content };
    });
    await bringAll(person, card, isNew);
    await takeOut(person, card, now);
  };

  /**
   * Removes the rows of buckets that were left a while ago, then takes these buckets out of the card. Somebody may have gone
   * back to one of them meanwhile: then the card still has it, and its row is written again.
   */
  const takeOut = async (person: string, { buckets }: Card, now: string): Promise<void> => {
    const isOver = (since: string | undefined): boolean =>
      since !== undefined && since !== 'in' && instantAfter(since, NO_WRITE_AFTER) <= now;
    const over = Object.keys(buckets).filter((bucket) => isOver(buckets[bucket]));
    if (over.length === 0) return;
    await pMap(over, (bucket) => table.remove(bucketKey(bucket), person), { concurrency: AT_ONCE });
    const { value: after } = await cards.update(person, EMPTY, (before) => ({
      ...before,
      buckets: Object.fromEntries(Object.entries(before.buckets).filter(([, since]) => !isOver(since))),
    }));
    await bringAll(person, after, false, new Set(over));
  };

  const rowIn = (item: Item): SeekerRow | undefined => {
    const row = unpackSeeker(rowItemSchema.parse(item['row']));
    if (row === undefined) table.unreadable(item);
    return row;
  };

  return {
    seeker: async (person) => {
      const card = await cards.read(person);
      const row = card && shownRow(card.value);
      return row && { value: row, version: card.value.content };
    },
    candidates: async (job) => {
      const found = await pMap(bucketsOfJob(job), (bucket) => table.readAll(bucketKey(bucket)), {
        concurrency: BUCKETS_AT_ONCE,
      });
      const rows = newest(found.flat().filter((item) => item['row'] !== undefined));
      return readable(table, rows, rowIn).filter((row) => row !== undefined);
    },
    peopleIn: async (buckets, slice) => {
      const rowsIn = async (bucket: Bucket) => {
        const items = await table.readRange(bucketKey(bucket), slice, `${slice}${AFTER_ANY_HASH}`);
        return readable(table, items, (item) => {
          const row = item['row'] === undefined ? undefined : rowIn(item);
          return row && { sk: item.sk, version: item.version, row };
        }).filter((found) => found !== undefined);
      };
      const found = new Map(
        await pMap(buckets, async (bucket) => [bucket, await rowsIn(bucket)] as const, { concurrency: SLICES_AT_ONCE }),
      );
      return (of) => newest(of.flatMap((bucket) => found.get(bucket) ?? [])).map(({ row }) => row);
    },
    showSeeker: (person, row, version, now) =>
      show(person, now, (before) =>
        version <= before.registered ? before : learned(before, { row, registered: version }, now),
      ),
    showScreenings: (person, screenings, version, now) =>
      show(person, now, (before) =>
        version <= before.screened ? before : learned(before, { screenings, screened: version }, now),
      ),
    forget: async (person, whole, now) => {
      if (!whole)
        return show(person, now, (before) =>
          before.screenings === undefined ? before : learned(before, { screenings: undefined }, now),
        );
      const card = await cards.read(person);
      const buckets = Object.keys(card?.value.buckets ?? {});
      await pMap(buckets, (bucket) => table.remove(bucketKey(bucket), person), { concurrency: AT_ONCE });
      const { pk, sk } = keyOf(person);
      await table.remove(pk, sk);
    },
  };
};

/** `content`: the version of the row. `isNew`: it is known to differ from what lies in the bucket. */
type Shown = { readonly content: number; readonly isNew: boolean; readonly row: string | undefined };
