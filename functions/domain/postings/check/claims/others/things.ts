import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Item } from '../../reading/items.ts';
import { elderOf } from '../age/age-senses.ts';
import { isAdnominal, isLinking } from '../endings.ts';
import type { Claim } from '../claim.ts';
import type { Found } from './found.ts';
import { isAsking, isPerson, ROLE_TOPIC } from './found.ts';

/** Things that take a word over: goods, names, papers, and what is told at work. */

/** 성인용(키 150 이상) 40대: made for them. */
const MADE_FOR = /(?:여성|남성|여자|남자|성인|아동|어린이|학생|주니어|유아|청소년|노인|환자)용(?:은|는|이|의)?$/;
export const isMadeFor = ({ claim: { what, statement }, item: { aside, tokens }, at, end }: Found): boolean => {
  if (what === 'measure' && tokens[end - 1]?.tail === '용') return true;
  const before = aside === undefined ? tokens[at - 1] : statement.items[aside.host]?.tokens[aside.after - 1];
  return (what === 'measure' || what === 'age') && MADE_FOR.test(textOf(before));
};

const isNoun = (token: Token): boolean =>
  is(token, 'thing', 'served') ||
  elderOf(token) === 'counted' ||
  (token.kind === 'unknown' && !isAdnominal(token.word) && !isLinking(token.word));

/** 슬라이드는 키 120cm 이상, 몸무게 110kg 이하만: the topic is a thing, and neither a person nor a post. */
export const isTopicOfThing = ({ claim: { what, statement } }: Found): boolean => {
  const [topic, measure] = statement.items[0]?.tokens ?? [];
  const isThing = is(topic, 'thing') || (topic?.kind === 'unknown' && !ROLE_TOPIC.test(topic.word));
  return what === 'measure' && isThing && /[은는]$/.test(textOf(topic)) && is(measure, 'measure');
};

const MADE_OR_SOLD = /^(?:생산|제조|조립|포장|판매|검품|재고|봉제|제작|가공|출고|진열|수선|세탁|검수)/;
/** 성인 기저귀 대형(허리 95~120cm) 생산: the size of what is made. */
const isOfGoodsBefore = ({ statement }: Claim, aside: Item['aside']): boolean => {
  const host = aside === undefined ? undefined : statement.items[aside.host];
  return (
    host !== undefined &&
    aside !== undefined &&
    host.tokens.slice(aside.after).some(({ word }) => MADE_OR_SOLD.test(word)) &&
    !host.tokens.some((token) => isPerson(token))
  );
};

/** 180cm 이상 냉장고 운반, 롤러코스터: 신장 135cm 이상: the noun right behind, or above, takes a length over. */
export const isOfThing = ({ claim, item: { aside, tokens, labels }, at, end }: Found): boolean => {
  if (claim.what !== 'measure') return false;
  const next = tokens[end];
  if (isOfGoodsBefore(claim, aside)) return true;
  const isBare = tokens[at]?.kind === 'number' && tokens[end - 1]?.tail === '';
  if (isBare && next !== undefined && isNoun(next) && !tokens.slice(end).some(isAsking) && !isPerson(next)) return true;
  if (claim.ground !== undefined) return false;
  const label = labels.at(-1);
  const name = label?.tokens.at(-1);
  return (
    label?.kinds.has('other') === true &&
    label.kinds.size === 1 &&
    name !== undefined &&
    name.word !== '구성' &&
    isNoun(name)
  );
};

const HANJA = /^[\u4e00-\u9fff]+/;
/** 여자만(汝自灣): the brackets say that the word is a name. 女子 would have been read as the word. */
export const isGlossed = ({ claim: { what, text, statement }, item, at }: Found): boolean => {
  if (what !== 'sex') return false;
  const token = item.tokens[at];
  const host = statement.items.indexOf(item);
  const gloss = statement.items.find(({ aside }) => aside?.host === host && aside.after === at + 1)?.tokens[0];
  if (token === undefined || gloss === undefined) return false;
  const hanja = HANJA.exec(text.seen.text.slice(gloss.from));
  return hanja?.[0].length === textOf(token).length;
};

const SAID = /(?:다|라|냐|자)고$/;
const TOLD = /^(?:안내|설명|말씀|알[려리립]|답[변하합]|응대|전[하합달]|공지|고지)/;
/** 노약자는 체험이 어렵다고 안내합니다: what is told to others at work. */
export const isTold = ({ item: { tokens }, at }: Found): boolean =>
  tokens.some((token, index) => index > at && SAID.test(textOf(token)) && TOLD.test(tokens[index + 1]?.word ?? ''));

