import type { Item } from '../reading/items.ts';
import type { Token } from '../reading/tokens.ts';
import { is, meansOf, textOf } from '../reading/tokens.ts';
import type { Place, Stance } from './claim.ts';
import { MUST_BE } from './endings.ts';
import { areGivenPoints } from './points.ts';
import type { Verdict } from './stance.ts';
import { endOfPeople, isDenied, isOfPerson, isTakenFirst, promisesWork, verdictOf } from './stance.ts';

/** 시니어도, 청년이든 중장년이든, 전라도부터 제주까지: others as well. */
const ALSO = /(?:도|든|든지|든가|이나|까지|부터)$/;
const WHOEVER = /(?:이면|면|이라면|라면)$/;
const SUBJECT = /(?:이|가)$/;
const TOPIC = /(?:은|는|께|에게|한테|엔|으로|이면|면)$/;
const WISHED = /(?:이면|면|으면|였으면|이었으면|셨으면|이셨으면)$/;
const LIKENED = /(?:보다|처럼)$/;
/** 젊은 분과 일하고 싶어요 seeks, 직원들과 함께 일합니다 does not. */
const WITH = /(?:과|와|이랑|랑|하고|끼리)$/;
const WITHOUT_IT = /^(?:어도|라도|더라도|여도|셔도|이라도|이어도)/;
/** Verbs whose subject is who comes or likes, and not who is sought: 청년이 많이 찾는 카페. */
const OF_COMERS = /^(?:찾|모시|구하|원하|뽑|받|기다|선호|추천|어울리)/;
/** 마산 출신이 편하죠, 산청이 고향이면 금상첨화. */
const LIKED =
  /^(?:편하|편합|편해|낫|나아|수월|유리|통합|통하|통해|도움|나을|최고|금상첨화|더할나위|안성맞춤|땡큐|굿|대박|맞(?:으시|으실|을|아|습)|어울리|어울려|적합|제격|반갑|반가)/;
const WISH_ENDING = /^(?:돼|됩|되면|합|해요|하네|하는데|하고|좋|더|딱|감사|고맙|함)/;
/** Words that a reader passes over on the way to what is said of the people named. */
const FAR = 8;
const NEXT_ITEMS = 3;

const lastOf = (item: Item, end: number): Token | undefined => item.tokens[end - 1];

const isExcluding = (token: Token | undefined): boolean => is(token, 'shut') || meansOf(token, 'origin') === 'dislike';

/** Shut out a little further on: 충청도 분은 느긋해서 우리랑 안 맞더라고요, 죄송합니다. */
const shutOutLater = (place: Place, people: number): Token | undefined => {
  if (!TOPIC.test(lastOf(place.item, people)?.tail ?? '')) return undefined;
  const { items } = place.statement;
  for (let index = place.index; index < Math.min(items.length, place.index + NEXT_ITEMS); index += 1) {
    const tokens = items[index]?.tokens ?? [];
    const start = index === place.index ? people : 0;
    for (let at = start; at < Math.min(tokens.length, start + FAR); at += 1) {
      const token = tokens[at];
      if (token === undefined || is(token, 'no-matter', 'prefer', 'seek')) return undefined;
      if (isExcluding(token) && !is(tokens[at + 1], 'deny')) return token;
    }
  }
  return undefined;
};

/** 안 좋은 일이 있어서: a reason, and not who is there. */
const BECAUSE = /(?:[있많없]어|서|니|니까|다보니|더니)$/;

const isAboutOthers = (item: Item): boolean =>
  item.labels.some(({ kinds }) => kinds.has('served') || kinds.has('staff'));

/** 감각 보유자. */
const HOLDER = /^(?:보유|소유|소지)자/;

/** A group of words that ends with the people it names, and with nothing said of them: 고향이 경남인 분. */
const isBarePeople = ({ item, to }: Place, people: number): boolean =>
  people >= item.tokens.length &&
  (people > to ||
    isOfPerson(item.tokens[people - 1]) ||
    HOLDER.test((item.tokens[people - 1]?.word ?? '') + (item.tokens[people - 1]?.tail ?? ''))) &&
  !isAboutOthers(item);

/** 청년 분들 많이 와 주세요. */
const comes = (tokens: readonly Token[], from: number): boolean => {
  const at = is(tokens[from], 'adverb') ? from + 1 : from;
  if (tokens[at]?.word === '모여' && /^(?:라|요|보)/.test(tokens[at]?.tail ?? '')) return true;
  return (
    /^(?:와|오셔서?|와서)$/.test(tokens[at]?.word ?? '') &&
    /^(?:주|함께|일|배우|배워|도전)/.test(tokens[at + 1]?.word ?? '')
  );
};

