import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import * as z from 'zod';
import { MESSAGE_TYPES } from '../../../functions/contracts/message-types.ts';
import type { MessageType } from '../../../functions/contracts/message-types.ts';
import { DOORS, sourceOf } from '../../../functions/contracts/partners.ts';
import type { Door, Sender } from '../../../functions/contracts/partners.ts';
import { jobPostingsIn } from '../../../functions/domain/messages/conversion/from-job-posting.ts';
import { entriesOfObject } from '../../../functions/domain/messages/conversion/work24-entries.ts';
import { fileId } from '../../../functions/domain/messages/sheet/file-id.ts';

/**
 * Makes a message of a file as a partner would. A bare posting, a bare seeker, a JobPosting and a 고용24 entry get an envelope.
 * Any other content, such as an event or a text that is no JSON, is sent unchanged.
 */

export type Outgoing = { readonly door: Door; readonly body: string };

type Content = {
  readonly type: MessageType;
  readonly subject?: string | undefined;
  readonly dataschema?: string;
  readonly data?: unknown;
  readonly data_base64?: string;
};

const SUBMITTED = 'kr.go.changwon.jobs.posting.submitted.v1';

const event = z.object({ type: z.string(), data: z.unknown() }).or(z.object({ specversion: z.unknown() }));
const eventType = z.object({ type: z.string() });
const linkedData = z.union([z.object({ '@context': z.unknown() }), z.object({ '@type': z.unknown() })]);
const seeker = z.object({ externalId: z.string().optional(), birthDate: z.unknown(), wanted: z.unknown() });
const posting = z.object({ externalId: z.string().optional(), company: z.unknown(), title: z.unknown() });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** 고용24 entries are XML. Bytes that are not UTF-8 are sent in base64, so that the receiver gets the same bytes. */
const fromXml = (bytes: Uint8Array, text: string, fileName: string): Content => {
  const isUtf8 = Buffer.from(text, 'utf8').equals(bytes);
  return {
    type: SUBMITTED,
    dataschema: 'https://www.work24.go.kr/wanted',
    subject: /<wantedAuthNo>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]{1,100})/.exec(text)?.[1] ?? fileName,
    ...(isUtf8 ? { data: text } : { data_base64: Buffer.from(bytes).toString('base64') }),
  };
};

const fromJson = (value: unknown, fileName: string): Content | undefined => {
  const [job] = jobPostingsIn(value);
  if (job === undefined && event.safeParse(value).success) return undefined;
  // Other JSON-LD gets the same envelope: the reply says that it holds no JobPosting.
  if (job !== undefined || linkedData.safeParse(value).success) {
    const subject = job?.identifier ?? fileName;
    return { type: SUBMITTED, dataschema: 'https://schema.org/JobPosting', subject, data: value };
  }
  const wanted = typeof value === 'object' && value !== null ? entriesOfObject(value) : undefined;
  if (wanted?.ok === true) {
    const subject = wanted.entries[0]?.get('wantedAuthNo') ?? fileName;
    return { type: SUBMITTED, dataschema: 'https://www.work24.go.kr/wanted', subject, data: value };
  }
  const person = seeker.safeParse(value);
  if (person.success) {
    return { type: 'kr.go.changwon.jobs.seeker.registered.v1', subject: person.data.externalId, data: value };
  }
  const own = posting.safeParse(value);
  return own.success ? { type: SUBMITTED, subject: own.data.externalId, data: value } : undefined;
};

/** The door for a type. A sender without that door uses the one it has, and the reply says `wrong-door`. */
const doorFor = (sender: Sender, type: MessageType | undefined): Door => {
  const doors = DOORS.filter((door) => door.sender === sender);
  const wanted = type === undefined ? 'postings' : MESSAGE_TYPES[type].door;
  const door = doors.find(({ kind }) => kind === wanted) ?? doors[0];
  if (door === undefined) throw new Error(`${sender} has no door.`);
  return door;
};

const isMessageType = (type: string): type is MessageType => Object.hasOwn(MESSAGE_TYPES, type);

const knownType = (value: unknown): MessageType | undefined => {
  const type = eventType.safeParse(value).data?.type;
  return type !== undefined && isMessageType(type) ? type : undefined;
};

/**
 * The event id is a hash of the content: a file that is sent twice is the same event twice.
 * @param now the time of the envelope, ISO 8601
 */
export const wrapFile = (sender: Sender, path: string, bytes: Uint8Array, now: string): Outgoing => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const fileName = basename(path)
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[^A-Za-z0-9_-]/g, '-');
  const isXml = path.toLowerCase().endsWith('.xml') || /^\uFEFF?\s*</.test(text);
  const value = isXml ? undefined : parse(text);
  const content = isXml ? fromXml(bytes, text, fileName) : fromJson(value, fileName);
  if (content === undefined) return { door: doorFor(sender, knownType(value)), body: text };
  const envelope = {
    specversion: '1.0',
    id: `file-${fileId(createHash('sha256').update(bytes).digest('hex'))}`,
    source: sourceOf(sender),
    time: now,
    ...content,
  };
  return { door: doorFor(sender, content.type), body: JSON.stringify(envelope) };
};
