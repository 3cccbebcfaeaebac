import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { beforeBrackets, elderOf, isAgeUnit } from './age-senses.ts';
import type { AgeSaid } from './age-said.ts';
import { behindAge, isOfPeople, said } from './age-said.ts';
import { beforeAge, byLabelsOf, textOfLabel } from './age-whose.ts';
import { isConditionOfHiring, isFitForPost, isStandard, isStillFine } from './age-fit.ts';
import { areMachinesNear, isDoneToAges, isListedWithGuests, isOwnWish } from './age-of-guests.ts';
import type { Found } from './age-others.ts';
import {
  areOtherPeople,
  isOfPapers,
  isOfTheirTests,
  isCountedBehind,
  isMadeUp,
  isOfCourse,
  isOfMost,
  isOfOldPeople,
  isOfOldest,
  isOfOne,
  isOfThoseCounted,
  isOfServedBefore,
  isOnlyByBrackets,
  doesTheWork,
  isReasonOfThem,
  isShare,
  isWishedOfPost,
  tellsOfThem,
} from './age-others.ts';
import type { About } from '../claim.ts';
import { ROLE_TOPIC } from '../others/found.ts';
import { areParticipants, isReplaced } from '../replaced.ts';
import { promisesWork } from '../stance.ts';
import type { NamedAge } from './named-age.ts';

/** How an age is meant where it stands: asked for, preferred, shut out, or only mentioned, and whose it is. */

export const hasAgeWord = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => meansOf(token, 'label') === 'age');

/** Decades from the twenties to the sixties leave nobody out. */
const WIDE_FROM = 29;
const WIDE_TO = 60;
/** 일흔아홉까지 아무나 */
const OPEN_TO = 70;
const YOUNG = 20;
const KEPT_FROM = 60;
const KEPT_ON = /^(?:근무|근로|일하|일할|계속|고용|재고용|촉탁|연장|보장|다닐|다니|재직|정년|함께|일하|일한|일$)/;

/** 45세 이하 누구나: all of those who are let in. */
const ALL = /^(?:누구|아무나|모두|all|any)/;
const CAP = /제한|상한|컷|커트|한도/;

/** 20대부터 70대까지: decades that leave nobody out. */
const isWide = ({ kind, min, max, isRange }: NamedAge): boolean =>
  (kind === 'decade' || kind === 'decades') &&
  (min ?? 0) <= WIDE_FROM &&
  (max ?? 0) >= (isRange ? WIDE_TO : WIDE_TO + 10);

/** 스무 살부터 일흔까지 누구나: the youngest and the oldest are named, and everybody between them. */
const isFromYoungToOld = ({ item: { tokens }, named: { min, max, isRange, to } }: Found): boolean =>
  isRange &&
  (min ?? 0) <= YOUNG &&
  (max ?? 0) >= OPEN_TO &&
  (ALL.test(tokens[to]?.word ?? '') || /^다$/.test(tokens[to]?.word ?? ''));

/** 정년 60세, 만 60세 정년: the age of leaving itself. */
export const isRetirement = ({ item, named }: Found, statement: Statement): boolean => {
  const { tokens } = item;
  const isLeaving = (token: Token | undefined): boolean => elderOf(token) === 'retire';
  const before = tokens
    .slice(Math.max(0, named.from - 3), named.from)
    .findLast((token) => !is(token, 'adverb') && token.kind !== 'mark');
  // 55세 정년이므로 50세까지
  const isReason = /^(?:이므로|이라|이라서|라서|이니|이니까|이어서|여서|때문에)$/.test(before?.tail ?? '');
  if (isLeaving(before) && !isReason && !/^(?:을|를)$/.test(before?.tail ?? '')) return true;
  if (isLeaving(tokens[named.to])) return true;
  const isUnder = item.labels.some((label) => /정년/.test(textOfLabel(statement, label)) && !label.kinds.has('age'));
  return isUnder || (isLeaving(beforeBrackets(statement, item).at(-1)) && named.from <= 1);
};

/** 65세까지 근무 가능: a promise of work, no limit to who may come. */
const isKeptOn = ({ named, item }: Found): boolean =>
  named.max !== undefined &&
  named.max >= KEPT_FROM &&
  KEPT_ON.test(textOf(item.tokens[named.to])) &&
  /까지/.test(wordsAt(item, named));

export const wordsAt = ({ tokens }: Item, { from, to }: NamedAge): string =>
  tokens
    .slice(from, to)
    .map(({ word, tail }) => `${word}${tail}`)
    .join(' ');

