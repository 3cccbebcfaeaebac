import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentText, schemaDocuments } from './schema-documents.ts';

/** Writes the folder `schemas` from the contracts. A test compares the committed files with it. */
const folder = join(import.meta.dirname, '..', 'schemas');
const documents = Object.entries(schemaDocuments());
mkdirSync(folder, { recursive: true });
for (const [file, document] of documents) writeFileSync(join(folder, file), documentText(document));
console.log(`${documents.length} files written to schemas/`);
