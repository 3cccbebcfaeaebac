import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { isCalling, isYetToCome, kindOf, roleOf, tokensBefore, tokensBehind } from './around.ts';
import type { Place } from '../claim.ts';
import type { Verdict } from '../stance.ts';

/**
 * Ways in which an ad seeks somebody without a verb of seeking: 아주머니 두 분 토일만, 짐 내려 줄 아저씨, 찬모님 어디 안
 * 계세요, 홀 이모님. `people` is the token behind those that name the people.
 */

/** 전화 주이소, 연락 좀 주소, 소개 좀. */
const isContact = (token: Token | undefined): boolean =>
  /^(?:전화|연락|문자|톡|카톡|말씀|소개)/.test(token?.word ?? '');
const NOW = /^(?:지금|현재|현)$/;
/** Somebody who is there now: 지금은 이모님 셋, 삼촌 하나; 지금 계신 여사님, 저희 이모님들이, 현재 아저씨 두 분. */
const isThereNow = (place: Place): boolean =>
  tokensBefore(place.item, place.at)
    .slice(-4)
    .some((token) => is(token, 'staff') || /^(?:저희|지금|현재|기존|같이일하|함께일하)$/.test(token.word)) ||
  /^(?:계신|있는|일하시는|근무하시는|일하는|근무하는|계시는)$/.test(textOf(place.item.tokens[place.at - 1])) ||
  place.statement.items
    .slice(0, place.index)
    .some(({ tokens }) => NOW.test(tokens[0]?.word ?? '') && !tokens.some((token) => is(token, 'seek', 'need')));

/** Nothing but work, a number of people and the like stands behind: 아줌마 파트 2명. */
const isPlainRest = ({ item }: Place, people: number): boolean =>
  tokensBehind(item, people).every(
    (token) =>
      is(token, 'work', 'role', 'person', 'numeral', 'unit') ||
      token.kind === 'number' ||
      /^[~!^.]$|^(?:조|쌍|팀|숙식|숙소|식사|제공)$/.test(token.word),
  );

/** 주부님들의 많은 관심 부탁드립니다: they are asked to come. */
const isInvited = (place: Place, people: number): boolean =>
  roleOf(place.item.tokens[people - 1]?.tail ?? '') === 'of' &&
  tokensBehind(place.item, people)
    .slice(0, 3)
    .some((token) => /^(?:관심|지원|연락|참여|문의|도전|응모)/.test(token.word) && place.item.tokens.at(-1) !== token);

/** 이모야 어디 계십니꺼, 도와주실 이모님 계신가요: asked for, where the word is who is yet to come or is looked for. */
const isAskedWhether = (place: Place, people: number, { by }: Verdict): boolean => {
  const { tokens } = place.item;
  const isAtOnce = tokens.length === people + 1 && kindOf(tokens[place.at]) !== 'elder';
  const isLookedFor = isAtOnce || tokens[people]?.word === '어디' || isToCome(place, people, true);
  return isLookedFor && isCalling(by) && !isThereNow(place);
};

const IS_COPULA = /^(?:입니다|이에요|예요|임|이라|인데)/;
const SHORT_OF = /^(?:모자라|모자랍|부족|필요|아쉽|아쉬|달리|달려|급합|급해|빕니)/;
/** 김밥 마는 이모 손이 하나 모자라요. */
export const isShortOf = ({ item: { tokens } }: Place, people: number): boolean =>
  tokens[people]?.word === '손' &&
  tokens
    .slice(people + 1, people + 5)
    .some((token) => SHORT_OF.test(textOf(token)) && !/지(?:는|도)?$/.test(textOf(token)));

const TO_SIT = /^(?:오실|계실|앉으실|들어오실|일하실|맡으실|하실|나오실)$/;

/** 이모님 자리 났어요, 이모님이 되어 주실 분, 이모님 한 분만 더 계시면: somebody is missing. */
export const isMissing = (place: Place, people: number, verdict: Verdict): boolean => {
  const { tokens } = place.item;
  const next = tokens[people];
  const after = textOf(tokens[people + 1]);
  if (/^(?:결원|공석|티오|빈자리|to)$/.test(next?.word ?? '')) return true;
  if (/^[한두세]$/.test(next?.word ?? '') && tokens[people + 1]?.word === '자리') return true;
  if (next?.word === '자리')
    return IS_COPULA.test(next.tail) || /^(?:비|났|나왔|나서|있|남|채|하나|한$|두$|공석|구|생)/.test(after);
  if (roleOf(tokens[people - 1]?.tail ?? '') === 'open' && TO_SIT.test(textOf(next)))
    return tokens[people + 1]?.word === '자리' && !/^[을를에]/.test(tokens[people + 1]?.tail ?? '');
  if (roleOf(tokens[people - 1]?.tail ?? '') === 'subject' && /^되(?:어|실|주|시)/.test(textOf(next))) return true;
  if (is(verdict.by, 'exist') && verdict.end >= tokens.length && isAskedWhether(place, people, verdict)) return true;
  const where = tokens.findIndex((token, at) => at >= people && /^(?:있|계)[가-힣]*면$/.test(textOf(token)));
  const [asked] = tokens.slice(where + 1).filter((token) => !is(token, 'adverb'));
  return where !== -1 && (is(asked, 'prefer', 'seek') || isContact(asked));
};

