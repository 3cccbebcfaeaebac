/** A bucket of texts by key. An object may be written again under its key. */
export type Objects = {
  /** Writes a text under a key. */
  put(key: string, text: string): Promise<void>;
  /** The text under a key. Undefined if there is none. */
  get(key: string): Promise<string | undefined>;
  /** The keys with this beginning, in their order. */
  keys(beginning: string): Promise<string[]>;
  remove(key: string): Promise<void>;
};
