import * as z from 'zod';

/**
 * The table operations that this system needs: strongly consistent reads, writes guarded by a version that only grows,
 * and a list of what is due. Every item has a key (`pk`, `sk`) and a `version`, the number of the write that made it.
 */
export const keySchema = z.looseObject({ pk: z.string(), sk: z.string(), version: z.int() });
export type Item = z.infer<typeof keySchema>;
/** What the index of due items shows of an item. */
export const dueSchema = z.looseObject({ pk: z.string(), sk: z.string() });
export type DueItem = z.infer<typeof dueSchema>;

/** The reads of which a moment ago may be enough. */
export type Lately = Pick<Table, 'read' | 'readAll' | 'readRange'>;

export type Table = {
  /** Its name in AWS, for the log of a failure. */
  readonly name?: string;
  /** Strongly consistent. */
  read(pk: string, sk: string): Promise<Item | undefined>;
  /**
   * The items of a partition whose `sk` has this beginning (absent: all), in key order, at most `most`, strongly
   * consistent.
   */
  readAll(pk: string, beginning?: string, most?: number): Promise<Item[]>;
  /** The items of a partition with `sk` from `from` to `to`, both included. Otherwise like `readAll`. */
  readRange(pk: string, from: string, to: string): Promise<Item[]>;
  /**
   * The same reads, eventually consistent: a write of the last moment (usually less than a second) may be missing, for half
   * the price. Nothing may be written from what they show. Absent: they are as current as the others.
   */
  readonly lately?: Lately | undefined;
  /**
   * The items with the mark `due` whose `dueOn` is at most `upTo` and at least `from` (all text), earliest first, at most
   * `most`. Reads the sparse index of the table, which may lag a moment behind. It holds only DUE_ATTRIBUTES of each item.
   */
  readDue(due: string, upTo: string, most?: number, from?: string): Promise<DueItem[]>;
  /**
   * Writes the item if the stored version is still `after` (0: no item). `conflict`: somebody else wrote in between, so
   * read and decide again. If the SDK had to repeat the call because its answer was lost, the call recognises its own
   * write.
   */
  writeAfter(item: Item, after: number): Promise<'written' | 'conflict'>;
  /**
   * Writes the item unless the stored one has the same or a higher version. For projections, which may be written late.
   * `already-newer` may mean the caller's own write; in either case there is nothing left to do.
   */
  writeNewer(item: Item): Promise<'written' | 'already-newer'>;
  /** Waits a random time of at most `longest` milliseconds. The loser of a race lets the others finish. */
  rest(longest: number): Promise<void>;
  /** Deletes one item, whatever its version. A missing item is no error. */
  remove(pk: string, sk: string): Promise<void>;
  /** Reports an item whose content does not parse to ops. */
  unreadable(item: DueItem): void;
  /**
   * Deletes the items of a partition whose `sk` has this beginning (absent: all).
   * @throws if one cannot be deleted: try again
   */
  removeAll(pk: string, beginning?: string): Promise<void>;
};
