import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Claim } from '../claim.ts';
import { moneyAt } from './money.ts';

/** No real sentence is longer. */
const MOST_TOKENS = 60;

/** 주휴, 주휴수당: the pay for the weekly holiday. The place behind it, or undefined. */
const holidayAt = (tokens: readonly Token[], at: number): number | undefined => {
  // 주휴시간 포함 209시간 tells how many hours are paid.
  if (meansOf(tokens[at], 'hours') !== 'holiday' || tokens[at + 1]?.word === '시간') return undefined;
  return tokens[at + 1]?.word === '수당' ? at + 2 : at + 1;
};

const INCLUDED = /^(?:포함|합산|산입|녹|들어|합쳐|합친)/;
const NOT_INCLUDED = /^(?:미포함|불포함|별도|따로|제외)/;
/** What makes it a reckoning and not the stated amount: 포함 시, 포함하면, 합하면, 포함해서 계산하면. */
const IF = /^(?:하면|할경우|할시|시$|되면|하여환산|해서환산|시에|시엔|하면은|한다면|할때)/;
const IF_WORD = /^(?:시|시에|시엔|하면|할|경우|환산|때|되면)$/;
/** Pay on top that stands in a list with it: 4대보험, 퇴직금, 주휴수당 포함. */
const LISTED = /^(?:4대보험|대보험|보험|퇴직금|연차|각종|법정|제반|모든|기타|연장|야간|수당|중식|식대|식사)/;

type Mention = { readonly from: number; readonly to: number; readonly stance: 'demand' | 'mention' };

const isHourly = (token: Token | undefined): boolean =>
  meansOf(token, 'wage') === 'hour' ||
  meansOf(token, 'wage') === 'minimum' ||
  (token?.word === '시간' && /^[당급]/.test(token.tail));

/** For what time the amounts before or behind a place are paid, as far as that is said next to it. */
const isOtherTime = (token: Token | undefined): boolean =>
  ['month', 'year', 'week', 'day'].includes(meansOf(token, 'wage') ?? '') ||
  ['월', '연', '주'].includes(token?.word ?? '');

/** The last unit of pay before a place: 시급 12,000원 or 월 120만원. */
const unitBefore = (tokens: readonly Token[]): 'hour' | 'other' | undefined => {
  for (const token of tokens.toReversed()) {
    if (isHourly(token)) return 'hour';
    if (isOtherTime(token)) return 'other';
  }
  return undefined;
};

const hasAmount = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) => token.kind === 'number' && (token.value ?? 0) >= 1000 && moneyAt(tokens, at) !== undefined,
  ) || tokens.some((token, at) => token.kind === 'number' && moneyAt(tokens, at)?.hasUnit === true);

/** Is it the label, the item or the host before an aside that names the hourly amount? */
const contextOf = (statement: Statement, item: Item): readonly Token[] => {
  const label = item.labels.flatMap(({ tokens }) => tokens);
  const host = item.aside === undefined ? undefined : statement.items[item.aside.host];
  const index = statement.items.indexOf(item);
  if (host !== undefined && item.aside !== undefined) {
    // 시급 10,700원 (월 환산 2,236,300원, 주휴수당 포함): what stands in the same brackets is nearer.
    const beside = statement.items[index - 1];
    const isBeside = beside?.aside?.host === item.aside.host && beside.aside.after === item.aside.after;
    return [
      ...label,
      ...host.tokens.slice(0, item.aside.after),
      ...(isBeside && hasAmount(beside.tokens) ? beside.tokens : []),
    ];
  }
  const before = statement.items.slice(0, index).findLast((one) => one.aside === undefined);
  return [...label, ...(before?.tokens ?? [])];
};

/** The place of the word that says that it is inside, behind 주휴수당 or before it (시급에 포함된 주휴수당). */
const includedBehind = (tokens: readonly Token[], from: number): number | undefined => {
  for (let at = from; at < tokens.length && at < from + 5; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (NOT_INCLUDED.test(word)) return undefined;
    if (INCLUDED.test(word)) return at;
  }
  return undefined;
};

const isTurnedRound = (tokens: readonly Token[], at: number): boolean => {
  const tail = tokens[at]?.tail ?? '';
  if (meansOf(tokens[at], 'unpaid') === 'not-given' || /^(?:안|못)$/.test(tokens[at - 1]?.word ?? '')) return true;
  if (/지(?:않|아니|못)|안/.test(tail)) return true;
  return [tokens[at + 1], tokens[at + 2]].some((token) => is(token, 'deny') || /^않|^안|^아니/.test(token?.word ?? ''));
};

const isConditional = (tokens: readonly Token[], at: number): boolean => {
  const tail = tokens[at]?.tail ?? '';
  if (IF.test(tail)) return true;
  const next = tokens[at + 1];
  return next !== undefined && IF_WORD.test(next.word);
};

/** 시급으로 치면, 환산하면: another amount than the stated one. */
const RECKONED = /^(?:치면|따지면|계산하면|환산|쳐서|꼴|셈|나누면)/;

/** (4대보험, 주휴수당 포함): a list of what the house gives. */
const isBehindInsurance = ({ items }: Statement, item: Item): boolean => {
  const before = items[items.indexOf(item) - 1];
  const isNear = before !== undefined && (item.aside === undefined || before.aside?.host === item.aside.host);
  return isNear && before.tokens.length <= 3 && before.tokens.some(({ word }) => /보험|퇴직금|각종|법정/.test(word));
};

