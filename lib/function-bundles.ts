import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { LEANER, leanLibraries } from './lean-libraries.ts';

const ROOT = dirname(import.meta.dirname);
export const BUNDLES = join(ROOT, 'dist', 'functions');

/** Returns the deployable folders under functions/: those with a handler.ts. */
export const deployableFolders = (root: string = ROOT): string[] =>
  readdirSync(join(root, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'functions', entry.name, 'handler.ts')))
    .map((entry) => entry.name)
    .toSorted();

/** How a function is bundled. CommonJS: an ES module adds 20 to 60 ms to a cold start and can fail at load. */
export const BUNDLING = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  // As ASCII, each Korean syllable would take six bytes instead of three.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

/** Made bundles: `<outdir>/<folder>/handler.js` for every folder. */
export type Bundles = { readonly outdir: string; readonly folders: readonly string[]; readonly metafile: Metafile };

/**
 * Bundles every deployable folder in one call into `<outdir>/<folder>/handler.js`, including the SDK, without the parts
 * of libraries that a function does not need (`LEANER`). Unchanged files are not written. A changed file is replaced
 * atomically, so that several runs may share the folder.
 * @throws if no function loads one of the modules of `LEANER` any more: a library has moved it
 */
export const bundleFunctions = async (outdir: string = BUNDLES): Promise<Bundles> => {
  const folders = deployableFolders();
  const met = new Set<string>();
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: folders.map((folder) => ({ in: `functions/${folder}/handler.ts`, out: `${folder}/handler` })),
    outdir,
    ...BUNDLING,
    write: false,
    metafile: true,
    plugins: [leanLibraries((module) => met.add(module))],
  });
  const unmet = Object.keys(LEANER).filter((module) => !met.has(module));
  if (unmet.length > 0) throw new Error(`No function loads these modules any more: ${unmet.join(', ')}`);
  for (const { path, contents } of outputFiles) putWhole(path, contents);
  // Node takes the module format from the nearest package.json, so the bundle stays CommonJS wherever the folder is
  // copied to.
  const commonJs = Buffer.from('{ "type": "commonjs" }\n');
  for (const folder of folders) putWhole(join(outdir, folder, 'package.json'), commonJs);
  return { outdir, folders, metafile };
};

const putWhole = (path: string, contents: Uint8Array): void => {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
};
