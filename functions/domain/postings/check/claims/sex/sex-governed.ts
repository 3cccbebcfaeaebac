import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { isPaidMore } from '../governors.ts';
import type { Answer } from './sex-answer.ts';
import { asks, CONDITION, IS_DOER, mentioned, namesWhom } from './sex-answer.ts';
import { isOfHiring, isOfShift, wordsBefore } from './sex-context.ts';
import type { Found } from './sex-governor.ts';
import { governorOf, isDenied, isFiller, isOfNextClause } from './sex-governor.ts';
import type { Mention } from './sex-mention.ts';
import { isAgainSo, isHopedFor, isMissed, isOfGuests } from './sex-tail.ts';
import { byOthers, byTurningDown, byUnread } from './sex-unread.ts';
import { byFull, byVacancy } from './sex-vacancy.ts';
import * as words from './sex-words.ts';

/** How a sex is meant by the word that governs it: 여성 우대, 남자분은 사양합니다, 여직원을 모집합니다. */

const PAST = /[았었였했됐렸썼왔갔웠셨뒀줬](?:습니다|어요|었|는데|으나|다가|지만|던|고|다|음|으며|네요)/;

/** 지난 공고에 여성 우대를 썼다가 지웠습니다, 작년에 여성 3명을 뽑았습니다: it is over. */
const isPastSaying = ({ phrase, at }: Mention, by: number): boolean => {
  const { tokens } = phrase;
  // 남자로 한정하였음을 양해 바랍니다: it holds now
  if (
    tokens.slice(by, by + 4).some((token) => textOf(token).endsWith('음을')) &&
    tokens.slice(by).some(({ word }) => word === '양해')
  )
    return false;
  const isSaidBefore = tokens.slice(0, at).some(words.isPastWord);
  const isPast = tokens.slice(by, by + (isSaidBefore ? 8 : 4)).some((token) => PAST.test(textOf(token)));
  return isPast && (isSaidBefore || PAST.test(textOf(tokens[by])));
};

/** 여성 우대 문구, 여성 우대라는 말: it is spoken about. */
const isQuoted = (tokens: readonly Token[], by: number): boolean => {
  const tail = tokens[by]?.tail ?? '';
  if (/^(?:거|것이?)라[는고]|^줄$/.test(textOf(tokens[by + 1]))) return true;
  // 여자가 낫다는 편견은 없습니다, 남자가 낫다고 생각하지 않습니다
  if (
    /다(?:는|고)$/.test(textOf(tokens[by])) &&
    tokens.slice(by + 1, by + 4).some((token) => is(token, 'deny', 'shut'))
  )
    return true;
  return words.isWrittenAbout(tokens[by + 1]) && !/^[하해합드주]/.test(tail);
};

const FAR_AS_SHUT = 3;

/** 지원은 받지 않습니다, 지원이 어렵습니다: what follows the word for applying decides. */
const shutBehind = (tokens: readonly Token[], at: number): number | undefined => {
  for (let next = at + 1; next <= at + FAR_AS_SHUT; next += 1) {
    const token = tokens[next];
    if (token === undefined || is(token, 'sex')) return undefined;
    if (is(token, 'shut')) return isDenied(tokens, next) ? undefined : next;
    if (!isFiller(token) && !/^[을를은는이가]?$/.test(token.word)) return undefined;
  }
  return undefined;
};

/** A noun behind takes the governing word over: 여성 모집 업무를 돕는 센터, 여성 우대 매장. */
const isTakenOver = (tokens: readonly Token[], at: number): boolean => {
  const tail = tokens[at]?.tail ?? '';
  const isAdnominal = /(?:는|을|할|던|한|실)$/.test(textOf(tokens[at]));
  const isNoun = (tail === '' && !isAdnominal) || /^[의을를이가]$/.test(tail);
  const next = tokens[at + 1];
  return isNoun && is(next, 'thing', 'served') && !is(next, 'role', 'seek');
};

/** 산모님께서 여성 관리사를 원하시면: what those who are served wish for. */
const isWishOfServed = (mention: Mention, at: number): boolean => {
  const verb = textOf(mention.phrase.tokens[at]);
  return (
    /^(?:원하|원할|희망|요청|선호)/.test(verb) &&
    /(?:면|는|신|때|시고|서)$/.test(verb) &&
    wordsBefore(mention).some(
      (token) => is(token, 'served') && !is(token, 'role') && /(?:이|가|께서)$/.test(token.tail),
    )
  );
};

