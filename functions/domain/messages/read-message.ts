import type * as z from 'zod';
import type { Envelope } from '../../contracts/envelope.ts';
import { envelopeSchema } from '../../contracts/envelope.ts';
import { externalId as externalIdSchema } from '../../contracts/fields.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { MessageData, MessageType } from '../../contracts/message-types.ts';
import { MESSAGE_TYPES } from '../../contracts/message-types.ts';
import type { Door } from '../../contracts/partners.ts';
import { isObject } from '../language/json-in.ts';
import { findResidentNumber } from '../language/resident-number.ts';
import { addressFindings, typeOf } from './check-envelope.ts';
import type { PostingConversions } from './conversion/conversion.ts';
import { inspectValue, negativeZero, withoutDust } from './inspect-value.ts';
import { numbersInEnvelope, withoutNumbers } from './number-guard.ts';
import { readBody } from './read-body.ts';
import { readData } from './read-data.ts';
import { refusal } from './refusal.ts';
import { schemaFindings } from './schema-findings.ts';

/** A message that passed all checks: its envelope, its data by the schema of its type, and the warnings. */
export type Message<Type extends MessageType = MessageType> = {
  [T in Type]: {
    readonly type: T;
    readonly envelope: Envelope;
    readonly data: MessageData<T>;
    readonly findings: readonly Finding[];
  };
}[Type];

/** A message, or why the body is not one. The ids are present if the body could be read that far. */
export type ReadResult =
  | { readonly ok: true; readonly message: Message }
  | {
      readonly ok: false;
      readonly eventId: string | null;
      readonly externalId: string | null;
      readonly findings: readonly Finding[];
    };

/** A partner can act on this many findings at once. A body can be built to cause thousands. */
const MOST_FINDINGS = 20;

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields | undefined =>
  isObject(value) ? Object.fromEntries(Object.entries(value)) : undefined;

const eventIdOf = (event: Fields | undefined): string | null => {
  const id = event?.['id'];
  const isFit = typeof id === 'string' && id !== '' && [...id].length <= 200 && id.isWellFormed();
  return isFit && findResidentNumber(id) === undefined ? id : null;
};

const validExternalId = (candidate: unknown): string | undefined => {
  const parsed = externalIdSchema().safeParse(candidate);
  return parsed.success && findResidentNumber(parsed.data) === undefined ? parsed.data : undefined;
};

const externalIdOf = (event: Fields | undefined): string | null =>
  validExternalId(fieldsOf(event?.['data'])?.['externalId']) ?? validExternalId(event?.['subject']) ?? null;

const distinct = (findings: readonly Finding[]): Finding[] => {
  const kinds = new Set<string>();
  return findings
    .filter(({ code, path, message }) => {
      const kind = JSON.stringify([code, path, message]);
      return kinds.has(kind) ? false : kinds.add(kind) !== undefined;
    })
    .slice(0, MOST_FINDINGS);
};

/** The message types in a form from which the compiler knows the data of any type. */
const TYPES: { readonly [T in MessageType]: { readonly data: z.ZodType<MessageData<T>> } } = MESSAGE_TYPES;

/**
 * Parses the data by the schema of the message type. `data` is already converted, and `findings` are the warnings of
 * the conversion.
 */
const checkedData = <T extends MessageType>(
  type: T,
  envelope: Envelope,
  data: unknown,
  findings: readonly Finding[],
): Message<T> | readonly Finding[] => {
  const schema = TYPES[type].data;
  const parsed = schema.safeParse(withoutDust(data));
  if (!parsed.success) return schemaFindings(parsed.error);
  const zero = negativeZero(parsed.data);
  if (zero.length > 0) return zero;
  const guarded = withoutNumbers(type, parsed.data, schema);
  if ('refusals' in guarded) return guarded.refusals;
  const message: Message<T> = { type, envelope, data: guarded.data, findings: [...findings, ...guarded.warnings] };
  return message;
};

/**
 * Reads one SQS body that arrived at a door. Checks, in this order: size, encoding, nesting, JSON, envelope, address,
 * form, data. Never throws, and takes time linear in the body's length. A refusal never repeats the body's text. Without
 * `conversions` every posting must have the form of the contract.
 */
export const readMessage = (body: string, door: Door, conversions: PostingConversions = {}): ReadResult => {
  const read = readBody(body);
  const event = read.ok ? fieldsOf(read.value) : undefined;
  const refused = (findings: readonly Finding[], externalId = externalIdOf(event)): ReadResult => ({
    ok: false,
    eventId: eventIdOf(event),
    externalId,
    findings: distinct(findings),
  });

  if (!read.ok) return refused(read.findings);
  const unfit = [...read.findings, ...inspectValue(read.value)];
  if (unfit.length > 0) return refused(unfit);
  if (event === undefined)
    return refused([
      refusal(
        'schema-invalid',
        '',
        'CloudEvents 봉투가 아닙니다.',
        '연동 안내서의 봉투 형식(JSON 객체)에 담아 다시 보내 주십시오.',
      ),
    ]);

  const misaddressed = addressFindings(event, door);
  if (misaddressed.length > 0) return refused(misaddressed);
  const envelope = envelopeSchema.safeParse(event);
  if (!envelope.success) return refused(schemaFindings(envelope.error));
  const type = typeOf(envelope.data.type);
  if (type === undefined) return refused(addressFindings(event, door));

  const numbers = numbersInEnvelope(envelope.data);
  if (numbers.length > 0) return refused(numbers);
  const data = readData(type, envelope.data, conversions);
  if (!data.ok) return refused(data.findings);
  const checked = checkedData(type, envelope.data, data.value, data.findings);
  if ('type' in checked) return { ok: true, message: checked };
  return refused([...checked, ...data.findings], validExternalId(data.externalId) ?? externalIdOf(event));
};
