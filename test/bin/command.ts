import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** Node compiles a command once for all its calls. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'changwon-job-network-compiled') };

/** Runs a command as a user does. Its files are in a folder that is removed after the tests. */
export const command = (name: string) => {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = fileURLToPath(new URL(`../../bin/${name}.ts`, import.meta.url));
  return {
    folder,
    /** Writes text and bytes unchanged, anything else as JSON. Returns the path. */
    file: (fileName: string, content: unknown): string => {
      const written = join(folder, fileName);
      const plain = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(written, plain ? content : JSON.stringify(content));
      return written;
    },
    run: (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', env });
      return { status, stdout, stderr };
    },
  };
};
