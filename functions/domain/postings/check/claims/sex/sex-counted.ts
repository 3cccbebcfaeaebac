import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { neighbourOf } from '../claim.ts';
import { aboutOfLabels, wordsBefore } from './sex-context.ts';
import type { Mention } from './sex-mention.ts';
import * as words from './sex-words.ts';

/** Numbers of both sexes that count those who are there or are served: 직원 남 3 여 2, 이용 아동 29명(남 12, 여 10). */

const THOSE_THERE = /^(?:저희|우리|현|현재)?(?:직원|사원|팀원|구성원|식구|교직원|임직원|종업원|근무자)들?$/;
const FEW_ITEMS = 2;

/** 직원 남 3 여 2, where the words do not say that they are sought: how many there are. */
export const isHeadCount = (mention: Mention): boolean => {
  const { labels, index, item } = mention.phrase;
  // 직원 남 2, 여 2: the words before the comma are of both.
  const near = item.aside === undefined ? mention.statement.items.slice(Math.max(0, index - FEW_ITEMS), index) : [];
  const before = [...near.flatMap(({ tokens }) => tokens), ...wordsBefore(mention)];
  const words = labels.length === 1 ? [...(labels[0]?.tokens ?? []), ...before] : before;
  const [first, ...rest] = words[0]?.word === '우리' || words[0]?.word === '저희' ? words.slice(1) : words;
  return (
    mention.text.path !== 'title' &&
    mention.count !== undefined &&
    labels.length <= 1 &&
    THOSE_THERE.test(textOf(first)) &&
    rest.every((token) => token.kind === 'number' || token.kind === 'mark' || is(token, 'unit', 'numeral', 'sex')) &&
    mention.statement.items.flatMap(({ tokens }) => tokens).filter((token) => is(token, 'sex')).length > 1 &&
    !mention.statement.items.some(({ tokens }) => tokens.some((token) => is(token, 'seek')))
  );
};

const OF_TEAM = /^(?:우리|저희|현재|지금|현|함께|같이)|(?:팀|부서|조직|동료|식구|반|조)$/;
const TOLD_OF = /^(?:팀|반|조|부서|조직|소개|구성|현황|동료|식구|인원|함께할|일할|일하는|가족|사람들|멤버)$/;
const MOST_OF_HEADING = 3;
const isOfThoseThere = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 &&
  tokens.length <= MOST_OF_HEADING &&
  OF_TEAM.test(tokens[0]?.word ?? '') &&
  tokens.slice(1).every(({ word }) => TOLD_OF.test(word)) &&
  !tokens.some((token) => is(token, 'seek', 'need'));

const belowTeams = new WeakMap<Statement, boolean>();

/** Does the line above, or the first brackets, name the team, and does nothing here seek? Asked once for a statement. */
const standsBelowTeam = (text: ReadText, statement: Statement): boolean => {
  const known = belowTeams.get(statement);
  if (known !== undefined) return known;
  const above = neighbourOf(text, statement, -1);
  const head = statement.items.find(({ aside }) => aside?.host === 0 && aside.after === 0)?.tokens ?? [];
  const line = above?.items.length === 1 ? (above.items[0]?.tokens ?? []) : [];
  const isHead = isOfThoseThere(head) || isOfThoseThere(line);
  const isBelow = isHead && !statement.items.some(({ tokens }) => tokens.some((token) => is(token, 'seek', 'need')));
  belowTeams.set(statement, isBelow);
  return isBelow;
};

/** 우리 반, 팀 소개 in the line above or in brackets before, and below it 남 6명, 여 2명: how many there are. */
export const isBelowTeam = ({ text, statement, count, phrase: { labels } }: Mention): boolean =>
  count !== undefined &&
  is(statement.items[0]?.tokens[0], 'sex') &&
  standsBelowTeam(text, statement) &&
  // A label of its own is no heading above the team.
  labels.every(({ to }) => to <= (neighbourOf(text, statement, -1)?.from ?? 0));

const NOW_IN_BRACKETS = /^(?:현재|지금|기존|현|현원)$/;
/** 1명 (현재 여 3명, 남 1명 근무): the first words of the brackets say of whom all their numbers are. */
export const isInBracketsOfThere = ({ statement, phrase: { item } }: Mention): boolean => {
  const { aside } = item;
  if (aside === undefined) return false;
  const inside = statement.items.filter((one) => one.aside?.host === aside.host && one.aside.after === aside.after);
  const tokens = inside.flatMap((one) => one.tokens);
  return NOW_IN_BRACKETS.test(tokens[0]?.word ?? '') && !tokens.some((token) => is(token, 'seek', 'need', 'prefer'));
};

