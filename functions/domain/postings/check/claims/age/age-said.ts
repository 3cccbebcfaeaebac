import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { elderOf } from './age-senses.ts';
import {
  aboutOfMost,
  endOfWishedWith,
  isAboutPost,
  isDoneToThem,
  isOfColleague,
  reachesToOthers,
} from './age-others.ts';
import { endOfUnread, isTold, wasSought } from './age-told.ts';
import type { About, Stance } from '../claim.ts';
import { isDenied } from '../stance.ts';

/**
 * How an age is meant, and whose it is. `also`: others as well, so that nobody is left out (60대도 환영). `at`: the token
 * behind the word that decided.
 */
export type AgeSaid = {
  readonly stance: Stance | 'also';
  readonly about: About;
  readonly at: number;
  /** 지원해 주세요, 연락 주세요: an invitation, weaker than 구합니다. */
  readonly isInviting?: boolean;
  /** Nothing but the limit itself says so. */
  readonly isDefault?: boolean;
};

const TOPIC = /(?:은|는|이|가|도|께서|께는)$/;
/** Those who are named as well, or as one of two: 60대도, 환갑 지난 분이든. */
const isAlso = (token: Token | undefined): boolean => /(?:도|든|든지)$/.test(token?.tail ?? '');
const ONLY = /^(?:[이인]?신?)?(?:분들?|으로|로|까지|에게|들)?만(?!나|큼)/;
const INVITING = /^(?:지원|연락|문의|오세|오십|오시|와주|신청|응모|문두드)/;

/** Words that stay with the people whose age it is: 45세 이하 남자 직원 3명. */
export const isOfPeople = (token: Token): boolean =>
  is(token, 'person', 'sex', 'role', 'called', 'adverb', 'numeral', 'work') ||
  (token.kind === 'number' && !is(token, 'house')) ||
  meansOf(token, 'unit') === 'people' ||
  (token.kind === 'mark' && token.word !== '.');

export const said = (stance: AgeSaid['stance'], about: About, at: number): AgeSaid => ({ stance, about, at });

/** 30~40대가 적당합니다, 잘 맞아요. */
const FITS = /^(?:안성)?맞(?:아|을|습|는 ?편|네|더)|^(?:어울|적합|적당|알맞|제격)/;

/** 어울리는, 적합한: before a noun it is the noun that suits (20~30대에게 어울리는 옷). */
const fits = ({ word, tail }: Token): boolean => FITS.test(word + tail) && !/[는한은]$/.test(word + tail);

/** 좋아하는 is no preference of the house. */
const isPreferring = (token: Token): boolean =>
  fits(token) ||
  (is(token, 'prefer') && !FITS.test(token.word) && !(token.word === '좋아' && token.tail.startsWith('하')));

/** 65세 이후 채용되면 실업급여는 …: under that condition, and so no seeking. */
const isCondition = (token: Token | undefined, next: Token | undefined): boolean =>
  is(token, 'seek') &&
  ((token?.tail === '' && /^(?:시|경우)$/.test(next?.word ?? '')) ||
    /^(?:되|될|된|하|하시|할|했)?(?:되)?(?:면|시|경우|된|되는|되신)$/.test(token?.tail ?? ''));

/** 55세 이상은 야간조 제외, 중량물 작업 금지: what they are spared. */
const isOfDuty = (tokens: readonly Token[], at: number): boolean =>
  elderOf(tokens[at]) === 'duty' ||
  (elderOf(tokens[at - 1]) === 'duty' && /^(?:근무|작업|업무|편성|배치|투입)$/.test(tokens[at]?.word ?? ''));

/** 만 65세 이상 운전자는 검사를 받아야 합니다: something that they get, and no people who are taken in. */
const isReceived = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  const isObject = /[을를]$/.test(textOf(before)) && !isPerson(before) && meansOf(before, 'label') !== 'papers';
  return isObject && tokens[at]?.word.startsWith('받') === true;
};

