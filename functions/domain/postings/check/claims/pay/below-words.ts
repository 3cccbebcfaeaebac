import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Claim } from '../claim.ts';

/** Behind 최저시급: what says that it is not reached. */
const NOT_REACHED = /^(?:미달|미만|미적용|못미치|못미칩|모자라|미치지못)/;
const LOWER = /^(?:낮|적|덜|싸|모자)/;
const TRAINEE = /^(?:수습|시용|인턴|교육)/;

const isDenied = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], 'deny') || is(tokens[at + 1], 'deny') || /지(?:않|는않)/.test(tokens[at]?.tail ?? '');

/** 최저시급의 80 %: a share below the whole. */
const isShare = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' &&
  (tokens[at]?.value ?? 100) < 100 &&
  /^(?:%|퍼센트|프로)/.test(tokens[at + 1]?.word ?? '') &&
  !/^(?:이상|더|높|올|인상|추가)/.test(tokens[at + 2]?.word ?? '');

const endOf = ({ tokens }: Item, from: number): number | undefined => {
  for (let at = from + 1; at < tokens.length && at < from + 6; at += 1) {
    const token = tokens[at];
    const glued = tokens[at - 1]?.tail ?? '';
    if (isShare(tokens, at) && !glued.startsWith('보다')) return at + 2;
    const isShort = token?.word === '못' && /^(?:미치|미칩|미쳐|미친)/.test(tokens[at + 1]?.word ?? '');
    if ((isShort || NOT_REACHED.test(token?.word ?? '')) && !isDenied(tokens, at + 1)) return at + 1;
    const isLower = LOWER.test(token?.word ?? '') && tokens.slice(from, at).some(({ tail }) => tail.startsWith('보다'));
    if (isLower && !isDenied(tokens, at)) return at + 1;
    if (meansOf(token, 'unpaid') === 'not-given') return at + 1;
  }
  return undefined;
};

const isOther = ({ tokens, labels }: Item): boolean =>
  [...tokens, ...labels.flatMap((label) => label.tokens)].some(
    (token) =>
      meansOf(token, 'unpaid') === 'case' ||
      TRAINEE.test(token.word) ||
      /^(?:사업장|업체|위반|노동자|근로자)/.test(token.word),
  );

const isOfCase = (token: Token | undefined): boolean => meansOf(token, 'unpaid') === 'case';
const isObject = ({ tail }: Token): boolean => /^[을를]$/.test(tail);

/** 최저임금 미달, 무급 연장근로 피해를 상담: the list goes on to what is done about them. */
const isListOfCases = ({ items }: Statement, index: number): boolean =>
  items
    .slice(index + 1, index + 5)
    .some(({ tokens }) =>
      tokens.some((token, at) => isOfCase(token) && isObject(token) && isDealtWith(tokens[at + 1])),
    );
const isDealtWith = (token: Token | undefined): boolean =>
  isOfCase(token) || /^(?:돕|도와|지원|다루|맡|처리|해결|접수|대리|막|상담|조사|구제)/.test(token?.word ?? '');

/** Pay that is said to be below the minimum wage without an amount: 최저시급의 80 %, 최저시급은 못 드려요. */
export const belowWordsClaims = (text: ReadText): Claim[] =>
  text.statements.flatMap((statement) =>
    statement.items.flatMap((item, index): Claim[] => {
      const at = item.tokens.findIndex((token) => meansOf(token, 'wage') === 'minimum');
      const end = at === -1 ? undefined : endOf(item, at);
      if (end === undefined || isOther(item) || isListOfCases(statement, index)) return [];
      const from = item.tokens[at]?.from ?? statement.from;
      const to = item.tokens[end - 1]?.to ?? statement.to;
      return [{ about: 'house', what: 'pay', stance: 'demand', detail: 'below', text, statement, from, to }];
    }),
  );
