import { expect, test } from 'vitest';
import * as z from 'zod';
import { postingSchema } from '../../../functions/contracts/posting.ts';
import { ASK_A_PERSON } from '../../../functions/domain/messages/ask-a-person.ts';
import { schemaFindings } from '../../../functions/domain/messages/schema-findings.ts';

const findings = (schema: z.ZodType, input: unknown, prefix?: string) => {
  const { error } = schema.safeParse(input);
  return error === undefined ? [] : schemaFindings(error, prefix);
};
const first = (schema: z.ZodType, input: unknown): string | undefined => findings(schema, input)[0]?.message;

test('each issue is one refusal with its dotted path, a Korean sentence and how to ask a person', () => {
  const found = findings(postingSchema, { title: 3, company: {}, requirements: { certificates: ['', 4] } }, 'data');
  expect(found.map((finding) => finding.path)).toEqual(
    expect.arrayContaining(['data.externalId', 'data.company.name', 'data.title', 'data.requirements.certificates.1']),
  );
  for (const finding of found) {
    expect(finding).toMatchObject({ code: 'schema-invalid', severity: 'refuse' });
    expect(finding.message).toMatch(/^[가-힣]/);
    expect(finding.fix?.endsWith(ASK_A_PERSON)).toBe(true);
  }
});

test('an absent value is told from a wrong one', () => {
  expect(first(z.object({ a: z.string() }), {})).toContain('필수 항목이 없습니다');
  expect(first(z.object({ a: z.string() }), { a: null })).toContain('문자열 형식');
  expect(first(z.object({ a: z.union([z.iso.date(), z.iso.datetime()]) }), {})).toContain('필수 항목이 없습니다');
  expect(first(z.object({ a: z.union([z.iso.date(), z.iso.datetime()]) }), { a: 'x' })).toContain(
    '형식이 맞지 않습니다',
  );
});

test('limits are named for lists, texts and numbers', () => {
  expect(first(z.array(z.string()).max(2), ['', '', ''])).toContain('2개까지');
  expect(first(z.string().max(3), 'abcd')).toContain('3자까지');
  expect(first(z.string().min(3), 'ab')).toContain('3자 이상');
  expect(findings(z.number().max(5), 6)[0]?.fix).toContain('5 이하');
  expect(findings(z.number().min(5), 4)[0]?.fix).toContain('5 이상');
  expect(findings(z.number().gt(0), 0)[0]?.fix).toContain('0보다 큰');
  expect(first(z.literal('a'), 'b')).toContain('허용된 값이 아닙니다');
});

test('one path and kind is one finding, and an answer holds at most 50', () => {
  const twice = z
    .string()
    .refine(() => false)
    .refine(() => false);
  expect(findings(twice, 'a')).toHaveLength(1);
  expect(
    findings(
      z.array(z.string()),
      Array.from({ length: 80 }, () => 1),
    ),
  ).toHaveLength(50);
});

test('the value itself is never repeated', () => {
  expect(
    JSON.stringify(
      findings(postingSchema, { title: 900101, externalId: ' 비밀 ', contact: { email: 'secret@@example.com' } }),
    ),
  ).not.toMatch(/900101|비밀|secret/);
});
