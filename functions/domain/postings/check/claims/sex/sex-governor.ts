import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { isDenied as isTurnedRound, isTakenFirst } from '../stance.ts';
import type { Mention } from './sex-mention.ts';
import { asksNothing, closesClause, goesOn, isSeeking, isThere } from './sex-words.ts';

/** The word to the right that says how a sex is meant: 우대, 모집, 불가, 무관. */

const KINDS = ['shut', 'prefer', 'seek', 'need', 'no-matter', 'exist', 'house'] as const;
export type Found = { readonly kind: (typeof KINDS)[number]; readonly at: number };

/** How far to the right the governing word is sought, and how many words that are not known may stand between. */
export const FAR = 16;
const MOST_CROSSED = 6;

const NOUN_BEFORE_DENIAL =
  /^(?:것|게|건|거|걸|계획|예정|생각|의사|일|곳|자리|업무|뜻|의미|직업|한다)(?:은|는|이|가|도)?$/;

/** 좋지 않을까 싶네요, 낫지 않겠습니까: a question that says yes. 우대하지 않겠습니다 is no question. */
const ASKS_BACK = /^(?:않|아니).*(?:까|나|는지|런지|냐|가)(?:요|네요|싶.*)?$|^않겠(?:어요|죠|지요|나요|냐)$/;

/** Is the governing word turned round: 우대하지 않습니다, 여성만 뽑는 것은 아닙니다? */
export const isDenied = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (ASKS_BACK.test(textOf(next)) && is(token, 'prefer', 'shut')) return false;
  if (next?.word.startsWith('없') === true) return true;
  return isTurnedRound(tokens, at) || (NOUN_BEFORE_DENIAL.test(textOf(next)) && is(tokens[at + 2], 'deny'));
};

const otherKindOf = (token: Token, isGoingOn: boolean): Found['kind'] | undefined => {
  if (isSeeking(token)) return 'seek';
  return isThere(token) && !isGoingOn ? 'exist' : undefined;
};

const kindOf = (tokens: readonly Token[], at: number): Found['kind'] | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isGoingOn = goesOn(tokens[at - 1]);
  // 여성 2명으로 꾸려져 있어요
  if (is(token, 'seek') && /^(?:져|졌|진)/.test(token.tail)) return 'exist';
  if (isTakenFirst(tokens, at)) return 'prefer';
  const kind = KINDS.find((one) => is(token, one)) ?? otherKindOf(token, isGoingOn);
  return (kind === 'need' && asksNothing(token)) || (kind === 'exist' && isGoingOn) ? undefined : kind;
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

/** 남자분은 피하고 있어요, 여자분은 꺼립니다: said by the house. 여자가 꺼리는 일 is said by them. */
const isDisliked = (tokens: readonly Token[], at: number, tail: string): boolean =>
  meansOf(tokens[at], 'origin') === 'dislike' &&
  /^(?:피|꺼|안맞)/.test(tokens[at]?.word ?? '') &&
  /^(?:은|는|을|를)$/.test(tail) &&
  (/(?:요|니다|다|음|네|죠|서)$/.test(textOf(tokens[at])) ||
    /^(?:있|싶|합).*(?:요|니다|다|음|네|죠)$/.test(textOf(tokens[at + 1])));

/** The first word to the right that says how the mention is meant. */
export const governorOf = ({ phrase, end, tail }: Mention, from = end): Found | undefined => {
  const { tokens } = phrase;
  let crossed = 0;
  let crossedField = false;
  for (let at = from; at < Math.min(tokens.length, from + FAR); at += 1) {
    const token = tokens[at];
    if (token === undefined || is(token, 'sex')) return undefined;
    const kind = isDisliked(tokens, at, tail) ? 'shut' : kindOf(tokens, at);
    if (kind === 'no-matter' && crossedField) return undefined;
    if (kind !== undefined) return { kind, at };
    crossedField ||= OTHER_FIELDS.has(meansOf(token, 'label') ?? '');
    if (closesClause(token) && !REACHES_FAR.test(tail)) return undefined;
    if (!isFiller(token)) crossed += 1;
    if (crossed > MOST_CROSSED) return undefined;
  }
  return undefined;
};

const IS_OVER = /[았었였했됐렸겼났갔왔셨](?:고|으며|는데|지만|으나)$|(?:가서|돼서|되어서|나서|와서)$/;
export const IS_TOPIC = /(?:이|가|은|는|도|께서|께서도)$/;

/** 여직원은 서울로 이사했고 후임은 누구든 좋습니다: a clause that is over, and another one with a topic of its own. */
export const isOfNextClause = ({ phrase: { tokens }, end, tail }: Mention, by: number): boolean => {
  if (!IS_TOPIC.test(tail)) return false;
  const over = tokens.findIndex((token, at) => at >= end && at < by && IS_OVER.test(textOf(token)));
  return over !== -1 && tokens.slice(over + 1, by).some((token) => /^(?:분|님)?[은는]$/.test(token.tail));
};
