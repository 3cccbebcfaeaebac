import { gzipSync } from 'node:zlib';
import { MOST_BYTES } from '../../functions/domain/messages/read-body.ts';

/** What is outsized about it, the body, and the code with which it is refused. */
export type Outsized = readonly [what: string, body: string, code: string];

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const items = (count: number, item = '1'): string => `[${`${item},`.repeat(count - 1)}${item}]`;
/** Each of nine entities holds the one before it ten times. */
const ENTITIES = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`,
).join('')}]>`;

/**
 * Bodies of at most 262,144 bytes: the reader reads these as far as it must. `good` is a message that the door accepts.
 */
const readAtLeast = (good: string): readonly Outsized[] => {
  const { data, ...envelope } = JSON.parse(good) as { data: object };
  const event = (change: object): string => JSON.stringify({ ...envelope, ...change });
  /**
   * The good message with one extra field in `data`, given as JSON. The extra field comes first,
   * so that the fields after it win.
   */
  const withField = (json: string): string => good.replace('"data":{', `"data":{"extra":${json},`);
  const withKey = (json: string): string => good.replace(/"externalId":"[^"]*"/, `"externalId":${json}`);
  return [
    ['a key of 80,000 Hangul', event({ data: { ...data, externalId: '가'.repeat(80_000) } }), 'schema-invalid'],
    ['lists 10,000 deep', withField(nested(10_000)), 'too-deep'],
    ['lists as deep as fit', nested(MOST_BYTES / 2), 'too-deep'],
    ['objects as deep as fit', '{"a":'.repeat(Math.floor(MOST_BYTES / 5)), 'too-deep'],
    ['a text that holds lists 100,000 deep', event({ data: nested(100_000) }), 'too-deep'],
    [
      'base64 of lists 90,000 deep',
      event({ data: null, data_base64: base64(Buffer.from(nested(90_000))) }),
      'too-deep',
    ],
    ['a list of 100,000 items', withField(items(100_000)), 'schema-invalid'],
    ['as many lists of 1,000 items as fit', withKey(items(120, items(1_000))), 'schema-invalid'],
    ['as many duplicate keys as fit', `{${'"a":1,'.repeat(43_000)}"a":1}`, 'schema-invalid'],
    [
      '20,000 different keys',
      withField(`{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join()}}`),
      'schema-invalid',
    ],
    ['a number of 250,000 digits', good.replace('"revision":1', `"revision":${'9'.repeat(250_000)}`), 'schema-invalid'],
    ['quotation marks', '"'.repeat(MOST_BYTES), 'not-json'],
    ['backslashes', `"${'\\'.repeat(MOST_BYTES - 1)}`, 'not-json'],
    ['a zip bomb', base64(gzipSync('0'.repeat(50_000_000))), 'not-json'],
    [
      'a zip bomb as data',
      event({ data: null, data_base64: base64(gzipSync('0'.repeat(50_000_000))) }),
      'wrong-encoding',
    ],
  ];
};

/** Bodies above the limit: SQS delivers up to 1 MiB. The last two are larger even than that. */
const TURNED_AWAY: readonly Outsized[] = [
  ['340,000 Hangul', JSON.stringify({ data: '가'.repeat(340_000) }), 'too-large'],
  ['lists 500,000 deep', nested(500_000), 'too-large'],
  ['170,000 duplicate keys', `{${'"a":1,'.repeat(170_000)}"a":1}`, 'too-large'],
  ['1,000,000 duplicate keys', `{${'"a":1,'.repeat(1_000_000)}"a":1}`, 'too-large'],
  ['1,000,000 Hangul', '가'.repeat(1_000_000), 'too-large'],
];

/** Outsized bodies for any door. `good` is a message that the door accepts. */
export const outsizedLike = (good: string): readonly Outsized[] => [...readAtLeast(good), ...TURNED_AWAY];

/** For a door for postings, in the form of 고용24: 250,000 characters of markup or on one line. */
export const outsizedWanted = (good: string): readonly Outsized[] => {
  const { data: _, ...envelope } = JSON.parse(good) as { data: object };
  const wanted = (xml: string): string =>
    JSON.stringify({ ...envelope, dataschema: 'https://www.work24.go.kr/wanted', data: `<wanted>${xml}</wanted>` });
  const pay = (words: string): string => wanted(`<title>가공원</title><sal>월급 ${words}</sal>`);
  return [
    ['elements as deep as fit', wanted('<a>'.repeat(80_000)), 'too-deep'],
    ['elements beside each other', wanted('<a>1</a>'.repeat(30_000)), 'schema-invalid'],
    ['attributes', wanted(`<a ${'b="1" '.repeat(30_000)}>`), 'schema-invalid'],
    ['entities that hold each other', wanted(`${ENTITIES}<title>&j;</title>`), 'schema-invalid'],
    ['a pay line of commas', pay(`1${','.repeat(250_000)}1`), 'schema-invalid'],
    ['a pay line of brackets', pay('('.repeat(250_000)), 'schema-invalid'],
    ['a pay line of amounts', pay('250만원 '.repeat(18_000)), 'schema-invalid'],
  ];
};
