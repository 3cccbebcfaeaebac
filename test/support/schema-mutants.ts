import type { JsonSchema } from '../../bin/json-schemas.ts';

/**
 * Values made from a published schema: one complete valid value, and for each of its fields the replacements on both
 * sides of what the schema allows. `JSON.parse` can produce all of them.
 */

type Root = { readonly schema: JsonSchema };
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const resolved = (schema: JsonSchema, root: Root): JsonSchema => {
  const { $ref } = schema;
  return typeof $ref === 'string' ? (root.schema.$defs?.[$ref.replace('#/$defs/', '')] ?? {}) : schema;
};

const optionsOf = (schema: JsonSchema): JsonSchema[] | undefined =>
  (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
const propertiesOf = (schema: JsonSchema): Record<string, JsonSchema> =>
  (schema['properties'] ?? {}) as Record<string, JsonSchema>;

const validText = (schema: JsonSchema): string => {
  if (schema['format'] === 'date') return '2026-11-02';
  if (schema['format'] === 'date-time') return '2026-11-02T09:00:00+09:00';
  const pattern = typeof schema['pattern'] === 'string' ? schema['pattern'] : '';
  if (pattern.includes('@(')) return 'someone@example.com';
  if (pattern.includes(':\\/\\/')) return 'https://example.com/jobs/1?from=jobs';
  if (pattern.startsWith('^[1-9]')) return '7';
  if (pattern.endsWith('|1[0-2])$')) return '2026-10';
  return 'X-1';
};

/** A valid value with every field of the schema, two entries in every list and the first option of every choice. */
export const whole = (unresolved: JsonSchema, root: Root): unknown => {
  const schema = resolved(unresolved, root);
  const options = optionsOf(schema);
  if (options?.[0] !== undefined) return whole(options[0], root);
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (Array.isArray(schema['type']) ? schema['type'][0] : schema['type']) {
    case 'object':
      return Object.fromEntries(Object.entries(propertiesOf(schema)).map(([key, field]) => [key, whole(field, root)]));
    case 'array':
      return [whole(schema['items'] as JsonSchema, root), whole(schema['items'] as JsonSchema, root)];
    case 'string':
      return validText(schema);
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return 'anything';
  }
};

export type Path = readonly (string | number)[];
export type Site = { readonly path: Path; readonly schema: JsonSchema };

/** Every place in the complete value, with the schema that applies there. */
export const sitesOf = (unresolved: JsonSchema, root: Root, path: Path = []): Site[] => {
  const schema = resolved(unresolved, root);
  const here: Site = { path, schema };
  const first = optionsOf(schema)?.[0];
  if (first !== undefined) return [here, ...sitesOf(first, root, path)];
  if (schema['type'] === 'array') return [here, ...sitesOf(schema['items'] as JsonSchema, root, [...path, 0])];
  const inner = Object.entries(propertiesOf(schema)).flatMap(([key, field]) => sitesOf(field, root, [...path, key]));
  return [here, ...inner];
};

// prettier-ignore
const DATES = [
  '2026-02-29', '2024-02-29', '2024-02-30', '1900-02-29', '2000-02-29', '0000-01-01', '0000-02-29', '0001-01-01',
  '9999-12-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '20260101', ' 2026-01-01',
  '1899-12-31', '1900-01-01', '2100-12-31', '2101-01-01', '2026-01-01 ', '2026-01-01\n', '２０２６-01-01', '+002026-01-01', '-2026-01-01', '2026/01/01', '2026-W01-1',
];
// prettier-ignore
const INSTANTS = [
  '2026-02-29T00:00:00Z', '2024-02-29T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00+09:00',
  '2026-01-01T00:00:00.123456789Z', '2026-01-01T24:00:00Z', '2026-01-01T23:59:60Z', '2026-01-01T23:59:59-23:59',
  '2026-01-01T00:00:00+24:00', '2026-01-01T00:00:00+0900', '2026-01-01T00:00:00', '2026-01-01T00:00Z',
  '1899-12-31T23:59:59Z', '1900-01-01T00:00:00Z', '9999-12-31T23:59:59-09:00', '2026-01-01t00:00:00z', '2026-01-01 00:00:00Z', '2026-01-01T00:00:00,5Z', '2026-01-01T00:00:00+09', '2026-01-01T',
];
const label = (length: number): string => 'a'.repeat(length);
// prettier-ignore
const ADDRESSES = [
  'a@b.co', 'a@b.c', 'a@localhost', 'a@@b.co', '@b.co', 'a@', '"a b"@b.co', 'a b@b.co', 'a@b.co\n', 'a@b.co ', 'ä@b.co',
  '한@b.co', 'a@한국.kr', 'a@b..co', 'a..b@c.co', '.a@b.co', 'a.@b.co', 'a@-b.co', 'a@b-.co', 'a@b.c-', 'a@b.c1', 'a@1.2.3.4',
  'a@[1.2.3.4]', 'A <a@b.co>', 'a@b.co,c@d.co', 'a+b@c.co', "o'c@d.co", 'a@b.co\0', 'a\r\nBcc: x@y.co', '😀@b.co',
  `${label(64)}@b.co`, `${label(65)}@b.co`, `a@${label(63)}.co`, `a@${label(64)}.co`, `a@b.${label(63)}`, `a@b.${label(64)}`,
  `a@${`${label(49)}.`.repeat(5)}co`, `a@${`${label(49)}.`.repeat(5)}com`, `aa@${`${label(49)}.`.repeat(5)}com`,
  `${label(64)}.${label(64)}@${label(63)}.${label(60)}`,
];
// prettier-ignore
const LINKS = [
  'https://a', 'https://', 'http://a', 'HTTPS://a', 'https:/a', 'https://A.KR/B', 'javascript:alert(1)', 'data:text/html,x', 'https://a b',
  'https://a<b', 'https://a>b', 'https://a"b', "https://a'b", 'https://a`b', 'https://a\\b', 'https://a|b', 'https://a{b}',
  'https://a^b', 'https://가.kr', 'https://a\n', 'https://a\0', ' https://a', 'https://😀', 'https://a/%ED', 'https://a;b', 'https://[::1]/',
  `https://${'a'.repeat(1990)}`, `https://${'a'.repeat(1991)}`, 'httpſ://a', 'https://a\u212a',
];
// prettier-ignore
const WORDS = [
  '', ' ', 'x', 'null', '0', '01', '1', '-1', '1.0', '999999999999999', '1000000000000000', '１', ' 1', 'a b', ' a', 'a ', 'a\tb',
  '가', '가나 다', '\u3000', '\u00a0', '\u200b', '\u3164', '\u1112\u1161\u11ab', '😀', '\ud83d', '\ude00', 'a\ud800b',
  '\ud7ff', '\uf8ff', '\uf900', '\uffdc', '\uffdd', '\ufeff', '\0', '\u007f', '__proto__', 'a'.repeat(100), 'a'.repeat(101), '가'.repeat(101),
];
const OTHERS = [null, true, false, [], {}, [null], [{}], ['x'], { length: 1 }, [[[]]]];
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  1.5,
  1e-9,
  12,
  1e15,
  9_007_199_254_740_991,
  9_007_199_254_740_992,
  1e308,
  Infinity,
  -Infinity,
];

