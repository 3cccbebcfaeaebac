import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import cdkJson from '../../../cdk.json' with { type: 'json' };
import { bundleFunctions } from '../../../lib/function-bundles.ts';
import { buildJobsApp } from '../../../lib/jobs-app.ts';
import { parseSettings } from '../../../lib/stage-settings.ts';
import { readAssembly } from '../../../local/system/plan/assembly.ts';
import { startSystem, type LocalSystem } from '../../../local/system/start-system.ts';
import { posting, registered, seeker, submitted } from '../../support/messages.ts';

/** The app as it is deployed where a schedule drains all doors, as in prod, run on this machine. */

const outdir = mkdtempSync(join(tmpdir(), 'drained-doors-'));
const POSTINGS = 'jobs-dev-masan-univ-postings';
const PEOPLE = 'jobs-dev-masan-univ-people';
let system: LocalSystem;
beforeAll(async () => {
  const settings = { ...parseSettings('dev', cdkJson.context.stages.dev), polledDoors: [] };
  const { app } = buildJobsApp({ stage: 'dev', settings, nag: false, bundle: await bundleFunctions(), outdir });
  system = await startSystem({ assembly: readAssembly(app.synth().directory), now: '2026-11-02' });
});
afterAll(async () => {
  await system.stop();
  rmSync(outdir, { recursive: true, force: true });
});

const waiting = async (name: string): Promise<number | undefined> =>
  (await system.queues()).find((queue) => queue.name === name)?.waiting;

describe('messages at doors that no event source polls', () => {
  test('are answered with the next run of the schedule, and lead to the mails', async () => {
    const sent = [
      await system.send(POSTINGS, submitted('masan-univ', posting()).body),
      await system.send(PEOPLE, registered('masan-univ', seeker()).body),
      await system.send(POSTINGS, '{'),
    ];
    expect([await waiting(POSTINGS), await waiting(PEOPLE)]).toEqual([2, 1]);
    await system.advanceTo('2026-11-02T09:01:30+09:00');
    await system.idle();
    expect([await waiting(POSTINGS), await waiting(PEOPLE)]).toEqual([0, 0]);
    const replies = await system.receiveReplies('masan-univ');
    expect(replies.map(({ data }) => data.messageId).toSorted()).toEqual(sent.toSorted());
    expect(replies.filter(({ type }) => type.includes('refused'))).toHaveLength(1);
    expect(system.rawMails().length).toBeGreaterThanOrEqual(2);
  });

  test('that come later wait for the next minute', async () => {
    const later = await system.send(POSTINGS, '{');
    await system.idle();
    expect(await system.receiveReplies('masan-univ')).toEqual([]);
    await system.advanceTo('2026-11-02T09:03:00+09:00');
    expect((await system.receiveReplies('masan-univ')).map(({ data }) => data.messageId)).toEqual([later]);
  });

  test('each run says in the log of the function whether it emptied them', () => {
    const runs = system.logs().filter(({ text }) => text.includes('"drained":1'));
    expect(new Set(runs.map(({ functionName }) => functionName))).toEqual(
      new Set(['jobs-dev-receive-company', 'jobs-dev-receive-posting', 'jobs-dev-receive-seeker']),
    );
  });
});