const GOODS = /^(?:브랜드|상품|통장|카드|스타일|디자인|메뉴|제품)/;
/** 20대 여성이 선호하는 의류, 30대 여성 우대 적금: what they like or get, and nobody sought. */
const isLikedByThem = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (!is(tokens[at], 'prefer') || next === undefined || isPerson(next)) return false;
  const isShown = is(tokens[at - 1], 'thing') && /^[을를]/.test(tokens[at - 1]?.tail ?? '');
  const isTaken = isShown || elderOf(next) === 'taken' || GOODS.test(next.word);
  if (tokens[at]?.tail === '') return isTaken;
  return /^하(?:시)?는$/.test(tokens[at]?.tail ?? '') && (isTaken || is(next, 'thing'));
};

/** What a word says that seeks, prefers, shuts out or frees; undefined if it does none of these. */
const byWord = (tokens: readonly Token[], at: number): AgeSaid | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const denied = isDenied(tokens, at);
  const there = aboutOfMost(tokens, at);
  if (there !== undefined) return said('mention', there, at + 1);
  if (is(token, 'no-matter')) return said('no-matter', 'applicant', at + 1);
  if (/^(?:생각|봅니다|봐요|본다$|씁니[다더]|써요)/.test(token.word)) return said('demand', 'applicant', at + 1);
  if (is(token, 'shut') && isOfDuty(tokens, at - 1)) return said('mention', 'house', at + 1);
  if (is(token, 'shut')) return said(denied ? 'no-matter' : 'exclusion', 'applicant', at + 1);
  if (isLikedByThem(tokens, at)) return said('mention', 'thing', at + 1);
  if (isPreferring(token)) return said(denied ? 'no-matter' : 'preference', 'applicant', at + 1);
  if (isReceived(tokens, at)) return said('mention', 'house', at + 1);
  if (isCondition(token, tokens[at + 1])) return undefined;
  if (is(token, 'seek', 'need')) {
    if (denied) return said(is(token, 'seek') ? 'exclusion' : 'no-matter', 'applicant', at + 2);
    return { ...said('demand', 'applicant', at + 1), isInviting: INVITING.test(token.word) };
  }
  return undefined;
};

/** 65세 이상 저작 곤란자용: made for them. */
const MADE_FOR = /..(?:자|인|층|객|생|아|분|부)용(?:으?로|의|은|는|이|을|를)?$/;

/** Goods and places take the age over (20대 여성 의류), unless people or work follow (45세 이하 매장 직원). */
const takesOver = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (elderOf(token) === 'taken') return true;
  if (!is(token, 'thing')) return false;
  const next = tokens[at + 1];
  return next === undefined || !is(next, 'role', 'work', 'person', 'seek', 'need', 'prefer');
};

/** For an upper limit, what the house grants counts only with those who work there: 45세 이하 중식 제공 is a list. */
const othersAt = (tokens: readonly Token[], at: number, isCeiling: boolean): AgeSaid | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const kind = elderOf(token);
  if (kind === 'tied') return said('mention', 'house', at + 1);
  if (is(token, 'served') && !is(token, 'role')) {
    const next = tokens[at + 1];
    const isStudent = /^(?:여|남|대)학생/.test(token.word) && is(next, 'role', 'work');
    const isSought =
      isStudent ||
      (kind === 'may-work' && (next === undefined || is(next, 'seek', 'prefer', 'person', 'only', 'shut')));
    return isSought ? undefined : said('mention', 'served', at + 1);
  }
  if (takesOver(tokens, at)) return said('mention', 'thing', at + 1);
  if (is(token, 'staff') && !is(token, 'role')) return said('mention', 'staff', at + 1);
  if (!isCeiling && is(token, 'house') && !is(token, 'seek', 'prefer', 'label'))
    return said('mention', 'house', at + 1);
  return undefined;
};

const MOST_CROSSED = 10;
/** As far as a subject reaches for its verb, in words. */
const FAR = 40;
const BE_THERE = /^(?:있[습어고는으음다]|계[시십세신]|많[습은아고])/;
/** 쓰시는, 받는, 다니던: a verb before a noun. */
const HIRES = /^(?:뽑|모집|채용|구하|선발)/;
const MODIFIER = /(?:는|던)$/;
const WORKERS = /^(?:근로자|직원|사원|재직자|입사자|근무자|임직원|신규입사자|종사자|구성원|조합원|퇴직자)/;

const isPerson = (token: Token | undefined): boolean =>
  is(token, 'person', 'role', 'sex') || elderOf(token) === 'younger' || elderOf(token) === 'older';

