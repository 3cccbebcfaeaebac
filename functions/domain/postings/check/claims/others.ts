import type { Item } from '../reading/items.ts';
import type { Label } from '../reading/labels.ts';
import { DONE_TO } from '../reading/labels.ts';
import type { Statement } from '../reading/blocks.ts';
import type { Token } from '../reading/tokens.ts';
import { is, meansOf, textOf } from '../reading/tokens.ts';
import type { About, Claim, What } from './claim.ts';
import { neighbourOf } from './claim.ts';
import { elderOf } from './age/age-senses.ts';
import { isAdnominal, isLinking, MUST_BE } from './endings.ts';

/**
 * What an age, a sex or a measure is said of when it is not said of the applicant. It is asked of the applicant only
 * where something says so: a label that asks, a word that governs it, a person whom it describes, or that it is a point
 * of its own. The readers of each family decide first; this is asked of all of them alike.
 */

const OF_PEOPLE: ReadonlySet<What> = new Set<What>([
  'sex',
  'called',
  'looks',
  'measure',
  'family',
  'age',
  'age-words',
  'region',
  'health',
]);
/** What is read as a demand by standing there. The other readers ask for a word that says so themselves. */
const BY_DEFAULT: ReadonlySet<What> = new Set<What>(['sex', 'called', 'measure', 'age', 'region']);
const ASKED: ReadonlySet<string> = new Set(['demand', 'preference', 'exclusion', 'writing']);

/** Labels under which a bare value is asked of the applicant. */
const ASKING = ['who', 'prefer', 'sex', 'age', 'looks', 'origin', 'faith', 'family', 'school', 'health', 'papers'];

/** A claim with the item that it stands in. `at`, `end`: its first token, and the token behind its last. */
type Found = { readonly claim: Claim; readonly item: Item; readonly at: number; readonly end: number };

const foundOf = (claim: Claim): Found | undefined => {
  for (const item of claim.statement.items) {
    const at = item.tokens.findIndex(({ from }) => from === claim.from);
    if (at === -1) continue;
    const end = item.tokens.findIndex(({ from }) => from >= claim.to);
    return { claim, item, at, end: end === -1 ? item.tokens.length : end };
  }
  return undefined;
};

const ONLY = /만(?:을|이|으로|은|요)?$/;
const WISHED = /(?:면|으면|거든)$/;
const TAKES = /^(?:봅|봐|보[고려며아]|받|생각|부탁|접수|검토|열람|심사|확인|채우|채웁|꾸리|꾸립|뽑|씁|쓰|찾|한정|커트)/;
const DECIDES = /^(?:합니|해요|정하|정했|필$|것$|기준|적당|적합)/;

/** Does a word say that somebody is asked, or that something must be so? */
const isAsking = (token: Token): boolean =>
  is(token, 'seek', 'prefer', 'need', 'shut', 'only', 'write') ||
  ONLY.test(token.kind === 'unknown' ? textOf(token) : token.tail) ||
  MUST_BE.test(token.tail) ||
  /[아어여해셔려]야/.test(textOf(token)) ||
  WISHED.test(textOf(token)) ||
  TAKES.test(textOf(token)) ||
  DECIDES.test(textOf(token)) ||
  elderOf(token) === 'birth' ||
  /^(?:must|should|may|will|only|need|looking|wanted|prefer|min|max)/.test(token.word);

const isCondition = (token: Token): boolean =>
  token.kind === 'mark' ||
  token.kind === 'number' ||
  is(token, 'adverb', 'sex', 'person', 'role', 'work', 'bound', 'numeral', 'unit') ||
  is(token, 'look', 'fitness', 'age', 'measure', 'no-matter', 'staff') ||
  ['age', 'who'].includes(meansOf(token, 'label') ?? '');

const HOLDER = /^전원$|(?:소지|보유|이수|취득|해당|희망|가능|예정|경험)자/;
const isPerson = (token: Token): boolean => is(token, 'person', 'role', 'sex', 'called') || HOLDER.test(token.word);