/** 남자분께는 월세를 지원합니다: what the house pays for. */
const isGranted = ({ phrase: { tokens }, end, tail }: Mention, at: number): boolean =>
  /(?:에게|께|한테)(?:는|도)?$/.test(tail) &&
  tokens[at]?.word.startsWith('지원') === true &&
  tokens.slice(end, at).some((token) => /^[을를]$/.test(token.tail) && !words.isPapers(token));

const bySeek = (mention: Mention, { at }: Found): Answer => {
  const { tokens } = mention.phrase;
  if (isWishOfServed(mention, at)) return mentioned('served', at + 1);
  if (isGranted(mention, at)) return mentioned('house', at + 1);
  const shut = shutBehind(tokens, at);
  if (shut !== undefined) return asks('exclusion', shut + 1);
  if (/^(?:도|만이)$/.test(tokens[at]?.tail ?? '')) return mentioned('applicant', at + 1);
  const isOpen = mention.tail.includes('만') || mention.tail === '일';
  if (isDenied(tokens, at)) return asks(isOpen ? 'no-matter' : 'exclusion', at + 2);
  if (isHopedFor(mention) || isAgainSo(mention, at)) return asks('demand', at + 1);
  if (IS_DOER.test(mention.tail) && (!words.isApplying(tokens[at]) || isOfGuests(mention)))
    return mentioned('staff', at + 1);
  if (tokens.slice(at + 1, at + 3).some(words.isGrowing)) return mentioned('house', at + 1);
  return isTakenOver(tokens, at) ? mentioned('thing', at + 1) : asks('demand', at + 1);
};

const byPrefer = (mention: Mention, { at }: Found): Answer => {
  const { tokens } = mention.phrase;
  if (isDenied(tokens, at)) return asks('no-matter', at + 2);
  const tail = tokens[at]?.tail ?? '';
  const isTheirs = words.isVerbOfLiking(tokens[at]) && tail !== '' && !/^(?:되|됨|됩|돼|요$|해요|합니다)/.test(tail);
  if (IS_DOER.test(mention.tail) && isTheirs) return mentioned('staff', at + 1);
  return tail === '' && isTakenOver(tokens, at) ? mentioned('thing', at + 1) : asks('preference', at + 1);
};

/** 여직원은 야간 근무에서 제외, not 여자는 채용에서 제외: the house spares them some work. */
const isSpared = (token: Token | undefined): boolean =>
  /^에서는?$/.test(token?.tail ?? '') &&
  !is(token, 'seek') &&
  !words.isHiring(token) &&
  !words.isTrial(token) &&
  !words.isPapers(token);

const byShut = ({ phrase, tail }: Mention, { at }: Found): Answer => {
  if (isSpared(phrase.tokens[at - 1])) return mentioned('house', at + 1);
  // 여자라고 서류를 더 받지 않습니다
  const isNotOnly = /만$|^이?라고$/.test(tail) && /^[안못]|지(?:는|도|를)?[않못]/.test(textOf(phrase.tokens[at]));
  return asks(isDenied(phrase.tokens, at) || isNotOnly ? 'no-matter' : 'exclusion', at + 1);
};

const byNeed = ({ phrase }: Mention, { at }: Found): Answer => {
  // 여성 상담실 전용 창구
  const next = phrase.tokens[at + 1];
  const isOfPlace = phrase.tokens[at]?.word === '전용' && next !== undefined && next.kind !== 'mark';
  if (isOfPlace && !is(next, 'role', 'person', 'seek') && !words.isPost(next)) return mentioned('thing', at + 1);
  const shut = shutBehind(phrase.tokens, at);
  if (shut !== undefined) return asks('exclusion', shut + 1);
  return asks(isDenied(phrase.tokens, at) ? 'no-matter' : 'demand', at + 1);
};

const byNoMatter = (mention: Mention, { at }: Found): Answer => {
  if (!words.isEverybody(mention.phrase.tokens[at])) return asks('no-matter', at + 1);
  const later = governorOf(mention, at + 1);
  return later === undefined ? asks('demand', at + 1) : byKind(mention, later);
};

/** 여직원이 있습니다 speaks of staff; 여자분 계시면 연락 주세요 asks. */
const byExist = (mention: Mention, { at }: Found): Answer => {
  const { tokens } = mention.phrase;
  const text = textOf(tokens[at]);
  const isArranged = /^(?:으로|로)만?$/.test(mention.tail) && text.startsWith('진행') && isOfHiring(mention);
  if (isArranged || isMissed(mention, at)) return asks('demand', at + 1);
  // 남자 두 명만 있음 됨
  const isEnough =
    text === '있음' && mention.tail.endsWith('만') && /^(?:됨|됩|돼|된다|되[고네죠])/.test(textOf(tokens[at + 1]));
  if (!text.endsWith('면') && !isEnough) return mentioned('staff', at + 1);
  const isOther = tokens.slice(at + 1).some((token) => is(token, 'thing', 'served'));
  return isOther ? mentioned('staff', at + 1) : asks('demand', at + 1);
};

