import type { Label } from '../../reading/labels.ts';
import { isSoughtTarget } from '../../reading/labels.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { About } from '../claim.ts';
import { CONDITION } from './sex-answer.ts';
import type { Mention, Phrase } from './sex-mention.ts';
import * as words from './sex-words.ts';

/** Of whom a sex is said, by what stands before it and above it: 현재 직원은, 어르신 성별, 입소자 현황. */

const OTHERS: Readonly<Record<string, About>> = {
  house: 'house',
  place: 'thing',
  company: 'thing',
  name: 'thing',
  contact: 'thing',
  product: 'thing',
};
const SOUGHT: ReadonlySet<string> = new Set(['who', 'prefer', 'sex', 'age', 'papers']);
/** 지금 점검원, 현 조리원: a label of those who are there. */
const areThereNow = ([now, ...whom]: readonly Token[]): boolean =>
  /^(?:지금|현|현재|기존|올해 현재)$/.test(now?.word ?? '') &&
  whom.some((token) => is(token, 'role', 'person', 'work') || token.kind === 'unknown') &&
  !whom.some((token) => is(token, 'seek', 'need'));

const isOthersLabel = ({ tokens }: Label, whom: 'served' | 'staff'): boolean =>
  (whom === 'staff' && areThereNow(tokens)) ||
  (whom === 'staff' &&
    tokens.some((token) => meansOf(token, 'label') === 'staff') &&
    !tokens.some((token) => /^(?:충원|모집|채용|구인)/.test(token.word))) ||
  (tokens.some((token, at) => (is(token, whom) || meansOf(token, 'label') === whom) && !isSoughtTarget(tokens, at)) &&
    !tokens.some((token) => is(token, 'role') || meansOf(token, 'label') === 'work'));

/** Whom the labels above speak of; 'applicant' where they ask for somebody; undefined where they say nothing of it. */
export const aboutOfLabels = (labels: readonly Label[]): About | undefined => {
  for (const label of labels)
    for (const whom of ['served', 'staff'] as const) if (isOthersLabel(label, whom)) return whom;
  const own = labels.at(-1);
  if (own === undefined) return undefined;
  // 상담 대상: the label speaks of them, though no word of it names them.
  if (own.kinds.has('served') && own.tokens.at(-1)?.word === '대상') return 'served';
  // 연극 배우 모집
  const seeksRole = is(own.tokens.at(-1), 'seek') && own.tokens.some((token) => is(token, 'role'));
  // 석면 조사 보조 · 성별: the name of the field stands behind the dot.
  const field = own.tokens.slice(own.tokens.findLastIndex(({ word }) => word === '·') + 1);
  if (!seeksRole && field.some((token) => is(token, 'thing') && !is(token, 'role'))) return 'thing';
  for (const kind of own.kinds) if (SOUGHT.has(kind)) return 'applicant';
  for (const kind of own.kinds) if (OTHERS[kind] !== undefined) return OTHERS[kind];
  return undefined;
};

export const isStaffWord = (token: Token | undefined): boolean => is(token, 'staff') && !words.isNoStaff(token);

const FAR_BEFORE = 8;
const FEW = 4;

const wordsOf = new WeakMap<Mention, readonly Token[]>();

/** The words in front of a mention, those outside of its bracket included. Put together once for all that ask. */
export const wordsBefore = (mention: Mention): readonly Token[] => {
  const known = wordsOf.get(mention);
  if (known !== undefined) return known;
  const { phrase, at } = mention;
  const words = [...phrase.before, ...phrase.tokens.slice(0, at)];
  wordsOf.set(mention, words);
  return words;
};

const OF_THEM = /^(?:은|는|중|의|께서는|께서|님은|들은|들의|에는|에|중에|중에는|으?로)?$/;
/** A thing that takes what follows as its own: 화장실 남. */
const isGoodsWord = (token: Token | undefined): boolean =>
  is(token, 'thing') && token !== undefined && token.word.length > 1 && token.tail === '' && !is(token, 'work', 'role');

/** 현재 조장 남 2·여 3: the number of the other sex stands between, and nothing else. */
export const isNoCount = (token: Token): boolean =>
  token.kind !== 'number' && token.kind !== 'mark' && !is(token, 'unit', 'numeral', 'sex');

/** 이번에 뽑는 생산직은 전부 남자로, 합격자는 전원 남성으로. */
const isOfThisTime = ({ word, tail }: Token): boolean =>
  word.startsWith('이번') || (word.startsWith('합격자') && /^[은는]$/.test(tail));

