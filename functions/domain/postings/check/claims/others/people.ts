import type { Statement } from '../../reading/blocks.ts';
import type { Item } from '../../reading/items.ts';
import type { Label } from '../../reading/labels.ts';
import { DONE_TO } from '../../reading/labels.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { neighbourOf } from '../claim.ts';
import type { What } from '../claim.ts';
import type { Found } from './found.ts';
import { isAsking, isPerson, ROLE_TOPIC, SPEAKS_OF } from './found.ts';

/** What describes a body, and how old it is. */
const BODY: ReadonlySet<What> = new Set<What>(['measure', 'looks', 'age', 'health', 'sex']);

/** People who are not sought: those served, guests, those counted, and those for whom the house does something. */

/** Fields that describe one person. */
const OF_PERSON: ReadonlySet<string> = new Set([
  'sex',
  'age',
  'looks',
  'health',
  'family',
  'origin',
  'school',
  'other',
  'name',
]);
const MOST_ROWS = 8;

const areServed = ({ kinds }: Label): boolean => kinds.has('served');
/** 석면 조사 보조 · 성별 is a field of a post. */
const isField = ({ kinds, tokens }: Label): boolean =>
  [...kinds].every((kind) => OF_PERSON.has(kind)) && !tokens.some((token) => is(token, 'role', 'work', 'seek'));

/** What guests and customers do, and no applicant: 탑승 기준, 입주 자격, 대여 조건, 가입 나이. */
const OF_GUESTS =
  /^(?:입주|가입|탑승|입장|관람|체험|대여|이용|수강|접종|검진|헌혈|승마|예약|구매|분양|청약|투숙|숙박|입실|입소|기증|공여|수혜|임상|피험)/;
const RIDES = /^(?:승선|승차|번지|짚라인|집라인|래프팅|레일바이크|놀이기구|입욕|입수)/;
const areGuests = ({ word }: Token): boolean => OF_GUESTS.test(word) || RIDES.test(word);
const RULE = /^(?:자격|조건|기준|대상|제한|나이|연령|규정|안내|가능|불가|요건|키|신장)/;

/** 보험 가입 조건 때문에 만 26세 이상. */
const REASON = /^(?:때문|탓|까닭)/;

const STUDY = /^(?:연구|임상|실험|시험|조사|설문|체험|프로그램|캠프|대회|임상시험)$/;
const isPartIn = (tokens: readonly Token[], at: number): boolean =>
  /^(?:참여|참가|등록)$/.test(tokens[at]?.word ?? '') && STUDY.test(textOf(tokens[at - 1]));

const OF_HIRING_TARGET = /^(?:모집|채용|지원|응시|신청|접수|선발|참여|우대|구인|입사|근무|면접|응모|충원|공채|특채)/;
/** 입점 대상 만 19~39세 상인: those for whom something is done. 모집 대상 asks. */
const isTargetOfOthers = (tokens: readonly Token[], at: number): boolean => {
  const [noun, target] = [tokens[at - 1], tokens[at]];
  return (
    target?.word === '대상' &&
    /^[은는]?$/.test(target.tail) &&
    noun !== undefined &&
    noun.kind !== 'mark' &&
    noun.kind !== 'number' &&
    noun.tail === '' &&
    !OF_HIRING_TARGET.test(noun.word) &&
    !is(noun, 'seek', 'label', 'role', 'need', 'prefer', 'shut', 'person')
  );
};

/** 체중 120kg 초과, 임신부 탑승 불가: what the last item of the list says of guests. */
const isShutOutAtEnd = ({ items }: Statement, item: Item): boolean => {
  const last = items.findLast(({ aside }) => aside === undefined);
  return (
    last !== undefined &&
    last !== item &&
    item.aside === undefined &&
    last.tokens.some((token, at) => areGuests(token) && !is(token, 'served') && is(last.tokens[at + 1], 'shut'))
  );
};

/** 입주 자격 60세 이상 부부, 대여 조건 안내: 만 21세 이상: requirements for guests. */
export const isOfGuests = ({ claim: { what, statement }, item, at }: Found): boolean => {
  const { tokens, labels } = item;
  const label = labels.at(-1)?.tokens ?? [];
  // 체험 키 110cm 이상, 체중 100kg 이하: the list goes on.
  const [first] = statement.items;
  const head =
    what === 'measure' && at === 0 && first !== item && first?.tokens.some(isAsking) === false ? first.tokens : [];
  const before = [...label, ...head.slice(0, 2), ...tokens.slice(0, at)];
  const isLabel = label.length === 1 && label[0] !== undefined && areGuests(label[0]);
  const isShutOut = tokens.some(
    (token, index) => index >= at && areGuests(token) && !is(token, 'served') && is(tokens[index + 1], 'shut'),
  );
  if (isLabel || isShutOut || isShutOutAtEnd(statement, item)) return true;
  if (before.some((_, index) => isTargetOfOthers(before, index))) return true;
  return before.some(
    (token, index) =>
      !REASON.test(before[index + 2]?.word ?? '') &&
      (areGuests(token) || isPartIn(before, index)) &&
      token.tail === '' &&
      RULE.test(before[index + 1]?.word ?? ''),
  );
};