const OF_WORDS = /^(?:표현|문구|문장|단어|글귀|공고문|조항|항목|내용|말)(?:을|를|이|은|의|만)?$/;
const MENDED =
  /^(?:쓰던|적던|적힌|적혀|쓰인|쓰여|붙던|내걸|내건|다듬|교정|번역|감수|검수|편집|타이핑|받아적|낭독|외우|외워|베껴|옮겨|고치|고쳐|바로잡|삭제|지우|지웁|걸러|가려내|신고|모니터|수정|찾아내)/;
const FAR_AS_MENDED = 8;
const NAMED_SO = /(?:을|를|이라는|라는|같은|등|이라고|라고)$/;
/** What the next item says, where an item ends with the words that are quoted: 용모 단정, 미혼 우대라고 쓰던. */
const nextWords = ({ statement, to }: Claim, item: Item): readonly Token[] => {
  const isClosed = item.closedBy === ',' && (item.tokens.at(-1)?.to ?? 0) <= to;
  const next = isClosed
    ? (statement.items[statement.items.indexOf(item) + 1]?.tokens.slice(0, FAR_AS_MENDED) ?? [])
    : [];
  return next.some(({ tail }) => /라[고는]$/.test(tail)) ? next : [];
};

/** 용모 단정 같은 문구를 고치는, 여성 우대를 찾아 지우는: words that stand in the texts of others. */
export const isWordOfTexts = ({ claim, item, at, end }: Found): boolean => {
  const { tokens } = item;
  const rest = [...tokens.slice(at + 1, end + FAR_AS_MENDED), ...nextWords(claim, item)];
  const word = rest.findIndex(
    (token) => MENDED.test(token.word) || (OF_WORDS.test(textOf(token)) && token.tail !== '만'),
  );
  const isNamed =
    [...tokens.slice(at, at + 1), ...rest.slice(0, word)].some((token) => NAMED_SO.test(textOf(token))) ||
    OF_WORDS.test(textOf(rest[word]));
  return word !== -1 && isNamed && rest.slice(word).some(({ word: verb }) => MENDED.test(verb));
};

const SORTED = /^(?:표시|분류|구분|입력|기록|집계|태깅|체크)/;
/** 사진 속 사람을 남/여, 10대/20대로 표시: into what the work sorts. */
export const isSortedInto = ({ claim: { what, stance, statement } }: Found): boolean => {
  if ((what !== 'sex' && what !== 'age') || stance !== 'demand') return false;
  const words = statement.items.findLast(({ aside }) => aside === undefined)?.tokens ?? [];
  const [by, verb] = words.slice(-2);
  return (
    SORTED.test(verb?.word ?? '') &&
    /(?:으로|로)$/.test(textOf(by)) &&
    statement.items.length > 1 &&
    !statement.items.some(({ tokens }) => tokens.some((token) => is(token, 'seek', 'prefer', 'need', 'only', 'shut')))
  );
};

const TOLD_IN = /^(?:이야기|사연|일대기|생애|초상|동상|조각상)$/;
const OF_A_STORY = /^(?:주인공|등장인물|화자|캐릭터|히로인|여주|남주|배역)[은는이가]$/;
/** 주인공은 스물셋 여대생: somebody in a story. */
export const isOfStory = ({ claim: { statement }, item: { tokens }, at }: Found): boolean =>
  TOLD_IN.test(statement.items.findLast(({ aside }) => aside === undefined)?.tokens.at(-1)?.word ?? '') ||
  (tokens.slice(0, at).some((token) => OF_A_STORY.test(textOf(token))) && !tokens.slice(at).some(isAsking));

const FROM_A_BAY = /^(?:새?꼬막|키조개|바지락|굴|낙지|갯벌|새조개|전어|해역|앞바다|연안|장어|꽃게|어선|바다)/;
/** 여자만 새꼬막, 득량만 키조개: a bay, by what comes from it. */
export const isBay = ({ claim: { what }, item: { tokens }, at }: Found): boolean =>
  what === 'sex' && tokens[at]?.tail === '만' && FROM_A_BAY.test(tokens[at + 1]?.word ?? '');

const RULE_OF_THINGS = /(?:특약|조항|규정|제도|상품|요금제?|할인|항목|약관|보장|혜택|코스|세트|모드)$/;
/** 한정특약(만 26세 이상, 부부 한정): the brackets say what a rule holds for. */
export const isInBracketsOfRule = ({ claim: { statement }, item: { aside } }: Found): boolean =>
  aside !== undefined && RULE_OF_THINGS.test(statement.items[aside.host]?.tokens[aside.after - 1]?.word ?? '');

