import * as z from 'zod';
import { envelopeSchema } from '../../../functions/contracts/envelope.ts';
import { removed, replaced, type Path } from '../../support/schema-mutants.ts';
import {
  any,
  below,
  NUMBERS,
  oddAddress,
  oddDate,
  oddInstant,
  oddKey,
  oddLink,
  oddText,
  oddValue,
  type Random,
} from './odd-values.ts';

type Schema = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema as published: with every bound, and with references replaced by what they refer to. */
export const publishedSchema = (schema: z.ZodType): unknown => {
  const { $defs, ...root } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  const inlined = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inlined);
    if (!isObject(value)) return value;
    const { $ref } = value;
    if (typeof $ref === 'string') return inlined($defs?.[$ref.replace('#/$defs/', '')]);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inlined(inner)]));
  };
  return inlined(root);
};
const ENVELOPE = publishedSchema(envelopeSchema);

/** One change of a message: another value in one place, or no value. */
export type Mutation = { readonly path: Path; readonly to?: unknown };

export const mutated = (message: unknown, mutations: readonly Mutation[]): unknown =>
  mutations.reduce(
    (value, { path, to }) => (to === undefined ? removed(value, path) : replaced(value, path, to)),
    message,
  );

/** The published schema of a place, if any. Of several alternatives, the first that knows the place. */
const schemaAt = (schema: unknown, path: Path): Schema | undefined => {
  if (!isObject(schema)) return undefined;
  const ways = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(ways)) return ways.map((way) => schemaAt(way, path)).find((found) => found !== undefined);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const { items, properties } = schema;
  return schemaAt(typeof step === 'number' ? items : isObject(properties) ? properties[step] : undefined, rest);
};

const numberIn = (schema: Schema | undefined, name: string): number | undefined => {
  const value = schema?.[name];
  return typeof value === 'number' ? value : undefined;
};

/** Numbers on the bounds, next to them, and in between. */
const boundsOf = (random: Random, schema: Schema | undefined): number[] => {
  const least = numberIn(schema, 'minimum') ?? numberIn(schema, 'exclusiveMinimum') ?? 0;
  const most = numberIn(schema, 'maximum') ?? 1_000;
  const between = least + random() * Math.min(most - least, 1e9);
  return [least, least + 1, most, most - 1, most - 0.5, between, Math.round(between), least + 1e-12, least + 5e-324];
};

/** Mostly a number that the schema allows, because a message refused at once tests little. */
const oddNumber = (random: Random, schema: Schema | undefined): number => {
  const number = any(random, random() < 0.5 ? boundsOf(random, schema) : NUMBERS);
  if (schema === undefined || random() < 0.15) return number;
  const least = numberIn(schema, 'minimum') ?? number;
  const most = numberIn(schema, 'maximum') ?? number;
  const within = Math.max(least, Math.min(most, number));
  return schema['type'] === 'integer' ? Math.round(within) : within;
};

const namesIn = (schema: Schema | undefined): string[] =>
  [schema?.['enum'], schema?.['x-known-values']].flatMap((names) =>
    Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [],
  );

/** The bound in a converted form, which no schema bounds. */
const MOST_WITHOUT_SCHEMA = 300;

const oddString = (random: Random, schema: Schema | undefined, known: string): string => {
  const names = namesIn(schema);
  const isClosed = Array.isArray(schema?.['enum']);
  if (names.length > 0 && random() < (isClosed ? 0.9 : 0.6)) return any(random, names);
  if (/^\d{4}-\d\d-\d\dT/.test(known)) return random() < 0.9 ? oddInstant(random) : oddText(random, 40);
  if (/^\d{4}-\d\d-\d\d$/.test(known)) return random() < 0.9 ? oddDate(random) : oddText(random, 40);
  if (known.includes('@')) return random() < 0.8 ? oddAddress(random) : oddText(random, 60);
  if (known.startsWith('https:')) return random() < 0.8 ? oddLink(random) : oddText(random, 60);
  const isKey = typeof schema?.['pattern'] === 'string';
  if (isKey && random() < 0.7) return oddKey(random);
  return oddText(random, numberIn(schema, 'maxLength') ?? MOST_WITHOUT_SCHEMA);
};

const MOST_ENTRIES = 50;