const ARE_MANY = /^(?:많[아이습은음]|대부분|주를|주로|흔|잦)/;
/** 눈 성형은 20대 여성, 모발이식은 40대 남성 상담이 많아요: of the topic it is told who they mostly are. */
export const areMostly = ({ claim: { what, statement, stance }, item: { tokens }, at }: Found): boolean => {
  if ((what !== 'sex' && what !== 'age') || stance !== 'demand') return false;
  const last = statement.items.findLast(({ aside }) => aside === undefined)?.tokens.at(-1);
  const topic = tokens.slice(0, at).find((token) => /[은는]$/.test(textOf(token)));
  return (
    ARE_MANY.test(textOf(last)) &&
    topic !== undefined &&
    !isPerson(topic) &&
    !is(topic, 'work', 'seek') &&
    !statement.items.some((item) => item.tokens.some((token) => is(token, 'seek', 'prefer', 'need', 'only')))
  );
};

const DIVISION = /^(?:부문|체급|종목|참가부문|경기부문|부별|조편성|출전)$/;
const CONTEST = /대회|마라톤|선수|경기(?!도|남|북)|시합|기록칩|대진|체급|리그/;
/** 부문: 남 39세 이하, 여 40대: the divisions of a contest. */
export const isOfContest = ({ claim: { text }, item: { labels } }: Found): boolean =>
  labels.at(-1)?.tokens.some(({ word }) => DIVISION.test(word)) === true && CONTEST.test(text.seen.text);

/** An ad does not seek so many people, or count them by sex. */
const MANY = 100;
const MANY_OF_A_SEX = 40;

const countBehind = (tokens: readonly Token[], at: number): number => {
  const [number, unit] = tokens.slice(at + 1, at + 3);
  return number?.kind === 'number' && meansOf(unit, 'unit') === 'people' ? (number.value ?? 0) : 0;
};

/** 소속 모델 여 40명, 향우 300명: those who are there. */
export const areMany = ({ claim: { what, statement }, item: { tokens }, at }: Found): boolean =>
  what === 'sex'
    ? statement.items.some((item) =>
        item.tokens.some((token, index) => is(token, 'sex') && countBehind(item.tokens, index) >= MANY_OF_A_SEX),
      )
    : tokens.some(({ kind }, index) => index >= at && kind !== 'number' && countBehind(tokens, index) >= MANY);

const WITH_IT = /^(?:통역|동행|기록|일지|업무|지원)$/;
/** 결혼이민 여성 상담: it is done for them. */
export const isDoneTo = ({ claim: { what }, item: { tokens }, at }: Found): boolean =>
  what === 'sex' &&
  tokens[at]?.tail === '' &&
  at > 0 &&
  DONE_TO.test(tokens[at + 1]?.word ?? '') &&
  tokens.slice(at + 2).every((token) => WITH_IT.test(textOf(token)));

const MOST_LISTED = 4;
/** 고혈압, 심장 질환, 임신 중인 손님은 탑승 불가: the last item of the list names the people it is about. */
export const isListedOfGuests = ({ claim: { statement, stance }, item, at }: Found): boolean => {
  if (
    stance !== 'exclusion' ||
    item.aside !== undefined ||
    item.tokens.slice(at).some((token) => isPerson(token) || is(token, 'served'))
  )
    return false;
  const index = statement.items.indexOf(item);
  const list = statement.items.slice(index + 1, index + MOST_LISTED).filter(({ aside }) => aside === undefined);
  const people = list.flatMap(({ tokens }) => tokens).find((token) => is(token, 'served', 'person', 'role'));
  return is(people, 'served') && !is(people, 'role', 'person') && SPEAKS_OF.test(people?.tail ?? '');
};

/** 수급자 | 남, 79세, and below it 체격 | 키 176cm: the rows that describe one person are all of the one named first. */
export const isOfRecord = ({ claim: { text, statement }, item: { labels } }: Found): boolean => {
  // What is asked under a label of its own is asked: 안내 내용, and below it 자격: 여성만.
  const nearest = labels.findLast((label) => areServed(label) || label.kinds.has('who') || label.kinds.has('prefer'));
  if (nearest !== undefined) return areServed(nearest);
  if (labels.length === 0 || !labels.every(isField)) return false;
  let row: Statement | undefined = statement;
  for (let rows = 0; rows < MOST_ROWS; rows += 1) {
    const above: Statement | undefined = row === undefined ? undefined : neighbourOf(text, row, -1);
    if (row === undefined || above === undefined || above.line < row.line - 1) return false;
    const [label] = above.items[0]?.labels ?? [];
    if (label === undefined) return false;
    if (areServed(label)) return true;
    if (!isField(label)) return false;
    row = above;
  }
  return false;
};

