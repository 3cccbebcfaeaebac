/** The tables of a stage. Who may use what of them is in functions/rights.ts. */
export const TABLES = ['postings', 'people', 'facts', 'pool', 'matches', 'notices', 'receipts'] as const;
export type TableName = (typeof TABLES)[number];

/** Every store, with the table that it keeps its items in. */
export const STORES = {
  postings: 'postings',
  registrations: 'people',
  persons: 'people',
  outcomes: 'people',
  facts: 'facts',
  waiting: 'facts',
  screenings: 'facts',
  reviews: 'facts',
  pool: 'pool',
  matches: 'matches',
  told: 'matches',
  introductions: 'matches',
  usedLinks: 'matches',
  mailboxes: 'notices',
  channel: 'notices',
  deletions: 'notices',
  receipts: 'receipts',
  refusals: 'receipts',
  refusalWindow: 'receipts',
  reviewWindow: 'receipts',
  occasions: 'receipts',
  /** What is kept of a person under their hash, by whoever; removed by key, without being read. */
  factTraces: 'facts',
  poolTraces: 'pool',
  matchTraces: 'matches',
} as const satisfies Readonly<Record<string, TableName>>;
export type StoreName = keyof typeof STORES;

/**
 * What can be done with the items of a store. `read`: one item by its key. `list`: items of one partition. `due`: what has come due, by
 * the sparse index, which shows keys and dates only. `write`: put one item on a condition. `remove`: delete items.
 */
export const OPERATIONS = ['read', 'list', 'due', 'write', 'remove'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The stores that somebody may use, and for what. */
export type StoreRights = Readonly<Partial<Record<StoreName, readonly Operation[]>>>;