/** 책임감 있는 분 describes; 근무하고 있는 분 says who is there. */
const isExist = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  const isDescribing = token.word === '있는' && is(tokens[at + 1], 'person') && !textOf(tokens[at - 1]).endsWith('고');
  return !isDescribing && (is(token, 'exist') || BE_THERE.test(textOf(token)));
};

/** 55세부터 80세까지 쓰시는 앱: a verb with a noun that is no person takes the age over. */
const isModifierOfThing = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || next.kind === 'mark' || next.kind === 'number') return false;
  // 58세 이하로 뽑는 검침 회사
  if (is(token, 'seek') && HIRES.test(token.word) && /(?:로|만|를|을)$/.test(tokens[at - 1]?.tail ?? '')) return false;
  if (isAboutPost(tokens)) return false;
  const isVerb = token.kind === 'unknown' || is(token, 'write', 'seek', 'exist');
  return (
    isVerb &&
    MODIFIER.test(textOf(token)) &&
    !isPerson(next) &&
    !(is(token, 'seek') && /^(?:자리|조건|편)/.test(next.word)) &&
    !is(next, 'need', 'prefer', 'seek', 'adverb', 'shut', 'exist') &&
    meansOf(next, 'label') !== 'who'
  );
};

/** Of those who have passed an age the whole rest of the item speaks: 환갑 지난 분은 출입이 안 되니 지원하지 마세요. */
const behindPassed = (tokens: readonly Token[], from: number): AgeSaid | undefined => {
  const end = tokens
    .slice(from, from + FAR)
    .findIndex(
      (token, index) =>
        isAlso(token) ||
        (is(token, 'shut') && (!isDenied(tokens, from + index) || is(tokens[from + index + 1], 'seek'))),
    );
  return end === -1 || isAlso(tokens[from + end]) ? undefined : said('exclusion', 'applicant', from + end + 1);
};

/** 청년 주택, 구직자 상담: those whom the work is for. */
const FOR_WHOM = /^(?:구직자|청년|신중년|중장년|고령자|시니어|실버)/;
const THEIRS =
  /^(?:상담|주택|대상|창업|센터|정책|지원사업|취업|프로그램|공간|교육|수당|월세|통장|카페|쉼터|서비스|전용)/;
const isTheirs = (tokens: readonly Token[], at: number): boolean =>
  FOR_WHOM.test(tokens[at]?.word ?? '') && THEIRS.test(tokens[at + 1]?.word ?? '') && !is(tokens[at + 1], 'role');

/** 55세 이상 근로자는 … 단축 근무: those who work there, and what the house does for them. */
const isOfWorkers = (tokens: readonly Token[], at: number): boolean =>
  WORKERS.test(tokens[at]?.word ?? '') &&
  (TOPIC.test(tokens[at]?.tail ?? '') || !is(tokens[at + 1], 'seek', 'prefer', 'need')) &&
  tokens
    .slice(at + 1, at + FAR)
    .some(
      (token) =>
        elderOf(token) === 'tied' || token.word === '신청' || (is(token, 'house') && !is(token, 'seek', 'prefer')),
    );

/** 40세 이상이 절반, 40세 이상 직원이 많은: a subject of whom nothing is asked. */
const isSubjectOnly = (tokens: readonly Token[], at: number): boolean =>
  /^(?:이|가)$/.test(tokens[at]?.tail ?? '') &&
  !tokens.slice(at + 1, at + FAR).some((token) => is(token, 'seek', 'need', 'shut') || isPreferring(token));

