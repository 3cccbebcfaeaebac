import { KINDS, type KindName } from './kinds.ts';
import { faultLine, tryMutant, type Fault, type Shares, type Tried } from './mutant.ts';

/**
 * Every accepted message can be read, shown, mailed, corrected, ended and deleted, twice. Tried with mutated messages.
 */

/** When to stop: after this many tries, or after this many accepted messages. */
type Enough = { readonly tried: number } | { readonly accepted: number };

type Counts = { readonly accepted: number; readonly refused: number };
export type Report = {
  readonly tried: number;
  readonly accepted: number;
  readonly byKind: ReadonlyMap<KindName, Counts>;
  readonly faults: readonly Fault[];
};

/** Tries the messages of a range of numbers, in order. */
export type TryMany = (seed: number, from: number, to: number) => Promise<Tried[]>;

export const tryHere =
  (shares: Shares): TryMany =>
  async (seed, from, to) => {
    const tried: Tried[] = [];
    for (let number = from; number < to; number += 1) tried.push(await tryMutant(seed, number, shares));
    return tried;
  };

const AT_ONCE = 50;

/** `abreast`: how many ranges run concurrently. The report depends only on the seed and on `enough`. */
export const checkAccepted = async (
  seed: number,
  enough: Enough,
  {
    tryMany,
    abreast = 1,
    onTried,
  }: {
    readonly tryMany: TryMany;
    readonly abreast?: number;
    readonly onTried?: (counts: { readonly tried: number; readonly accepted: number }) => void;
  },
): Promise<Report> => {
  const names = Object.keys(KINDS) as KindName[];
  const byKind = new Map(names.map((name) => [name, { accepted: 0, refused: 0 }]));
  const faults: Fault[] = [];
  let [tried, accepted, asked] = [0, 0, 0];
  const isEnough = (): boolean =>
    'tried' in enough ? tried >= enough.tried : accepted + faults.length >= enough.accepted;
  const count = (one: Tried): void => {
    tried += 1;
    if ('fault' in one) return void faults.push(one.fault);
    const counts = byKind.get(one.kind);
    if (counts !== undefined) counts[one.end] += 1;
    if (one.end === 'accepted') accepted += 1;
  };
  const spans: Promise<Tried[]>[] = [];
  while (!isEnough()) {
    for (; spans.length < abreast; asked += AT_ONCE)
      spans.push(tryMany(seed, asked, 'tried' in enough ? Math.min(asked + AT_ONCE, enough.tried) : asked + AT_ONCE));
    for (const one of (await spans.shift()) ?? []) if (!isEnough()) count(one);
    onTried?.({ tried, accepted });
  }
  return { tried, accepted, byKind, faults };
};

const MOST_SHOWN = 20;

/**
 * The report in words. The last line says how many messages were accepted, and for how many something was unreadable.
 */
export const pageOf = ({ tried, accepted, byKind, faults }: Report): string => {
  const likeness = ({ kind, error, changes }: Fault): string =>
    JSON.stringify([kind, error, changes.map(({ path }) => path.filter((step) => typeof step === 'string'))]);
  const alike = [...Map.groupBy(faults, likeness).values()];
  const row = (...cells: string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(10))).join('');
  return [
    row('kind of message', 'accepted', 'refused'),
    ...[...byKind].map(([kind, counts]) => row(kind, String(counts.accepted), String(counts.refused))),
    '',
    ...alike.slice(0, MOST_SHOWN).map((those) => `${those.length} times: ${those[0] && faultLine(those[0])}`),
    ...(alike.length > MOST_SHOWN ? [`and ${alike.length - MOST_SHOWN} more`] : []),
    `${tried} messages tried`,
    `${accepted} accepted, ${faults.length} unreadable`,
  ].join('\n');
};