/** What the house does is for those who are sought: 여성분이면 초보라도 교육해 드려요, 남자 2명 숙식 제공. */
const byHouse = (mention: Mention, { at }: Found): Answer => {
  const { phrase, end, tail, count } = mention;
  if (tail === '만' && isOfShift(mention) && phrase.tokens[at]?.word.startsWith('지원') === true && at === end)
    return asks('demand', at + 1);
  // 남성 지원자께만 면접 시간을 알려 드려요
  if (/(?:에게|께|한테)만$/.test(tail) && phrase.tokens.slice(end, at).some(words.isAnswered))
    return asks('demand', at + 1);
  if (count !== undefined && tail === '' && at > end) return asks('demand', end);
  if (/^(?:|은|는|이면|이라면|라면|이시면|께|에게|께는|에게는)$/.test(tail) && isPaidMore(phrase.tokens, end, at))
    return asks('preference', at + 1);
  const isOpen = CONDITION.test(tail) && phrase.tokens.slice(end, end + 4).some(words.isForBeginners);
  return isOpen ? asks('demand', end) : mentioned('house', at + 1);
};

const READINGS: Readonly<Record<Found['kind'], (mention: Mention, found: Found) => Answer>> = {
  shut: byShut,
  prefer: byPrefer,
  seek: bySeek,
  need: byNeed,
  'no-matter': byNoMatter,
  exist: byExist,
  house: byHouse,
};

const byKind = (mention: Mention, found: Found): Answer => READINGS[found.kind](mention, found);

/** Particles that take the demand away: 여성도, 남자여도, 여자라고. */
const ALSO = /^(?:도|이어도|여도|이라도|라도|이든|든|이든지|든지|이나|나|이라고|라고|에게도|한테도|분도)/;
const PREDICATE =
  /^(?:이라|라|이라서|라서|인데|이지만|지만|이니|니|이니까|니까|이라는|인지|인가|이던|이었|이어서|여서|입니까|인가요)$/;
const WITH = /^(?:과|와|이랑|랑|하고|보다|처럼|에서|에는|이란|란|마다)/;
/** 남성이면서 1종 면허 있는 분. */
const AND_MORE = /^(?:이며|며|이고|이면서|면서|으로서|로서)$/;

/** Students are taught as well as sought: a word right behind them asks (여학생 환영), or their job does (여학생 알바). */
const isStudent = ({ phrase, at }: Mention): boolean =>
  (is(phrase.tokens[at], 'served') && !words.isJob(phrase.tokens[at + 1])) || words.isReturner(phrase.tokens[at]);

/** 기사 셋 중 둘이 여자분이고: the sex is what is said of somebody. */
const isSaidOfSubject = ({ phrase, at, tail }: Mention): boolean => {
  const before = phrase.tokens[at - 1];
  const hasSubject = before?.word === '이' || /[이가은는도]$/.test(before?.tail ?? '');
  return /^(?:이고|이며|며|이면서)$/.test(tail) && hasSubject;
};

/** 여직원의 육아휴직 동안 함께할 분, 남자 직원의 일을 이어받을 분: somebody takes the place of one who is there. */
const isOfColleague = ({ phrase, end, tail }: Mention): boolean =>
  tail === '의' &&
  phrase.tokens
    .slice(end, end + 2)
    .some((token) => words.isNoStaff(token) || words.isAbsence(token) || token.word.startsWith('후임'));

/** What the particle behind the people says before any governing word is heard. */
const byParticle = (mention: Mention, found: Found | undefined): Answer | undefined => {
  const { phrase, end, tail } = mention;
  // 남학생을 받는 기숙사
  const isTaken = /^받는$/.test(textOf(phrase.tokens[end])) && is(phrase.tokens[end + 1], 'thing', 'genuine', 'house');
  if (isStudent(mention)) return found?.at === end && !isTaken ? byKind(mention, found) : mentioned('served', end);
  if (isOfColleague(mention) || isSaidOfSubject(mention)) return mentioned('staff', end);
  if (AND_MORE.test(tail) && namesWhom(phrase.tokens.slice(end))) return asks('demand', end);
  if (ALSO.test(tail)) {
    const isShut = found?.kind === 'shut' && !isDenied(phrase.tokens, found.at);
    return isShut ? asks('exclusion', found.at + 1) : asks('no-matter', end);
  }
  return PREDICATE.test(tail) || WITH.test(tail) ? mentioned('staff', end) : undefined;
};

