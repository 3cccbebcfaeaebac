import type { Token } from './tokens.ts';
import { is, meansOf, textOf } from './tokens.ts';

/**
 * What a statement or an item is said under: 성별, 자격요건, 우대사항. `kinds` are the meanings of its words in the
 * lexicon (`label.json`), and `served`, `staff` where it speaks of those (어르신 성별).
 */
export type Label = {
  readonly kinds: ReadonlySet<string>;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
};

/** 건강 names a field, 건강한 describes somebody. */
const labelWord = (token: Token): boolean =>
  is(token, 'label') && !(token.entry?.form === 'stem' && /^(?:한|하)/.test(token.tail));

/** 인원 and 대상 alone ask for people; behind another word they are its number or its people: 급식 인원, 교육 대상. */
const GENERAL = new Set(['인원', '대상', '구분']);

export const DONE_TO =
  /^(?:통역|상담|교육|돌봄|간병|지도|조사|연구|면담|후원|진료|치료|배식|급식|보호|강의|수업|방문)$/;

const isOfAnother = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    GENERAL.has(tokens[at]?.word ?? '') &&
    before !== undefined &&
    before.kind !== 'mark' &&
    !is(before, 'seek', 'label', 'role', 'need', 'prefer', 'shut')
  );
};

/** 통역 대상, 상담 대상: those to whom the work is done. */
const areDoneTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '대상' && DONE_TO.test(tokens[at - 1]?.word ?? '') && tokens[at - 1]?.tail === '';

/** 사택 입주 우선순위: who of the staff is given a room first. */
const ROOM = /^(?:사택|관사|기숙사|숙소|생활관)/;

/** What is not looked at, asked or weighed; not those who are not taken. */
const DENIED_FIELD =
  /(?:[보묻적쓰]|지|하|따지|가리)지않[는은](?:것|거|게|항목|칸|란|조건|기준)|(?:안(?:보|묻|따지|가리)[는]|없[는앤]|뺀)(?:것|거|게|항목|칸|란)|제한없는것/;
const DENIED_END =
  /(?:적|쓰|보|묻|따지|가리|제한하|차별하|반영하|고려하|평가하|요구하)지(?:마세요|않습니다|않아요|않음|않기|말것)$|빼고[내쓰적]/;

/** 저희가 제한하지 않는 것, 안 보는 것, 이력서에 쓰지 마세요. */
const isDenial = (tokens: readonly Token[]): boolean => {
  const letters = tokens.map(textOf).join('').replaceAll(' ', '');
  return DENIED_FIELD.test(letters) || DENIED_END.test(letters);
};

/** 모집 대상자: who is sought. */
export const isSoughtTarget = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '대상자' && is(tokens[at - 1], 'seek');

const kindsOf = (tokens: readonly Token[]): Set<string> => {
  const kinds = new Set<string>();
  if (isDenial(tokens)) kinds.add('no-matter');
  for (const [at, token] of tokens.entries()) {
    if (isSoughtTarget(tokens, at)) {
      kinds.add('who');
      continue;
    }
    const kind = areDoneTo(tokens, at) ? 'served' : isOfAnother(tokens, at) ? 'staff' : meansOf(token, 'label');
    if (kind !== undefined) kinds.add(kind);
    if (is(token, 'served')) kinds.add('served');
    if (is(token, 'staff')) kinds.add('staff');
    if (is(token, 'prefer') && !tokens.some(({ word }) => ROOM.test(word))) kinds.add('prefer');
    if (is(token, 'seek', 'need') && kind === undefined) kinds.add('who');
    if (is(token, 'house') && kind === undefined) kinds.add('house');
    if (is(token, 'no-matter')) kinds.add('no-matter');
  }
  if (kinds.size === 0) kinds.add('other');
  return kinds;
};

