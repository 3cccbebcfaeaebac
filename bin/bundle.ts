import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES, bundleFunctions } from '../lib/function-bundles.ts';

/** Bundles every function into dist/functions, as the deploy does, and prints the size of each. */
for (const folder of (await bundleFunctions()).folders) {
  const kilobytes = Math.ceil(statSync(join(BUNDLES, folder, 'handler.js')).size / 1024);
  console.log(`${folder.padEnd(20)} ${String(kilobytes).padStart(5)} KB`);
}