const aroundLengths = (schema: JsonSchema): string[] =>
  [schema['minLength'], schema['maxLength']]
    .filter((bound) => typeof bound === 'number')
    .flatMap((bound) => [bound - 1, bound, bound + 1])
    .filter((length) => length >= 0)
    .flatMap((length) => ['a', '가', '😀', '\ud800'].map((unit) => unit.repeat(length)));

const aroundBounds = (schema: JsonSchema): number[] =>
  [schema['minimum'], schema['maximum'], schema['exclusiveMinimum']]
    .filter((bound) => typeof bound === 'number')
    .flatMap((bound) => [bound - 1, bound - 0.5, bound, bound + 0.5, bound + 1]);

const aroundItems = (schema: JsonSchema, root: Root): unknown[] => {
  if (schema['type'] !== 'array') return [];
  const item = whole(schema['items'] as JsonSchema, root);
  return [0, 1, 49, 50, 51].map((length) => Array.from({ length }, () => item));
};

const named = (schema: JsonSchema): string[] => {
  const values = [
    schema['const'],
    ...((schema['enum'] ?? []) as unknown[]),
    ...((schema['x-known-values'] ?? []) as unknown[]),
  ];
  return values
    .filter((value) => typeof value === 'string')
    .flatMap((value) => [value, value.toUpperCase(), `${value} `]);
};

/** The replacements for one field: other types, its bounds and the values next to them, and odd texts. */
export const replacementsFor = (schema: JsonSchema, root: Root): unknown[] => [
  ...OTHERS,
  ...NUMBERS,
  ...DATES,
  ...INSTANTS,
  ...ADDRESSES,
  ...LINKS,
  ...WORDS,
  ...aroundLengths(schema),
  ...aroundBounds(schema),
  ...aroundItems(schema, root),
  ...named(schema),
  ...(optionsOf(schema) ?? []).map((option) => whole(option, root)),
];

/** A copy of the value with another value at the path. */
export const replaced = (value: unknown, path: Path, replacement: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((entry, index) => (index === step ? replaced(entry, rest, replacement) : entry));
  return isObject(value) ? { ...value, [step]: replaced(value[step], rest, replacement) } : value;
};

/** A copy of the value without the value at the path. */
export const removed = (value: unknown, path: Path): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== step)
      : value.map((entry, index) => (index === step ? removed(entry, rest) : entry));
  }
  if (!isObject(value)) return value;
  const { [step]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [step]: removed(inner, rest) };
};

/** A copy of the value in which every object has an extra field that no schema knows. */
export const withUnknownFields = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (!isObject(value)) return value;
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withUnknownFields(inner)])),
    'x-new': 1,
  };
};