/** Kinds of label that may be followed by their value without any mark: 성별 여, 고향 경남. */
export const FIELDS: ReadonlySet<string> = new Set([
  'sex',
  'age',
  'origin',
  'faith',
  'looks',
  'family',
  'school',
  'health',
  'wealth',
]);
const BARE_FIELDS: ReadonlySet<string> = new Set(['sex', 'age', 'origin']);
const LABEL_MARKS = new Set([':', '=', '>', '|', '→']);
export const MOST_LABEL_TOKENS = 7;
const LONGEST_LABEL = 24;

export const labelOf = (tokens: readonly Token[]): Label => ({
  kinds: kindsOf(tokens),
  tokens,
  from: tokens[0]?.from ?? 0,
  to: tokens.at(-1)?.to ?? 0,
});

const isHanging = (token: Token | undefined): boolean => token === undefined || token.kind === 'mark';

/** 성별: 남자 연령: 무관 on one line: the value of the field before stands in front of the next label. */
const isValueBeforeLabel = (tokens: readonly Token[], end: number): boolean => {
  const [first, second] = tokens;
  if (first === undefined || !is(first, 'sex') || labelWord(first) || second?.glued === true) return false;
  return tokens
    .slice(1, end)
    .some(
      (token) => FIELDS.has(meansOf(token, 'label') ?? '') || (/^(?:경력|학력)$/.test(token.word) && token.tail === ''),
    );
};

/** 내담자;이주여성: a semicolon glued to the name of a field; elsewhere it ends a sentence. */
const isSemicolonOfField = (tokens: readonly Token[], at: number): boolean => {
  const [first] = tokens;
  return (
    tokens[at]?.word === ';' &&
    tokens[at].glued &&
    at === 1 &&
    first?.tail === '' &&
    (labelWord(first) || is(first, 'served', 'staff')) &&
    tokens[at + 1] !== undefined
  );
};

/** 키 적어 문자 주세요 - 주차 안내, 젊은 층을 선호함 - 영업: a sentence before a dash is no label. */
const isSentence = (tokens: readonly Token[]): boolean =>
  /(?:세요|니다|십시오|어요|아요|해요)$/.test(textOf(tokens.at(-1))) ||
  (is(tokens.at(-1), 'prefer', 'shut') && is(tokens.at(-2), 'person')) ||
  tokens.some(({ tail }) => /^[을를]$/.test(tail));

const OF_WHOM = [
  ...(['sex', 'called', 'look', 'measure', 'family', 'age', 'elder'] as const),
  ...(['region', 'origin', 'faith', 'school', 'health'] as const),
];

const OF_AGE: ReadonlySet<string | undefined> = new Set(['age', 'decade', 'born', 'born-decade']);

/** 여사님 채용 - 병실 청소, 용모 단정한 분 - 안내, 불자 우대 - 매표: it asks for somebody, and is no label. */
export const asksBeforeDash = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 &&
  !(is(tokens[0], 'served') && !is(tokens[0], 'role', 'person')) &&
  tokens.some((token) => is(token, ...OF_WHOM) || OF_AGE.has(meansOf(token, 'unit'))) &&
  (is(tokens.at(-1), 'prefer', 'seek', 'shut', 'person', 'need', 'write', 'bound', 'look') ||
    tokens.at(-1)?.tail.endsWith('만') === true);