/** 인원: 두 명, 둘 다 여자분: how many are sought. */
const isOfCount = ({ statement, phrase: { labels, index } }: Mention): boolean => {
  const kinds = labels.at(-1)?.kinds;
  const before = statement.items[index - 1]?.tokens ?? [];
  const isPlain = before.length > 0 && before.every((token) => token.kind === 'number' || is(token, 'unit', 'numeral'));
  return isPlain && kinds?.has('who') === true && !kinds.has('staff') && !kinds.has('served');
};

/** 반장님 51세 여성: who is there, by name of the post and age. */
const isOfPostHolder = (before: readonly Token[]): boolean => {
  const [post, age, unit] = before.slice(-3);
  return (
    is(post, 'role') &&
    /^님(?:은|이|께서)?$/.test(post?.tail ?? '') &&
    age?.kind === 'number' &&
    meansOf(unit, 'unit') === 'age' &&
    unit?.tail === ''
  );
};

const SHARE_WITHIN = 5;
/** 직원의 절반이 여성입니다. */
const SHARE = /^(?:절반|과반|과반수|대다수|대부분|상당수|반수|태반|다수)(?:이상)?[이은가]$/;
/** 수강생 40%가 직장인 여성, 30%는 남성: how those who come or work there are made up. */
const isShareOfThem = (before: readonly Token[]): boolean => {
  const near = before.slice(-SHARE_WITHIN);
  if (SHARE.test(textOf(near.at(-1)))) return !before.some((token) => is(token, 'seek') || words.isHiring(token));
  const at = near.findLastIndex(({ word }) => /^(?:%|퍼센트|프로)$/.test(word));
  const particle = near[at]?.tail === '' ? near[at + 1]?.word : near[at]?.tail;
  return (
    at > 0 && /^[가는은이]$/.test(particle ?? '') && !before.some((token) => is(token, 'seek') || words.isHiring(token))
  );
};

/** 막내가 되실 여직원, 주방을 맡을 남자분: who is still to do it. */
const WHO_COMES = /(?:[하되오가보주시으드나키쓰내]실|맡을|될|함께할|일할|도울)$/;

/** 신생아 담당 여자 간호조무사: the words before the trade name the people it cares for. */
const HANDLED = /^(?:담당|전담|케어|돌봄|보조|지도)$/;

/** Of whom the words before a mention speak, where nothing else decides: 현재 직원은 모두 여자, 강아지(여). */
export const aboutBefore = (mention: Mention): About | undefined => {
  const before = wordsBefore(mention);
  if (isOfPostHolder(before)) return 'staff';
  if (isShareOfThem(before)) return 'served';
  if (WHO_COMES.test(textOf(before.at(-1)))) return undefined;
  let isOneNoun = true;
  let isOneClause = true;
  // 전임자가 여직원이었고 이번에도 여직원으로: what stands before is of then.
  let isThisTime = false;
  for (let at = before.length - 1; at >= Math.max(0, before.length - FAR_BEFORE); at -= 1) {
    const token = before[at];
    if (is(token, 'sex') && before.slice(at + 1).some(isNoCount)) return undefined;
    isThisTime ||= token?.word.startsWith('이번') === true;
    // 여자 사장이라 여자분이 편해요
    if (isStaffWord(token) && /^(?:이라|라|이라서|라서|이니까?)$/.test(token?.tail ?? '')) break;
    if ((isStaffWord(token) || words.isOurTeam(before[at - 1], token)) && !isThisTime) return 'staff';
    // 현 조무사 남 2, 여 11
    if (/^(?:현|현재|지금)$/.test(token?.word ?? '') && is(before[at + 1], 'role') && !isThisTime) return 'staff';
    const isLast = at === before.length - 1;
    // 나이 경력 다 안 봐요 남자면 됩니다
    isOneClause &&=
      !words.closesClause(token) &&
      !is(token, 'no-matter') &&
      !(is(token, 'sex') && /^이?[라니]$/.test(token?.tail ?? ''));
    // 이번에 뽑는 생산직은 전부 남자로
    isThisTime ||= isOneClause && (isOfCount(mention) || before.slice(Math.max(0, at - FEW), at).some(isOfThisTime));
    if (isOneClause && words.isHowMany(token) && !isThisTime && !mention.tail.endsWith('만')) return 'staff';
    isOneNoun &&= token?.tail === '' && before[at + 1]?.glued !== true;
    const isPeopleServed =
      (is(token, 'served') || (meansOf(token, 'label') === 'served' && /^[은는]$/.test(token?.tail ?? ''))) &&
      !is(before[at + 1], 'role', 'person') &&
      !HANDLED.test(before[at + 1]?.word ?? '');
    const tail = token?.tail ?? '';
    // 피해자 쉼터 여성 상담원: the house is named by whom it serves.
    if (tail === '' && mention.isPerson && is(before[at + 1], 'genuine')) continue;
    // 선수단 숙소 식당 여자 조리원: the place is named by whom it serves.
    const isOfTheirPlace = tail === '' && mention.isPerson && before.slice(at + 1).some((one) => is(one, 'thing'));
    if (isPeopleServed && isOfTheirPlace && !is(before.at(-1), 'seek')) continue;
    if (isPeopleServed && OF_THEM.test(tail) && (isOneNoun || tail !== '')) return 'served';
    if (isLast && (tail === '중' || (token?.kind === 'unknown' && token.word.endsWith('중')))) return 'staff';
    const isName = meansOf(token, 'label') === 'name' && token?.tail === '';
    if (isLast && words.isSheltered(token)) return 'served';
    if (isLast && isName && mention.phrase.item.aside === undefined) return 'thing';
    if (isLast && !mention.isPerson && isGoodsWord(token)) return 'thing';
  }
  return undefined;
};

