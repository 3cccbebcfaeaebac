import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { MESSAGE_TYPES } from '../../../../functions/contracts/message-types.ts';
import { comparableHeading, FORMS } from '../../../../functions/domain/messages/sheet/read-headings.ts';
import { readSheets } from '../../../../functions/domain/messages/sheet/read-sheets.ts';
import { FROM, peopleSheet, postingSheet } from './sheets.ts';

/** The paths of all values of a schema, without the places in its lists. */
const pathsOf = (node: unknown, path: readonly string[] = []): string[] => {
  const schema = z
    .looseObject({ properties: z.record(z.string(), z.unknown()), items: z.unknown(), anyOf: z.array(z.unknown()) })
    .partial()
    .parse(node);
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((one) => pathsOf(one, path));
  if (schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
  return schema.items === undefined ? [path.join('.')] : pathsOf(schema.items, path);
};

/** What one column fills in, or what its form says once. */
const FILLED_TOGETHER: Readonly<Record<string, string>> = {
  'occupation.scheme': 'occupation',
  'occupation.code': 'occupation',
  'certificates.name': 'certificates',
  'certificates.national': 'certificates',
};
const columnFor = (path: string): string => FILLED_TOGETHER[path] ?? (/^consents\.\w+\.via$/.test(path) ? 'via' : path);

describe.each(Object.values(FORMS))('the form of $id', ({ type, columns }) => {
  test('has a column for everything that its message can say, and no other', () => {
    const { $defs = {}, ...root } = z.toJSONSchema(MESSAGE_TYPES[type].data, { io: 'input' });
    const paths = pathsOf(root.$ref === undefined ? root : Object.values($defs)[0]);
    const filled = columns.map(({ path }) => path.replaceAll(/\.\d+(?=\.)/g, ''));
    expect([...new Set(paths.map(columnFor))].toSorted()).toEqual([...new Set(filled)].toSorted());
  });

  test('has no two headings that are read alike', () => {
    const headings = columns.map(({ heading }) => comparableHeading(heading));
    expect(new Set(headings).size).toBe(headings.length);
  });

  test('says in a Korean sentence how to fill in each column', () => {
    for (const { hint } of columns) expect(hint).toMatch(/(?:십시오|니다)\.$/);
  });
});

test('the examples of each form are a row that can be sent', () => {
  for (const sheet of [postingSheet({}), peopleSheet({})]) {
    const read = readSheets([sheet], FROM);
    expect(read).toMatchObject({ ok: true, findings: [], notes: [] });
    expect(read.ok && read.rows.length).toBe(1);
  }
});
