import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { beforeBrackets, elderOf } from './age-senses.ts';
import { OF_WORKERS } from './age-whose.ts';
import type { NamedAge } from './named-age.ts';
import type { About } from '../claim.ts';

/** Ages that are those of others, by the words around them: of old people who are served, of those who are there already. */

/** An age that an item names. */
export type Found = { readonly named: NamedAge; readonly item: Item; readonly index: number };

const TOPIC = /(?:은|는|이|가|께서)$/;

/** 참여자는 만 60세 이상이고 전담인력은 나이를 보지 않습니다: those of the programme, beside whoever is sought. */
export const areOtherPeople = ({ item: { tokens }, named: { from, to } }: Found): boolean => {
  const own = tokens.slice(0, from).findLast((token) => TOPIC.test(token.tail));
  return (
    meansOf(own, 'ground') === 'member' &&
    /(?:고|며|이나|지만)$/.test(tokens[to - 1]?.tail ?? '') &&
    tokens.slice(to).some(({ word, tail }) => /^[은는]$/.test(tail) && ROLE_ENDING.test(word.replace(/인력$/, '직원')))
  );
};

/** From this age on a floor is mostly that of those who are served. */
export const OLD_FROM = 55;

/** 만 65세 이상은 지하철 무료: from 55 on, where nobody who works is named, those who are served. */
export const isOfOldPeople = ({ item: { tokens, labels }, named }: Found): boolean => {
  if (named.max !== undefined || (named.min ?? 0) < OLD_FROM) return false;
  // 5레인 : 65세 이상
  if (tokens.length <= named.to) {
    const label = labels.at(-1);
    return (
      label?.kinds.has('other') === true && !label.tokens.some((token) => is(token, 'role', 'work', 'person', 'seek'))
    );
  }
  const rest = tokens.slice(named.to);
  return (
    !rest.some((token) => is(token, 'person', 'role', 'sex', 'need', 'only')) &&
    !isAboutPost(tokens) &&
    !(tokens[named.to - 1]?.tail ?? '').endsWith('만')
  );
};

const ROLE_ENDING = /[원직사자수부]$/;
const isOther = (token: Token): boolean =>
  !ROLE_ENDING.test(token.word) &&
  !is(token, 'role', 'person', 'sex', 'seek', 'label', 'work', 'thing', 'prefer', 'need', 'only');

/** 스마트폰 기초(50세 이상): brackets behind what is no work and no role, from 50 on. */
export const isOfCourse = ({ item, named }: Found, statement: Statement): boolean => {
  const host = beforeBrackets(statement, item);
  const last = host.at(-1);
  return (
    named.max === undefined &&
    (named.min ?? 0) >= 50 &&
    (host.length > 1 || item.labels.length > 0) &&
    last !== undefined &&
    isOther(last)
  );
};

const POST = /^(?:자리|직무|일자리|포지션|채용|공고|모집)$/;
/** 만 55세부터 신청할 수 있는 당사 자체 직무입니다: the sentence is about the post. */
export const isAboutPost = (tokens: readonly Token[]): boolean =>
  POST.test(tokens.at(-1)?.word ?? '') && IS_SO.test(tokens.at(-1)?.tail ?? '');

const isServedOnly = (token: Token): boolean =>
  is(token, 'served', 'sex', 'person', 'numeral', 'unit') || token.kind === 'number' || NATIVE_COUNT.test(token.word);
/** 모실 분: 할아버지, 79세; 남자 환자분, 70대; 할머니 두 분(81세): the person before is served, and this is their age. */
export const isOfServedBefore = ({ index }: Found, { items }: Statement, isCounted = false): boolean => {
  const own = items[index];
  // 환자 80세 남성, 간병인 55세 이하
  if (own?.aside === undefined && is(own?.tokens[0], 'role') && !is(own?.tokens[0], 'served')) return false;
  const before =
    own?.aside === undefined
      ? items.slice(0, index).findLast(({ aside }) => aside === undefined)
      : items[own.aside.host];
  const [first, ...rest] = before?.tokens ?? [];
  if (isCounted && !rest.some(({ kind }) => kind === 'number')) return false;
  return (
    [first, ...rest].every((token) => token !== undefined && isServedOnly(token)) &&
    [first, ...rest].some((token) => is(token, 'served') && !is(token, 'role'))
  );
};

const NOW = /^(?:현재|지금|현)$/;
/** 조리원은 현재 7명, 40대부터 60대까지: how old those are who have just been counted. */
export const isOfThoseCounted = ({ index }: Found, { items }: Statement): boolean => {
  const before = items[index]?.aside === undefined ? items[index - 1]?.tokens : undefined;
  return (
    before !== undefined &&
    before.some(({ word }) => NOW.test(word)) &&
    (meansOf(before.at(-1), 'unit') === 'people' || is(before.at(-1), 'numeral')) &&
    !before.some((token) => is(token, 'seek', 'need'))
  );
};

