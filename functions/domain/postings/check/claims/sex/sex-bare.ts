import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { About } from '../claim.ts';
import { neighbourOf } from '../claim.ts';
import { areParticipants, isReplaced } from '../replaced.ts';
import { aboutBefore, aboutOfLabels, aboutOfStatement, isOfPost, wordsBefore } from './sex-context.ts';
import type { Answer } from './sex-answer.ts';
import { asks, mentioned } from './sex-answer.ts';
import type { Mention } from './sex-mention.ts';
import {
  isHeadCount,
  isOfServedCounted,
  isOfTotalBefore,
  isPartOfCount,
  isSoughtAround,
  arePupils,
} from './sex-counted.ts';
import * as words from './sex-words.ts';

/** A sex that nothing governs: the value of a label (성별: 여), a point of a list (고졸 / 남), a head (성실한 여자분), a title. */

const asked = (end: number): Answer => asks('demand', end);

const isIdle = (token: Token): boolean => token.kind === 'mark' || is(token, 'adverb', 'numeral');

const CLOSING_MARK = /^[^(%]$/;

/** Does the mention close its phrase, or is it cut off by a mark (여 · 30~39세)? */
export const isLast = ({ phrase, end }: Mention): boolean => {
  const next = phrase.tokens[end];
  if (next?.kind === 'mark' && CLOSING_MARK.test(next.word)) return true;
  return phrase.tokens.slice(end).every(isIdle);
};

const AGE_UNITS: ReadonlySet<string> = new Set(['age', 'decade', 'born']);

const ENDS_NOUN = /^(?:|만|만요|요|이요|분|입니다|이에요|예요|임|으로|로)$/;
const IS_COPULA = /^(?:입니다|이에요|예요|임)$/;

/** 남자 한약사 1, 여자 간호조무사 2와 함께: the list is of those with whom one works. */
const isTeamWith = ({ statement, count }: Mention): boolean => {
  const row = statement.items.flatMap(({ tokens }) => tokens);
  const at = row.findIndex(({ word }) => /^(?:함께|같이)/.test(word));
  const [before, rest] = [row[at - 1], row.slice(at + 1)];
  return (
    count !== undefined &&
    at > 0 &&
    /^(?:와|과|하고|이?랑)$/.test(before?.tail === '' ? before.word : (before?.tail ?? '')) &&
    !row.slice(0, at).some((token) => is(token, 'seek', 'need')) &&
    !rest.some((token) => is(token, 'seek', 'prefer', 'need') && token.word !== '함께')
  );
};

/** Of whom a mention is said that nothing governs: by labels, by the words before it, by the rest of its statement. */
const aboutOf = (mention: Mention): About | undefined => {
  const labelled = aboutOfLabels(mention.phrase.labels);
  // 연극 단역: 간호사 역(여) 2
  const isCast = words.isPart(mention.phrase.labels.at(-1)?.tokens.at(-1));
  if (words.isPart(wordsBefore(mention).at(-1))) return isCast ? 'applicant' : labelled;
  if (isHeadCount(mention) || isOfTotalBefore(mention) || isTeamWith(mention)) return 'staff';
  const before = aboutBefore(mention);
  if (before !== undefined) return before;
  if (labelled !== undefined) return labelled;
  if (words.isOfTeam(wordsBefore(mention).at(-1))) return 'staff';
  const around = aboutOfStatement(mention);
  const isShort = wordsBefore(mention).length === 0 && mention.count === undefined;
  return isShort ? undefined : around;
};

/** A row of points set apart by spaces only: 경력무관 남자 주야교대. */
const isPointOfRow = ({ phrase, end, tail, count }: Mention): boolean => {
  const next = phrase.tokens[end];
  if (next === undefined || next.glued || tail !== '' || count !== undefined) return false;
  const others = phrase.tokens.filter((token) => is(token, 'sex'));
  return (
    others.length === 1 &&
    (words.isNextPoint(next) || (next.word === '주' && phrase.tokens[end + 1]?.kind === 'number')) &&
    !phrase.tokens.slice(end).some((token) => is(token, ...SAYS_MORE))
  );
};

const isOfAge = (token: Token): boolean =>
  token.kind === 'number' ||
  token.kind === 'mark' ||
  token.word === '만' ||
  is(token, 'bound', 'adverb') ||
  meansOf(token, 'label') === 'age' ||
  AGE_UNITS.has(meansOf(token, 'unit') ?? '');

/** Up to an age, or only that: 50세 이하, 20~35, 30대만. */
const isLimit = (token: Token): boolean =>
  meansOf(token, 'bound') === 'ceiling' || token.word === '~' || /^(?:까지|만)/.test(token.tail);

/** Younger and older people are served as well as sought. */
const isAdult = ({ kind, value = 0 }: Token): boolean => kind === 'number' && value >= 18 && value < 100;
/** 유니폼은 남성 95~110: a size. */
const isTooOld = ({ kind, value = 0 }: Token): boolean => kind === 'number' && value > 80 && value < 1900;

/**
 * 남자 50세 이하, 여자 나이 20~35: the age is asked of the one sex that is named. A floor alone (여성 40세 이상) is as often
 * said of those who are served.
 */
const isBeforeAge = ({ phrase, end, tail, count }: Mention): boolean => {
  const rest = phrase.tokens.slice(end);
  const isPlain = /^(?:|은|는)$/.test(tail) && count === undefined && rest.every(isOfAge) && !rest.some(isTooOld);
  return isPlain && rest.some(isAdult) && (rest.some(isLimit) || aboutOfLabels(phrase.labels) === 'applicant');
};

const SAID_OF_POST = /(?:입니다|이에요|예요|임|이라|이고|인데|이죠|이여|이라서)$/;

/** 접수대는 여자분 자리예요: of some work that no room is. */
const isWhatPostIs = (mention: Mention): boolean => {
  const topic = wordsBefore(mention).at(-1);
  return (
    /^[은는]$/.test(topic?.tail || (topic?.word ?? '').slice(-1)) &&
    !words.isRoom(topic) &&
    (is(topic, 'work') || !is(topic, 'thing', 'served', 'staff', 'house')) &&
    SAID_OF_POST.test(textOf(mention.phrase.tokens[mention.end]))
  );
};

/** 이번 자리는 여자 선생님 자리입니다. */
const isForPost = (mention: Mention): boolean =>
  /^(?:자리|몫)/.test(mention.phrase.tokens[mention.end]?.word ?? '') &&
  (isOfPost(mention) || isWhatPostIs(mention)) &&
  mention.tail === '';

const MOST_IN_ROW = 5;
/** 여홀 주말만; a place glued to the letter is a name (남병원). */
const POST_GLUED =
  /^(?:홀|주방|프론트|프런트|카운터|데스크|포장|생산|검사|사무|주차|안내|서빙|조리|상차|하차|배송|미화|접수|판매|세척|현장|계산)$/;
const IN_ROW = ['work', 'role', 'adverb', 'numeral', 'unit', 'hours', 'genuine'] as const;

/** 여상담사 콜센터 3명, 남알바 편의점 야간, 남비서 겸 수행기사: a post, and behind it only where, when and how many. */
const isHeadOfRow = ({ phrase, at, end, tail, isPerson }: Mention): boolean => {
  const rest = phrase.tokens.slice(end);
  const isGlued = phrase.tokens[end]?.glued === true && POST_GLUED.test(phrase.tokens[end]?.word ?? '');
  // 남성 3교대 생산직
  const isShift = rest[0]?.kind === 'number' && rest[1]?.word === '교대' && is(rest.at(-1), 'role');
  const isAlone =
    at === 0 &&
    (isPerson || isGlued || isShift) &&
    tail === '' &&
    phrase.labels.length === 0 &&
    phrase.item.aside === undefined;
  if (!isAlone || rest.length === 0 || rest.length > MOST_IN_ROW) return false;
  return rest.every(
    (token, place) =>
      /^만?$/.test(token.tail) &&
      (token.kind === 'number' || is(token, ...IN_ROW) || /^(?:겸|\d교대|교대|경력|이상)$/.test(token.word)) &&
      !(place === 0 && token.glued && !isGlued),
  );
};

/** Nobody seeks a hundred men in an ad; so many are asked in a survey, or live in a house. */
const MOST_SOUGHT = 100;
const COUNT_TAIL = /^(?:|만|요|이요|만요|씩|입니다|을|를)$/;
const SAYS_MORE = ['thing', 'served', 'exist', 'staff', 'house'] as const;

/** 여성 반장 두 분 탄생. */
const OF_NEWS = /^(?:탄생|배출|승진|발탁|임명|수상|활약|퇴임)/;

/** A number of people by sex says that so many are sought, unless the rest says something of them. */
const isCountClosed = ({ phrase, end, tail, count }: Mention): boolean => {
  if (count === undefined || count >= MOST_SOUGHT || !COUNT_TAIL.test(tail)) return false;
  const rest = phrase.tokens.slice(end);
  return tail === '' && !rest.some((token) => is(token, ...SAYS_MORE) || OF_NEWS.test(token.word));
};

/** The value, point or head that a mention is, or undefined where it is none of them. */
export const byPlace = (mention: Mention): Answer | undefined => {
  const { phrase, end, tail } = mention;
  const closes =
    (isLast(mention) && ENDS_NOUN.test(tail)) ||
    isForPost(mention) ||
    isPointOfRow(mention) ||
    isHeadOfRow(mention) ||
    isBeforeAge(mention);
  if ((!closes && !isCountClosed(mention)) || (mention.count ?? 0) >= MOST_SOUGHT) return undefined;
  const about = aboutOf(mention);
  if (about !== undefined && about !== 'applicant') return mentioned(about, end);
  if (IS_COPULA.test(tail) && !isOfPost(mention) && about !== 'applicant') return mentioned('staff', end);
  if (phrase.item.aside !== undefined) return byBracket(mention);
  return asked(end);
};

/** 이용 대상, and below it those who use the house; 모집 대상 asks. */
const isBelowTarget = (above: Statement | undefined): boolean => {
  const tokens = above?.items.flatMap((item) => item.tokens) ?? [];
  return (
    tokens.length > 1 &&
    tokens.length <= 3 &&
    tokens.at(-1)?.word === '대상' &&
    !tokens.some((token) => is(token, 'seek', 'prefer') || words.isHiring(token))
  );
};

/** 남자 대학생, a line of its own: nobody but them is sought. */
export const isStudentAlone = ({ text, statement, phrase, at, end, tail }: Mention): boolean => {
  const [student, ...rest] = phrase.tokens.slice(end);
  const above = aboutOfLabels(phrase.labels);
  if (phrase.labels.some(({ kinds }) => kinds.has('staff') || kinds.has('served'))) return false;
  return (
    at === 0 &&
    tail === '' &&
    statement.items.length === 1 &&
    /^(?:대학생|휴학생|대학원생)$/.test(student?.word ?? '') &&
    /^(?:|요|만|만요|이요)$/.test(student?.tail ?? '') &&
    rest.every((token) => isIdle(token) || token.kind === 'number' || is(token, 'unit')) &&
    (above === undefined || above === 'applicant') &&
    !isBelowTarget(neighbourOf(text, statement, -1))
  );
};

const GENERAL_STAFF = /^(?:직원|사원|임직원|팀원|조원|구성원|단원|회원|근무자|동료|대원|위원)/;

/** 배송기사 (전원 남자): all of those who are sought, where the host names a post and nothing says that they are there. */
export const isAllOfSought = ({ phrase, at, end, tail }: Mention): boolean => {
  const { item, tokens, before, after, labels } = phrase;
  if (item.aside === undefined || at !== 1 || end < tokens.length || tail !== '' || after.length > 0) return false;
  if (!/^(?:전원|모두|전부)$/.test(textOf(tokens[0])) || before.some((token) => is(token, 'served', 'exist')))
    return false;
  const head = before.findLast((token) => token.kind !== 'number' && !is(token, 'unit', 'numeral'));
  const isSought =
    aboutOfLabels(labels) === 'applicant' ||
    before.some((token) => is(token, 'seek') || meansOf(token, 'label') === 'who');
  const isPost = is(head, 'role') && head?.tail === '' && !GENERAL_STAFF.test(head.word) && labels.length === 0;
  return (
    isSought ||
    (isPost && !before.some((token) => is(token, 'staff') || /^(?:현재?|지금|저희|우리|기존)$/.test(token.word)))
  );
};

const NAMES_POST = ['role', 'work', 'label', 'numeral', 'person'] as const;

/** What goes on behind the bracket as said of those who are there: 네 분(여 3, 남 1)이시고. */
const IS_SUBJECT =
  /^(?:은|는|이|가|과|와|의|을|를|에게|께서|이시고|이고|이며|이시며|입니다|이에요|예요|인데|이라|이라서)$/;

/** In brackets behind a post: 조리원(여), 홀(女) 2명. */
const byBracket = (mention: Mention): Answer | undefined => {
  const { before, after } = mention.phrase;
  const host = before.at(-1);
  const [next] = after;
  if (isOfServedCounted(mention) || arePupils(mention)) return mentioned('served', mention.end);
  if (areParticipants([...before, ...after], before.length)) return mentioned('served', mention.end);
  // 출산휴가 가는 선생님(여) 자리
  const isLeft = /^(?:자리|후임|대체)/.test(next?.word ?? '') && before.some(words.isLeaving);
  if (isPartOfCount(mention) || isReplaced(mention.phrase.after) || isLeft) return mentioned('staff', mention.end);
  if (next !== undefined && IS_SUBJECT.test(next.word) && !isSoughtAround(mention))
    return mentioned('staff', mention.end);
  // 업무: 단원(여성 42명) 복무 관리
  if (mention.count !== undefined && words.isCareOfPeople(after.at(-1)) && !isSoughtAround(mention))
    return mentioned('served', mention.end);
  if (host !== undefined && is(host, 'thing') && !is(host, ...NAMES_POST) && !words.isPart(host))
    return mentioned('thing', mention.end);
  return asked(mention.end);
};

/** We would prefer a man. */
const MOST_BEFORE_WISHED = 4;

/** 가급적 여성, 되도록 남자분: the word before says that one is asked, where nothing behind takes it back. */
export const byWish = (mention: Mention): Answer | undefined => {
  const before = mention.phrase.tokens.slice(Math.max(0, mention.at - 3), mention.at);
  if (before.some(words.isRather)) return asked(mention.end);
  const prefers = mention.phrase.tokens
    .slice(0, mention.at)
    .findLastIndex(({ word }) => /^(?:prefer|need|want|hiring|hire|seeking|looking)/.test(word));
  const isNear = prefers !== -1 && mention.at - prefers <= MOST_BEFORE_WISHED;
  const isNot = mention.phrase.tokens
    .slice(0, Math.max(0, prefers))
    .some(({ word }) => /^(?:not?|never|n.?t)$|n['’]?t$/.test(word));
  return isNear && !isNot ? asks('preference', mention.end) : undefined;
};