/** 단시간 근무 원하시는 주부님, 손맛 좋으신 이모님: a noun phrase that ends the point. 아르바이트(주부): in brackets behind the job. */
const isNamedAtEnd = (place: Place, people: number): boolean => {
  const { item, statement } = place;
  const own = textOf(item.tokens[place.at]);
  if (!isPlainRest(place, people) || roleOf(item.tokens[people - 1]?.tail ?? '') !== 'open' || isThereNow(place))
    return false;
  const host = item.aside === undefined ? undefined : statement.items[item.aside.host];
  if (host !== undefined) return !host.tokens.some((token) => is(token, 'exist', 'served', 'staff'));
  return (
    /님|분/.test(own) &&
    /(?:시는|으신|하신|시고|신|있는)$/.test(textOf(item.tokens[place.at - 1])) &&
    statement.items.length <= 3
  );
};

/** 돌봄 이모님이 140명입니다, 삼촌들이 12명: how many there are. 오실 이모님은 세 분입니다 asks for them. */
const isToldHowMany = ({ item: { tokens }, at, to }: Place, people: number): boolean => {
  const role = roleOf(tokens[to - 1]?.tail ?? '');
  return people > to && (role === 'subject' || role === 'topic') && !isSoughtBefore(tokens, at);
};

/** 새로 오실 이모님, 이번에 뽑는 이모님. */
const isSoughtBefore = (tokens: readonly Token[], at: number): boolean =>
  isYetToCome(tokens[at - 1]) || (is(tokens[at - 1], 'seek') && textOf(tokens[at - 1]).endsWith('는'));

/** A number of people belongs to the word, and nothing says that they are there: 아주머니 두 분 토일만. */
const isCounted = (place: Place, people: number): boolean => {
  const { tokens } = place.item;
  const hasCount = tokens
    .slice(place.to, people)
    .some(
      (token) => token.kind === 'number' || is(token, 'numeral') || /^(?:한|두|세|네|몇|한명|한두)$/.test(token.word),
    );
  const role = roleOf(tokens[people - 1]?.tail ?? '');
  return hasCount && (role === 'open' || role === 'object') && !isToldHowMany(place, people) && !isThereNow(place);
};

/** 새로 오실 이모님은 세 분입니다. */
const isCountToCome = ({ item: { tokens }, at, to }: Place, people: number): boolean =>
  people > to &&
  people >= tokens.length &&
  IS_COPULA.test(tokens[people - 1]?.tail ?? '') &&
  isSoughtBefore(tokens, at);

/** Somebody who is yet to do the work: 짐 내려 줄 아저씨, 커피 봐 주실 점잖은 아줌마. */
const isToCome = (place: Place, people: number, isRestRead = false): boolean => {
  const { tokens } = place.item;
  if (!(isRestRead || isPlainRest(place, people)) || roleOf(tokens[people - 1]?.tail ?? '') !== 'open') return false;
  return tokens.slice(Math.max(0, place.at - 4), place.at).some(isYetToCome);
};

/** 주부님들 오전에 잠깐 나오실 분: whoever is yet to come is named first. 이모님 도와주실 분 helps her. */
const isNamedBefore = ({ item }: Place, people: number): boolean => {
  const rest = tokensBehind(item, people);
  const last = rest.at(-1);
  const verb = rest.at(-2);
  const isComing = isYetToCome(verb) || /실분들?$/.test(last?.word ?? '');
  return (
    /[님분들]이?$/.test(textOf(item.tokens[people - 1])) &&
    is(last, 'person') &&
    isComing &&
    !/^(?:돕|도와|도울|모시|보조|챙|태우|만나)/.test(textOf(verb)) &&
    !rest.some((token) => is(token, 'served', 'thing'))
  );
};

/** Called upon: 동네 지리 밝은 아저씨, 같이 하실래요? 찬모님 어디 안 계세요? 손 빠른 여사님이면 바로 출근. */
const isCalledUpon = (place: Place, people: number): boolean => {
  const { tokens } = place.item;
  const tail = tokens[people - 1]?.tail ?? '';
  // 주부님이시면 시간 맞춰 드려요
  const isSuited = tokensBehind(place.item, people).some((token) => /^(?:맞춰|조정해|조절해)/.test(textOf(token)));
  if (tail.endsWith('면') && isSuited) return true;
  if (tail.endsWith('면')) return !tokensBehind(place.item, people).some((token) => is(token, 'house', 'exist'));
  if (roleOf(tail) !== 'open') return false;
  const later = people >= tokens.length ? place.statement.items.slice(place.index + 1, place.index + 4) : [];
  const last = [tokens.at(-1), ...later.map((item) => item.tokens.at(-1))];
  const asks = last.some((token) => isCalling(token) && !/^(?:주|하|드)세요$/.test(textOf(token)));
  return asks && !is(tokens[people], 'served', 'thing') && !isThereNow(place);
};

