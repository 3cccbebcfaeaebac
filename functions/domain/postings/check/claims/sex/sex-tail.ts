import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Answer } from './sex-answer.ts';
import { asks, CONDITION, mentioned, MUST, namesWhom } from './sex-answer.ts';
import { isOfHiring, wordsBefore } from './sex-context.ts';
import { FAR } from './sex-governor.ts';
import type { Mention } from './sex-mention.ts';
import * as words from './sex-words.ts';

/** How a sex is meant by the particle behind it alone: 여자만요, 남자라야 됩니다, 여자로 부탁합니다. */

const FEW_WORDS = 3;

/** The words behind a mention up to the next one, without marks. */
const restOf = ({ phrase, end }: Mention): Token[] => {
  const behind = phrase.tokens.slice(end, end + FAR);
  const stop = behind.findIndex((token) => is(token, 'sex') || /^[~!]$/.test(token.word));
  return (stop === -1 ? behind : behind.slice(0, stop)).filter(({ kind }) => kind !== 'mark');
};

const isAdnominal = (token: Token | undefined): boolean => /(?:는|던|할|을|을것)$|^하는/.test(textOf(token));

/** 여자만요, 저희는 남자만 씁니다; not 남자만 하는 일이 아니에요. */
const isOnly = (tail: string, rest: readonly Token[]): boolean =>
  /^만[요을이의]?$/.test(tail) && rest.length <= FEW_WORDS && !isAdnominal(rest[0]) && !rest.some(words.isNot);

const OF_COUNT = ['unit', 'numeral', 'adverb', 'person'] as const;
const isOfCount = (token: Token): boolean => token.kind === 'number' || is(token, ...OF_COUNT);
const GOES_ON = /^(?:있|계)/;
/** 편성되어 있습니다, 배치된: it is so already. */
const IS_DONE = /되어|돼|됐|된|되[는고던]/;

/** The words up to the end of a clause: 한 명 생각하고 있고. */
const clauseOf = (rest: readonly Token[]): readonly Token[] => {
  const at = rest.findIndex(
    (token, place) => /[고며]$/.test(textOf(token)) && !GOES_ON.test(rest[place + 1]?.word ?? ''),
  );
  return at === -1 ? rest : rest.slice(0, at + 1);
};

/** 여자로 부탁합니다, 여직원으로만 보고 있습니다, 선발은 남자로 할 예정. */
const isWished = (mention: Mention, rest: readonly Token[]): boolean => {
  const { tail } = mention;
  if (!/^(?:으로|로)[만요]?$/.test(tail)) return false;
  if (rest.length <= FEW_WORDS && words.isArranged(rest) && isOfHiring(mention)) return true;
  const own = clauseOf(rest).filter((token) => !isOfCount(token));
  const isWish = own.some((token) => words.isWishedFor(token) && !IS_DONE.test(textOf(token)));
  // 사무직은 여성으로 채워 주십사 대표님이 말씀하셨습니다
  const isFilled = /^채[우워](?:고|주)?$/.test(textOf(own[0])) && /^(?:주[십시세]|달라고?$|싶)/.test(textOf(own[1]));
  if (own.some((token) => is(token, 'deny') || /지(?:는|도)?않/.test(textOf(token)))) return false;
  return /[만요]/.test(tail) || rest.every(isOfCount) || isFilled || (own.length <= FEW_WORDS && isWish);
};

const AND_MORE = /^(?:이며|며|이고|이면서|면서|으로서|로서|으로|로)$/;

const OF_GUESTS = /^(?:쇼핑|구경|관람|시식|고르|찾아|이용|방문|구매|드시|편하|편안|안심|만족|행복|사랑|즐)/;
const HOPED = /[았었였셨왔했]으면$|(?:주|오|주시|오시|와주|계시)면$/;

/** Do the words at a place hope for something: 들어오셨으면 합니다, 맡아 주셨으면 해요? */
const isHope = (tokens: readonly Token[], at: number): boolean =>
  HOPED.test(textOf(tokens[at])) && /^(?:합니|해요|하네|한다|함|싶|좋|고맙|고마|감사)/.test(textOf(tokens[at + 1]));

const OF_COMING = /^(?:오|와|들어|나오|계|있|맡|해|하|도와|봐|보|일|근무|들|옮|지원|주)/;
/** 오셔야 할 것 같습니다. */
const isSoItSeems = (tokens: readonly Token[], at: number): boolean =>
  /^[할될]$/.test(textOf(tokens[at])) && /^(?:것|거|듯)/.test(tokens[at + 1]?.word ?? '');
const MUST_SAID =
  /^(?:[하되]ㅂ?니|합니|합니다|해(?:요|서요?)?$|하[죠지네]|한다$|함|됩니|되[겠어죠지네]|돼[요서]?$|된다$|됨|할것|할듯|될듯)/;