const isHours = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' && ['hour', 'day'].includes(meansOf(tokens[at + 1], 'unit') ?? '');

/** Does the stated hourly amount itself hold it? */
const stanceOf = (
  statement: Statement,
  item: Item,
  at: number,
  behind: number,
  included: number,
): Mention['stance'] => {
  const { tokens } = item;
  if (isTurnedRound(tokens, included) || isConditional(tokens, included)) return 'mention';
  const after = tokens.slice(included + 1);
  const before = tokens.slice(0, at);
  if (after.some(({ word }) => LISTED.test(word)) || before.some(({ word }) => LISTED.test(word) && word !== '수당'))
    return 'mention';
  if (after.some(({ word }) => RECKONED.test(word)) || isBehindInsurance(statement, item)) return 'mention';
  // 주 25시간 일합니다 tells how long, and not for what.
  const next = after.find(
    (token, place) => isHourly(token) || (isOtherTime(token) && !(token.word === '주' && isHours(after, place + 1))),
  );
  if (next !== undefined) return isHourly(next) ? 'demand' : 'mention';
  const here = unitBefore([...tokens.slice(behind, included), ...before]) ?? unitBefore(before);
  const isOfAmount =
    /[된한간친난]$/.test(`${tokens[included]?.word ?? ''}${tokens[included]?.tail ?? ''}`) &&
    after[0]?.kind === 'number';
  if (here !== undefined) return here === 'hour' && (isOfAmount || !hasAmount(after)) ? 'demand' : 'mention';
  if (hasAmount(after)) return 'mention';
  const context = contextOf(statement, item);
  const outside = unitBefore(context);
  if (outside === 'hour') return LISTED.test(context.at(-1)?.word ?? '') ? 'mention' : 'demand';
  if (outside === 'other' || context.some(({ word }) => LISTED.test(word))) return 'mention';
  return after.some(({ word }) => /^(?:금액|급여|임금)/.test(word)) || hasAmount(context) ? 'demand' : 'mention';
};

/** 시급 11,800원 (주휴, 퇴직금 포함): a list in brackets behind the hourly amount, closed by 포함. */
const listStance = (statement: Statement, item: Item, behind: number): Mention['stance'] => {
  const { aside } = item;
  if (aside === undefined || behind < item.tokens.length || unitBefore(contextOf(statement, item)) !== 'hour')
    return 'mention';
  const list = statement.items
    .slice(0, MOST_TOKENS)
    .filter((one) => one.aside?.host === aside.host && one.aside.after === aside.after);
  const last = list.at(-1)?.tokens ?? [];
  const isInsurance = list.some(({ tokens }) => tokens.some(({ word }) => /보험|각종|법정/.test(word)));
  return !isInsurance &&
    last.length <= 3 &&
    INCLUDED.test(last.at(-1)?.word ?? '') &&
    !isTurnedRound(last, last.length - 1)
    ? 'demand'
    : 'mention';
};

const mentionsIn = (statement: Statement, item: Item): Mention[] =>
  item.tokens.slice(0, MOST_TOKENS).flatMap((_, at): Mention[] => {
    const behind = holidayAt(item.tokens, at);
    if (behind === undefined) return [];
    const glued = item.tokens[behind - 1]?.tail ?? '';
    const included = INCLUDED.test(glued) ? behind - 1 : includedBehind(item.tokens, behind);
    if (included === undefined) return [{ from: at, to: behind, stance: listStance(statement, item, behind) }];
    return [{ from: at, to: included + 1, stance: stanceOf(statement, item, at, behind, included) }];
  });

const words = ({ items }: Statement): readonly Token[] =>
  items.flatMap(({ labels, tokens }) => [...labels.flatMap((label) => label.tokens), ...tokens]);

/** 시급 11,500원 | 주휴 포함: a cell of nothing else, behind the cell of the hourly amount. */
const isCellBehindHourly = (before: Statement | undefined, cell: Statement): boolean => {
  const tokens = cell.items.flatMap((item) => item.tokens);
  if (before === undefined || before.line !== cell.line || tokens.length > 3) return false;
  const isIncluded = INCLUDED.test(tokens.at(-1)?.word ?? '') && !isTurnedRound(tokens, tokens.length - 1);
  return isIncluded && unitBefore(words(before)) === 'hour';
};

/**
 * Whether a stated hourly amount holds the paid weekly holiday: 시급 12,000원(주휴 포함) does (`demand`); 시급 10,320원 (주휴수당 포함 시
 * 12,384원) and 주휴수당 별도 do not (`mention`). `detail` is `all` where no amount stands with it, so that it holds for the ad.
 */
export const holidayPayClaims = (text: ReadText): Claim[] =>
  text.statements.flatMap((statement, index) =>
    statement.items.flatMap((item) =>
      mentionsIn(statement, item).map(({ from, to, stance: own }): Claim => {
        const isAlone = !statement.items.some(({ tokens }) => hasAmount(tokens));
        const stance = own === 'mention' && isCellBehindHourly(text.statements[index - 1], statement) ? 'demand' : own;
        return {
          about: 'house',
          what: 'holiday-pay',
          stance,
          ...(isAlone && { detail: 'all' }),
          text,
          statement,
          from: item.tokens[from]?.from ?? statement.from,
          to: item.tokens[to - 1]?.to ?? statement.to,
        };
      }),
    ),
  );