const MUST_COME = /^(?:더)?(?:와|오셔|있어|들어와|들어오셔|계셔|필요해)야$/;
/** 젊은 사람이 와야 합니다. */
const mustCome = (tokens: readonly Token[], from: number): boolean => {
  const at = is(tokens[from], 'adverb') ? from + 1 : from;
  return MUST_COME.test(textOf(tokens[at])) && /^(?:합니|해요|하는데|하지|돼|됩|함)/.test(textOf(tokens[at + 1]));
};

const TO_DO = /^(?:일?하(?:시)?(?:기|기에|면)|다니(?:시)?기에?|맡(?:으시)?기에?)$/;
const RECOMMENDED = /^(?:권합니|권해요|권해드|권하고|추천합|추천해|추천드)/;

/**
 * 젊은 분들께 잘 맞는 자리, 어르신이 하시면 좋은 교통 안내: who is sought is whom the work suits. 청년에게 맞는 일자리를 찾아: it
 * is looked for on their behalf.
 */
export const bySuitedWork = (tokens: readonly Token[], people: number): Stance | undefined => {
  if (/(?:께|에게|한테)$/.test(tokens[people - 1]?.tail ?? '') && RECOMMENDED.test(textOf(tokens[people])))
    return 'preference';
  const isDone = TO_DO.test(textOf(tokens[people]));
  const first = isDone ? people + 1 : people;
  const at = is(tokens[first], 'adverb') || /^[잘딱]$/.test(tokens[first]?.word ?? '') ? first + 1 : first;
  const isWork = isDone && tokens.slice(at + 1, at + 4).some((token) => is(token, 'work'));
  if (isWork && /^(?:좋은|알맞은|적합한|맞는)$/.test(tokens[at]?.word ?? '')) return 'preference';
  const work = tokens[at + 1];
  const suits =
    /^(?:맞는|어울리는|어울릴|적합한|알맞은|좋은)$/.test(tokens[at]?.word ?? '') &&
    /^(?:일|자리|업무|직무|일자리|직장)$/.test(work?.word ?? '');
  if (!suits) return undefined;
  return /^[을를]/.test(work?.tail ?? '') ? 'mention' : 'preference';
};

const IF_THEY_ARE = /(?:이면|라면|면)$/;
const WELCOME = /^(?:괜찮|됩|돼|되|좋|상관|무관|문제|가능|환영|ok|오케이)/;

/** 젊은 분이라면 경력이 없어도 괜찮아요: what others must have is not asked of them. */
const isAskedLess = (tokens: readonly Token[], people: number): boolean =>
  IF_THEY_ARE.test(tokens[people - 1]?.tail ?? '') &&
  tokens
    .slice(people, people + FAR)
    .some(
      ({ word, tail }, index) => (word + tail).endsWith('도') && WELCOME.test(tokens[people + index + 1]?.word ?? ''),
    );

/** 젊은 층으로 채우고 싶어요. */
const INTENDED = /^(?:부탁|채우고|채우려|채울|꾸리고|꾸리려|꾸릴|구성하려|구성할)/;

/** 이 동네에서 자란 분을 씁니다. */
const EMPLOYS = /^(?:씁니다|써요|씀|쓰려|쓰고있|쓰고싶|쓸예정)/;

const APPLICANT = /^(?:지원자|응시자|신청자|구직자|분들?)$/;
const BY_LAW = /^(?:국가유공자|보훈|취업지원|취업보호|장애인|의사상자)/;
/** 청년 지원자에게는 면접 점수 5점을 더합니다. Points that a law gives are no preference of the house. */
const isFavoured = (tokens: readonly Token[], at: number, people: number): boolean => {
  const before = tokens.slice(Math.max(0, at - FAR), at);
  const named = tokens.slice(at, people + FAR);
  return (
    areGivenPoints(named, before) &&
    tokens.slice(at + 1, people).every(({ word }) => APPLICANT.test(word)) &&
    ![...before, ...named].some((token) => is(token, 'statute', 'no-matter') || BY_LAW.test(token.word))
  );
};