const EXTREME = /^(?:최고령|최연소|최고|제일|가장)/;
/** 지금 최고령은 71세: the oldest of those who are there. */
export const isOfOldest = ({ item: { tokens }, named: { from, to } }: Found): boolean =>
  // 입사자 최고 나이 62세
  (/^(?:입사자|합격자|재직자|근무자|지원자|수강생)$/.test(textOf(tokens[0])) &&
    /^최[고저소]/.test(textOf(tokens[1]))) ||
  (tokens.slice(Math.max(0, from - 2), to).some((token) => /^최고령|^최연소/.test(textOf(token))) &&
    tokens.slice(0, to).some(({ word }) => NOW.test(word) || EXTREME.test(word)) &&
    !/(?:까지|이하|미만)/.test(textOf(tokens[to - 1])) &&
    !tokens.slice(to).some((token) => is(token, 'bound', 'seek')));

const MOST_OF = /^(?:대부분|대다수|태반|거의|주로|다수|절반|과반|과반수|대개)(?:이|은|는|가|의|다|이상이|정도가)?$/;
const ALL_OF = /^(?:모두|전원|전부|다들|다|대체로)$/;
/** 이용 어르신 32명, 대부분 80세 이상: most of them are so. Who is sought must be so, all of them. */
export const isOfMost = ({ item: { tokens }, named }: Found): boolean => {
  const words = tokens
    .slice(Math.max(0, named.from - 4), named.from)
    .filter(({ word }) => !/^(?:만|이상|정도|가량)$/.test(word));
  const before = textOf(words.at(-1));
  const rest = tokens.slice(named.to);
  const isOld = named.max === undefined && (named.min ?? 0) >= OLD_FROM;
  return (
    (MOST_OF.test(before) || (isOld && ALL_OF.test(before))) &&
    !rest.some((token) => is(token, 'seek', 'prefer', 'need', 'only', 'shut'))
  );
};

/** 20대 40%, 30대 35%. */
export const isShare = ({ tokens }: Item, { to }: NamedAge): boolean => {
  // 20대 여성 42%, 40대 이하 63.1
  const at = is(tokens[to], 'sex', 'person', 'served', 'role') ? to + 1 : to;
  const isLastDecimal = tokens[at]?.word.includes('.') === true && tokens[at + 1] === undefined;
  return tokens[at]?.kind === 'number' && (/^(?:%|퍼센트|프로)$/.test(tokens[at + 1]?.word ?? '') || isLastDecimal);
};

const PAPERS = /서류$|동의서|확인서|증명서|진단서|허가서/;

/** 만 26세 미만은 보험 추가 서류 필요, 18세 미만은 동의서 제출: what they bring with them. */
export const isOfPapers = ({ item: { tokens }, named: { to } }: Found): boolean =>
  /^[은는]$/.test(tokens[to - 1]?.tail ?? '') &&
  tokens.slice(to, to + 5).some(({ word }) => PAPERS.test(word)) &&
  is(tokens.at(-1), 'need', 'write', 'seek');

const THEIR_TESTS = /^(?:검사|검진|적성검사|교육|접종|일정|갱신)/;
const TASK = /^(?:관리|안내|접수|업무|조회|예약|점검|지원)$/;

/** 만 70세 이상 기사 자격 검사 일정 관리: the work has to do with them. */
export const isOfTheirTests = ({ item: { tokens }, named }: Found): boolean =>
  named.max === undefined &&
  TASK.test(textOf(tokens.at(-1))) &&
  tokens.slice(named.to).some(({ word }) => THEIR_TESTS.test(word));

const IN_VARIETY = /^(?:다양|골고루|고루|제각각|천차만별|섞여|각양각색|가지각색)/;

/** 고객 60%가 50대 여성, 상담원 나이 22~57세까지 다양: how those who come or work there are made up. */
export const isMadeUp = ({ item: { tokens }, named: { from, to } }: Found): boolean =>
  !tokens.slice(to).some((token) => is(token, 'seek', 'prefer', 'need')) &&
  (tokens.slice(Math.max(0, from - 3), from).some(({ word }) => /^(?:%|퍼센트)/.test(word)) ||
    IN_VARIETY.test(tokens[to]?.word ?? ''));

const IS_SO = /^(?:이?입니다|예요|이에요|이세요|이십니다|세요|십니다|이고|이며)$/;

const WISH = /^(?:이|이시|이셨|였)?으?면$/;
const WISHED = /^(?:좋|합|해|하|싶)/;

