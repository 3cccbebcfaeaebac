import type { Finding } from '../../contracts/finding.ts';
import { isBase64OfJson, isForeignBytes } from './broken-encoding.ts';
import { repeatedKey } from './inspect-value.ts';
import { parseJson } from './parse-json.ts';
import { refusal, TOO_DEEP, WRONG_ENCODING_FIX } from './refusal.ts';

/** In UTF-8 bytes. SQS takes 1 MiB. A longer body than this is answered and not processed. */
export const MOST_BYTES = 262_144;

/** The `findings` of a readable body say why it is unfit all the same. */
type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const TOO_LARGE = refusal(
  'too-large',
  '',
  '메시지가 너무 큽니다. UTF-8로 262,144바이트까지 받을 수 있습니다.',
  '내용을 줄이거나 공고를 나누어 다시 보내 주십시오.',
);
const EMPTY = refusal('not-json', '', '메시지가 비어 있습니다.', '내용을 담아 다시 보내 주십시오.');
const BOM = refusal(
  'not-json',
  '',
  '메시지 맨 앞에 BOM(바이트 순서 표시)이 붙어 있어 JSON으로 읽을 수 없습니다.',
  'BOM 없는 UTF-8로 저장해 다시 보내 주십시오.',
);
const NOT_JSON = refusal(
  'not-json',
  '',
  '올바른 JSON이 아닙니다. 중간에 잘렸거나 괄호, 따옴표, 쉼표가 맞지 않을 수 있습니다.',
  'JSON 문법을 확인해 처음부터 끝까지 다시 보내 주십시오.',
);
const TOO_MANY_KEYS = refusal(
  'schema-invalid',
  '',
  '한 객체에 항목이 너무 많습니다. 1,000개까지 읽을 수 있습니다.',
  '연동 안내서에 적힌 항목만 담아 다시 보내 주십시오.',
);
const BASE64 = refusal(
  'wrong-encoding',
  '',
  '메시지 전체가 base64로 바뀌어 있습니다.',
  'base64로 바꾸지 말고 JSON 그대로 UTF-8로 다시 보내 주십시오.',
);
const FOREIGN = refusal(
  'wrong-encoding',
  '',
  '글자가 깨져 있어 읽을 수 없습니다. EUC-KR 같은 다른 문자 인코딩으로 저장된 것으로 보입니다.',
  WRONG_ENCODING_FIX,
);

const isTooLarge = (body: string): boolean => {
  // A UTF-16 unit takes 1 to 3 bytes in UTF-8.
  if (body.length > MOST_BYTES) return true;
  return body.length * 3 > MOST_BYTES && new TextEncoder().encode(body).length > MOST_BYTES;
};

const unreadable = (finding: Finding): ReadJson => ({ ok: false, findings: [finding] });

/**
 * Returns the parsed JSON, or why the text is not JSON. The findings have no path: the caller knows where the text was.
 */
export const readJson = (text: string): ReadJson => {
  const json = parseJson(text);
  if (!json.ok) {
    if (json.code === 'too-deep') return unreadable(TOO_DEEP);
    if (json.code === 'too-many-keys') return unreadable(TOO_MANY_KEYS);
    if (isBase64OfJson(text)) return unreadable(BASE64);
    return unreadable(isForeignBytes(text) ? FOREIGN : NOT_JSON);
  }
  return {
    ok: true,
    value: json.value,
    findings: json.repeatedKey === undefined ? [] : [repeatedKey(json.repeatedKey)],
  };
};

/** Reads a body from a queue: checks the size first, then the encoding. Never throws. */
export const readBody = (body: string): ReadJson => {
  if (isTooLarge(body)) return unreadable(TOO_LARGE);
  if (body.startsWith('\ufeff')) return unreadable(BOM);
  if (body.trim() === '') return unreadable(EMPTY);
  const json = readJson(body);
  return json.ok && typeof json.value === 'string' && isBase64OfJson(json.value) ? unreadable(BASE64) : json;
};