/** 이용자는 20대 여성이고: their sex is told, and another clause begins. */
const isSexOfThem = (token: Token): boolean =>
  is(token, 'sex') && /^(?:이고|이며|이라|이라서|이셔서|인데)$/.test(token.tail);

/** Is the mention said of those who are served, although a verb of seeking follows (회원은 여성만 받습니다)? */
export const isOfServed = (mention: Mention): boolean => {
  const before = wordsBefore(mention).slice(-FAR_BEFORE);
  const last = before.at(-1);
  // 이용자가 여성이면 여성 활동지원사로
  const isIf = CONDITION.test(mention.tail) || (is(last, 'sex') && CONDITION.test(last?.tail ?? ''));
  return before.some(
    (token, at) =>
      is(token, 'served') &&
      !is(before[at + 1], 'role', 'person') &&
      ((/^(?:은|는|중|들은|님은|의|중에)$/.test(token.tail) &&
        !(mention.isPerson && before.slice(at + 1).some(isSexOfThem))) ||
        (isIf && /^(?:이|가)$/.test(token.tail) && !before.slice(at + 1).some(words.closesClause))),
  );
};

/** Makes a question about the words before a mention one that looks for the first such word of a phrase once. */
const saidBefore = (asks: (token: Token) => boolean): ((mention: Mention) => boolean) => {
  const firsts = new WeakMap<Phrase, number>();
  const firstIn = ({ before, tokens }: Phrase): number => {
    const outside = before.findIndex(asks);
    if (outside !== -1) return outside;
    const inside = tokens.findIndex(asks);
    return inside === -1 ? Infinity : before.length + inside;
  };
  return ({ phrase, at }) => {
    const first = firsts.get(phrase) ?? firstIn(phrase);
    firsts.set(phrase, first);
    return first < phrase.before.length + at;
  };
};

/** 이번 자리는 여자 선생님입니다, 이번 충원은 남성으로: the words before say that it is about the post. */
export const isOfPost = saidBefore(
  (token) =>
    words.isOfPostWord(token) ||
    is(token, 'seek') ||
    // 저희가 찾는 분은
    (meansOf(token, 'label') === 'who' && /(?:분|사람|인재|동료)$/.test(token.word)),
);

/** 이번 충원은 남성으로 진행합니다, 이번에는 여자로 정했습니다: the words before speak of hiring. 이번 강좌는 does not. */
export const isOfHiring = saidBefore(
  (token) => is(token, 'seek') || words.isHiring(token) || /^이번(?:에[는도]?|엔)$/.test(textOf(token)),
);

/** 야간조는 남자만 지원됩니다: which work they may apply for. */
export const isOfShift = saidBefore(
  (token) =>
    (is(token, 'work', 'role') || /[조반]$/.test(token.word)) && /^[은는]$/.test(token.tail) && !words.isRoom(token),
);

const TO_COME = /^(?:새로|이번|오실|모실|뽑|찾는|구하는|함께하실)/;

const AMONG = /^(?:가운데|중)(?:에서?|에서는)?$|중(?:에서?)?$/;

const NATIVE_COUNT = /^(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)[은는이가]?$/;
const isCount = (token: Token): boolean =>
  token.kind === 'number' || is(token, 'numeral', 'unit') || NATIVE_COUNT.test(token.word);

