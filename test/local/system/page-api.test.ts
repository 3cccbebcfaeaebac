import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyApp } from '../../../lib/jobs-app.ts';
import { customerKey } from '../../../lib/patterns/customer-key.ts';
import { PageApi } from '../../../lib/patterns/page-api.ts';
import { readAssembly } from '../../../local/system/plan/assembly.ts';
import type { LogLine } from '../../../local/system/lambda/function-pool.ts';
import { startSystem } from '../../../local/system/start-system.ts';
import type { LocalSystem } from '../../../local/system/start-system.ts';

/** The HTTPS door as it is deployed, before the page of the small app. */

const outdir = mkdtempSync(join(tmpdir(), 'jobs-page-'));
const lines: LogLine[] = [];
let system: LocalSystem;
beforeAll(async () => {
  const app = emptyApp({ outdir, checks: false });
  const stack = new Stack(app, 'flow', { env: { region: 'ap-northeast-2' } });
  const logKey = customerKey(stack, 'key', { stage: 'dev', purpose: 'people', description: 'Logs.' });
  const page = new PageApi(stack, 'page', { stage: 'dev', logKey, opsTopic: new Topic(stack, 'ops') });
  const lambda = new LambdaFunction(stack, 'show', {
    functionName: 'jobs-dev-show',
    runtime: Runtime.NODEJS_24_X,
    handler: 'handler.page',
    code: Code.fromAsset(join(import.meta.dirname, 'small-stage')),
    environment: { PAGE_URL: page.url },
  });
  page.serve({ people: lambda, companies: lambda, introductions: lambda, everybody: lambda });
  const { templates } = readAssembly(app.synth().directory);
  // The function finds its packages from where it lies, not from the copy in the assembly.
  const assembly = { templates, assetDirectory: () => join(import.meta.dirname, 'small-stage') };
  system = await startSystem({ assembly, now: '2026-11-02', onLog: (line) => void lines.push(line) });
});
afterAll(async () => {
  await system.stop();
  rmSync(outdir, { recursive: true, force: true });
});

describe('the HTTPS door that is deployed', () => {
  test('is served on this machine, and the function is told the address', async () => {
    const response = await fetch(`${system.pages}/me/v1.k1.token`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      pageUrl: system.pages,
      event: { version: '2.0', routeKey: 'ANY /me/{token}', rawPath: '/me/v1.k1.token' },
    });
  });

  test('keeps the link, the question and the address of whoever asks out of its log', async () => {
    lines.splice(0);
    await fetch(`${system.pages}/me/v1.k1.secret?lang=en`, { headers: { 'user-agent': 'browser-of-mine' } });
    expect(lines.map(({ functionName }) => functionName)).toEqual(['/jobs/dev/page-access']);
    const [{ text } = { text: '' }] = lines;
    expect(JSON.parse(text)).toEqual({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      time: expect.stringMatching(/^02\/Nov\/2026:/),
      status: '200',
      routeKey: 'ANY /me/{token}',
      integrationLatency: expect.stringMatching(/^\d+$/),
    });
    expect(text).not.toMatch(/secret|lang|browser|127\.0\.0\.1/);
  });
});