const isPlainWord = (token: Token, inTitle: boolean): boolean =>
  is(token, 'work', 'role', 'adverb', 'person', 'numeral', 'called', 'seek') ||
  (inTitle && is(token, 'label', 'thing')) ||
  meansOf(token, 'unit') === 'people' ||
  token.kind === 'number' ||
  (token.kind === 'mark' && /[·&~!^.]/.test(token.word)) ||
  /^(?:조|쌍|팀|커플)$/.test(token.word) ||
  (token.kind === 'unknown' && (inTitle || /[은는한운좋은빠른센]$/.test(token.word)));

/** 부부팀, 부부사원, 부부 1조: a couple that is hired as one. */
export const isTeamOfTwo = ({ item, at, to }: Place): boolean =>
  /부부(?:팀|조|사원|직원|관리인|한쌍)/.test(textOf(item.tokens[at])) || to > at + 1;

/** A word that nobody but a workplace uses for its people, alone with its work: 홀 이모님, 주방 찬모 1명. */
const isAlone = (place: Place, people: number): boolean => {
  const { item, text } = place;
  const kind = kindOf(item.tokens[place.at]);
  const inTitle = text.path === 'title';
  const isHonoured =
    kind === 'title' || kind === 'folk' || /님|분/.test(textOf(item.tokens[place.at])) || people > place.to;
  const isHired =
    kind === 'home' &&
    (/사원|알바|직원|팀/.test(textOf(item.tokens[place.at])) || item.tokens[place.to]?.word === '파트');
  const isWorker =
    (kind === 'kin' || kind === 'folk') &&
    (is(item.tokens[place.at - 1], 'work', 'role') || is(item.tokens[people], 'work'));
  const isTeam = kind === 'couple' && isTeamOfTwo(place);
  if (!(kind === 'title' || isHired || isWorker || isTeam || (kind === 'kin' && isHonoured))) return false;
  if (!isPlainRest(place, people) || roleOf(item.tokens[people - 1]?.tail ?? '') !== 'open') return false;
  const isFew = kind === 'title' && place.at <= 4;
  return (isFew || tokensBehind(item, 0).every((token) => isPlainWord(token, inTitle))) && !isThereNow(place);
};

/** 부부팀이면 사택 드립니다: where they would live is offered to those who come as two. */
export const isOfferedHome = (place: Place, people: number): boolean => {
  const { tokens } = place.item;
  const rest = tokensBehind(place.item, people);
  const isIf =
    tokens[people - 1]?.tail.endsWith('면') === true || /^(?:오|들어오|함께오|같이오)시면$/.test(textOf(rest[0]));
  return (
    isIf &&
    rest.some(({ word }) => /^(?:사택|숙소|기숙사|집|방|관사|거처)/.test(word)) &&
    !rest.some((token) => is(token, 'served'))
  );
};

/** 부부가 함께 지내며 관리하실 분들, 내외분이 함께 일하실 곳입니다: two who are yet to come. */
export const isCoupleToCome = ({ item: { tokens } }: Place, people: number): boolean => {
  const last = tokens.at(-1);
  const isWho = /^(?:|입니다|이에요|예요|만)$/.test(last?.tail ?? '') || /실분들?$/.test(textOf(last));
  const comes =
    /(?:[실줄할볼] ?분들?|[실할] ?(?:곳|자리))(?:입니다|이에요|예요|만)?$/.test(
      tokens.slice(-2).map(textOf).join(' '),
    ) ||
    /실분들?$/.test(textOf(last)) ||
    (isYetToCome(tokens.at(-2)) && (is(last, 'person') || /^(?:곳|자리)$/.test(last?.word ?? '')));
  return (
    roleOf(tokens[people - 1]?.tail ?? '') === 'subject' &&
    tokens.length > people &&
    isWho &&
    comes &&
    !tokens.some((token) => is(token, 'served'))
  );
};

/** 부부팀으로 오실 분, 주부로 오래 일하실 분: as what somebody is to come. */
const isToComeAs = (place: Place, people: number): boolean => {
  const { tokens } = place.item;
  const verb = is(tokens[people], 'adverb') ? people + 1 : people;
  const raw = textOf(tokens[verb]);
  return (
    /^(?:으로|로)$/.test(tokens[people - 1]?.tail ?? '') &&
    (/(?:하|오|일하|근무하|맡아주|해주|와주)실분/.test(raw) ||
      // 부부로 오시는 것을 원칙으로
      (/^(?:오|들어오|일하)시?는$/.test(raw) && /^(?:것|걸|조건)/.test(tokens[verb + 1]?.word ?? '')) ||
      (isYetToCome(tokens[verb]) && is(tokens[verb + 1], 'person')))
  );
};

/** Is somebody sought in one of these ways? */
export const isSoughtOtherwise = (place: Place, people: number): boolean =>
  [isCounted, isCountToCome, isToCome, isToComeAs, isNamedBefore, isCalledUpon, isAlone, isNamedAtEnd, isInvited].some(
    (way) => way(place, people),
  );
