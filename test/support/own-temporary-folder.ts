import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Vitest's global setup: a run keeps all its temporary files in one folder, which goes with it; the CDK never removes its own. */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-test-'));
  process.env['TMPDIR'] = folder;
  return () => {
    rmSync(folder, { recursive: true });
  };
};