/** 남자분이 오셔야 되겠습니다, 여자분이 계셔야 해요, 맡아 주셔야죠: what must be, in the clause of its subject. */
const isMust = (tokens: readonly Token[], at: number): boolean => {
  const text = textOf(tokens[at]);
  const [verb = '', more = ''] = text.split(/(?<=[아어여와해셔줘])야/);
  const isSaid =
    /^(?:죠|지요?|겠)/.test(more) ||
    (more === '' && (MUST_SAID.test(textOf(tokens[at + 1])) || isSoItSeems(tokens, at + 1)));
  const isOwn = !tokens.slice(0, at).some((token) => words.closesClause(token) || /^(?:이|가|은|는)$/.test(token.tail));
  return verb !== text && OF_COMING.test(verb) && isSaid && isOwn;
};

/** 여성분이 들어오셨으면 합니다: a hope about who comes, and not about how guests fare. */
const isHoped = (mention: Mention, rest: readonly Token[]): boolean => {
  const isOfThing = wordsBefore(mention).some((token) => is(token, 'thing', 'served') && /^[은는]$/.test(token.tail));
  const isHoping = rest.some((_, at) => isHope(rest, at) || isMust(rest, at));
  return (
    /^(?:이|가|께서)$/.test(mention.tail) && isHoping && !isOfThing && !rest.some((token) => OF_GUESTS.test(token.word))
  );
};

/** 꼭 여자여야 하는 것은 아닙니다, 남자여야 한다는 조건을 없앴습니다: what must be is denied, or spoken about. */
const isMustDenied = (mention: Mention): boolean => {
  const [first, ...more] = restOf(mention);
  if (!MUST.test(mention.tail)) return false;
  return (
    /^[한된]다는|^[하되]?라는/.test(textOf(first)) ||
    (/^[하되]는$|^[할될]$/.test(textOf(first)) && more.some((token) => is(token, 'deny')))
  );
};

const COMING = /^(?:오|와|들어오|들어와|계시|있으|맡아)/;
const GOOD = /^(?:편하|편해|편할|좋|수월|든든|안심|나을|낫|도움|고맙|놓일|놓이)/;
const IT_SEEMS = /^(?:것|거|듯)/;

/** 이번에도 여자분이 오시면 손님들이 편해하실 것 같아요: it is of hiring, and it would be well if they came. */
const isWelcomeNow = (mention: Mention, rest: readonly Token[]): boolean => {
  const coming = rest.findIndex((token, at) => at < FEW_WORDS && textOf(token).endsWith('면'));
  const good = rest.findLastIndex((token) => GOOD.test(textOf(token)));
  return (
    /^(?:이|가|께서)$/.test(mention.tail) &&
    coming !== -1 &&
    COMING.test(textOf(rest[0])) &&
    good > coming &&
    IT_SEEMS.test(rest[good + 1]?.word ?? '') &&
    isOfHiring(mention)
  );
};

/** 여성분이 오시면 편하게 쇼핑하실 것 같아요: guests, and nobody who is sought. */
export const isOfGuests = (mention: Mention): boolean =>
  restOf(mention).some(({ word }) => OF_GUESTS.test(word)) && !isOfHiring(mention);

export const isHopedFor = (mention: Mention): boolean =>
  isHoped(mention, restOf(mention)) || isWelcomeNow(mention, restOf(mention));

/** 밤에는 남자가 있어야 합니다. */
export const isMissed = ({ phrase, tail, count, isPerson }: Mention, at: number): boolean =>
  (/^(?:이|가|께서)$/.test(tail) || count !== undefined || (tail === '' && isPerson)) &&
  isMust(phrase.tokens.slice(at), 0);

const STILL = /^(?:이번에도|이번도|앞으로도|올해도)/;
const SO = /^(?:그렇게|똑같이|마찬가지|그대로|같은|이대로|같이)/;
/** 재단은 남자분이 맡아 왔고 이번에도 그렇게 뽑습니다. */
export const isAgainSo = ({ phrase: { tokens }, end }: Mention, at: number): boolean => {
  const between = tokens.slice(end, at).map(textOf);
  return between.some((word) => STILL.test(word)) && between.some((word) => SO.test(word));
};

/** 여성 인력을 씁니다. */
const EMPLOYS = /^(?:씁니다|써요|씀|쓰고있|쓰려|쓸예정|쓸계획|채웁니다|채우려|채우고자|채울예정)/;

const WELL = /^(?:편합|편해요|편하죠|편하지요|편하더|최고|딱입|딱이|안성맞춤|제격)/;
/** 남자한테만 연락드릴게요. */
const CONTACTS = /^(?:연락|전화|회신|답장|답변|통보|면접)(?!처|번호)/;

const AS_RULE = /^(?:하|합|함|해|삼|채용|모집|선발|뽑|구)/;
const ENTRUSTED = /^맡(?:기(?:고싶|고자|려고?[하합해]|겠)|길(?:계획|생각|예정))/;
const HIRED_FIRST = /^(?:먼저)?(?:잡|진행|봅|보겠|볼|뽑|연락|모시|채용|면접|부르|검토)/;

