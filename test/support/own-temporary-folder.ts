import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Vitest's global setup: each run keeps its temporary files in one folder and removes it at the end.
 * The CDK never removes its own.
 */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-test-'));
  process.env['TMPDIR'] = folder;
  return () => {
    rmSync(folder, { recursive: true });
  };
};
