import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';
import { elderOf } from '../age/age-senses.ts';
import { isAdnominal, isLinking } from '../endings.ts';
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

/** 180cm 이상 냉장고 운반, 롤러코스터: 신장 135cm 이상: the noun right behind, or above, takes a length over. */
export const isOfThing = ({ claim: { what }, item: { tokens, labels }, at, end }: Found): boolean => {
  if (what !== 'measure') return false;
  const next = tokens[end];
  const isBare = tokens[at]?.kind === 'number' && tokens[end - 1]?.tail === '';
  if (isBare && next !== undefined && isNoun(next) && !tokens.slice(end).some(isAsking) && !isPerson(next)) return true;
  const label = labels.at(-1);
  const name = label?.tokens.at(-1);
  return label?.kinds.has('other') === true && label.kinds.size === 1 && name !== undefined && isNoun(name);
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

const CLERICAL = /^(?:확인|접수|발송|입력|정리|처리|발급|조회|작성|집계|분류|대조|등록|보관|출력)$/;
/** 만 19~34세 미취업 청년 서류 확인: their papers, with which the work has to do. */
export const isOfDuty = ({ claim: { what, stance }, item: { tokens }, end }: Found): boolean => {
  const [last, object] = [tokens.at(-1), tokens.at(-2)];
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