/** What stands right behind, if it is one of the few words that ask by themselves: 남자 급함, 여성 X, 남자 아니면 안 됩니다. */
const byNext = ({ end, tail }: Mention, [first, second]: readonly Token[]): Answer | undefined => {
  if (words.isUrgent(first) || words.isIfNot(first) || words.isIfNot(second)) return asks('demand', end + 1);
  // 남자 알바 없나요?
  if (
    tail === '' &&
    first !== undefined &&
    second === undefined &&
    /^(?:없|안계)(?:나|을까|으세|으신가|으십|니|세)/.test(textOf(first))
  )
    return asks('demand', end + 1);
  // 남직원 와 주세요
  if (textOf(first) === '와' && /^주(?:세|십|시|이)/.test(textOf(second))) return asks('demand', end + 2);
  if (/^(?:이|가)$/.test(tail) && WELL.test(textOf(first)) && !/(?:게|은|한)$/.test(textOf(first)))
    return asks('preference', end + 1);
  const isWritten = /^(?:문자|메일|톡|카톡)(?:로|을|를)?$/.test(textOf(first)) && CONTACTS.test(textOf(second));
  const isDenied = [first, second].some((token) => is(token, 'deny') || /지(?:는|도)?않/.test(textOf(token)));
  if (/^(?:에게|한테|께)만$/.test(tail) && !isDenied && (isWritten || CONTACTS.test(textOf(first))))
    return asks('demand', end + 1);
  if (textOf(first) === 'x' && tail === '') return asks('exclusion', end + 1);
  if (/^(?:을|를|만)$/.test(tail) && EMPLOYS.test(textOf(first))) return asks('demand', end + 1);
  // 남자 보조를 두고 싶습니다
  if (/^(?:을|를)$/.test(tail) && textOf(first) === '두고' && /^(?:싶|자합)/.test(textOf(second)))
    return asks('demand', end + 2);
  // 도장 보조는 남성 작업자를 원칙으로 함
  if (/^(?:을|를|만)$/.test(tail) && textOf(first) === '원칙으로' && AS_RULE.test(textOf(second)))
    return asks('demand', end + 2);
  // 여자 손을 빌리려고요
  if (
    tail === '' &&
    /^손[을이]$/.test(textOf(first)) &&
    /^(?:빌리려|빌려야|빌릴|빌립|부족|모자라|아쉬|아쉽|달려|달립|급)/.test(textOf(second))
  )
    return asks('demand', end + 2);
  // 여성분께 맡기고 싶네요
  if (/^(?:에게|한테|께)$/.test(tail) && ENTRUSTED.test(`${textOf(first)}${textOf(second)}`))
    return asks('demand', end + 2);
  return tail === '일' && first?.word.startsWith('것') === true ? asks('demand', end + 1) : undefined;
};

/** 여성분부터 뽑고, 면접은 여성분부터 잡겠습니다: the verb hires, or the words before speak of hiring. */
const isFirstCalled = (mention: Mention, verb: Token | undefined): boolean =>
  /^(?:먼저)?(?:뽑|모시|채용|면접)/.test(textOf(verb)) ||
  isOfHiring(mention) ||
  wordsBefore(mention).some(({ word }) => /^(?:면접|서류|합격)/.test(word));

/** By the particle alone; undefined where it says nothing. */
export const byTail = (mention: Mention): Answer | undefined => {
  const { phrase, end, tail } = mention;
  const rest = restOf(mention);
  const next = byNext(mention, rest);
  if (next !== undefined) return next;
  // 면접은 여성분부터 잡겠습니다
  if (tail === '부터' && HIRED_FIRST.test(textOf(rest[0])) && isFirstCalled(mention, rest[0]))
    return asks('preference', end + 1);
  const isOther = rest.some((token) => is(token, 'thing', 'served') && !is(token, 'role'));
  if (isMustDenied(mention)) return mentioned('thing', end);
  // 여성이면 여성 휴게실을, 남성이면 남성 휴게실을
  if (CONDITION.test(tail) && meansOf(phrase.tokens[end], 'sex') === mention.sex) return mentioned('house', end);
  if (MUST.test(tail)) return asks('demand', end);
  if (CONDITION.test(tail)) return isOther ? mentioned('house', end) : asks('demand', end);
  if (isWelcomeNow(mention, rest)) return asks('demand', end);
  if (!isOther && (isOnly(tail, rest) || isWished(mention, rest) || isHoped(mention, rest))) return asks('demand', end);
  if (AND_MORE.test(tail) && (namesWhom(rest) || rest.some((token) => is(token, 'bound')))) return asks('demand', end);
  // 여성 만 50세: years in full, and no word for only.
  const isOnlyBehind = is(rest[0], 'only') && rest[1]?.kind !== 'number';
  return is(phrase.tokens[end - 1], 'only') || isOnlyBehind ? asks('demand', end) : undefined;
};
