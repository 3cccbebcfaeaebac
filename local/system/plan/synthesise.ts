import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cdkJson from '../../../cdk.json' with { type: 'json' };
import { buildJobsApp } from '../../../lib/jobs-app.ts';
import { parseSettings } from '../../../lib/stage-settings.ts';
import { readAssembly } from './assembly.ts';
import type { Assembly } from './assembly.ts';

/** A folder of its own, so that several runs do not meet in one, which goes with the process. */
const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-local-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
};

/** Synthesises the app that is deployed, bundles and all; its gate (cdk-nag) is passed in `npm run check`. */
export const synthesise = (outdir: string = ownFolder()): Assembly => {
  const stage = 'dev';
  const settings = parseSettings(stage, cdkJson.context.stages[stage]);
  const { app } = buildJobsApp({ stage, settings, nag: false, bundle: 'real', outdir });
  return readAssembly(app.synth().directory);
};