/** 실장님은 30대면 좋겠습니다, 팀장은 30대였으면 합니다: who holds the post is wished to be so. */
export const isWishedOfPost = ({ item: { tokens }, named: { from, to } }: Found): boolean =>
  WISH.test(tokens[to - 1]?.tail ?? '') &&
  WISHED.test(tokens[to]?.word ?? '') &&
  tokens
    .slice(0, from)
    .some((token) => is(token, 'role', 'staff', 'person') && /^(?:님)?(?:[은는도이가]|께서)$/.test(token.tail));

/** 이상이라, 30대라서, 40대이셔서: what follows is said because of it. */
const BECAUSE_SO = /^(?:이?시?라서?|이?셔서|이?시?니까?|이?어서|이?시?므로)$/;

const NATIVE_COUNT = /^(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)$/;

/** 님, 들, or so many of them: people who are there already. */
const isThoseThere = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || meansOf(token, 'label') === 'who') return false;
  if (OF_WORKERS.test(token.word) && ALL_OF.test(tokens[at + 1]?.word ?? '')) return true;
  if (is(token, 'numeral')) return /[분명]$/.test(token.word) || is(before, 'role', 'staff');
  const isUnit = token.word === '분' || meansOf(token, 'unit') === 'people';
  if (isUnit && (before?.kind === 'number' || is(before, 'numeral') || NATIVE_COUNT.test(before?.word ?? '')))
    return true;
  return is(token, 'role', 'person', 'staff', 'called') && (/[님들]$/.test(token.word) || /^[님들]/.test(token.tail));
};

/** 조리원 다섯 분은 모두 50대 이상이라 호흡이 맞습니다: how old those are who are there, and what comes of it. */
export const isReasonOfThem = ({ item: { tokens }, named: { from, to } }: Found): boolean =>
  BECAUSE_SO.test(tokens[to - 1]?.tail ?? '') &&
  tokens.slice(0, from).some((token, at) => isThoseThere(tokens, at) && (TOPIC.test(token.tail) || token.tail === ''));

const isCountOf = (token: Token): boolean => is(token, 'numeral') || token.kind === 'number' || is(token, 'unit');

const DOES_IT = /(?:십니다|시고|시며|셔서|셨습니다|십니다만)$/;
/** 직원 둘이 같이 합니다: of so many people plain words tell it, too. */
const DO_IT = /(?:니다|[아어해여]요|고요|고|며|죠|지요)$/;

/** 일흔이 넘은 장인 두 분이 가르쳐 주십니다: so many people, and what they do. */
export const doesTheWork = ({ item: { tokens }, named: { to } }: Found): boolean => {
  const at = tokens.findIndex(
    ({ tail }, index) =>
      index > to && index <= to + 4 && /^(?:이|이서|께서)$/.test(tail) && isThoseThere(tokens, index),
  );
  const verb = tokens.at(-1);
  const isCounted = is(tokens[at], 'numeral');
  return (
    at !== -1 &&
    at < tokens.length - 1 &&
    (isCounted ? DO_IT : DOES_IT).test(textOf(verb)) &&
    !is(verb, 'prefer', 'need', 'shut') &&
    !(isCounted && tokens.slice(at + 1).some((token) => is(token, 'seek', 'need')))
  );
};

/** 직원은 서른둘, 마흔; 직원은 20대 둘: the ages of those who are there. */
export const isOfOne = ({ tokens }: Item, { kind, from, to, isAbout }: NamedAge): boolean =>
  (kind === 'bare' || kind === 'years' || (to < tokens.length && tokens.slice(to).every(isCountOf))) &&
  !isAbout &&
  tokens
    .slice(0, from)
    .some(
      ({ word, tail }, at) =>
        OF_WORKERS.test(word) &&
        (/^들?[은는]$/.test(tail) || (tail === '' && meansOf(tokens[at + 1], 'label') === 'age')),
    );

/** 선생님은 네 분이고 모두 40대입니다: what people are is told, and nobody is asked for. */
export const tellsOfThem = ({ tokens }: Item, { from, to, isLimit }: NamedAge): boolean =>
  (!isLimit || tokens.slice(from, to).some(({ tail }) => /^[와과]$/.test(tail))) &&
  IS_SO.test(tokens[to - 1]?.tail ?? '') &&
  tokens
    .slice(0, from)
    .some((token) => is(token, 'role', 'person') && TOPIC.test(token.tail) && meansOf(token, 'label') !== 'who');

const GUEST = /^(?:어르신|노인|할머니|할머님|할아버지|할아버님)/;
const DONE_TO = /^(?:들|분|님)*(?:께|께는|을|를|과|와|랑|이랑|의)$/;

