import { asyncApiDocument } from './asyncapi-document.ts';
import { DATA_NAMES, jsonSchemas } from './json-schemas.ts';

/** The files of the folder `schemas`: file name to content. */
export const schemaDocuments = (): Record<string, object> => {
  const schemas = jsonSchemas();
  const files = Object.entries(schemas).map(([name, schema]) => [`${name}.json`, schema]);
  return { ...Object.fromEntries(files), 'asyncapi.json': asyncApiDocument(schemas, DATA_NAMES) };
};

/** The text of a file in `schemas`. */
export const documentText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
