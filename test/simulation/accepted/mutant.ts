import { seeded } from '../../../bench/seeded.ts';
import type { Envelope } from './good-messages.ts';
import { KINDS, type Kind, type KindName } from './kinds.ts';
import { ACTS, live, type Way } from './life.ts';
import { mutated, mutationsOf, type Mutation } from './mutation.ts';
import { any } from './odd-values.ts';

/** One mutated message, by seed and number: its life, and the smallest change that makes it fail the same way. */

export type Fault = {
  readonly kind: KindName;
  readonly number: number;
  /** The step that failed. */
  readonly step: string;
  readonly error: string;
  readonly changes: readonly Mutation[];
};
export type Tried = { readonly kind: KindName; readonly end: 'accepted' | 'refused' } | { readonly fault: Fault };

/** The more often a kind is sent, the more often it is drawn. */
const DRAWN: readonly KindName[] = [
  ...(['posting', 'posting', 'registered', 'registered', 'registered', 'facts', 'facts'] as const),
  ...([
    'posting-by-statute',
    'jobposting',
    'work24',
    'work24-xml',
    'closed',
    'reviewed',
    'withdrawn',
    'outcome',
  ] as const),
];

/** The share of lives that take each longer way (see `Way`). */
export type Shares = { readonly thorough: number; readonly bilingual: number; readonly twice: number };
/** For a soak. */
export const WHOLE: Shares = { thorough: 1 / 40, bilingual: 1, twice: 1 };
/** For `npm test`: half the time. */
export const QUICK: Shares = { thorough: 1 / 100, bilingual: 1 / 20, twice: 1 / 4 };

type Drawn = { readonly name: KindName; readonly kind: Kind; readonly way: Way; readonly changes: readonly Mutation[] };

const drawn = (seed: number, number: number, shares: Shares): Drawn => {
  const random = seeded(Math.imul(seed, 0x9e37_79b1) ^ Math.imul(number + 1, 0x85eb_ca6b));
  // Neighbouring seeds give similar first numbers, so these are skipped.
  for (let skipped = 0; skipped < 4; skipped += 1) random();
  const name = any(random, DRAWN);
  const kind: Kind = KINDS[name];
  const way = {
    early: random() < 0.25,
    language: any(random, ['ko', 'en'] as const),
    act: any(random, ACTS),
    isThorough: random() < shares.thorough,
    isBilingual: random() < shares.bilingual,
    isTwice: random() < shares.twice,
  };
  return { name, kind, way, changes: mutationsOf(random, kind.good, kind.schema) };
};

type End = { readonly end: 'accepted' | 'refused' } | { readonly step: string; readonly error: string };

const placeIn = (stack: string): string =>
  /\((?:file:\/\/)?[^()]*\/((?:functions|node_modules)\/[^()]*):\d+\)/.exec(stack)?.[1] ?? '';
const ERROR_LENGTH = 160;
const told = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message.replaceAll(/\s+/g, ' ').slice(0, ERROR_LENGTH)} ${placeIn(error.stack ?? '')}`.trim()
    : 'not an error';

const lived = async ({ kind, way }: Drawn, changes: readonly Mutation[]): Promise<End> => {
  let step = '';
  try {
    const message = mutated(kind.good, changes) as Envelope;
    return { end: await live(kind, message, way, (next) => void (step = next)) };
  } catch (error) {
    return { step, error: told(error) };
  }
};

const halved = ({ path, to }: Mutation): Mutation[] => {
  if (Array.isArray(to) && to.length > 1)
    return [
      { path, to: to.slice(0, to.length >> 1) },
      { path, to: to.slice(to.length >> 1) },
    ];
  if (typeof to !== 'string' || to.length < 2) return [];
  const middle = to.length >> 1;
  return [to.slice(0, middle), to.slice(middle)]
    .filter((half) => half.isWellFormed())
    .map((half) => ({ path, to: half }));
};

/** Every smaller variant: without one of the changes, or with half of one change. */
const lessThan = (changes: readonly Mutation[]): Mutation[][] => [
  ...changes.map((_, at) => changes.filter((_, index) => index !== at)),
  ...changes.flatMap((change, at) => halved(change).map((half) => changes.with(at, half))),
];

const smallest = async (whole: Drawn, fails: string): Promise<readonly Mutation[]> => {
  let { changes } = whole;
  for (;;) {
    let less: readonly Mutation[] | undefined;
    for (const candidate of lessThan(changes)) {
      const end = await lived(whole, candidate);
      if (!('error' in end) || end.error !== fails) continue;
      less = candidate;
      break;
    }
    if (less === undefined) return changes;
    changes = less;
  }
};

/** Tries the message with this number. The same seed, number and shares give the same result. */
export const tryMutant = async (seed: number, number: number, shares: Shares): Promise<Tried> => {
  const one = drawn(seed, number, shares);
  const end = await lived(one, one.changes);
  if ('end' in end) return { kind: one.name, end: end.end };
  return { fault: { kind: one.name, number, ...end, changes: await smallest(one, end.error) } };
};

const LONGEST_VALUE = 120;
const shown = (value: unknown): string => {
  const json = (JSON.stringify(value) ?? 'removed').replaceAll(/[^\x20-\x7e가-힣]/gu, (character) =>
    [...character].map((unit) => `\\u{${unit.codePointAt(0)?.toString(16)}}`).join(''),
  );
  return json.length > LONGEST_VALUE ? `${json.slice(0, LONGEST_VALUE)}… (${json.length} characters)` : json;
};

export const faultLine = ({ kind, number, step, error, changes }: Fault): string =>
  `mutant ${number}, ${kind}, ${step}: ${error}\n${changes.map(({ path, to }) => `    ${path.join('.')} = ${shown(to)}`).join('\n')}`;