/** How many tokens at the beginning are a label with its mark, and the label; undefined if none. */
export const leadingLabel = (tokens: readonly Token[]): { label: Label; size: number } | undefined => {
  const [first] = tokens;
  if (first === undefined) return undefined;
  if (first.word === '[' || (first.word === '(' && labelWord(tokens[1] ?? first))) {
    const close = tokens.findIndex((token) => token.word === (first.word === '[' ? ']' : ')'));
    const inside = tokens.slice(1, close);
    if (close > 1 && close <= MOST_LABEL_TOKENS && inside.some((token) => labelWord(token) || is(token, 'prefer'))) {
      const colon = tokens[close + 1]?.word === ':' ? 1 : 0;
      return { label: labelOf(inside), size: close + 1 + colon };
    }
    return undefined;
  }
  for (let index = 1; index < Math.min(tokens.length, MOST_LABEL_TOKENS); index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined || before === undefined || token.from - first.from > LONGEST_LABEL) break;
    if (token.kind !== 'mark') continue;
    if (LABEL_MARKS.has(token.word) || isSemicolonOfField(tokens, index)) {
      const next = tokens[index + 1];
      // 09:30; 우대 2: 30대 is a label.
      if (before.kind === 'number' && next?.kind === 'number' && (next.glued || !labelWord(first))) return undefined;
      if (isValueBeforeLabel(tokens, index)) return undefined;
      let size = index + 1;
      while (tokens[size]?.kind === 'mark' && LABEL_MARKS.has(tokens[size]?.word ?? '')) size += 1;
      return { label: labelOf(tokens.slice(0, index)), size };
    }
    if (
      token.word === '-' &&
      (tokens.slice(0, index).some(labelWord) || namesOthers(tokens.slice(0, index))) &&
      !token.glued &&
      !isSentence(tokens.slice(0, index)) &&
      !asksForGroup(tokens.slice(0, index)) &&
      !asksBeforeDash(tokens.slice(0, index))
    )
      return { label: labelOf(tokens.slice(0, index)), size: index + 1 };
    if (token.word === ',' || token.word === '~') break;
    if (token.word === '/' && !tokens.slice(0, index).every(labelWord)) break;
  }
  let size = 0;
  while (
    labelWord(tokens[size] ?? first) &&
    size < tokens.length &&
    BARE_FIELDS.has(meansOf(tokens[size], 'label') ?? '')
  ) {
    const tail = tokens[size]?.tail ?? '';
    size += 1;
    if (tail !== '') {
      if (tail !== '은' && tail !== '는') return undefined;
      break;
    }
  }
  if (size === 0 || isHanging(tokens[size])) return undefined;
  return { label: labelOf(tokens.slice(0, size)), size };
};

/** 성명 / 출신지 / 학력: the fields of a form, set apart by slashes. */
const isListOfFields = (tokens: readonly Token[]): boolean =>
  /^(?:성명|이름)$/.test(tokens[0]?.word ?? '') && tokens.filter(({ word }) => word === '/').length > 1;

/** A mark in the middle of a line sets a value off (건강: 지병 없을 것), and a list is a value (성명, 종교, 재산). */
const hasValue = (tokens: readonly Token[]): boolean =>
  isListOfFields(tokens) ||
  tokens.filter(({ word }) => word === ',').length > 1 ||
  tokens.some(
    ({ word }, at) => word === ':' && at > 0 && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.entry !== undefined,
  );

/** 외모 우대, 이력서에 출신지 필수: such a line asks for it; it is no heading. */
const isAskedField = (tokens: readonly Token[]): boolean =>
  tokens.length <= 3 &&
  is(tokens.at(-1), 'prefer', 'need') &&
  ['looks', 'origin'].includes(meansOf(tokens.at(-2), 'label') ?? '');

/** 지원 불가, 채용 제외 대상: those who are shut out stand below. */
const isShutHeading = (words: readonly Token[]): boolean =>
  words.length <= 3 &&
  words.some((token) => is(token, 'shut')) &&
  words.some((token) => meansOf(token, 'label') === 'who') &&
  words.every((token) => is(token, 'shut') || meansOf(token, 'label') === 'who');

const ASKED_OR_DONE: ReadonlySet<string | undefined> = new Set(['who', 'prefer', 'work']);

const OF_A_HEADING =
  /^(?:조사|시험|연구|실험|임상|설문|면담|인터뷰|검사|평가|주요|선정|제외|참여|참가|조건|기준|자격|요건|현황|정보|특성|사항|명단|목록|프로필|신상|구성|분포)$/;