/** Nothing asks: no label, no word behind it, no person, and it is no point of its own. */
const isUnasked = ({ claim: { what, stance, statement }, item, at, end }: Found): boolean => {
  const { tokens, labels } = item;
  if (!BY_DEFAULT.has(what) || stance !== 'demand') return false;
  const host = statement.items.indexOf(item);
  const asides = statement.items.filter(({ aside }) => aside?.host === host);
  if (asides.some((one) => one.tokens.some(isAsking))) return false;
  if (labels.some(({ kinds }) => ASKING.some((kind) => kinds.has(kind)))) return false;
  if (tokens.some((token) => isAsking(token) || isPerson(token))) return false;
  return !tokens.every((token, index) => (index >= at && index < end) || isCondition(token));
};

/** Fields that describe one person, whoever it is. */
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
  /^(?:입주|가입|탑승|입장|관람|체험|대여|이용|수강|접종|검진|헌혈|승마|예약|구매|분양|청약|투숙|숙박|입실|입소)/;
const RULE = /^(?:자격|조건|기준|대상|제한|나이|연령|규정|안내|가능|불가|요건|키|신장)/;

/** 보험 가입 조건 때문에 만 26세 이상. */
const REASON = /^(?:때문|탓|까닭)/;

/** 입주 자격 60세 이상 부부, 대여 조건 안내: 만 21세 이상: whom guests must be. */
const isOfGuests = ({ item: { tokens, labels }, at }: Found): boolean => {
  const label = labels.at(-1)?.tokens ?? [];
  const before = [...label, ...tokens.slice(0, at)];
  const isLabel = label.length === 1 && OF_GUESTS.test(label[0]?.word ?? '');
  const isShutOut = tokens.some(
    (token, index) =>
      index >= at && OF_GUESTS.test(token.word) && !is(token, 'served') && is(tokens[index + 1], 'shut'),
  );
  if (isLabel || isShutOut) return true;
  return before.some(
    (token, index) =>
      !REASON.test(before[index + 2]?.word ?? '') &&
      OF_GUESTS.test(token.word) &&
      token.tail === '' &&
      RULE.test(before[index + 1]?.word ?? ''),
  );
};

/** Nobody seeks so many people in an ad, or tells them by sex. */
const MANY = 100;
const MANY_OF_A_SEX = 40;

const countBehind = (tokens: readonly Token[], at: number): number => {
  const [number, unit] = tokens.slice(at + 1, at + 3);
  return number?.kind === 'number' && meansOf(unit, 'unit') === 'people' ? (number.value ?? 0) : 0;
};

/** 소속 모델 여 40명, 향우 300명: those who are there. */
const areMany = ({ claim: { what, statement }, item: { tokens }, at }: Found): boolean =>
  what === 'sex'
    ? statement.items.some((item) =>
        item.tokens.some((token, index) => is(token, 'sex') && countBehind(item.tokens, index) >= MANY_OF_A_SEX),
      )
    : tokens.some(({ kind }, index) => index >= at && kind !== 'number' && countBehind(tokens, index) >= MANY);

/** 결혼이민 여성 상담: it is done for them. */
const isDoneTo = ({ claim: { what }, item: { tokens }, at }: Found): boolean =>
  what === 'sex' &&
  tokens[at]?.tail === '' &&
  at > 0 &&
  DONE_TO.test(tokens[at + 1]?.word ?? '') &&
  tokens[at + 2] === undefined;

/** 성인용(키 150 이상) 40대: made for them. */
const MADE_FOR = /(?:여성|남성|여자|남자|성인|아동|어린이|학생|주니어|유아|청소년|노인|환자)용(?:은|는|이|의)?$/;
const isMadeFor = ({ claim: { what, statement }, item: { aside, tokens }, at, end }: Found): boolean => {
  if (what === 'measure' && tokens[end - 1]?.tail === '용') return true;
  const before = aside === undefined ? tokens[at - 1] : statement.items[aside.host]?.tokens[aside.after - 1];
  return (what === 'measure' || what === 'age') && MADE_FOR.test(textOf(before));
};

const isNoun = (token: Token): boolean =>
  is(token, 'thing', 'served') ||
  elderOf(token) === 'counted' ||
  (token.kind === 'unknown' && !isAdnominal(token.word) && !isLinking(token.word));

