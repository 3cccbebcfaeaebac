import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type JsonSchema, jsonSchemas, PUBLISHED, type PublishedName } from '../../bin/json-schemas.ts';

export const NAMES = Object.keys(PUBLISHED) as PublishedName[];
export const SCHEMAS: Record<string, JsonSchema> = jsonSchemas();

/** A strict validator, as a partner may use. Only our two own keywords are added. */
export const strictAjv = (options: Options = {}): Ajv2020 => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, ...options });
  addFormats.default(ajv);
  ajv.addKeyword({ keyword: 'pii', schemaType: 'boolean' });
  ajv.addKeyword({ keyword: 'x-known-values', schemaType: 'array' });
  return ajv;
};

/** The validator compiled from the published schema of that name. */
export const validatorOf = (name: string): ValidateFunction => strictAjv().compile(SCHEMAS[name] ?? false);