/** What the ending of the people named says by itself. */
const byEnding = (place: Place, people: number): Stance | undefined => {
  const { tokens } = place.item;
  if (tokens.slice(place.to, people - 1).some((token) => token.tail === '의')) return 'mention';
  const tail = lastOf(place.item, people)?.tail ?? '';
  const next = tokens[people];
  if (LIKENED.test(tail) || /^(?:같은|못지)/.test(next?.word ?? '')) return 'mention';
  if (next?.word === '말고' && next.tail === '') return 'exclusion';
  if (comes(tokens, people) || (SUBJECT.test(tail) && mustCome(tokens, people))) return 'demand';
  if (isAskedLess(tokens, people)) return 'preference';
  const suited = /(?:에게|한테|께|이|가)$/.test(tail) ? bySuitedWork(tokens, people) : undefined;
  if (suited !== undefined) return suited;
  if (/(?:이|가|면|은|는)$/.test(tail) && tokens.slice(people, people + 3).some(({ word }) => LIKED.test(word)))
    return 'preference';
  if (/^(?:을|를|만)$/.test(tail) && EMPLOYS.test(textOf(next))) return 'demand';
  if (isTakenFirst(tokens, people)) return 'preference';
  // 진동 출신이면 바로 면접, 고향이 밀양이신 분 먼저
  if (IF_THEY_ARE.test(tail) && promisesWork(next) && !isDenied(tokens, people)) return 'preference';
  if (next?.word === '먼저' && next.tail === '' && people === tokens.length - 1) return 'preference';
  if (is(next, 'deny') && WITHOUT_IT.test(next?.tail ?? '')) return 'no-matter';
  if (WITH.test(tail) && wishes(tokens, people)) return 'demand';
  if (isWishedOf(tokens, people)) return 'preference';
  if (/(?:께|에게|한테)는?$/.test(tail) && isFavoured(tokens, place.at, people)) return 'preference';
  if (/(?:께|에게|한테)$/.test(tail) && tokens.slice(people, people + 4).some(({ word }) => word.startsWith('기회')))
    return 'preference';
  if (WISHED.test(tail) && (next === undefined || WISH_ENDING.test(next.word))) return 'preference';
  if (/(?:으로|로)$/.test(tail) && INTENDED.test(next?.word ?? '')) return 'demand';
  return undefined;
};

/** 새내기 환영회, 청년 우대 적금: the preference is the name of a thing. */
const OF_A_PREFERENCE =
  /^(?:회$|식$|행사|파티|서비스|카드|요금|할인|쿠폰|정책|좌석|창구|적금|통장|이벤트|인사|현수막|만찬|금리|대출|제도|주차|배식|입장|탑승|배려|이용|석$)/;

const isNameOfThing = (token: Token | undefined): boolean =>
  OF_A_PREFERENCE.test(token?.word ?? '') ||
  meansOf(token, 'ground') === 'body' ||
  /(?:기업|회사|인증|업체)$/.test(token?.word ?? '');

/** The final consonant of 었, 웠, 셨. */
const isPastSyllable = (syllable: string): boolean => (syllable.charCodeAt(0) - 0xac_00) % 28 === 20;

/** Who is wished to come as a guest is not sought. */
const AS_GUESTS = /^(?:찾|이용|구매|드[시셨]|즐[기겼]|머물|쉬|기억|맛있)/;

/** 젊은 분이 오셔서 오래 계셨으면 합니다: what is wished of the people who are the subject. */
const isWishedOf = (tokens: readonly Token[], people: number): boolean =>
  SUBJECT.test(tokens[people - 1]?.tail ?? '') &&
  !tokens.slice(people, people + FAR).some(({ word }) => AS_GUESTS.test(word)) &&
  tokens.slice(people, people + FAR).some(({ word, tail }, index) => {
    const next = tokens[people + index + 1];
    const past = /(.)으면$/.exec(word + tail)?.[1];
    return past !== undefined && isPastSyllable(past) && (next === undefined || WISH_ENDING.test(next.word));
  });

const WISHING = /^(?:좋겠|함께하려|함께할)/;
/** 함께하고 싶습니다, 일할 수 있으면 좋겠어요. */
const wishes = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 6).some(({ word, tail }) => (word + tail).includes('싶') || WISHING.test(word + tail));

/** What the word that governs the people says, where the general answer is not theirs. */
const byGovernor = (
  verdict: Verdict,
  tail: string,
  wishesAhead: boolean,
  after: Token | undefined,
): Stance | undefined => {
  const { by, stance } = verdict;
  if (by === undefined) return undefined;
  if (is(by, 'no-matter') && by.word.startsWith('누구') && WHOEVER.test(tail)) return 'demand';
  if (is(by, 'prefer', 'seek') && (by.tail.startsWith('형') || (by.tail === '' && isNameOfThing(after))))
    return 'mention';
  if (by.word === '전용' && by.tail === '' && after !== undefined) return 'mention';
  // 청년 창업팀에게 심사 점수를 더 주는 공모전
  if (by.word.startsWith('점수') && /^(?:주|드리)는$/.test(textOf(after))) return 'mention';
  if (is(by, 'need') && /(?:면|시|경우)$/.test(by.tail)) return 'mention';
  if (by.word === '좋아' && by.tail.startsWith('하')) return 'mention';
  if (WITH.test(tail) && stance !== 'exclusion') return wishesAhead ? 'demand' : 'mention';
  if (SUBJECT.test(tail) && OF_COMERS.test(by.word) && stance !== 'exclusion') return 'mention';
  return ALSO.test(tail) && stance !== 'exclusion' && stance !== 'writing' ? 'no-matter' : undefined;
};