/** 중장년(40~64세) 재취업 상담, 자녀 학자금(24세까지): the brackets explain a word that is no applicant's. */
const isExplained = (tokens: readonly Token[], after: number): boolean => {
  const last = tokens[after - 1];
  const isServed = (token: Token | undefined): boolean => is(token, 'served') || elderOf(token) === 'taken';
  if (tokens.some((token) => is(token, 'seek', 'prefer', 'need', 'shut', 'only'))) return false;
  if (meansOf(last, 'label') === 'who' && isServed(tokens[after - 2])) return true;
  if (is(last, 'role', 'person', 'label')) return false;
  return tokens.slice(Math.max(0, after - 3), after).some(isServed);
};

/** What the words around an aside say: 이용자(20~45세), (10~13세) 수영반, 운전원(만 42세까지). */
const aroundAside = (statement: Statement, item: Item): { before?: About; behind?: AgeSaid } => {
  const { aside } = item;
  const host = aside === undefined ? undefined : statement.items[aside.host];
  if (aside === undefined || host === undefined) return {};
  if (isReplaced(host.tokens.slice(aside.after))) return { before: 'staff' };
  if (areParticipants(host.tokens, aside.after)) return { before: 'served' };
  const before = beforeAge(host.tokens, aside.after);
  const behind = behindAge(host.tokens, aside.after);
  if (
    before === undefined &&
    (behind === undefined || behind.stance === 'demand') &&
    isExplained(host.tokens, aside.after) &&
    !byLabelsOf(statement, item).isAsked
  )
    return { before: 'served' };
  return { ...(before === undefined ? {} : { before }), ...(behind === undefined ? {} : { behind }) };
};

/** In a row of ages the next items say how they are meant: 50대, 60대 환영. An item that ends with its topic as well. */
const fromNextItems = (statement: Statement, index: number): AgeSaid | undefined => {
  for (let at = index + 1; at < Math.min(statement.items.length, index + 5); at += 1) {
    const item = statement.items[at];
    if (item === undefined || item.aside !== undefined) continue;
    const isAge = hasAgeWord(item.tokens) || item.tokens.some((token) => isAgeUnit(token));
    if (!isAge) return undefined;
    const end = item.tokens.findIndex((token) => meansOf(token, 'unit') !== undefined) + 1;
    const behind = behindAge(item.tokens, end);
    if (behind !== undefined) return { ...behind, at: -1 };
  }
  return undefined;
};

const LONGEST_BARE = 40;

/** Is everything else in the item about the same people, so that it is a bare condition (여성, 40대까지)? */
const isBareItem = ({ tokens }: Item, named: NamedAge): boolean =>
  tokens.length <= LONGEST_BARE &&
  tokens.every(
    (token, at) =>
      (at >= named.from && at < named.to) ||
      isOfPeople(token) ||
      (named.isLimit && (isAgeUnit(token) || meansOf(token, 'bound') === 'range')) ||
      is(token, 'only') ||
      meansOf(token, 'label') === 'age' ||
      (named.kind !== 'bare' && meansOf(token, 'label') === 'who'),
  );

const EACH = /^(?:인당|명당|대당|조당|일당|팀당|사람당|인이|명이)$/;
const OF_EACH = /^(?:사람|명|인|조|팀|곳|업체|하루|매일|회|차례|달|월)(?:에|당|이|마다)$/;
/** 1인당 40대까지, 한 사람에 20대까지만, 하루 30대 이하: so many machines for each. */
const isForEach = ({ tokens }: Item, { from }: NamedAge): boolean => {
  const before = tokens.slice(Math.max(0, from - 3), from);
  const last = before.findLast(({ word }) => !/^(?:최대|보통|평균|약|많아야|최소)$/.test(word));
  return EACH.test(textOf(last)) || OF_EACH.test(textOf(last)) || /^(?:하루|매일|매회|매달)$/.test(last?.word ?? '');
};

const isMachines = ({ item, named }: Found): boolean =>
  (named.kind === 'decade' || named.kind === 'decades') &&
  (isCountedBehind(item.tokens, named.to) || isForEach(item, named));

/** 건강한 30~50대, 체력 좋은 20~30대: nothing but what the people are like stands before them, and nothing behind. */
const isDescribed = ({ tokens }: Item, { from, to }: NamedAge): boolean =>
  to >= tokens.length &&
  from <= 3 &&
  tokens.slice(0, from).every((token) => is(token, 'fitness', 'look') || /[한은신운]$/.test(token.word + token.tail));

export const mention = (about: About, at: number): AgeSaid => said('mention', about, at);
const asked = (at: number): AgeSaid => said('demand', 'applicant', at);

/** 만 26세 이상 운전자보험 가입 가능자: the driver, not a customer, though 가입 stands behind. */
const isInsured = ({ item: { tokens }, named }: Found): boolean =>
  named.max === undefined &&
  named.isLimit &&
  (tokens.slice(named.to, named.to + 5).some((token) => elderOf(token) === 'insured') ||
    // 보험이 만 26세부터라 그 이상인 분이 운전을 맡습니다
    (tokens.slice(0, named.from).some(({ word }) => /보험|특약/.test(word)) &&
      /(?:라|라서|이니|여서|이어서)$/.test(tokens[named.to - 1]?.tail ?? '') &&
      tokens.slice(named.to).some((token) => is(token, 'person', 'role', 'sex'))));

