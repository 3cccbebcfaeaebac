import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** One import as it is at run time; imports of types only are gone by then, and oxlint watches those. */
export type Edge = { readonly from: string; readonly to: string; readonly external: boolean };

const ROOTS = ['bin', 'lib', 'functions', 'local', 'test'];

export const sourceFiles = (root: string, folders: readonly string[] = ROOTS): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => `${folder}/${file}`),
  );

/** Every run-time import of the repository, as esbuild's metafile tells it. Paths are relative to the root. */
export const importGraph = async (root: string): Promise<Edge[]> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: sourceFiles(root),
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'dist/graph',
    logLevel: 'silent',
  });
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path, external = false }) => ({ from, to: path, external })),
  );
};