/** 180cm 이상 냉장고 운반, 롤러코스터: 신장 135cm 이상: the noun right behind, or above, takes a length over. */
/** 슬라이드는 키 120cm 이상, 몸무게 110kg 이하만: the topic is a thing, and neither a person nor a post. */
const isTopicOfThing = ({ claim: { what, statement } }: Found): boolean => {
  const [topic, measure] = statement.items[0]?.tokens ?? [];
  const isThing = is(topic, 'thing') || (topic?.kind === 'unknown' && !ROLE_TOPIC.test(topic.word));
  return what === 'measure' && isThing && /[은는]$/.test(textOf(topic)) && is(measure, 'measure');
};

const isOfThing = ({ claim: { what }, item: { tokens, labels }, at, end }: Found): boolean => {
  if (what !== 'measure') return false;
  const next = tokens[end];
  const isBare = tokens[at]?.kind === 'number' && tokens[end - 1]?.tail === '';
  if (isBare && next !== undefined && isNoun(next) && !tokens.slice(end).some(isAsking) && !isPerson(next)) return true;
  const label = labels.at(-1);
  const name = label?.tokens.at(-1);
  return label?.kinds.has('other') === true && label.kinds.size === 1 && name !== undefined && isNoun(name);
};

const MOST_LISTED = 4;
/** 고혈압, 심장 질환, 임신 중인 손님은 탑승 불가: the list ends with those of whom it is said. */
const isListedOfGuests = ({ claim: { statement, stance }, item, at }: Found): boolean => {
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
const isOfRecord = ({ claim: { text, statement }, item: { labels } }: Found): boolean => {
  if (labels.some(areServed)) return true;
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

const HANJA = /^[\u4e00-\u9fff]+/;
/** 여자만(汝自灣): the brackets say that the word is a name. 女子 would have been read as the word. */
const isGlossed = ({ claim: { what, text, statement }, item, at }: Found): boolean => {
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
const isTold = ({ item: { tokens }, at }: Found): boolean =>
  tokens.some((token, index) => index > at && SAID.test(textOf(token)) && TOLD.test(tokens[index + 1]?.word ?? ''));

const CLERICAL = /^(?:확인|접수|발송|입력|정리|처리|발급|조회|작성|집계|분류|대조|등록|보관|출력)$/;
/** 만 19~34세 미취업 청년 서류 확인: their papers, with which the work has to do. */
const isOfDuty = ({ claim: { what, stance }, item: { tokens }, end }: Found): boolean => {
  const [last, object] = [tokens.at(-1), tokens.at(-2)];
  if (!CLERICAL.test(textOf(last)) || tokens.length < end + 1) return false;
  if (stance === 'writing') return tokens[end - 1]?.tail === '' && object !== undefined && tokens.length > end;
  const isObject = object !== undefined && object.tail === '' && !isPerson(object) && object.kind !== 'number';
  return what === 'age' && stance === 'demand' && isObject && !tokens.slice(end, -1).some(isAsking);
};

/** What somebody is called: 막내라고 부르는 8호기, 이름은 할매. */
const CALLED_SO = /^(?:이?라고?|이?라는|으로|로)$/;
const NAMES = /^(?:부르|불리|불러|불린|통하|칭하|이름|별명|애칭|상호|제목|별칭)/;
const NAME_IS = /^(?:이름|별명|애칭|상호|제목|별칭|호칭|작품명)[은는이가]?$/;

const isName = ({ item: { tokens }, at, end }: Found): boolean => {
  const words = tokens.filter(({ kind }, index) => kind !== 'mark' || index === at);
  const first = words.findIndex((token) => token === tokens[at]);
  const [next, verb] = words.slice(first + 1, first + 3);
  const isCalled = CALLED_SO.test(tokens[at]?.tail ?? '') ? next : CALLED_SO.test(textOf(next)) ? verb : undefined;
  if (isCalled !== undefined && NAMES.test(isCalled.word)) return true;
  return NAME_IS.test(textOf(words[first - 1])) && end >= tokens.length;
};

const SPEAKS_OF = /(?:은|는|에게|에게는|께|께는|한테|한테는)$/;
const TELLS = /(?:니다|[아어여해]요|게요|다)$/;
/** 대원은, 승무원에게: a role that the lexicon does not know. */
const ROLE_TOPIC = /.(?:원|사|공|자|생|직)들?(?:은|는|에게는?|께는?)$/;
const FROM_WORK = /에서는?$/;
const OF_HIRING = /^(?:채용|모집|전형|서류|선발|면접|지원|공고|심사|접수)/;

/** 만 65세가 넘은 직원은 무거운 솥을 들지 않도록 조를 짭니다: what the house does for those who are there. */
const isDoneForThem = ({ claim: { stance, statement }, item, at }: Found): boolean => {
  const { tokens } = item;
  const whom = tokens.findIndex((token, index) => index > at && (isPerson(token) || ROLE_TOPIC.test(token.word)));
  if (whom === -1 || !SPEAKS_OF.test(textOf(tokens[whom]))) return false;
  const rest = tokens.slice(whom + 1);
  const last = statement.items.findLast(({ aside }) => aside === undefined)?.tokens.at(-1);
  if (rest.length < 2 || !TELLS.test(textOf(last))) return false;
  const shut = rest.findIndex((token) => is(token, 'shut'));
  if (shut > 0) return FROM_WORK.test(rest[shut - 1]?.tail ?? '') && !OF_HIRING.test(rest[shut - 1]?.word ?? '');
  return (
    stance === 'demand' &&
    !rest.some((token) => (isAsking(token) && !textOf(token).endsWith('로만')) || OF_HIRING.test(token.word))
  );
};

/** 30~60세 여성 암보험: the sex beside it is taken over by a thing, and so is the age. */
const isBesideTaken = ({ claim, end }: Found, claims: readonly Claim[], item: Item): boolean => {
  const next = item.tokens[end];
  return (
    claim.what === 'age' &&
    is(next, 'sex') &&
    claims.some(
      (other) =>
        other.what === 'sex' && other.from === next?.from && other.text === claim.text && other.about === 'thing',
    )
  );
};

const textBetween = ({ text, to }: Claim, { from }: Claim): string => text.seen.text.slice(to, from).trim();

/** 훤칠한 30대 남자 실장님이면 딱입니다: what describes one person is asked as one. */
const isAskedWithNext = (claim: Claim, claims: readonly Claim[]): Claim | undefined =>
  claim.what !== 'age' || claim.stance !== 'mention' || claim.about === 'served'
    ? undefined
    : claims.find(
        (other) =>
          (other.what === 'looks' || other.what === 'sex') &&
          ASKED.has(other.stance) &&
          other.about === 'applicant' &&
          other.statement === claim.statement &&
          (other.from < claim.to || textBetween(claim, other) === '') &&
          claim.from < other.to,
      );

/** Who or what it is said of, where that is not the applicant. */
const aboutOf = (found: Found, claims: readonly Claim[]): About | undefined => {
  if (isOfRecord(found) || isOfGuests(found) || isListedOfGuests(found) || areMany(found) || isDoneTo(found))
    return 'served';
  if (isDoneForThem(found)) return 'staff';
  if (isTold(found)) return 'thing';
  return isName(found) ||
    isBesideTaken(found, claims, found.item) ||
    isOfThing(found) ||
    isTopicOfThing(found) ||
    isOfDuty(found) ||
    isMadeFor(found) ||
    isUnasked(found)
    ? 'thing'
    : undefined;
};

/** Makes mentions of what is asked of nobody who applies, and demands of what is asked with the words beside it. */
export const withoutOthers = (claims: readonly Claim[]): readonly Claim[] => {
  const founds = new Map(
    claims
      .filter((claim) => OF_PEOPLE.has(claim.what) && claim.about === 'applicant' && ASKED.has(claim.stance))
      .map((claim) => [claim, foundOf(claim)] as const),
  );
  const names = new Set(
    [...founds.values()].flatMap((found) =>
      found !== undefined && isGlossed(found) ? [textOf(found.item.tokens[found.at])] : [],
    ),
  );
  return claims.map((claim) => {
    const beside = isAskedWithNext(claim, claims);
    if (beside !== undefined) return { ...claim, about: 'applicant', stance: beside.stance };
    const found = founds.get(claim);
    if (found === undefined) return claim;
    const isNamed = names.has(textOf(found.item.tokens[found.at]));
    const about = isNamed ? 'thing' : aboutOf(found, claims);
    return about === undefined ? claim : { ...claim, about, stance: 'mention' };
  });
};
