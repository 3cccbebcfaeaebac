import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { buildJobsApp } from '../../lib/jobs-app.ts';
import { parseSettings } from '../../lib/stage-settings.ts';
import { readAssembly } from './assembly.ts';
import type { Assembly } from './assembly.ts';

/**
 * Synthesises the app that is deployed, bundles and all; its gate (cdk-nag) is passed in `npm run check`. The output is
 * a folder of its own, so that several runs do not meet in one, and goes with the process.
 */
export const synthesise = (): Assembly => {
  const stage = 'dev';
  const settings = parseSettings(stage, cdkJson.context.stages[stage]);
  const outdir = mkdtempSync(join(tmpdir(), 'jobs-local-'));
  process.once('exit', () => {
    rmSync(outdir, { recursive: true, force: true });
  });
  const { app } = buildJobsApp({ stage, settings, nag: false, bundle: 'real', outdir });
  return readAssembly(app.synth().directory);
};