/** BMI를 적고, 23 미만: the number is of the index before it. */
export const isOfIndex = ({ claim: { what, statement }, item, at }: Found): boolean =>
  what === 'age' &&
  at === 0 &&
  (statement.items[statement.items.indexOf(item) - 1]?.tokens ?? []).some(
    (token) => meansOf(token, 'measure') === 'index',
  );

/** 인골: 여성 20~35세 추정: an age that somebody worked out. */
export const isEstimated = ({ claim: { what }, item: { tokens }, end }: Found): boolean =>
  what === 'age' && /^(?:추정|감정|추측|판명)/.test(tokens[end]?.word ?? '');

const SUBSIDY = /^(?:고용|채용)?(?:장려금|지원금|보조금|장려|세액공제|촉진금|인건비)/;
/** 청년 채용 장려금을 신청할 계획입니다: what the house is paid for. */
export const isOfSubsidy = ({ claim: { what }, item: { tokens }, at, end }: Found): boolean =>
  what === 'age-words' && tokens.slice(at + 1, end + 2).some(({ word }) => SUBSIDY.test(word));

const OF_A_WORK = /^(?:대사|책|노래|영화|제목|가사|문장|표|글|기사|시|소설|드라마|구절|광고|카피|자막|명언|속담)/;
/** 남자는 세 번 운다 같은 대사를 받아 적습니다: the words of a work. */
export const isLikeTitle = ({ item: { tokens }, at: from }: Found): boolean =>
  tokens.some((token, at) => at > from && token.word === '같은' && OF_A_WORK.test(tokens[at + 1]?.word ?? ''));

const CLERICAL = /^(?:확인|접수|발송|입력|정리|처리|발급|조회|작성|집계|분류|대조|등록|보관|출력)$/;
/** 체지방률 남 20%, 여 28% 이하를 목표로 하는 회원 안내: the statement ends with the guests and what is done for them. */
const isToldToGuests = ({ claim: { statement }, item, end }: Found): boolean => {
  const index = statement.items.indexOf(item);
  const rest = [
    ...item.tokens.slice(end),
    ...statement.items.slice(index + 1, index + 3).flatMap(({ tokens }) => tokens),
  ];
  const last = textOf(rest.at(-1));
  return rest.some((token) => is(token, 'served') && !is(token, 'role')) && (TOLD_OF.test(last) || CLERICAL.test(last));
};

/** 만 45세 이하 난임 지원 서류 안내: what somebody is told about. */
const TOLD_OF = /^(?:안내|상담|응대|홍보|교육|설명)$/;
const OF_AN_OFFICE =
  /^(?:서류|신청|지원금|바우처|제도|절차|요금|상품|사업|자격|혜택|적금|대출|보험|연금|수당|급여|프로그램|민원)$/;

/** 만 19~34세 미취업 청년 서류 확인: their papers, with which the work has to do. */
export const isOfDuty = (found: Found): boolean => {
  const {
    claim: { what, stance },
    item: { tokens },
    end,
  } = found;
  const [last, object] = [tokens.at(-1), tokens.at(-2)];
  const isTold = TOLD_OF.test(textOf(last)) && OF_AN_OFFICE.test(textOf(object)) && end < tokens.length;
  if (what === 'measure' && isToldToGuests(found)) return true;
  if (isTold && (what === 'age' || what === 'sex' || what === 'family')) return true;
  if (!CLERICAL.test(textOf(last)) || tokens.length < end + 1) return false;
  if (stance === 'writing') return tokens[end - 1]?.tail === '' && object !== undefined && tokens.length > end;
  const isObject = object !== undefined && object.tail === '' && !isPerson(object) && object.kind !== 'number';
  return what === 'age' && stance === 'demand' && isObject && !tokens.slice(end, -1).some(isAsking);
};

/** A name: 막내라고 부르는 8호기, 이름은 할매. */
const CALLED_SO = /^(?:이?라고?|이?라는|으로|로)$/;
const NAMES = /^(?:부르|불리|불러|불린|통하|칭하|이름|별명|애칭|상호|제목|별칭)/;
const NAME_IS = /^(?:이름|별명|애칭|상호|제목|별칭|호칭|작품명)[은는이가]?$/;

export const isName = ({ item: { tokens }, at, end }: Found): boolean => {
  const words = tokens.filter(({ kind }, index) => kind !== 'mark' || index === at);
  const first = words.findIndex((token) => token === tokens[at]);
  const [next, verb] = words.slice(first + 1, first + 3);
  const isCalled = CALLED_SO.test(tokens[at]?.tail ?? '') ? next : CALLED_SO.test(textOf(next)) ? verb : undefined;
  if (isCalled !== undefined && NAMES.test(isCalled.word)) return true;
  return NAME_IS.test(textOf(words[first - 1])) && end >= tokens.length;
};