/** 설계 2팀 다섯 가운데 셋이 여자: some of those who are there, where nobody is hired. */
export const isSomeOfThem = (mention: Mention): boolean => {
  const before = wordsBefore(mention);
  const among = before.findLastIndex((token) => AMONG.test(textOf(token)));
  const between = among === -1 ? [] : before.slice(among + 1);
  // 조리원 12명 가운데 남자 2명
  const isCountedBehind = between.length === 0 && mention.count !== undefined;
  return (
    among > 0 &&
    between.length <= 2 &&
    (isCountedBehind || (between.length > 0 && between.every(isCount) && /[은는이가]$/.test(textOf(between.at(-1))))) &&
    before.slice(0, among).some(isCount) &&
    /^(?:|이고|고|이며|며|입니다|이에요|예요|이라|라|인데)$/.test(mention.tail) &&
    !isOfHiring(mention) &&
    !isOfPost(mention) &&
    !before.some((token) => meansOf(token, 'label') === 'who') &&
    aboutOfLabels(mention.phrase.labels) !== 'applicant' &&
    !mention.phrase.tokens.slice(mention.end).some((token) => is(token, 'seek', 'prefer', 'need'))
  );
};

const IS_THERE = /^(?:있|계[시셨]|일[하했]|근무|모였|모여|모인|왔|오[다셨]|뽑[혔힌히]|지원(?:했|하셨|해왔)|들어[왔온])/;
const HOW_MANY = /^(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열|한|두|세|네)/;
const BUT = /(?:지만|인데|는데요?|으나|였으나|라|이라서|보니|지만요|이고|건우연이고)$/;
const OTHERWISE = /^(?:그래도|그렇지만|하지만|다만|그런데)/;

/** 지금은 남자만 다섯이지만 여성도 반깁니다, 여자만 모였는데 남자분도 좋습니다: who is there, and others may come. */
export const isOnlyThoseThere = ({ statement, phrase: { tokens, index }, end, tail }: Mention): boolean => {
  if (!/^(?:분들?)?(?:만|뿐)/.test(tail)) return false;
  const [first, ...more] = tokens.slice(end, end + 5);
  const isCounted = HOW_MANY.test(first?.word ?? '') || first?.kind === 'number';
  if (!isCounted && !IS_THERE.test(textOf(first) + textOf(more[0]))) return false;
  const next = statement.items[index + 1]?.tokens[0];
  if (isCounted && more.length === 0) return OTHERWISE.test(textOf(next)) || BUT.test(textOf(first));
  const but = [first, ...more].findIndex((token) => BUT.test(textOf(token)));
  return but !== -1 && ![first, ...more].slice(0, but + 1).some((token) => is(token, 'need', 'prefer'));
};

/** 반장님은 여자, 주임님은 남자, 새로 오실 분은 아무나: what those who are there are, and nothing is asked of who comes. */
export const isToldOfPosts = ({ statement, phrase, at, end }: Mention): boolean =>
  /^(?:님|님들|들)?[은는]$/.test(phrase.tokens[at - 1]?.tail ?? '') &&
  is(phrase.tokens[at - 1], 'role') &&
  end >= phrase.tokens.length &&
  statement.items
    .slice(phrase.index + 1, phrase.index + 5)
    .some(({ tokens }) => tokens.some(({ word }) => TO_COME.test(word)) && is(tokens.at(-1), 'no-matter'));

/** A verb or adjective right before the mention says what is asked of the person: 더존 가능한 여성분. */
const MODIFIES = /(?:한|은|는|신|인|운|할|실|던|찬|센|된|난|쁜|큰)$/;
/** Does the statement speak of present staff or people served anywhere (평균 나이, 근무 중, 입소)? Its first words count. */
export const aboutOfStatement = ({ statement, phrase, at, isPerson }: Mention): About | undefined => {
  const near = statement.items.slice(Math.max(0, phrase.index - 6), phrase.index + 7);
  const tokens = near.flatMap((item) => item.tokens).slice(0, 60);
  const behind = [...phrase.tokens.slice(at), ...phrase.after];
  if (tokens.some(isStaffWord) || behind.some((token) => is(token, 'exist'))) return 'staff';
  if (isPerson || MODIFIES.test(textOf(phrase.tokens[at - 1]))) return undefined;
  if (
    tokens.some(
      (token, place) =>
        is(token, 'served') &&
        !is(tokens[place + 1], 'role', 'person') &&
        !(is(tokens[place + 1], 'work') && is(tokens[place + 2], 'role')) &&
        tokens[place + 1]?.glued !== true,
    )
  )
    return 'served';
  return undefined;
};
