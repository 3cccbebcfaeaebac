import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FINDING_CODES, FINDING_SEVERITY, type Finding, type Severity } from '../../../functions/contracts/finding.ts';
import { POSTING_CONVERSIONS } from '../../../functions/domain/messages/conversion/posting-conversions.ts';
import { readMessage } from '../../../functions/domain/messages/read-message.ts';
import { checkPosting } from '../../../functions/domain/postings/check-posting.ts';
import expectedTable from '../../../local/sample-city/expected-codes.json' with { type: 'json' };
import { SAMPLE_DAY, sampleCity, type SampleCity, type SampleEvent } from '../../../local/sample-city/sample-city.ts';

const code = z.enum(FINDING_CODES as [(typeof FINDING_CODES)[number], ...(typeof FINDING_CODES)[number][]]);
const expected = z
  .object({
    day: z.literal(SAMPLE_DAY),
    messages: z.record(
      z.string(),
      z.object({ codes: z.array(code), warn: z.array(code), afterwards: z.array(code).optional() }),
    ),
  })
  .parse(expectedTable);

const city = sampleCity({ day: SAMPLE_DAY });
const LABELS = Object.entries(expected.messages);

/** Findings from the message alone: the reader's, and for a posting also the check's, on the city's day. */
const findingsOf = (event: SampleEvent, { day, arrears }: SampleCity): readonly Finding[] => {
  const read = readMessage(event.body, { sender: event.sender, kind: event.kind }, POSTING_CONVERSIONS);
  if (!read.ok) return read.findings;
  const { message } = read;
  return message.type === 'kr.go.changwon.jobs.posting.submitted.v1'
    ? [...message.findings, ...checkPosting(message.data, { on: day, knownOn: day, arrears })]
    : message.findings;
};

const codesOf = (findings: readonly Finding[], ...severities: readonly Severity[]): string[] =>
  [...new Set(findings.filter(({ severity }) => severities.includes(severity)).map((finding) => finding.code))].sort();

const answered = (event: SampleEvent) => {
  const findings = findingsOf(event, city);
  return { codes: codesOf(findings, 'refuse', 'hold'), warn: codesOf(findings, 'warn') };
};

const lawful = ({ label }: SampleEvent): boolean => /^posting \S+ [A-Z]+-\d+$/.test(label);

describe('each message of the sample city is answered with the codes written down for it', () => {
  test.each(LABELS.filter(([, { codes, warn }]) => codes.length + warn.length > 0))('%s', (label, { codes, warn }) => {
    const event = city.events.find((candidate) => candidate.label === label);
    expect(event && answered(event)).toEqual({ codes: codes.toSorted(), warn: warn.toSorted() });
  });

  test('every other message yields no finding by itself', () => {
    const spotless = city.events.filter(({ label }) => {
      const written = expected.messages[label];
      return written === undefined || written.codes.length + written.warn.length === 0;
    });
    expect(spotless.length).toBeGreaterThan(600);
    const found = spotless.map((event) => ({ label: event.label, ...answered(event) }));
    expect(found.filter(({ codes, warn }) => codes.length + warn.length > 0)).toEqual([]);
  });

  test('every message about a posting and every broken one is written down, and nothing that is not sent', () => {
    const sent = new Set(city.events.map(({ label }) => label));
    const due = city.events.filter(({ label }) => /^(?:posting|message) /.test(label)).map(({ label }) => label);
    expect(due.filter((label) => expected.messages[label] === undefined)).toEqual([]);
    expect(LABELS.map(([label]) => label).filter((label) => !sent.has(label))).toEqual([]);
  });

  test('codes hold only what refuses or holds, warnings only what warns', () => {
    for (const [, { codes, warn }] of LABELS) {
      expect(codes.map((each) => FINDING_SEVERITY[each])).not.toContain('warn');
      expect(warn.filter((each) => FINDING_SEVERITY[each] !== 'warn')).toEqual([]);
    }
  });

  test('more than 34 messages are bad, in at least 22 different ways', () => {
    const bad = LABELS.filter(([, { codes }]) => codes.length > 0);
    expect(bad.length).toBeGreaterThanOrEqual(34);
    expect(new Set(bad.flatMap(([, { codes }]) => codes)).size).toBeGreaterThanOrEqual(22);
  });
});

describe('the lawful postings stay lawful', () => {
  test.each([
    ['before the minimum wage rises', '2026-11-02', 2],
    ['on the last day of 2026', '2026-12-31', 1],
    ['on the day it rises to 10,700 won', '2027-01-01', 1],
  ])('%s (%s, size %i)', (_, day, size) => {
    const other = sampleCity({ day, size });
    const postings = other.events.filter(lawful);
    expect(postings.length).toBeGreaterThanOrEqual(150);
    const found = postings.map(
      (event) => [event.label, findingsOf(event, other).map((finding) => finding.code)] as const,
    );
    expect(found.filter(([, codes]) => codes.length > 0)).toEqual([]);
  });
});
