import { beforeAll, describe, expect, test } from 'vitest';
import expectedCodes from '../../local/sample-city/expected-codes.json' with { type: 'json' };
import expectedReport from '../../local/sample-city/expected-report.json' with { type: 'json' };
import { runDemo } from '../../local/system/commands/run-demo.ts';

type Expected = { readonly codes: string[]; readonly warn: string[]; readonly afterwards?: string[] };
const EXPECTED: Readonly<Record<string, Expected>> = expectedCodes.messages;

describe('the sample city, once through the whole system', () => {
  let demo: Awaited<ReturnType<typeof runDemo>>;
  beforeAll(async () => {
    demo = await runDemo();
  });

  test('gives the same counts on every run', () => {
    const { elapsedMs, mostMemoryMb, postingToMail, ...counts } = demo.report;
    expect(elapsedMs).toBeGreaterThan(0);
    expect(mostMemoryMb).toBeGreaterThan(0);
    expect(postingToMail.postings).toBeGreaterThan(0);
    expect(counts).toEqual(expectedReport);
  });

  test('says how long it took from a posting to its first mail: longer than nothing, shorter than the day', () => {
    const { postings, p50, p95, p99 } = demo.report.postingToMail;
    const times = [0, p50 ?? 0, p95 ?? 0, p99 ?? 0, demo.report.elapsedMs / 1000];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(p50).toBeGreaterThan(0);
    expect(postings).toBeLessThanOrEqual(demo.report.postings.accepted);
  });

  test('answers every message', () => {
    expect(demo.report.answered).toBe(demo.report.messages);
  });

  test('refuses or holds at least 25 messages, for at least 20 different reasons', () => {
    expect(demo.report.postings.refused + demo.report.postings.held).toBeGreaterThanOrEqual(25);
    expect(Object.keys(demo.report.refusals).length).toBeGreaterThanOrEqual(20);
  });

  test('answers each with the codes written down for it, and with no others', () => {
    const wrong = [...demo.answers].flatMap(([label, { data }]) => {
      const written = EXPECTED[label];
      const allowed = new Set([...(written?.codes ?? []), ...(written?.warn ?? []), ...(written?.afterwards ?? [])]);
      const given = [...new Set<string>(data.findings.map(({ code }) => code))];
      const missing = (written?.codes ?? []).filter((code) => !given.includes(code));
      const surplus = given.filter((code) => !allowed.has(code));
      return missing.length + surplus.length === 0 ? [] : [{ label, missing, surplus }];
    });
    expect(wrong).toEqual([]);
  });

  test('accepts every good posting', () => {
    const good = Object.entries(EXPECTED).filter(
      ([, { codes, afterwards }]) => codes.length === 0 && afterwards === undefined,
    );
    const refused = good.filter(
      ([label]) => demo.answers.get(label)?.type !== 'kr.go.changwon.jobs.message.accepted.v1',
    );
    expect(refused).toEqual([]);
    expect(good.length).toBeGreaterThan(150);
  });
});
