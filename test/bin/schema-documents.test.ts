import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENT_EXAMPLES, REPLY_EXAMPLES } from '../../bin/message-examples.ts';
import { DATA_NAMES, PUBLISHED, schemaId } from '../../bin/json-schemas.ts';
import { documentText, schemaDocuments } from '../../bin/schema-documents.ts';
import { MESSAGE_TYPES, POSTING_FORMS, type MessageType } from '../../functions/contracts/message-types.ts';
import { PROGRAMME_IDS } from '../../functions/contracts/programmes.ts';
import { programmeTold, roundTold } from '../../functions/domain/language/told-programmes.ts';
import { NAMES, SCHEMAS, validatorOf } from '../support/published-schemas.ts';

const folder = join(import.meta.dirname, '../../schemas');
const types = Object.keys(MESSAGE_TYPES) as MessageType[];

describe('the folder schemas', () => {
  it('holds exactly the files that the contracts give, and is current', () => {
    const documents = schemaDocuments();
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(documents).toSorted());
    for (const [file, document] of Object.entries(documents)) {
      expect(readFileSync(join(folder, file), 'utf8'), `${file}: run npm run build:schemas`).toBe(
        documentText(document),
      );
    }
  });
});

describe('a published schema', () => {
  it.each(NAMES)('%s is JSON Schema 2020-12 under its own name, strictly', (name) => {
    expect(SCHEMAS[name]).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: schemaId(name),
    });
    expect(() => validatorOf(name)).not.toThrow();
  });

  it('is there for the data of every message type', () => {
    for (const type of types) expect(PUBLISHED[DATA_NAMES[type]]).toBe(MESSAGE_TYPES[type].data);
  });

  it('of a posting has the name by which dataschema asks for it', () => {
    expect(POSTING_FORMS).toHaveProperty([schemaId('posting')], 'posting');
  });

  it('marks the fields that are personal data', () => {
    const marked = (name: string): string[] => {
      const found: string[] = [];
      const walk = (schema: unknown, path: string): void => {
        if (typeof schema !== 'object' || schema === null) return;
        if ('pii' in schema && schema.pii === true) found.push(path);
        const inner = 'properties' in schema ? (schema.properties as object) : {};
        for (const [key, field] of Object.entries(inner)) walk(field, path === '' ? key : `${path}.${key}`);
      };
      walk(SCHEMAS[name], '');
      return found;
    };
    expect(marked('seeker')).toEqual(expect.arrayContaining(['email', 'name', 'birthDate']));
    expect(marked('posting')).toEqual(['contact.email', 'contact.phone']);
    expect(SCHEMAS['facts-declared']).toHaveProperty(['$defs', 'ScreeningFacts', 'pii'], true);
  });

  it('lists the values of a list that may grow without closing it', () => {
    expect(SCHEMAS['posting']).toHaveProperty(
      ['properties', 'employmentType', 'x-known-values'],
      ['regular', 'fixed-term', 'part-time', 'daily', 'internship'],
    );
    expect(SCHEMAS['posting']).not.toHaveProperty(['properties', 'employmentType', 'enum']);
  });

  it('lists by which names programmes and rounds are told, ids and Korean names alike', () => {
    for (const list of ['applications', 'participations']) {
      const path = ['$defs', 'ScreeningFacts', 'properties', list, 'items', 'properties'];
      const known = (field: string): string[] =>
        [...path, field, 'x-known-values'].reduce<unknown>(
          (schema, key) => (schema as Record<string, unknown>)[key],
          SCHEMAS['facts-declared'],
        ) as string[];
      expect(known('programme')).toEqual(
        expect.arrayContaining([...PROGRAMME_IDS, '지역공동체일자리', '구직촉진수당']),
      );
      for (const value of known('programme')) expect(programmeTold(value), value).toBeDefined();
      expect(known('round')).toEqual(['2024H1', '2024년 상반기', '2024-1']);
      for (const value of known('round')) expect(roundTold(value), value).toBe('2024H1');
    }
  });
});

describe('the examples', () => {
  it.each(types)('%s: its envelope and its data are valid, by the code and by the published schema', (type) => {
    const example = EVENT_EXAMPLES[type];
    expect(example).toMatchObject({ type });
    expect(PUBLISHED.envelope.safeParse(example).error).toBeUndefined();
    expect(validatorOf('envelope')(example)).toBe(true);
    expect(MESSAGE_TYPES[type].data.safeParse(example.data).error).toBeUndefined();
    expect(validatorOf(DATA_NAMES[type])(example.data)).toBe(true);
  });

  it.each(['accepted', 'refused'] as const)(
    'the reply %s is valid, by the code and by the published schema',
    (kind) => {
      expect(PUBLISHED.reply.safeParse(REPLY_EXAMPLES[kind]).error).toBeUndefined();
      expect(validatorOf('reply')(REPLY_EXAMPLES[kind])).toBe(true);
    },
  );
});
