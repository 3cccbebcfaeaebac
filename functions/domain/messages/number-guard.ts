import type * as z from 'zod';
import { FINDING_SEVERITY, type Citation, type Finding } from '../../contracts/finding.ts';
import type { MessageType } from '../../contracts/message-types.ts';
import { findResidentNumber, maskResidentNumbers } from '../language/resident-number.ts';
import { mapTexts, textsIn } from '../language/texts-in.ts';
import { ASK_A_PERSON } from './ask-a-person.ts';

/**
 * 주민등록번호 (resident number) and 외국인등록번호 are never stored (개인정보 보호법 제24조의2). The message is refused, or the number is
 * masked.
 */
const LAW: Citation = { statute: '개인정보 보호법', article: '제24조의2', effectiveFrom: '2026-09-11', status: 'law' };
const MASKED = '******-*******';

const refused = (path: string): Finding => ({
  code: 'resident-number',
  severity: FINDING_SEVERITY['resident-number'],
  path,
  message: '주민등록번호나 외국인등록번호로 보이는 숫자가 있어 받지 않았습니다.',
  actual: MASKED,
  citation: LAW,
  fix: `번호를 지우고 다시 보내 주십시오. ${ASK_A_PERSON}`,
});

const masked = (path: string): Finding => ({
  code: 'number-masked',
  severity: FINDING_SEVERITY['number-masked'],
  path,
  message: '주민등록번호나 외국인등록번호로 보이는 숫자가 있어 가리고 저장했습니다.',
  actual: MASKED,
  citation: LAW,
  fix: '이 번호는 받지 않습니다. 번호를 지우고 개정 번호를 1 올려 다시 보내 주십시오.',
});

/** Keys and addresses: masked, they would lose their meaning. */
const KEYS: ReadonlySet<string> = new Set([
  'externalId',
  'seeker',
  'posting',
  'company',
  'email',
  'partner',
  'registrationNumber',
  'site',
]);
const isSiteId = (path: string): boolean => /^sites\.\d+\.id$/.test(path);
/** The key of a posting may be thirteen digits of any kind. The key of a person may not. */
const isOfAPosting = (type: MessageType, path: string): boolean =>
  path === 'posting' || (path === 'externalId' && type.startsWith('kr.go.changwon.jobs.posting.'));

const cannotBeMasked = (type: MessageType, path: string, text: string): boolean => {
  if (type === 'kr.go.changwon.jobs.seeker.facts-declared.v1' && path.startsWith('facts.'))
    return maskResidentNumbers(text) !== text;
  if (isSiteId(path)) return findResidentNumber(text) !== undefined;
  if (!KEYS.has(path) || (isOfAPosting(type, path) && /^\d+$/.test(text))) return false;
  return findResidentNumber(text) !== undefined;
};

/** Answers repeat the ids of the envelope, so the ids may hold no resident number. */
export const numbersInEnvelope = (envelope: {
  readonly id: string;
  readonly subject?: string | undefined;
}): Finding[] =>
  [
    { path: 'id', text: envelope.id },
    { path: 'subject', text: envelope.subject ?? '' },
  ].flatMap(({ path, text }) => (findResidentNumber(text) === undefined ? [] : [refused(path)]));

type Guarded<D> =
  { readonly data: D; readonly warnings: readonly Finding[] } | { readonly refusals: readonly Finding[] };

/**
 * Returns the data of a message without resident numbers. A number in a key, an address or a declared fact is refused.
 * Any other is masked with a warning. The texts of a posting are left to its check, which reads them as they are shown.
 */
export const withoutNumbers = <D>(type: MessageType, data: D, schema: z.ZodType<D>): Guarded<D> => {
  const texts = textsIn(data);
  const refusals = texts.filter(({ path, text }) => cannotBeMasked(type, path, text));
  if (refusals.length > 0) return { refusals: refusals.map(({ path }) => refused(path)) };
  if (type === 'kr.go.changwon.jobs.posting.submitted.v1') return { data, warnings: [] };
  const isToMask = ({ path, text }: { path: string; text: string }): boolean =>
    !KEYS.has(path) && !isSiteId(path) && maskResidentNumbers(text) !== text;
  const found = texts.filter(isToMask);
  if (found.length === 0) return { data, warnings: [] };
  const clean = mapTexts(data, (entry) => (isToMask(entry) ? maskResidentNumbers(entry.text) : entry.text));
  return { data: schema.parse(clean), warnings: found.map(({ path }) => masked(path)) };
};
