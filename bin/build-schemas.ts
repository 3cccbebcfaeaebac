import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, run } from './command-line.ts';
import { documentText, schemaDocuments } from './schema-documents.ts';

const FOLDER = join(import.meta.dirname, '..', 'schemas');

/** A test compares the committed files with it. */
export const command = npmCommand('build:schemas', 'Writes the folder schemas/ from the contracts.').action(() => {
  const documents = Object.entries(schemaDocuments());
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, document] of documents) writeFileSync(join(FOLDER, file), documentText(document));
  console.log(`${documents.length} files written to schemas/`);
});

if (import.meta.main) await run(command);