/** 20세 이하는 조수석만 탑니다: what they do, with no word of hiring. */
const isTopicOfDeed = ({ item: { tokens }, named: { to, max } }: Found): boolean =>
  max !== undefined &&
  /^[은는]$/.test(tokens[to - 1]?.tail ?? '') &&
  /(?:니다|어요|아요|해요)$/.test(textOf(tokens.at(-1)));

/** 만 34세 이하이면 소득세 감면을 신청해 드립니다: what the house does for those who are so. */
const isIfGranted = ({ item: { tokens }, named: { to } }: Found): boolean =>
  /^이?시?면$/.test(tokens[to - 1]?.tail ?? '') &&
  tokens.slice(to).some((token) => is(token, 'house')) &&
  !tokens.slice(to).some((token) => is(token, 'seek', 'prefer', 'need', 'shut') || promisesWork(token));

/** How an age is meant that names a limit with a unit of its own: it counts unless something says otherwise. */
const saidOfLimit = (found: Found, statement: Statement): AgeSaid => {
  const { item, named } = found;
  const around = aroundAside(statement, item);
  const labels = byLabelsOf(statement, item);
  if (isMachines(found) || areMachinesNear(found, statement)) return mention('thing', named.to);
  if (isOfPapers(found) || isOfTheirTests(found) || isOwnWish(found)) return mention('house', named.to);
  if (isOfServedBefore(found, statement, true)) return mention('served', named.to);
  if (isInsured(found) && labels.about !== 'house') return asked(named.to);
  if (areOtherPeople(found) || isDoneToAges(found) || isListedWithGuests(found, statement))
    return mention('served', named.to);
  const own = behindAge(item.tokens, named.to, { isPassed: named.isPassed, isCeiling: named.max !== undefined });
  const behind = named.isCap && own?.about === 'staff' ? undefined : own;
  const before = beforeAge(item.tokens, named.from) ?? around.before;
  if (
    before !== undefined &&
    before !== 'applicant' &&
    !(behind?.stance === 'demand' || (before === 'staff' && behind?.stance === 'exclusion'))
  )
    return mention(before, named.to);
  if (before === 'thing' || before === 'house') return mention(before, named.to);
  const isForAll =
    behind?.stance === 'no-matter' &&
    (named.max ?? 0) < OPEN_TO &&
    !item.tokens.slice(behind.at).some((token) => is(token, 'exist')) &&
    ALL.test(item.tokens[behind.at - 1]?.word ?? '');
  if (isForAll) return asked(named.to);
  const decided = behind ?? (around.behind === undefined ? undefined : { ...around.behind, at: item.tokens.length });
  if (decided !== undefined && (decided.stance !== 'mention' || decided.about !== 'applicant')) return decided;
  if (labels.about !== undefined) return mention(labels.about, named.to);
  if (isTopicOfDeed(found) && !labels.isAsked && before !== 'applicant') return mention('house', named.to);
  if (named.kind === 'decade' || named.kind === 'decades') {
    const isAlone =
      isOfWhoComes(item, named) ||
      isOfPostAlone(item, named) ||
      isBareItem(item, named) ||
      isDescribed(item, named) ||
      isStillFine(found) ||
      endsWithPeople(item, named);
    const isAsked = before === 'applicant' || labels.isAsked || isAlone;
    return isAsked ? asked(named.to) : mention('thing', named.to);
  }
  if (isOfMost(found) && !labels.isAsked && before !== 'applicant') return mention('served', named.to);
  if ((isOfOldPeople(found) || isOfCourse(found, statement)) && !labels.isAsked && before !== 'applicant')
    return mention('served', named.to);
  const stance = labels.isPreferred ? 'preference' : 'demand';
  return { stance, about: 'applicant', at: named.to, isDefault: before !== 'applicant' };
};

