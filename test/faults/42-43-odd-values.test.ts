import { execFileSync } from 'node:child_process';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import { withinBmp } from '../../functions/aws/queue.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { world } from '../support/world.ts';

/** Values that JSON can carry and that later code may fail on. The companies and jobs are invented. */

const MASAN = { partner: 'masan-univ', externalId: 'P-1' } as const;
const receive = async (...bodies: string[]) => {
  const table = memoryTable();
  const city = world(table);
  for (const [index, body] of bodies.entries())
    await city.receive({ sender: 'masan-univ', kind: 'postings', body }, `m-${index}`);
  const record = await city.stores.postings.read(MASAN);
  return {
    standing: record?.value.standing,
    /** As sent over the wire: JSON, limited to the characters that every queue accepts. */
    items: table.all().map((item) => JSON.stringify(item)),
    replies: city.replies.map(({ reply }) => JSON.parse(withinBmp(JSON.stringify(reply))) as typeof reply),
  };
};
const codesIn = ({ replies }: Awaited<ReturnType<typeof receive>>): string[] =>
  replies.flatMap(({ data }) => data.findings.map(({ code }) => code));
const ofType = (ending: string, { replies }: Awaited<ReturnType<typeof receive>>): number =>
  replies.filter(({ type }) => type.endsWith(ending)).length;

describe('any text whatever in a posting (fault 42)', () => {
  const BROKEN = /[\p{Cs}\ufffd\ufffe\uffff]|(?![\n\t])\p{Cc}/u;
  const anything = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
    { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)) },
    {
      weight: 1,
      arbitrary: fc.array(fc.nat({ max: 0x9f }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    },
  );
  const texts = fc.record({ title: anything, description: anything, company: anything });
  /** Half of the texts get ordinary words in front, so that something visible is left. */
  const saying = fc.tuple(texts, fc.boolean()).map(([{ title, description, company }, worded]) => {
    const before = worded ? '선반 조작원 ' : '';
    const { registrationNumber } = posting().company;
    return {
      title: before + title,
      description: before + description,
      company: { registrationNumber, name: before + company },
    };
  });

  test('is refused, or kept without what is no character, and its hash is of what was sent: 150 postings', async () => {
    const seen = { kept: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(saying, async (change: Partial<Posting>) => {
        const body = submitted('masan-univ', posting(change), undefined, 'e-1').body;
        const all = await receive(body, withinBmp(body));
        expect(all.replies).toHaveLength(2);
        for (const item of all.items) expect(item.isWellFormed()).toBe(true);
        if (all.standing === undefined) {
          seen.refused += 1;
          expect(ofType('refused.v1', all)).toBe(2);
          return;
        }
        seen.kept += 1;
        expect(
          JSON.stringify([all.standing.posting?.title, all.standing.posting?.company.name]).replaceAll(/\\n/g, ''),
        ).not.toMatch(BROKEN);
        const sent = (JSON.parse(body) as { data: object }).data;
        expect(all.standing.version.hash).toBe(sha256(canonicalize(sent) ?? ''));
        // The same message written with escapes is a repetition, not other content under the same revision.
        expect(codesIn(all)).not.toContain('version-conflict');
      }),
      { seed: 42, numRuns: 150 },
    );
    expect(Math.min(seen.kept, seen.refused)).toBeGreaterThan(10);
  });

  test.each([
    ['a lone high surrogate', '\\ud83d', 'wrong-encoding'],
    ['a lone low surrogate', '\\udd27', 'wrong-encoding'],
    ['the two the wrong way round', '\\udd27\\ud83d', 'wrong-encoding'],
    ['a replacement character', '\\ufffd', 'wrong-encoding'],
    ['a pair', '\\ud83d\\udd27', undefined],
    ['U+FFFE and U+FFFF', '\\ufffe\\uffff', undefined],
    ['NUL, bell and escape', '\\u0000\\u0007\\u001b', undefined],
  ])('%s', async (_, escaped, code) => {
    const all = await receive(
      submitted('masan-univ', posting(), undefined, 'e-1').body.replace('선반', `선반${escaped}`),
    );
    if (code === undefined)
      expect(all.standing?.posting?.title).toBe(
        escaped.startsWith('\\ud83d') ? 'CNC 선반🔧 조작원 모집' : 'CNC 선반 조작원 모집',
      );
    else expect([all.standing, codesIn(all)]).toEqual([undefined, [code]]);
  });
});

