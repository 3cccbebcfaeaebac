import asyncApiSpecs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { schemaDocuments } from '../../bin/schema-documents.ts';
import { MESSAGE_TYPES } from '../../functions/contracts/message-types.ts';
import { DOORS, doorQueueName, replyQueueName, senderSchema, sourceOf } from '../../functions/contracts/partners.ts';
import { strictAjv } from '../support/published-schemas.ts';

type Channel = { address: string; messages: object; [extension: string]: unknown };
type Message = { payload: object; examples: { payload: unknown }[] };
type Reference = { $ref: string };
type AsyncApi = {
  asyncapi: string;
  channels: Record<string, Channel>;
  operations: Record<string, { action: string; channel: Reference; reply?: { channel: Reference } }>;
  components: { messages: Record<string, Message>; schemas: object };
};

const document = schemaDocuments()['asyncapi.json'] as AsyncApi;
const channels = Object.values(document.channels);
const byAddress = new Map(channels.map((channel) => [channel.address, channel]));

/** Compiles a payload schema in its place, because it refers to the components next to it. */
const payloadValidator = (payload: object) => {
  const ajv = strictAjv({ strictTypes: false });
  ajv.addVocabulary(['components']);
  return ajv.compile({ ...payload, components: document.components });
};

const asyncApiValidator = () => {
  // The specification contains draft-07 itself, so the validator must not add it.
  const ajv = new Ajv({ strict: false, meta: false, validateSchema: false });
  addFormats.default(ajv);
  return ajv.compile(asyncApiSpecs.schemas['3.1.0']);
};

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3.1.0', () => {
    const validate = asyncApiValidator();
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document.asyncapi).toBe('3.1.0');
  });

  it('would be found invalid if an operation named no action', () => {
    const broken = structuredClone(document);
    for (const operation of Object.values(broken.operations)) operation.action = 'publish';
    expect(asyncApiValidator()(broken)).toBe(false);
  });

  it('refers only to what it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target = '']) => target);
    expect(references.length).toBeGreaterThan(100);
    const dangling = references.filter((target) => {
      const steps = target.replace('#/', '').split('/');
      let place: unknown = document;
      for (const step of steps) place = (place as Record<string, unknown> | undefined)?.[step];
      return !target.startsWith('#/') || place === undefined;
    });
    expect(dangling).toEqual([]);
  });

  it('names every queue that the outside sees, and no other', () => {
    const expected = [
      ...DOORS.map((door) => doorQueueName('{stage}', door)),
      ...senderSchema.options.map((sender) => replyQueueName('{stage}', sender)),
    ];
    expect([...byAddress.keys()].toSorted()).toEqual(expected.toSorted());
    expect(channels).toHaveLength(expected.length);
  });

  it.each(DOORS)('says that only $sender may send to its $kind door, and what', (door) => {
    const channel = byAddress.get(doorQueueName('{stage}', door));
    expect(channel).toMatchObject({
      'x-may-send': door.sender,
      'x-may-receive': 'network',
      'x-source': sourceOf(door.sender),
    });
    const types = Object.entries(MESSAGE_TYPES).filter(([, { door: kind }]) => kind === door.kind);
    expect(Object.keys(channel?.messages ?? {})).toHaveLength(types.length);
  });

  it.each(senderSchema.options)('says that only %s may receive its replies', (sender) => {
    const channel = byAddress.get(replyQueueName('{stage}', sender));
    expect(channel).toMatchObject({ 'x-may-send': 'network', 'x-may-receive': sender });
    expect(Object.keys(channel?.messages ?? {})).toEqual(['message-accepted', 'message-refused']);
  });

  it('answers every door on the reply queue of its own sender', () => {
    for (const { sender, kind } of DOORS) {
      const operation = document.operations[`receive-${sender}-${kind}`];
      expect(operation?.reply?.channel.$ref).toBe(`#/channels/${sender}-replies`);
    }
  });

  it('has a message for every type, each with an example that its own payload schema takes', () => {
    const messages = Object.entries(document.components.messages);
    expect(messages).toHaveLength(Object.keys(MESSAGE_TYPES).length + 2);
    for (const [key, { payload, examples }] of messages) {
      const validate = payloadValidator(payload);
      expect(examples.length, key).toBeGreaterThan(0);
      for (const example of examples) expect(validate(example.payload) ? [] : validate.errors, key).toEqual([]);
    }
  });

  it('has examples that fit their own message only', () => {
    const messages = Object.entries(document.components.messages);
    for (const [key, { payload }] of messages) {
      const validate = payloadValidator(payload);
      const taken = messages.filter(([, other]) => validate(other.examples[0]?.payload)).map(([other]) => other);
      expect(taken).toEqual([key]);
    }
  });

  it('takes a converted posting by the name of its form, and not without it', () => {
    const validate = payloadValidator(document.components.messages['posting-submitted']?.payload ?? {});
    const event = {
      specversion: '1.0',
      id: '1',
      source: 'urn:changwon-jobs:partner:masan-univ',
      type: 'kr.go.changwon.jobs.posting.submitted.v1',
      data: '<wanted></wanted>',
    };
    expect(validate({ ...event, dataschema: 'https://www.work24.go.kr/wanted' })).toBe(true);
    expect(validate(event)).toBe(false);
  });
});
