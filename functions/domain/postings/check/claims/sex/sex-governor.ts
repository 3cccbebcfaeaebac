import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Mention } from './sex-mention.ts';
import { asksNothing, closesClause, goesOn, isLabelOfApplying, isSeeking, isThere, textOf } from './sex-words.ts';

/** The word to the right that says how a sex is meant: 우대, 모집, 불가, 무관. */

const KINDS = ['shut', 'prefer', 'seek', 'need', 'no-matter', 'exist', 'house'] as const;
export type Found = { readonly kind: (typeof KINDS)[number]; readonly at: number };

/** How far to the right the governing word is sought, and how many words that are not known may stand between. */
export const FAR = 16;
const MOST_CROSSED = 6;

const DENYING_TAIL = /지않|지말|지마|지아니|잖|찮/;
const NOUN_BEFORE_DENIAL =
  /^(?:것|게|건|거|걸|계획|예정|생각|의사|일|곳|자리|업무|뜻|의미|직업|한다)(?:은|는|이|가|도)?$/;

/** Is the governing word turned round: 우대하지 않습니다, 여성만 뽑는 것은 아닙니다? */
export const isDenied = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (DENYING_TAIL.test(token?.tail ?? '')) return true;
  if (/^[없않]|^아니/.test(next?.word ?? '')) return true;
  if (is(next, 'deny') && !/^(?:하|x|말고)$/.test(next?.word ?? '')) return true;
  const isBridge =
    /지(?:는|도|를)?$/.test(token?.tail ?? '') || NOUN_BEFORE_DENIAL.test(textOf(next)) || is(next, 'adverb');
  return isBridge && (is(tokens[at + 2], 'deny') || is(next, 'deny'));
};

const otherKindOf = (token: Token, isGoingOn: boolean): Found['kind'] | undefined => {
  if (isSeeking(token)) return 'seek';
  return isThere(token) && !isGoingOn ? 'exist' : undefined;
};

const kindOf = (tokens: readonly Token[], at: number): Found['kind'] | undefined => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return undefined;
  const isGoingOn = goesOn(tokens[at - 1]);
  if (is(token, 'need') && token.word === '있') return isGoingOn ? undefined : 'exist';
  // 많은 지원, 많이 와 주세요: no word about who works there.
  if (/^많[은이]$/.test(textOf(token)) && is(next, 'seek')) return undefined;
  if (meansOf(token, 'label') === 'served' || isLabelOfApplying(token)) return undefined;
  // 여성 2명으로 꾸려져 있어요
  if (is(token, 'seek') && /^(?:져|졌|진)/.test(token.tail)) return 'exist';
  const kind = KINDS.find((one) => is(token, one)) ?? otherKindOf(token, isGoingOn);
  return kind === 'need' && asksNothing(token) ? undefined : kind;
};

export const isFiller = (token: Token): boolean =>
  is(token, 'adverb', 'person', 'role', 'numeral', 'work', 'also') ||
  token.kind === 'number' ||
  meansOf(token, 'unit') === 'people' ||
  token.kind === 'mark';

/** Behind the name of another field, 무관 is said of that: 남자 나이 무관. */
const OTHER_FIELDS: ReadonlySet<string> = new Set([
  'age',
  'school',
  'origin',
  'faith',
  'health',
  'family',
  'looks',
  'who',
  'pay',
  'time',
]);
const REACHES_FAR = /(?:은|는|만|으로|로|을|를|만을|께|에게)$/;

/** The first word to the right that says how the mention is meant. */
export const governorOf = ({ phrase, end, tail }: Mention, from = end): Found | undefined => {
  const { tokens } = phrase;
  let crossed = 0;
  let crossedField = false;
  for (let at = from; at < Math.min(tokens.length, from + FAR); at += 1) {
    const token = tokens[at];
    if (token === undefined || is(token, 'sex')) return undefined;
    const kind = kindOf(tokens, at);
    if (kind === 'no-matter' && crossedField) return undefined;
    if (kind !== undefined) return { kind, at };
    crossedField ||= OTHER_FIELDS.has(meansOf(token, 'label') ?? '');
    if (closesClause(token) && !REACHES_FAR.test(tail)) return undefined;
    if (!isFiller(token)) crossed += 1;
    if (crossed > MOST_CROSSED) return undefined;
  }
  return undefined;
};