/** 여자는 좀 힘들어요: said of them as flatly as a no; 힘들 수 있습니다 and 힘든 일 say it of the work. */
const isFlatNo = ({ phrase, tail }: Mention, at: number): boolean =>
  /^(?:은|는)$/.test(tail) &&
  /^(?:힘들[어고거지죠]|힘듭|힘듦|힘드[시네]|무리[입이예라]|버거|버겁|벅)/.test(textOf(phrase.tokens[at])) &&
  !/^[수일것작업]/.test(phrase.tokens[at + 1]?.word ?? '') &&
  !/어하|은$|는$/.test(phrase.tokens[at]?.tail ?? '');

const isTooHard = (mention: Mention, at: number, isToThem: boolean): boolean => {
  const { phrase, end, tail } = mention;
  const { tokens } = phrase;
  const isSaidOfApplying = tokens.slice(end, at).some(words.isApplyingNoun);
  const isTakenFurther = tokens.slice(at + 1).some((token) => is(token, 'seek', 'shut'));
  const isPoliteNo = (words.isNoByPoliteness(tokens[at]) || isFlatNo(mention, at)) && !isToThem;
  return words.isHard(tokens[at]) && !isSaidOfApplying && !isTakenFurther && !isPoliteNo && tail !== '';
};

const isAdnominal = (token: Token | undefined): boolean => /(?:는|은|운|한|릴|을|좋은)$/.test(textOf(token));

/** 남성에게 어울리는 셔츠, 여성에게 좋은 음식: what suits them is no work. */
const isOfThing = ({ phrase, end, tail }: Mention, { kind, at }: Found): boolean => {
  const next = phrase.tokens[at + 1];
  const isShown = phrase.tokens.slice(end, at).some((token) => is(token, 'thing') && /^[을를]/.test(token.tail));
  // 여성에게 적당한 옷을 추천하는 판매
  if (kind === 'prefer' && /(?:에게|께|한테)$/.test(tail) && isShown && isAdnominal(phrase.tokens[at])) return true;
  return (
    kind === 'prefer' &&
    /(?:에게|께|한테)$/.test(tail) &&
    isAdnominal(phrase.tokens[at]) &&
    next !== undefined &&
    next.kind !== 'mark' &&
    !is(next, 'role', 'work', 'person', 'label', 'house') &&
    meansOf(next, 'suit') !== 'post' &&
    !words.isWorkNoun(next)
  );
};

/** The work suits one sex, or does not; nobody is asked or shut out: 여성분이 하기 좋은 일, 여성에게는 힘들 수 있습니다. */
const isSuitability = (mention: Mention, { kind, at }: Found): boolean => {
  const { phrase, end, tail } = mention;
  const { tokens } = phrase;
  const isTo = /(?:에게|께|한테)(?:는|도)?$/.test(tail);
  const isToThem = isTo || tokens.slice(end, at).some(words.isDoing);
  if (kind === 'shut') return isTooHard(mention, at, isToThem);
  if (kind !== 'prefer' || tail.endsWith('면')) return false;
  return words.isFit(tokens[at]) && (isToThem || words.isWorkNoun(tokens[at + 1]));
};

/** By the governing word, where one stands to the right. */
export const byGovernor = (mention: Mention): Answer | undefined => {
  const { end, phrase } = mention;
  const { tokens } = phrase;
  const found = governorOf(mention);
  const byTail = byOthers(mention) ?? byTurningDown(mention) ?? byUnread(mention) ?? byParticle(mention, found);
  if (byTail !== undefined) return byTail;
  const full = byFull(mention) ?? byVacancy(mention);
  if (full !== undefined) return full;
  if (found === undefined || words.isIfNot(tokens[end])) return undefined;
  if (isOfNextClause(mention, found.at)) return mentioned('staff', end);
  if (isPastSaying(mention, found.at) || (isQuoted(tokens, found.at) && !isDenied(tokens, found.at)))
    return mentioned('thing', found.at + 1);
  if (isOfThing(mention, found)) return mentioned('thing', found.at + 1);
  if (isSuitability(mention, found)) return mentioned('applicant', found.at + 1);
  return byKind(mention, found);
};