/** 60세 넘은 어르신들께 가르치는, 65세 이상 어르신들과 산책하는: to whom or with whom it is done. */
export const isDoneToThem = (tokens: readonly Token[], at: number): boolean =>
  GUEST.test(tokens[at]?.word ?? '') &&
  DONE_TO.test(tokens[at]?.tail ?? '') &&
  !tokens
    .slice(at + 1, at + 4)
    .some((token) => is(token, 'prefer', 'need', 'shut') || (is(token, 'seek') && !/[는던]$/.test(token.tail)));

const FROM_WITHIN = 2;
const TO_WITHIN = 6;

/** 2030 취업준비생부터 신중년까지: from these people to others, so that nobody is left out. */
export const reachesToOthers = (tokens: readonly Token[], from: number): boolean => {
  const near = tokens.slice(from, from + FROM_WITHIN);
  const first = near.findIndex((token) => is(token, 'age', 'person', 'role', 'served') && token.tail.endsWith('부터'));
  if (first === -1) return false;
  const start = from + first + 1;
  return tokens
    .slice(start, start + TO_WITHIN)
    .some((token) => is(token, 'age', 'elder', 'person', 'role') && token.tail.endsWith('까지'));
};

const ONLY_THOSE = /^(?:해당|위|이|그)?(?:연생|년생|연령대?|나이대?|연도)(?:분|분들|자)?만/;

/** 85~98년생 … (해당 연생만): the brackets say that nobody else is taken. */
export const isOnlyByBrackets = ({ index }: Found, { items }: Statement): boolean =>
  items.some(({ aside, tokens }) => aside?.host === index && ONLY_THOSE.test(tokens.map(textOf).join('')));

const OF_STAFF_NOW = /^(?:일하|일합|근무|돌아가|모여|이루|구성[되돼된됐]|꾸려져|운영)/;
const TOLD_OF = /^(?:팀|회원|손님|멤버|동료)[은는]$/;

/** 이삼십대 위주의 고객, 이삼십대 위주로 일하고 있지만: who comes or works there. 위주로 뽑습니다 asks. */
export const aboutOfMost = (tokens: readonly Token[], at: number): About | undefined => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.word !== '위주') return undefined;
  if (token.tail === '의' && !is(next, 'role', 'person', 'seek')) return 'thing';
  const isStaff = token.tail === '로' && OF_STAFF_NOW.test(textOf(next));
  const isTold = next === undefined && tokens.slice(0, at).some((one) => TOLD_OF.test(textOf(one)));
  return isStaff || isTold ? 'staff' : undefined;
};

const COUNTED_BEHIND = /^(?:라인|보유|운행|운영|대여|생산|주차|설치|정비|관리|납품|출고|처리|세차|닦|수리|충전)/;

/** 40대 주차 가능: machines and places are counted with the same word. */
export const isCountedBehind = (tokens: readonly Token[], at: number): boolean =>
  (COUNTED_BEHIND.test(tokens[at]?.word ?? '') || elderOf(tokens[at]) === 'counted') &&
  !is(tokens[at], 'role') &&
  !is(tokens[at + 1], 'role', 'person');

const BESIDE = /^(?:밑|옆|곁|아래|뒤|휘하)$/;
const TOGETHER = /^(?:함께|같이|일하|근무|호흡|손발|한조|짝|한팀)/;

const WISHED_WITHIN = 6;
/** The token behind 40세 이하인 분과 함께하고 싶습니다: with whom one wishes to work. */
export const endOfWishedWith = (tokens: readonly Token[], from: number): number | undefined => {
  if (!is(tokens[from], 'person') || !/^들?(?:과|이?랑|하고)$/.test(tokens[from]?.tail ?? '')) return undefined;
  const at = tokens.slice(from, from + WISHED_WITHIN).findIndex((token) => /고싶|^싶|^좋겠/.test(textOf(token)));
  return at === -1 ? undefined : from + at + 1;
};

/** 60세 넘은 반장 밑에서, 40대 주방장과 함께, 70대 사장님을 도와: whoever is there already. */
export const isOfColleague = (tokens: readonly Token[], from: number): boolean => {
  if (endOfWishedWith(tokens, from) !== undefined) return false;
  for (let at = from; at < Math.min(tokens.length, from + 4); at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!is(token, 'role', 'person', 'staff')) continue;
    if (is(next, 'role', 'person', 'staff') && token?.tail === '') continue;
    if (token?.tail === '' && BESIDE.test(next?.word ?? '')) return next?.tail.startsWith('에') === true;
    if (/^(?:들|님|님들|분들)?(?:과|와|이랑|랑|하고)$/.test(token?.tail ?? '')) return TOGETHER.test(next?.word ?? '');
    return false;
  }
  return false;
};