/** 이용자 남 27세, 키 180cm: what goes on in the next item is of the person whom the item before describes. */
export const isBesideServed = ({ claim, item }: Found): boolean => {
  if (
    !BODY.has(claim.what) ||
    item.aside !== undefined ||
    item.tokens.some((token) => isAsking(token) || isPerson(token))
  )
    return false;
  const before = claim.statement.items[claim.statement.items.indexOf(item) - 1];
  return (
    before !== undefined &&
    before.labels.length === item.labels.length &&
    before.tokens.some((token) => is(token, 'served') && !is(token, 'role', 'kin')) &&
    before.tokens.some((token) => token.kind === 'number' || is(token, 'sex')) &&
    !before.tokens.some((token) => isAsking(token) || is(token, 'role', 'work'))
  );
};

const SETTLED = /^(?:확정|완료|섭외완료|선발완료|충원완료|마감)/;
/** 오디션은 끝났습니다(20대 남 2, 30대 여 2 확정): whoever has been found. */
export const isSettled = ({ claim: { statement }, item: { aside } }: Found): boolean =>
  aside !== undefined &&
  statement.items.some(
    (one) =>
      one.aside?.host === aside.host && one.aside.after === aside.after && SETTLED.test(textOf(one.tokens.at(-1))),
  );

const PAST = /[가-힣]던$/;
/** 남자만 뽑던 회사였지만, 35세 이하만 받던 시절: what was asked in former times. */
export const isOfFormerTimes = ({ item: { tokens }, end }: Found): boolean => {
  const verb = tokens.slice(Math.max(0, end - 1), end + 2).findIndex((token) => PAST.test(textOf(token)));
  const token = tokens[Math.max(0, end - 1) + verb];
  return verb !== -1 && is(token, 'seek', 'prefer', 'need', 'shut') && tokens.length > Math.max(0, end - 1) + verb + 1;
};

const TELLS = /(?:니다|[아어여해]요|게요|다)$/;
const FROM_WORK = /에서는?$/;
const OF_HIRING = /^(?:채용|모집|전형|서류|선발|면접|지원|공고|심사|접수)/;

const MONEY: ReadonlySet<string | undefined> = new Set(['won', 'manwon', 'cheonwon', 'big']);
/** 월세 15만원을 지원받습니다: what they are given, and no word of applying. */
const isGranted = (rest: readonly Token[], at: number): boolean =>
  /^(?:지원|제공|지급|보조|배정|우선)/.test(rest[at]?.word ?? '') &&
  rest.slice(0, at).some((token) => /[을를]$/.test(token.tail) || MONEY.has(meansOf(token, 'unit')));

const GRANTS = /^(?:지원|지급|보조|제공|면제|할인|배정|부담|대출|가입|휴가|단축|제외|보장)$/;
/** 40세 미만 직원은 월 10만원 주거비 보조: an amount, and that it is given. */
const isGrantAtEnd = (rest: readonly Token[]): boolean =>
  GRANTS.test(textOf(rest.at(-1))) && rest.some((token) => MONEY.has(meansOf(token, 'unit')));

/** 만 65세가 넘은 직원은 무거운 솥을 들지 않도록 조를 짭니다: what the house does for those who are there. */
export const isDoneForThem = ({ claim: { stance, statement }, item, at }: Found): boolean => {
  const { tokens } = item;
  const whom = tokens.findIndex((token, index) => index > at && (isPerson(token) || ROLE_TOPIC.test(token.word)));
  if (whom === -1 || !SPEAKS_OF.test(textOf(tokens[whom]))) return false;
  const rest = tokens.slice(whom + 1);
  const last = statement.items.findLast(({ aside }) => aside === undefined)?.tokens.at(-1);
  if (rest.length < 2 || !(TELLS.test(textOf(last)) || isGrantAtEnd(rest))) return false;
  const shut = rest.findIndex((token) => is(token, 'shut'));
  if (shut > 0) return FROM_WORK.test(rest[shut - 1]?.tail ?? '') && !OF_HIRING.test(rest[shut - 1]?.word ?? '');
  return (
    stance === 'demand' &&
    !rest.some(
      (token, index) =>
        !isGranted(rest, index) && ((isAsking(token) && !textOf(token).endsWith('로만')) || OF_HIRING.test(token.word)),
    )
  );
};
