import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { synthesised } from '../support/synthesised.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const RUNBOOK = read('docs/runbook.md');
const headings = RUNBOOK.split('\n').filter((line) => line.startsWith('## '));
const jobs = synthesised('prod');

describe('whoever is called by an alarm finds it in the runbook', () => {
  const names: string[] = jobs.ofType('AWS::CloudWatch::Alarm').map(({ properties }) => properties['AlarmName']);
  /** Alarms of queues differ in their endings. Other alarms are named in full. */
  const kinds = new Set(
    names.map(
      (name) => /-(failed|late|coming-again|silent|unfetched)$/.exec(name)?.[1] ?? name.replace('jobs-prod-', ''),
    ),
  );

  test.each([...kinds])('an alarm that ends in %s', (kind) => {
    // The reader looks for the dead-letter queue, not for the alarm on it.
    const words = kind === 'failed' ? 'dlq' : kind;
    expect(
      headings.some((heading) => heading.includes(`${words}\``)),
      headings.join('\n'),
    ).toBe(true);
  });
});

test('a command that writes an item raises its version, so that no function writes over it', () => {
  const commands = [...RUNBOOK.matchAll(/aws dynamodb update-item[^]*?```/g)].map(([command]) => command);
  expect(commands.length).toBe(2);
  for (const command of commands) {
    expect(command).toMatch(/SET [^']*#l = #l \+ :one/);
    expect(command).toContain('"#l":"version"');
    expect(command).toContain('":one":{"N":"1"}');
  }
});

describe('what a deploy into a real account needs to be told', () => {
  test('README says how to deploy without a terminal', () => {
    expect(read('README.md')).toContain('`--require-approval never`');
  });

  test('README and the runbook name the error of SES that means a missing right to a recipient in the sandbox', () => {
    for (const page of ['README.md', 'docs/runbook.md']) expect(read(page)).toContain('`AccessDenied`');
  });

  test('the runbook says how what a failed first deploy left is taken over', () => {
    for (const words of ['--import-existing-resources', 'npx cdk import jobs-prod-data', 'RetainExceptOnCreate'])
      expect(RUNBOOK).toContain(words);
  });
});