/** 설문 응답자, 기증자 조건: a line that names people who are not sought, and what is set down of them. */
export const namesOthers = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const isWhom = (token: Token): boolean =>
    (is(token, 'served') && !is(token, 'role', 'kin', 'scheme')) || meansOf(token, 'label') === 'served';
  return (
    words.length <= 4 &&
    words.some((token) => isWhom(token) && token.word.length > 2) &&
    words.every((token) => /^(?:들?의?)$/.test(token.tail) && (isWhom(token) || OF_A_HEADING.test(token.word)))
  );
};

/** 일하는 사람들, 우리 식구들: those who are there, and nothing else on the line. */
export const namesStaff = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  return (
    words.length <= 4 &&
    words.some((token) => is(token, 'staff') && !is(token, 'label')) &&
    words.every((token) => is(token, 'staff', 'person', 'adverb') && /^(?:들|은|은요|요)?$/.test(token.tail))
  );
};

const LISTED = /^(?:다음|아래|이런|이러한)$/;
const WITH_THEM = /^들?(?:과|와|을|를|께|에게|의|이랑|하고)$/;
const ARE_GUESTS = /^(?:헌혈|기증|이용|방문|참여|체험|탑승|검진|상담)하(?:러|시는|는|실)/;
const OF_GUESTS = /^(?:기준|조건|자격|요건|연령|대상|명단|정보)[은는을를이]?$/;

/** 다음 분들과 병원에 동행합니다, 헌혈하러 오시는 분의 기준을 알려 드립니다: a sentence about those whom the rows below list. */
export const announcesOthers = (tokens: readonly Token[]): boolean => {
  if (tokens.some((token) => is(token, 'seek', 'prefer', 'need', 'role') && !is(token, 'served'))) return false;
  const whom = tokens.findIndex((token) => is(token, 'person', 'served') && WITH_THEM.test(token.tail));
  if (whom === -1) return false;
  const before = tokens.slice(Math.max(0, whom - 3), whom);
  const isOfThose = is(tokens[whom], 'served') || before.some((token) => ARE_GUESTS.test(textOf(token)));
  return before.some(({ word }) => LISTED.test(word)) || (isOfThose && OF_GUESTS.test(textOf(tokens[whom + 1])));
};

/** 장애인 우대, 장애인 지원 업무: a line about people served that is whole in itself, and no heading of what follows. */
const isSaidOfServed = (words: readonly Token[]): boolean =>
  words.some((token) => is(token, 'served') && !labelWord(token)) &&
  words.every((token) => !labelWord(token) || ASKED_OR_DONE.has(meansOf(token, 'label'))) &&
  !namesOthers(words);

/** A line that is only a label: what follows stands under it. */
export const isOnlyLabel = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((token) => token.kind !== 'mark');
  if (words.length === 0 || words.length > 5 || hasValue(tokens) || isAskedField(tokens)) return false;
  if ((words.at(-1)?.to ?? 0) - (words[0]?.from ?? 0) > 18) return false;
  if (isShutHeading(words)) return true;
  const last = tokens.at(-1);
  const hasMark = last?.word === ':' || last?.word === ']';
  if (!hasMark && isSaidOfServed(words)) return false;
  return words.every(
    (token) => labelWord(token) || is(token, 'prefer', 'seek', 'served', 'staff', 'person', 'need', 'house'),
  ) && words.some(labelWord)
    ? true
    : hasMark && words.length <= 4 && words.some((token) => labelWord(token) || is(token, 'prefer', 'seek', 'need'));
};

/** Words that say whom an ad seeks, and name no field of a form (성별, 남녀). */
export const saysMore = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => is(token, 'sex', 'called', 'look') && !labelWord(token)) || asksForGroup(tokens);

/** Words that ask for people by their age or region: 청년 우대, 창원 거주자 환영. */
export const asksForGroup = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => is(token, 'age', 'region', 'origin', 'residence')) &&
  tokens.some((token) => is(token, 'prefer', 'seek', 'shut'));

export const wholeLabel = (tokens: readonly Token[]): Label | undefined => {
  const led = leadingLabel(tokens);
  return led !== undefined && led.size >= tokens.length ? led.label : undefined;
};
