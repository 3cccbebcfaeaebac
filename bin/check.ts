import { spawnSync } from 'node:child_process';
import { npmCommand, run } from './command-line.ts';

/** In this order: the fast ones first. */
const STEPS = [
  'tsc',
  'oxlint --type-aware bench bin lib functions local test',
  'prettier --check .',
  'knip',
  'npm test',
  'npm run synth',
] as const;

/** Exits with the code of the first step that fails. On Windows only a shell finds the programs of node_modules. */
export const command = npmCommand('check', 'Checks everything that CI checks, and stops at the first failure.')
  .addHelpText('after', `\nIn this order:\n${STEPS.map((step) => `  ${step}`).join('\n')}`)
  .action(() => {
    for (const step of STEPS) {
      const { status } = spawnSync(step, { stdio: 'inherit', shell: true });
      if (status !== 0) process.exit(status ?? 1);
    }
  });

if (import.meta.main) await run(command);