describe('money is whole won of 0 to 10,000,000,000 (fault 43)', () => {
  const pay = (json: string): string =>
    submitted('masan-univ', posting({ wage: { unit: 'year', min: 7 } })).body.replace('"min":7', `"min":${json}`);
  const AMOUNTS: readonly (readonly [json: string, is: number | 'too little' | 'refused'])[] = [
    ['0', 'too little'],
    ['0.0', 'too little'],
    ['10000000000', 10_000_000_000],
    ['1e10', 10_000_000_000],
    ['30000000.0', 30_000_000],
    ['10000000001', 'refused'],
    ['-1', 'refused'],
    ['-0', 'refused'],
    ['-0.0', 'refused'],
    ['0.5', 'refused'],
    ['1e999', 'refused'],
    ['-1e999', 'refused'],
    ['9007199254740993', 'refused'],
    ['123456789012345678901234567890', 'refused'],
    ['"NaN"', 'refused'],
    ['"Infinity"', 'refused'],
    ['"25000000"', 'refused'],
    ['"2500만원"', 'refused'],
    ['true', 'refused'],
    ['null', 'refused'],
    ['[25000000]', 'refused'],
    ['{"valueOf":25000000}', 'refused'],
  ];
  test.each(AMOUNTS)('%s: %s', async (json, is) => {
    const all = await receive(pay(json));
    const wrong = { refused: 'schema-invalid', 'too little': 'wage-below-minimum' };
    if (typeof is === 'number') expect(all.standing?.posting?.wage?.min).toBe(is);
    else expect([all.standing, new Set(codesIn(all))]).toEqual([undefined, new Set([wrong[is]])]);
  });

  test.each(['NaN', 'Infinity', '0x10', '01', '+1', '1_000', '.5', '١٢'])('%s is no JSON', async (json) => {
    expect(codesIn(await receive(pay(json)))).toEqual(['not-json']);
  });
});

describe('a key that reaches for the prototype of an object (fault 43)', () => {
  const good = submitted('masan-univ', posting()).body;
  const KEYS = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__'];
  const PLACES: readonly (readonly [string, (key: string) => string])[] = [
    ['in the envelope', (key) => good.replace('{', `{"${key}":{"admin":true},`)],
    ['in the data', (key) => good.replace('"data":{', `"data":{"${key}":{"admin":true},`)],
    ['in a field', (key) => good.replace('"wage":{', `"wage":{"${key}":{"admin":true},`)],
    [
      'in a list of a field nobody knows',
      (key) => good.replace('"data":{', `"data":{"x":[[{"${key}":{"admin":true}}]],`),
    ],
  ];
  const cases = PLACES.flatMap(([place, made]) => KEYS.map((key) => [place, key, made(key)] as const));

  test.each(cases)('%s: %s is refused', async (_, __, body) => {
    const all = await receive(body);
    expect([all.standing, codesIn(all)]).toEqual([undefined, ['schema-invalid']]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('admin');
  });

  test('the names in use, twice in one object, are refused wherever they stand', async () => {
    for (const name of ['title', 'revision', 'externalId', 'name', 'unit'])
      expect(codesIn(await receive(good.replace(`"${name}":`, `"${name}":null,"${name}":`)))).toContain(
        'schema-invalid',
      );
  });

  test('with intrinsics frozen, which nothing can then reach, every body is answered the same', () => {
    const script = `
      const { readMessage } = await import('./functions/domain/messages/read-message.ts');
      const bodies = JSON.parse(process.argv[1]);
      const codes = bodies.map((body) => readMessage(body, { sender: 'masan-univ', kind: 'postings' }).findings?.map(({ code }) => code) ?? []);
      process.stdout.write(JSON.stringify(codes));`;
    const bodies = [good, ...cases.map(([, , body]) => body), good.replace('12000', '1e999')];
    const flags = ['--frozen-intrinsics', '--no-warnings', '--input-type=module'];
    const said = execFileSync(process.execPath, [...flags, '-e', script, '--', JSON.stringify(bodies)], {
      cwd: new URL('../..', import.meta.url),
      encoding: 'utf8',
    });
    expect(JSON.parse(said)).toEqual([[], ...cases.map(() => ['schema-invalid']), ['schema-invalid']]);
  });
});