const ALL_THERE = /(?:교직원|임직원|종업원|재직자|구성원|조합원|단원|대원|교사|직원|근무자)$/;
/** 교직원 58명, 남교사 31명 여교사 19명: those who were counted before, and more of them than of either sex. */
export const isOfTotalBefore = ({ statement, phrase, count }: Mention): boolean => {
  const first = statement.items[0]?.tokens ?? [];
  const at = first.findIndex(({ kind }) => kind === 'number');
  return (
    phrase.index > 0 &&
    phrase.item.aside === undefined &&
    count !== undefined &&
    at > 0 &&
    ALL_THERE.test(first.slice(0, at).map(textOf).join('')) &&
    (first[at]?.value ?? 0) > count &&
    !statement.items.some(({ tokens }) => tokens.some((token) => is(token, 'seek', 'need')))
  );
};

const OF_THEIRS = /^(?:일정|출석|명단|스케줄|프로필|생활|진도|학습)$/;
/** 여자 모델 40명, 남자 모델 25명 일정 관리: those with whom the work has to do. */
export const areLookedAfter = ({ statement, count }: Mention): boolean => {
  const tokens = statement.items.at(-1)?.tokens ?? [];
  const at = tokens.findLastIndex(({ word }) => OF_THEIRS.test(word));
  return count !== undefined && at > 0 && words.isCareOfPeople(tokens[at + 1]) && tokens[at + 2] === undefined;
};

const countIn = (tokens: readonly Token[]): number | undefined =>
  tokens.find((token, at) => token.kind === 'number' && (is(tokens[at + 1], 'unit') || tokens[at + 1] === undefined))
    ?.value;

const MANY = 30;

/** 위원 10명(여성 4명): some of those who are there, unless the ad seeks them. */
export const isPartOfCount = (mention: Mention): boolean => {
  const { statement, phrase, count } = mention;
  const { aside } = phrase.item;
  const asides = statement.items.filter(
    (item) => item.aside?.host === aside?.host && item.aside?.after === aside?.after,
  );
  const total = countIn(phrase.before);
  if (total === undefined || count === undefined || isSoughtAround(mention)) return false;
  // 제공인력 80명(여 78, 남 2): hardly an ad seeks so many.
  return count < total && (asides.length === 1 || total >= MANY);
};

/** Is the number in the bracket one of whom the ad seeks: 모집 인원 4명(여 3, 남 1)입니다? */
export const isSoughtAround = ({ phrase }: Mention): boolean =>
  aboutOfLabels(phrase.labels) === 'applicant' ||
  [...phrase.before, ...phrase.after].some(
    (token) => is(token, 'seek') || meansOf(token, 'label') === 'who' || words.isHiring(token),
  );

/** 이용 아동 29명(남 12, 여 10): those who are served, counted right behind their name. */
export const isOfServedCounted = ({ phrase: { before }, count }: Mention): boolean =>
  count !== undefined &&
  before.some(
    (token, at) =>
      is(token, 'served') && !words.mayBeSought(token) && token.tail === '' && before[at + 1]?.kind === 'number',
  );

const CLASS_OF_SCHOOL = /^(?:\d?세?반|학년|초등|초등부|유치부|유아부|중등부|고등부|새싹반|.{2,3}반)$/;
const YOUNG_ADULT = 17;
/** 6세반 25명(남 13, 여 12), 초등 120명(남 64, 여 56), 만 3세 반 남 10 여 9: pupils. */
export const arePupils = (mention: Mention): boolean =>
  mention.count !== undefined &&
  wordsBefore(mention).some(
    (token, at, all) =>
      // 우리 반: 7세 19명
      (token.word === '세' && (all[at - 1]?.value ?? YOUNG_ADULT) < YOUNG_ADULT && all[at + 1]?.kind === 'number') ||
      (CLASS_OF_SCHOOL.test(token.word) &&
        token.tail === '' &&
        (all[at + 1]?.kind === 'number' ||
          all[at - 1]?.word === '세' ||
          (all[at - 1]?.kind === 'number' && token.word === '학년'))),
  ) &&
  !isSoughtAround(mention);