const stepBehind = (tokens: readonly Token[], at: number, isOnly: boolean, isCeiling: boolean): AgeSaid | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isOfWorkers(tokens, at)) return said('mention', 'house', at + 1);
  if (MADE_FOR.test(textOf(token))) return said('mention', 'thing', at + 1);
  const isGroup = ['younger', 'older'].includes(elderOf(token) ?? '');
  if (
    (is(token, 'role', 'person') || isGroup) &&
    /(?:에게|한테|에겐|에게는)$/.test(token.tail) &&
    token.word !== '지원자'
  )
    return said('mention', 'house', at + 1);
  if ((isGroup && /^들?의$/.test(token.tail)) || isTheirs(tokens, at) || isDoneToThem(tokens, at))
    return said('mention', 'served', at + 1);
  if (is(token, 'role', 'person', 'sex') && isSubjectOnly(tokens, at)) return said('mention', 'staff', at + 1);
  if (!isOnly && isModifierOfThing(tokens, at)) return said('mention', 'thing', at + 1);
  if (is(token, 'only') && elderOf(tokens[at + 1]) === 'taken') return said('mention', 'thing', at + 1);
  if (wasSought(token)) return said('mention', 'thing', at + 1);
  const word = byWord(tokens, at);
  if (word !== undefined) {
    if (isOnly && word.stance !== 'exclusion') return said('demand', 'applicant', at + 1);
    return word;
  }
  if (isOnly) return undefined;
  const other = othersAt(tokens, at, isCeiling);
  if (other !== undefined) return other;
  if (isExist(tokens, at)) return said('mention', 'staff', at + 1);
  return is(token, 'person', 'role', 'sex') && isAlso(token) ? said('also', 'applicant', at + 1) : undefined;
};

/** 45세 이하 경력 무관: what plays no part stands right before the word. */
const isOfAnother = (tokens: readonly Token[], at: number, from: number): boolean => {
  const token = tokens[at - 1];
  return (
    at > from &&
    token !== undefined &&
    !isPerson(token) &&
    !is(token, 'adverb') &&
    meansOf(token, 'label') !== 'age' &&
    elderOf(token) !== 'cap'
  );
};

const OF_POST = /^(?:자리|충원|채용|모집|선발|이번)/;
/** 30대 초반까지로 부탁드려요, 이번 자리는 이십대로 채우겠습니다. 발송은 20대까지로 speaks of machines. */
const isRequested = (tokens: readonly Token[], from: number): boolean =>
  /로만?$/.test(tokens[from - 1]?.tail ?? '') &&
  /^(?:부탁|채우|채웁|채움|채울|꾸리|꾸릴|꾸립|구성)/.test(tokens[from]?.word ?? '') &&
  tokens
    .slice(0, from)
    .every(
      (token) =>
        !/[은는]$/.test(token.tail) || isPerson(token) || is(token, 'staff', 'label') || OF_POST.test(token.word),
    );

/**
 * What stands behind an age in its item decides first. A word with a topic particle of its own begins another matter
 * (45세 이하이고 경력은 상관없습니다). `isPassed`: the age is one that people have passed (환갑 지난).
 */
export const behindAge = (
  tokens: readonly Token[],
  from: number,
  { isPassed = false, isCeiling = false }: { readonly isPassed?: boolean; readonly isCeiling?: boolean } = {},
): AgeSaid | undefined => {
  const last = tokens[from - 1];
  if (isAlso(last)) return said('also', 'applicant', from);
  if (reachesToOthers(tokens, from)) return said('also', 'applicant', from);
  if (isTold(tokens, from)) return said('mention', 'thing', from);
  if (isRequested(tokens, from)) return said('demand', 'applicant', from + 1);
  if (isOfColleague(tokens, from)) return said('mention', 'staff', from);
  const wished = endOfWishedWith(tokens, from);
  if (wished !== undefined) return said('demand', 'applicant', wished);
  const unread = endOfUnread(tokens, from);
  if (unread !== undefined) return said('exclusion', 'applicant', unread);
  const passed = isPassed ? behindPassed(tokens, from) : undefined;
  if (passed !== undefined) return passed;
  let isOnly = ONLY.test(last?.tail ?? '') || (last?.word ?? '').endsWith('까지만');
  for (let at = from; at < Math.min(tokens.length, from + MOST_CROSSED); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (is(token, 'only') && token.word !== '만') isOnly = true;
    const found = stepBehind(tokens, at, isOnly, isCeiling);
    if (found?.stance === 'no-matter' && isOfAnother(tokens, at, from)) break;
    if (found !== undefined) return found;
    if (isOfPeople(token)) {
      if (ONLY.test(token.tail)) isOnly = true;
    } else if (!isOnly && at > from && TOPIC.test(token.tail)) break;
  }
  return isOnly ? said('demand', 'applicant', from) : undefined;
};
