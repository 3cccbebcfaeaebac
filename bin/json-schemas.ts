import * as z from 'zod';
import { envelopeSchema } from '../functions/contracts/envelope.ts';
import { MESSAGE_TYPES, type MessageType } from '../functions/contracts/message-types.ts';
import { acceptedSchema, refusedSchema, replySchema } from '../functions/contracts/reply.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The published name of each message's data. The `v1` of its type is the `v1` of its `$id`. */
export const DATA_NAMES = {
  'kr.go.changwon.jobs.posting.submitted.v1': 'posting',
  'kr.go.changwon.jobs.posting.closed.v1': 'posting-closed',
  'kr.go.changwon.jobs.posting.reviewed.v1': 'posting-reviewed',
  'kr.go.changwon.jobs.seeker.registered.v1': 'seeker',
  'kr.go.changwon.jobs.seeker.facts-declared.v1': 'facts-declared',
  'kr.go.changwon.jobs.seeker.withdrawn.v1': 'seeker-withdrawn',
  'kr.go.changwon.jobs.outcome.reported.v1': 'outcome-reported',
  'kr.go.changwon.jobs.company.registered.v1': 'company-registered',
  'kr.go.changwon.jobs.company.headcount-reported.v1': 'headcount-reported',
  'kr.go.changwon.jobs.company.facts-declared.v1': 'company-facts-declared',
} as const satisfies Record<MessageType, string>;

/** Every published schema by name, as the code checks it. */
export const PUBLISHED = {
  envelope: envelopeSchema,
  posting: MESSAGE_TYPES['kr.go.changwon.jobs.posting.submitted.v1'].data,
  'posting-closed': MESSAGE_TYPES['kr.go.changwon.jobs.posting.closed.v1'].data,
  'posting-reviewed': MESSAGE_TYPES['kr.go.changwon.jobs.posting.reviewed.v1'].data,
  seeker: MESSAGE_TYPES['kr.go.changwon.jobs.seeker.registered.v1'].data,
  'facts-declared': MESSAGE_TYPES['kr.go.changwon.jobs.seeker.facts-declared.v1'].data,
  'seeker-withdrawn': MESSAGE_TYPES['kr.go.changwon.jobs.seeker.withdrawn.v1'].data,
  'outcome-reported': MESSAGE_TYPES['kr.go.changwon.jobs.outcome.reported.v1'].data,
  'company-registered': MESSAGE_TYPES['kr.go.changwon.jobs.company.registered.v1'].data,
  'headcount-reported': MESSAGE_TYPES['kr.go.changwon.jobs.company.headcount-reported.v1'].data,
  'company-facts-declared': MESSAGE_TYPES['kr.go.changwon.jobs.company.facts-declared.v1'].data,
  'message-accepted': acceptedSchema,
  'message-refused': refusedSchema,
  reply: replySchema,
} as const satisfies Record<(typeof DATA_NAMES)[MessageType], z.ZodType> & Record<string, z.ZodType>;

export type PublishedName = keyof typeof PUBLISHED;

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly $defs?: Readonly<Record<string, JsonSchema>>; readonly [keyword: string]: unknown };

export const schemaId = (name: string): string => `urn:changwon-jobs:schema:${name}.v1`;

/**
 * The published form of a schema: self-contained JSON Schema 2020-12. Zod turns a named root schema into a definition
 * and a single reference to it. The definition replaces that reference here, so that a reader finds it at once.
 */
const published = (name: string, schema: z.ZodType): JsonSchema => {
  const { $schema: _, $ref, $defs, ...keywords } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  const definitions = new Map<string, JsonSchema>(Object.entries($defs ?? {}).map(([id, own]) => [id, { ...own }]));
  const root = $ref?.replace('#/$defs/', '') ?? '';
  const others = [...definitions].filter(([id]) => id !== root);
  return {
    $schema: DIALECT,
    $id: schemaId(name),
    ...(definitions.get(root) ?? keywords),
    ...(others.length === 0 ? {} : { $defs: Object.fromEntries(others) }),
  };
};

/** Every published JSON Schema by its name, without the ending `.json`. */
export const jsonSchemas = (): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(PUBLISHED).map(([name, schema]) => [name, published(name, schema)]));
