import { spawnSync } from 'node:child_process';
import { npmCommand, run } from './command-line.ts';

/** Exits with the code of the first synth that fails. On Windows only a shell finds `cdk.cmd`. */
export const command = npmCommand(
  'synth',
  'Synthesises the stages dev and prod, with the checks of cdk-nag. Deploys nothing.',
).action(() => {
  for (const stage of ['dev', 'prod']) {
    const { status } = spawnSync(`cdk synth --quiet -c stage=${stage}`, { stdio: 'inherit', shell: true });
    if (status !== 0) process.exit(status ?? 1);
  }
});

if (import.meta.main) await run(command);
