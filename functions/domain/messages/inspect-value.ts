import type { Finding } from '../../contracts/finding.ts';
import { isMisread } from './broken-encoding.ts';
import { refusal, TOO_DEEP, WRONG_ENCODING_FIX } from './refusal.ts';
import { MOST_DEPTH } from './parse-json.ts';

/**
 * No list of the contract holds more than 50 entries. More than 1,000 is not a mistake, and checking each one would
 * take too long.
 */
const MOST_ITEMS = 1_000;
const DANGEROUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Returns a key that is safe to repeat in an answer. Our field names have this shape, and a person's data does not. */
const safeKey = (key: string): string => (/^[@A-Za-z_][A-Za-z_]{0,39}$/.test(key) ? key : '?');

/** Paths start inside the data, as contracts say (`wage.min`). */
const pathOf = (keys: readonly string[]): string => keys.join('.').replace(/^data\.(?=.)/, '');

const misread = (keys: readonly string[]): Finding =>
  refusal(
    'wrong-encoding',
    pathOf(keys),
    '글자가 깨져 있습니다. 다른 문자 인코딩으로 저장되었거나 보내는 중에 바뀐 것으로 보입니다.',
    WRONG_ENCODING_FIX,
  );

const dangerous = (keys: readonly string[]): Finding =>
  refusal(
    'schema-invalid',
    pathOf(keys),
    '쓸 수 없는 이름의 항목이 있습니다.',
    '__proto__, constructor, prototype 항목을 빼고 다시 보내 주십시오.',
  );

const tooLong = (keys: readonly string[]): Finding =>
  refusal(
    'schema-invalid',
    pathOf(keys),
    '목록이 너무 깁니다. 목록에는 50개까지 담을 수 있습니다.',
    '목록을 줄여서 다시 보내 주십시오.',
  );

export const repeatedKey = (key: string): Finding =>
  refusal(
    'schema-invalid',
    safeKey(key),
    '같은 이름의 항목이 한 곳에 두 번 들어 있어 어느 값이 맞는지 알 수 없습니다.',
    '한 번만 적어서 다시 보내 주십시오.',
  );

/**
 * Finds what makes a parsed value unfit to read: text in a wrong encoding, nesting that is too deep, keys that reach an
 * object's prototype, and lists that are far too long. Returns at most one finding of each kind, the encoding first.
 */
export const inspectValue = (root: unknown): Finding[] => {
  const found: { encoding?: Finding; key?: Finding; list?: Finding; depth?: Finding } = {};
  const visit = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === 'string') {
      if (found.encoding === undefined && isMisread(value)) found.encoding = misread(keys);
    } else if (keys.length > MOST_DEPTH) {
      found.depth ??= TOO_DEEP;
    } else if (Array.isArray(value)) {
      if (value.length > MOST_ITEMS) found.list ??= tooLong(keys);
      else for (const [index, item] of value.entries()) visit(item, [...keys, String(index)]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const inner = [...keys, safeKey(key)];
        if (DANGEROUS_KEYS.has(key)) found.key ??= dangerous(inner);
        if (found.encoding === undefined && isMisread(key)) found.encoding = misread(inner);
        visit(item, inner);
      }
    }
  };
  visit(root, []);
  return [found.encoding, found.depth, found.key, found.list].filter((finding) => finding !== undefined);
};

/** Returns a finding at the path of a negative zero. JSON allows it, but no amount, count or hour is -0. */
export const negativeZero = (root: unknown): Finding[] => {
  const at = (value: unknown, keys: readonly string[]): string | undefined => {
    if (Object.is(value, -0)) return keys.join('.');
    if (typeof value !== 'object' || value === null) return undefined;
    for (const [key, item] of Object.entries(value)) {
      const path = at(item, [...keys, key]);
      if (path !== undefined) return path;
    }
    return undefined;
  };
  const path = at(root, []);
  return path === undefined
    ? []
    : [refusal('schema-invalid', path, '값이 음수 0(-0)입니다.', '0 또는 알맞은 수로 고쳐서 다시 보내 주십시오.')];
};

/** Smaller than any real value: no hours, months or years of the contract have this many decimals. */
const DUST = 1e-9;

/**
 * Returns the same value with every number below 1e-9 as 0. JSON allows numbers below 1e-130, and DynamoDB cannot store
 * them.
 */
export const withoutDust = (value: unknown): unknown => {
  if (typeof value === 'number') return value !== 0 && Math.abs(value) < DUST ? 0 : value;
  if (Array.isArray(value)) return value.map(withoutDust);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutDust(entry)]));
};
