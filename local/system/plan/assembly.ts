import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { templateSchema } from './template.ts';
import type { Template, Templates } from './template.ts';

/** A synthesised app on disk (`cdk.out`): its templates by stack name, and the folders of its assets. */
export type Assembly = {
  readonly templates: Templates;
  /** The folder of a function's code, by the asset key in its template; undefined for a key that the assembly does not have. */
  assetDirectory(key: string): string | undefined;
};

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({ templateFile: z.string().optional(), stackName: z.string().optional(), file: z.string().optional() })
        .optional(),
    }),
  ),
});
const assetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** @throws when the folder holds no cloud assembly */
export const readAssembly = (directory: string): Assembly => {
  const templates: Record<string, Template> = {};
  const assets = new Map<string, string>();
  const { artifacts } = manifestSchema.parse(readJson(join(directory, 'manifest.json')));
  for (const [name, { type, properties }] of Object.entries(artifacts)) {
    if (type === 'aws:cloudformation:stack' && properties?.templateFile !== undefined) {
      const template = templateSchema.parse(readJson(join(directory, properties.templateFile)));
      templates[properties.stackName ?? name] = template;
    }
    if (type === 'cdk:asset-manifest' && properties?.file !== undefined) {
      const { files } = assetsSchema.parse(readJson(join(directory, properties.file)));
      for (const { source, destinations } of Object.values(files)) {
        if (source.path === undefined) continue;
        for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, join(directory, source.path));
      }
    }
  }
  return { templates, assetDirectory: (key) => assets.get(key) };
};
