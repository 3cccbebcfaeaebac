import * as z from 'zod';

/**
 * A table in the operations this system needs: strongly consistent reads, writes guarded by a counter that only grows, and a
 * list of what has come due. Every item carries its key (`pk`, `sk`) and `version`, the number of the write that made it.
 */
export const keySchema = z.looseObject({ pk: z.string(), sk: z.string(), version: z.int() });
export type Item = z.infer<typeof keySchema>;
/** What the index of what has come due shows of an item. */
export const dueSchema = z.looseObject({ pk: z.string(), sk: z.string() });
export type DueItem = z.infer<typeof dueSchema>;

export type Table = {
  /** As AWS knows it, for whoever logs a failure. */
  readonly name?: string;
  /** Strongly consistent. */
  read(pk: string, sk: string): Promise<Item | undefined>;
  /** All items of a partition, or those whose `sk` begins so, in key order, at most so many, every page, strongly consistent. */
  readAll(pk: string, beginning?: string, most?: number): Promise<Item[]>;
  /** The items of a partition whose `sk` is not before `from` and not after `to`; otherwise as `readAll`. */
  readRange(pk: string, from: string, to: string): Promise<Item[]>;
  /**
   * The items marked `due` with that word whose `dueOn` is not later than `upTo` (both text), earliest first, at most so many.
   * Reads the sparse index of the table, which may be a moment behind and holds no more of an item than DUE_ATTRIBUTES.
   */
  readDue(due: string, upTo: string, most?: number): Promise<DueItem[]>;
  /**
   * Writes the item if the stored one still has the lock `after` (0: there is none). `conflict` means somebody else wrote in
   * between: read again and decide again. A call that had to be repeated, for its answer was lost, knows its own write.
   */
  writeAfter(item: Item, after: number): Promise<'written' | 'conflict'>;
  /**
   * Writes the item unless one with the same or a greater lock is there: for projections, which may be written late. `already-newer` may
   * be one's own write too: either way there is nothing left to do.
   */
  writeNewer(item: Item): Promise<'written' | 'already-newer'>;
  /** Waits for a part of so many milliseconds, drawn by chance: so long whoever lost a race lets the others finish. */
  rest(longest: number): Promise<void>;
  /** Removes one item for good, whatever its lock; one that is not there is no error. */
  remove(pk: string, sk: string): Promise<void>;
  /** Tells ops of an item whose content does not parse. */
  unreadable(item: DueItem): void;
  /** Removes every item of a partition, or those whose `sk` begins so. Throws when one could not be removed: then try again. */
  removeAll(pk: string, beginning?: string): Promise<void>;
};