/** 청년(우대), 마산 출신(필수): what the brackets right behind say. */
const byBrackets = (place: Place, people: number): Stance | undefined => {
  const aside = place.statement.items.find((item) => item.aside?.host === place.index && item.aside.after === people);
  const [first, second] = aside?.tokens ?? [];
  if (first === undefined || is(second, 'deny')) return undefined;
  if (is(first, 'prefer')) return 'preference';
  return is(first, 'only', 'need') && second === undefined ? 'demand' : undefined;
};

/** 이왕이면 청년, 되도록 마산 출신. */
const byAdverb = (place: Place, people: number): Stance | undefined => {
  const before = place.item.tokens.slice(Math.max(0, place.at - 4), place.at);
  const isRather = before.some(({ word }) =>
    /^(?:가급적|되도록|웬만하면|이왕이면|기왕이면|가능하면|될수있으면|가능한한)/.test(word),
  );
  return isRather && people >= place.item.tokens.length ? 'preference' : undefined;
};

const CLAUSE_END = /(?:라|라서|니|니까|므로|지만|는데|은데|어서|아서|여서|해서|고요|거든요)$/;

/** The token behind the last clause that ends before a place: 2,30대가 주로 일하는 매장이라 | 또래분이면. */
const clauseStart = ({ item, at }: Place): number => {
  for (let index = at - 1; index >= 0 && index >= at - 20; index -= 1) {
    const token = item.tokens[index];
    if (token === undefined) continue;
    // 또래 손님이 많아 젊은 직원을
    if (/^(?:많아|젊어|적어|없어|적이있어|적이많아)$/.test(textOf(token))) return index + 1;
    if (CLAUSE_END.test(token.kind === 'unknown' ? token.word : token.tail)) return index + 1;
  }
  return 0;
};

/** Whoever works or is served in the clause before is not who is spoken of here. */
const verdictInClause = (place: Place): Verdict => {
  const verdict = verdictOf(place);
  if (verdict.about !== 'staff' && verdict.about !== 'served') return verdict;
  const start = clauseStart(place);
  if (start === 0) return verdict;
  const item: Item = { ...place.item, tokens: place.item.tokens.slice(start) };
  const own = verdictOf({ ...place, item, at: place.at - start, to: place.to - start });
  return { ...own, end: own.end + start };
};

/**
 * How a phrase about people is meant: as `verdictOf`, with what holds for groups of people (청년, 전라도 출신). A phrase
 * that ends with its people is a demand; 기타 or 비고 above it makes it nobody else's.
 */
export const meaningOf = (place: Place): Verdict => {
  const verdict = verdictInClause(place);
  const people = endOfPeople(place.item, place.to);
  const tail = lastOf(place.item, people)?.tail ?? '';
  if (MUST_BE.test(tail) && !isAboutOthers(place.item)) return { stance: 'demand', about: 'applicant', end: people };
  const isOthers = verdict.about === 'served' || verdict.about === 'staff';
  if (is(verdict.by, 'exist') && (BECAUSE.test(textOf(verdict.by)) || verdict.by?.word === '오래')) {
    const shut = shutOutLater(place, people);
    if (shut !== undefined) return { stance: 'exclusion', about: 'applicant', end: people, by: shut };
  }
  if (
    isOthers &&
    !comes(place.item.tokens, people) &&
    !isWishedOf(place.item.tokens, people) &&
    !(is(verdict.by, 'exist') && WITH.test(tail) && wishes(place.item.tokens, people))
  )
    return verdict;
  const own =
    byEnding(place, people) ??
    byGovernor(verdict, tail, wishes(place.item.tokens, people), place.item.tokens[verdict.end]);
  if (own !== undefined) return { ...verdict, stance: own, about: 'applicant', end: Math.max(verdict.end, people) };
  const isFromList = verdict.by !== undefined && !place.item.tokens.includes(verdict.by);
  if (verdict.stance === 'mention' || (verdict.stance === 'no-matter' && isFromList && isBarePeople(place, people))) {
    const shut = shutOutLater(place, people);
    if (shut !== undefined) return { stance: 'exclusion', about: 'applicant', end: people, by: shut };
    const around = byBrackets(place, people) ?? byAdverb(place, people);
    if (around !== undefined) return { ...verdict, stance: around, about: 'applicant', end: people };
    if (isBarePeople(place, people) && !WITH.test(tail))
      return { stance: ALSO.test(tail) ? 'no-matter' : 'demand', about: 'applicant', end: people };
    return verdict;
  }
  return isAboutOthers(place.item) && verdict.by === undefined ? verdict : { ...verdict, about: 'applicant' };
};
