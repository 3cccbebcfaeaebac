import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** One run-time import. Type-only imports are erased by then, and oxlint checks those. */
export type Edge = { readonly from: string; readonly to: string; readonly external: boolean };

const ROOTS = ['bin', 'lib', 'functions', 'local', 'test'];

export const sourceFiles = (root: string, folders: readonly string[] = ROOTS): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => `${folder}/${file}`),
  );

/** Every run-time import of the repository, from esbuild's metafile. Paths are relative to the root. */
export const importGraph = async (root: string): Promise<Edge[]> => {
  const { metafile } = await build({
    absWorkingDir: root,
    // One bundle of everything, so that each file is read once.
    stdin: {
      contents: sourceFiles(root)
        .map((file) => `import './${file}';`)
        .join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  const { '<stdin>': _all, ...files } = metafile.inputs;
  return Object.entries(files).flatMap(([from, { imports }]) =>
    imports.map(({ path, external = false }) => ({ from, to: path, external })),
  );
};
