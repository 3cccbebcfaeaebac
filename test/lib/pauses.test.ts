import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../lib/stage-settings.ts';
import { inventedSite } from '../support/invented-site.ts';
import { inventedSettings, synthesised } from '../support/synthesised.ts';

/** Functions that search the pool for what fits, and have a queue. */
const POOL_READERS = [
  'compose-digests',
  'fill-digests',
  'match-posting',
  'match-seeker',
  'recheck-wages',
  'send-notice',
];

const usual = synthesised('prod');
const paused = synthesised('prod', { ...inventedSettings('prod'), paused: 'pool-readers' });

const sourcesOf = (jobs: typeof usual, isOn: boolean): string[] =>
  jobs
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties['Enabled'] === isOn)
    .map(({ properties }) => String(jobs.meant(properties['FunctionName'])?.properties['FunctionName']))
    .map((name) => name.replace('jobs-prod-', ''))
    .toSorted();

const rulesOf = (jobs: typeof usual, state: string): string[] =>
  jobs
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties['State'] === state)
    .map(({ properties }) => String(properties['Name']).replace('jobs-prod-', ''))
    .toSorted();

describe('while whoever searches the pool is paused', () => {
  test('their event sources are off, and no others', () => {
    expect(sourcesOf(paused, false)).toEqual(POOL_READERS);
    expect([...sourcesOf(paused, true), ...POOL_READERS].toSorted()).toEqual(sourcesOf(usual, true));
  });

  test('the schedules that start them are off, and no others', () => {
    const off = ['compose-digests', 'recheck-wages'];
    expect(rulesOf(paused, 'DISABLED')).toEqual(off);
    expect([...rulesOf(paused, 'ENABLED'), ...off].toSorted()).toEqual(rulesOf(usual, 'ENABLED'));
  });

  test('nothing else of the stage differs', () => {
    const rest = (jobs: typeof usual) =>
      jobs.resources.map(({ properties, ...resource }) => {
        const { Enabled: _, State: __, ...kept } = properties;
        return { ...resource, properties: kept };
      });
    expect(rest(paused)).toEqual(rest(usual));
  });
});

describe('without a pause', () => {
  test('the template says of every event source and schedule that it is on, so that a deploy ends a pause', () => {
    expect(sourcesOf(usual, true)).toHaveLength(usual.ofType('AWS::Lambda::EventSourceMapping').length);
    expect(rulesOf(usual, 'ENABLED')).toHaveLength(usual.ofType('AWS::Events::Rule').length);
  });
});

describe('the runbook', () => {
  const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

  test('turns off by hand the functions that a deploy pauses', () => {
    const [, named = ''] = /for FUNCTION in (.*); do/.exec(runbook) ?? [];
    expect(named.split(' ').toSorted()).toEqual(POOL_READERS);
  });
});

describe('a pause that is not known', () => {
  const settings = {
    mailDomain: 'jobs.city.example',
    mailFrom: 'jobs@jobs.city.example',
    officialsAddress: 'o@city.example',
    site: inventedSite,
  };

  test('stops the synthesis with the names that are', () => {
    for (const unknown of ['pool-reader', 'send-notice', '', ['pool-readers']])
      expect(() => parseSettings('dev', { ...settings, paused: unknown })).toThrow(/"pool-readers"[\s\S]*paused/);
  });

  test('stops it also where the setting itself is misspelt', () => {
    expect(() => parseSettings('dev', { ...settings, pause: 'pool-readers' })).toThrow(/pause/);
  });
});
