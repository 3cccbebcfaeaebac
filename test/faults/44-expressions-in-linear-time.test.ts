import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NAMES, SCHEMAS } from '../support/published-schemas.ts';
import {
  builtBy,
  literalsIn,
  literalsOf,
  repeats,
  slowAmong,
  written,
  type Expression,
} from '../support/expressions.ts';
import { sourceFiles } from '../support/import-graph.ts';

/** No text, however hostile, makes a regular expression backtrack over it without bound. */
const ROOT = join(import.meta.dirname, '../..');
const LENGTH = 100_000;
/** Time limit in milliseconds for all texts of one expression: over 100 times what is needed. */
const GENEROUS = 4_000;

/**
 * Expressions that take more than linear time, each with the length in characters of the longest text that reaches it.
 */
const SHORT: readonly (readonly [what: string, source: string, most: number])[] = [
  // At most 100 characters. Normalising for comparison turns each into at most 18.
  ['the words behind the name of a programme', '(?:지원|참여자?|참가자?|모집|신청|사업|프로그램|제도|분)+$', 1_800],
  ['the address of the web before a number, of which 200 characters are looked at', ':\\/\\/\\S*$', 200],
  ['the domain of the address that we send from', '@([^>\\s]+)>?$', 320],
];

/** The patterns of the published schemas, with which a partner may check a message before sending it. */
const published = (schema: unknown): Expression[] => {
  const found: Expression[] = [];
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'pattern' && typeof value === 'string') found.push({ source: value, flags: 'u' });
    return value;
  });
  return found;
};

const allExpressions = async (): Promise<readonly Expression[]> => {
  const files = sourceFiles(ROOT, ['functions']);
  const loaded = files.filter((file) => !file.endsWith('/handler.ts')).map((file) => join(ROOT, file));
  const all = [
    ...literalsOf(ROOT, files),
    ...(await builtBy(loaded)),
    ...NAMES.flatMap((name) => published(SCHEMAS[name])),
  ];
  return [...new Map(all.map((expression) => [written(expression), expression])).values()];
};

describe('every regular expression of the code reads 100,000 hostile characters in time linear in their number (fault 44)', async () => {
  const all = await allExpressions();
  const lengthFor = ({ source }: Expression): number => SHORT.find(([, short]) => short === source)?.[2] ?? LENGTH;

  test('those that it writes, those that it builds, and those of the published schemas', async () => {
    expect(all.length).toBeGreaterThan(400);
    expect(await slowAmong(all.filter(repeats), { length: lengthFor, limit: GENEROUS })).toEqual([]);
  });

  test.each(SHORT)('%s: the expression that only short texts reach is one of them', (_, short) => {
    expect(all.map(({ source }) => source)).toContain(short);
  });

  test.each(['/(a+)+$/', '/(\\d{1,20}){1,20}$/', '/(?:지원|지원사업|사업)+끝/', '/[.,]+(?=원?$)/'])(
    '%s would be found',
    async (literal) => {
      const planted = literalsIn(`const a = (text: string) => ${literal}.test(text);`);
      expect(planted.filter(repeats).map(written)).toEqual([literal]);
      expect(await slowAmong(planted, { length: () => LENGTH, limit: 200 })).toEqual([literal]);
    },
  );
});