/** A list that is empty, full, repeats one entry, or has entries that differ only in invisible characters. */
const oddList = (random: Random, list: readonly unknown[], schema: Schema | undefined): unknown[] => {
  const entry = list[below(random, Math.max(1, list.length))] ?? '표식';
  const items = isObject(schema?.['items']) ? schema['items'] : undefined;
  const entries = (count: number, make: (index: number) => unknown): unknown[] =>
    Array.from({ length: count }, (_, index) => make(index));
  switch (below(random, 9)) {
    case 0:
      return [];
    case 1:
      return list.slice(0, 1);
    case 2:
      return entries(MOST_ENTRIES, () => entry);
    case 3:
      return entries(MOST_ENTRIES, () => oddLeafIn(random, entry, items));
    case 4:
      return entries(MOST_ENTRIES + 1, () => entry);
    case 5:
      return entries(100, () => entry);
    case 6:
      return list.toReversed();
    case 7:
      return [...list, ...list];
    default:
      return [...list, oddLeafIn(random, entry, items), ...list];
  }
};

const oddLeafIn = (random: Random, value: unknown, schema: Schema | undefined): unknown => {
  const places = leavesOf(value);
  const path = any(random, places);
  return replaced(value, path, oddLeaf(random, valueAt(value, path), schemaAt(schema, path)));
};

const oddLeaf = (random: Random, known: unknown, schema: Schema | undefined): unknown => {
  if (random() < 0.04) return oddValue(random);
  if (typeof known === 'string') return oddString(random, schema, known);
  if (typeof known === 'number') return oddNumber(random, schema);
  return typeof known === 'boolean' ? !known : oddValue(random);
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (Array.isArray(inner) ? inner[Number(step)] : isObject(inner) ? inner[String(step)] : undefined),
    value,
  );

const placesIn = (value: unknown, path: Path = []): Path[] => {
  const inner = Array.isArray(value)
    ? value.flatMap((entry, index) => placesIn(entry, [...path, index]))
    : isObject(value)
      ? Object.keys(value).flatMap((key) => placesIn(value[key], [...path, key]))
      : [];
  return [path, ...inner];
};
const isLeaf = (value: unknown): boolean => typeof value !== 'object' || value === null;
const leavesOf = (value: unknown): Path[] => placesIn(value).filter((path) => isLeaf(valueAt(value, path)));

/** Fields that make it this message for this door. They stay. */
const FIXED: ReadonlySet<string> = new Set(['', 'specversion', 'source', 'type', 'dataschema', 'data']);

/** The share of changes that go into the data. */
const IN_DATA = 0.88;

/** One change in a message: mostly of one value, else of a list, a removal, or a swap of two values. */
const mutation = (random: Random, message: unknown, schema: unknown): Mutation[] => {
  const die = random();
  const inData = random() < IN_DATA;
  const places = placesIn(message).filter((path) => !FIXED.has(path.join('.')) && (path[0] === 'data') === inData);
  const leaves = places.filter((path) => isLeaf(valueAt(message, path)));
  const lists = places.filter((path) => Array.isArray(valueAt(message, path)));
  const schemaOf = (path: Path): Schema | undefined =>
    inData ? schemaAt(schema, path.slice(1)) : schemaAt(ENVELOPE, path);
  if (die < 0.07) return [{ path: any(random, places) }];
  if (die < 0.24 && lists.length > 0) {
    const path = any(random, lists);
    const list = valueAt(message, path);
    return [{ path, to: oddList(random, Array.isArray(list) ? list : [], schemaOf(path)) }];
  }
  const path = any(random, leaves);
  const known = valueAt(message, path);
  if (die < 0.27) {
    const alike = leaves.filter((other) => typeof valueAt(message, other) === typeof known);
    const other = any(random, alike);
    return [
      { path, to: valueAt(message, other) },
      { path: other, to: known },
    ];
  }
  return [{ path, to: oddLeaf(random, known, schemaOf(path)) }];
};

/** One change or several. */
export const mutationsOf = (random: Random, message: unknown, schema: unknown): Mutation[] => {
  const die = random();
  const times = die < 0.65 ? 1 : die < 0.85 ? 2 : 3 + below(random, 4);
  return Array.from({ length: times }, () => mutation(random, message, schema)).flat();
};
