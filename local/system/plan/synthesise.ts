import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cdkJson from '../../../cdk.json' with { type: 'json' };
import { bundleFunctions } from '../../../lib/function-bundles.ts';
import { buildJobsApp } from '../../../lib/jobs-app.ts';
import { parseSettings } from '../../../lib/stage-settings.ts';
import { readAssembly } from './assembly.ts';
import type { Assembly } from './assembly.ts';

/** A folder for this process alone, because several runs may be under way. It is removed when the process ends. */
const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-local-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
};

/** Synthesises the deployed app of stage dev and bundles its functions. cdk-nag is left to `npm run synth`. */
export const synthesise = async (outdir: string = ownFolder()): Promise<Assembly> => {
  const stage = 'dev';
  const settings = parseSettings(stage, cdkJson.context.stages[stage]);
  const { app } = buildJobsApp({ stage, settings, nag: false, bundle: await bundleFunctions(), outdir });
  return readAssembly(app.synth().directory);
};