/** How an age is meant that is only named (20대, 35세): something must ask for it. */
const saidOfBare = (found: Found, statement: Statement): AgeSaid => {
  const { item, named, index } = found;
  const labels = byLabelsOf(statement, item);
  if (isMachines(found) || areMachinesNear(found, statement)) return mention('thing', named.to);
  if (isOfServedBefore(found, statement)) return mention('served', named.to);
  const around = aroundAside(statement, item);
  const before = beforeAge(item.tokens, named.from) ?? around.before;
  if (before !== undefined && before !== 'applicant') return mention(before, named.to);
  if (tellsOfThem(item, named)) return mention('staff', named.to);
  // 30대 초반의 여직원
  const isOfSomebody =
    item.tokens[named.to - 1]?.tail.endsWith('의') === true &&
    is(item.tokens[named.to], 'role', 'person', 'sex') &&
    !is(item.tokens[named.to], 'served');
  if (/(?:에|에는|의)$/.test(item.tokens[named.to - 1]?.tail ?? '') && !isOfSomebody) return mention('thing', named.to);
  const behind = behindAge(item.tokens, named.to) ?? around.behind ?? fromNextItems(statement, index);
  if (behind !== undefined && (behind.stance !== 'mention' || behind.about !== 'applicant'))
    return labels.about === undefined || behind.stance === 'exclusion' ? behind : mention(labels.about, named.to);
  if (labels.about !== undefined) return mention(labels.about, named.to);
  if (isOfOne(item, named)) return mention('staff', named.to);
  if (!isBareItem(item, named) && before !== 'applicant')
    return endsWithPeople(item, named) ? { ...asked(item.tokens.length), isDefault: true } : mention('thing', named.to);
  const isAskedFor =
    labels.isAsked || named.isAbout || (named.kind !== 'years' && named.kind !== 'born' && item.tokens.length > 0);
  if (!isAskedFor) return mention('applicant', named.to);
  return { ...said(labels.isPreferred ? 'preference' : 'demand', 'applicant', item.tokens.length), isDefault: true };
};

/** 오전 타임 20대 남자 한 명이요: from the age to the end of the item only people are named. */
const endsWithPeople = ({ tokens }: Item, { to }: NamedAge): boolean => {
  const rest = tokens.slice(to).filter(({ kind }) => kind !== 'mark');
  return (
    rest.length > 0 &&
    !rest.some(({ word }) => /^(?:근무자|재직자)/.test(word)) &&
    rest.every(isOfPeople) &&
    rest.some((token) => is(token, 'sex', 'person', 'role')) &&
    !/(?:이|가|은|는|의|과|와)$/.test(tokens.at(-1)?.tail ?? '')
  );
};

/** 30대 초반 이하의 열정 있는 분: the item ends with whom the age describes. */
const isOfWhoComes = ({ tokens }: Item, { from, to }: NamedAge): boolean =>
  from === 0 &&
  tokens[to - 1]?.tail === '의' &&
  is(tokens.at(-1), 'person') &&
  /^(?:|만|을|들)$/.test(tokens.at(-1)?.tail ?? '') &&
  !tokens.slice(to).some((token) => is(token, 'served', 'staff', 'thing', 'house'));

/** 점검원은 30대까지: a post that the lexicon does not know, and the limit. */
const isOfPostAlone = ({ tokens }: Item, { from, to }: NamedAge): boolean =>
  from === 1 && to >= tokens.length && tokens[0]?.kind === 'unknown' && ROLE_TOPIC.test(tokens[0].word);

const HOUSING = /^(?:무주택|혼인|청약|임대|분양)/;
/** 만 39세 이하 청년, 혼인 7년 이내: who is given a flat. */
const isOfHousing = ({ items }: Statement): boolean =>
  items.some(({ tokens }) => HOUSING.test(tokens[0]?.word ?? '') && !tokens.some((token) => is(token, 'role', 'work')));

/** 나이제한: 45, 나이제한(45세). */
const isUnderCap = ({ item }: Found, statement: Statement): boolean => {
  const before = beforeBrackets(statement, item).slice(-2);
  return (
    item.labels.some((label) => CAP.test(textOfLabel(statement, label))) ||
    before.some((token) => (meansOf(token, 'label') === 'age' && CAP.test(token.word)) || elderOf(token) === 'cap')
  );
};

export const saidOf = (found: Found, statement: Statement): AgeSaid => {
  const { named } = found;
  if (isRetirement(found, statement) || isIfGranted(found)) return mention('house', named.to);
  if (isShare(found.item, named)) return mention('staff', named.to);
  if (isKeptOn(found)) return mention('house', named.to);
  if (isWide(named) || isFromYoungToOld(found)) return mention('applicant', named.to);
  if (isOfHousing(statement)) return mention('served', named.to);
  if (tellsOfThem(found.item, named) || isOfThoseCounted(found, statement) || isOfOldest(found))
    return mention('staff', named.to);
  if (isMadeUp(found) || isReasonOfThem(found) || doesTheWork(found)) return mention('staff', named.to);
  if (isOnlyByBrackets(found, statement)) return asked(named.to);
  if (isConditionOfHiring(found) || isStandard(found)) return asked(named.to + 1);
  if (isWishedOfPost(found) || isFitForPost(found)) return said('preference', 'applicant', named.to + 1);
  return named.isLimit || isUnderCap(found, statement) ? saidOfLimit(found, statement) : saidOfBare(found, statement);
};
