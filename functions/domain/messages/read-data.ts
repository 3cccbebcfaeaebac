import type { Envelope } from '../../contracts/envelope.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { MessageType } from '../../contracts/message-types.ts';
import { POSTING_FORMS } from '../../contracts/message-types.ts';
import type { Conversion, PostingConversions } from './conversion/conversion.ts';
import { isMisread, utf8OfBase64 } from './broken-encoding.ts';
import { inspectValue } from './inspect-value.ts';
import { readJson } from './read-body.ts';
import { refusal, WRONG_ENCODING_FIX } from './refusal.ts';

/** The data of an event in the form that its schema expects, or why there is none. */
type ReadData =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly externalId: string | null;
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const read = (value: unknown): ReadData => ({ ok: true, value, externalId: null, findings: [] });
const unread = (...findings: readonly Finding[]): ReadData => ({ ok: false, findings });

const NO_DATA = refusal(
  'schema-invalid',
  'data',
  '필수 항목이 없습니다. (data)',
  'data에 내용을 담아 다시 보내 주십시오.',
);
const BOTH_DATA = refusal(
  'schema-invalid',
  'data_base64',
  'data와 data_base64가 함께 들어 있어 어느 쪽이 맞는지 알 수 없습니다.',
  '둘 가운데 하나만 담아 다시 보내 주십시오.',
);
const BROKEN_BASE64 = refusal(
  'wrong-encoding',
  'data_base64',
  'data_base64를 UTF-8 글자로 풀 수 없습니다.',
  `${WRONG_ENCODING_FIX} base64로 바꾸기 전의 내용이 UTF-8이어야 합니다.`,
);
const MISREAD = refusal(
  'wrong-encoding',
  'data',
  '글자가 깨져 있습니다. 다른 문자 인코딩으로 저장된 것으로 보입니다.',
  WRONG_ENCODING_FIX,
);
const OTHER_FORM = refusal(
  'unsupported-version',
  'dataschema',
  '지원하지 않는 dataschema입니다.',
  '연동 안내서에 적힌 dataschema를 쓰거나 이 항목을 빼고 다시 보내 주십시오.',
);
const NOT_ONE_POSTING = refusal(
  'schema-invalid',
  'data',
  '메시지 하나에는 공고 한 건만 담을 수 있습니다. 이 메시지에서는 한 건을 가려낼 수 없었습니다.',
  '공고마다 메시지를 하나씩 만들어 다시 보내 주십시오.',
);

const isPostingForm = (schema: string): schema is keyof typeof POSTING_FORMS => Object.hasOwn(POSTING_FORMS, schema);

/** Returns `plain`, or the form of a posting that is converted. Undefined: the form of this data is not known. */
const formOf = (
  type: MessageType,
  schema: string | undefined,
  conversions: PostingConversions,
): 'plain' | keyof PostingConversions | undefined => {
  if (schema === undefined) return 'plain';
  if (type !== 'kr.go.changwon.jobs.posting.submitted.v1' || !isPostingForm(schema)) return undefined;
  const form = POSTING_FORMS[schema];
  if (form === 'posting') return 'plain';
  return conversions[form] === undefined ? undefined : form;
};

/** Returns the data as sent: the value of `data`, or the decoded text of `data_base64`. */
const givenData = (envelope: Envelope): ReadData => {
  const { data, data_base64: encoded } = envelope;
  const isAbsent = data === undefined || data === null;
  if (encoded === undefined) return isAbsent ? unread(NO_DATA) : read(data);
  if (!isAbsent) return unread(BOTH_DATA);
  const text = utf8OfBase64(encoded);
  if (text === undefined) return unread(BROKEN_BASE64);
  return isMisread(text) ? unread(MISREAD) : read(text);
};

const inData = (finding: Finding): Finding => (finding.path === '' ? { ...finding, path: 'data' } : finding);

/** Parses data that was sent as text. The JSON passes the same checks as the body. */
const parsedText = (text: string): ReadData => {
  const json = readJson(text);
  if (!json.ok) return unread(...json.findings.map(inData));
  const unfit = [...json.findings, ...inspectValue(json.value)];
  return unfit.length > 0 ? unread(...unfit.map(inData)) : read(json.value);
};

const converted = (envelope: Envelope, conversion: Conversion | undefined): ReadData => {
  if (conversion === undefined) return unread(NOT_ONE_POSTING);
  const { subject, revision } = envelope;
  const refused = conversion.findings.filter((finding) => finding.severity === 'refuse');
  const [draft] = conversion.postings;
  if (refused.length > 0) return unread(...refused.map(inData));
  if (draft === undefined || conversion.postings.length > 1) return unread(NOT_ONE_POSTING);
  // "The envelope's `subject` is the externalId and its extension `revision` the revision."
  const value = {
    ...draft,
    externalId: subject ?? draft.externalId,
    revision: revision === undefined ? draft.revision : Number(revision),
  };
  return { ok: true, value, externalId: value.externalId ?? null, findings: conversion.findings };
};

/** Returns the data of an event, decoded, and converted if it is a posting in another form. Never throws. */
export const readData = (type: MessageType, envelope: Envelope, conversions: PostingConversions): ReadData => {
  const form = formOf(type, envelope.dataschema, conversions);
  if (form === undefined) return unread(OTHER_FORM);
  const given = givenData(envelope);
  if (!given.ok) return given;
  const isXml = form === 'work24' && typeof given.value === 'string' && given.value.trimStart().startsWith('<');
  const data = typeof given.value === 'string' && !isXml ? parsedText(given.value) : given;
  if (!data.ok) return data;
  return form === 'plain' ? data : converted(envelope, conversions[form]?.(data.value));
};
