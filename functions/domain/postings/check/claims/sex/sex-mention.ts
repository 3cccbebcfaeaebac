import type { Item } from '../../reading/items.ts';
import type { Label } from '../../reading/labels.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, tokenOf } from '../../reading/tokens.ts';
import { closesCount, isPeopleUnit, sizeOfCount } from './sex-count.ts';
import * as words from './sex-words.ts';

/** Where a sex is named: 여직원, 남자 선생님 2명, 홀 여. The words of a label that names one are part of its value. */

/** An item as it is judged here. `before`: what stands before it outside of it (조리원 in 조리원(여)). */
export type Phrase = {
  readonly item: Item;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly labels: readonly Label[];
  readonly before: readonly Token[];
  /** What stands behind it outside of it (는 이미 확정 behind the bracket in 배우(여 4)는 이미 확정). */
  readonly after: readonly Token[];
};

/**
 * A sex that a phrase names. `at`: its token. `end`: the token behind the people (여성 안내 직원 2명). `tail`: the particle
 * behind them, without 분, 님, 들. `count`: how many, if it is said.
 */
export type Mention = {
  readonly text: ReadText;
  readonly statement: Statement;
  readonly phrase: Phrase;
  readonly at: number;
  readonly end: number;
  readonly sex: string;
  readonly tail: string;
  readonly count: number | undefined;
  /** Does a role or 분 say that a person is meant: 여직원, 남자분? */
  readonly isPerson: boolean;
};

const isSex = (token: Token): boolean => is(token, 'sex');

const hostOf = (statement: Statement, { aside }: Item): readonly Token[] =>
  aside === undefined ? [] : (statement.items[aside.host]?.tokens ?? []);

/** Stands for the mark between a label and its value. */
const colonAt = (place: number): Token => tokenOf({ kind: 'mark', word: ':', from: place, to: place });

/** The words of a label. What stands behind its bracket is glued to nothing: 시다(여) 1명. */
const withoutMarks = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, at) => {
    if (token.kind === 'mark') return token.word === ',' || token.word === '/' ? [token] : [];
    return tokens[at - 1]?.kind === 'mark' ? [tokenOf({ ...token, glued: false })] : [token];
  });

/** The items of a statement; a label on the same line that names a sex is read with its value (남자: 상차). */
export const phrasesOf = (statement: Statement, readTo: number): Phrase[] => {
  const merged = new Set<Label>();
  return statement.items.map((item, index) => {
    const own = item.labels.at(-1);
    const isMerged = own !== undefined && own.from >= readTo && !merged.has(own) && own.tokens.some(isSex);
    if (isMerged) merged.add(own);
    const named = withoutMarks(own?.tokens ?? []);
    const host = hostOf(statement, item);
    const isOfPair = named.some((token) => meansOf(token, 'sex') === 'both');
    return {
      item,
      index,
      tokens: isMerged ? [...named, ...(isOfPair ? [] : [colonAt(own.to)]), ...item.tokens] : item.tokens,
      labels: isMerged ? item.labels.slice(0, -1) : item.labels,
      before: host.slice(0, item.aside?.after ?? 0),
      after: host.slice(item.aside?.after ?? 0),
    };
  });
};

const ROLE_LIKE =
  /(?:[가-힣]{2}(?:원|공|직|사|자|수|조)|인부|잡부|청소부|요원|담당|보조|매니저|크루|선생|인력|반장|팀장)(?:님|분|들)?$/;
const COPULA_BEFORE_PERSON = /^(?:인|이신|이실|신)$/;

/** Classes whose words, in front of a role, say something of their own. */
const NO_WORK = ['thing', 'served', 'staff', 'seek', 'prefer', 'shut', 'sex', 'no-matter', 'need', 'house'] as const;
/** Words that are not known, by their last letters: shops and goods (미용실, 레깅스) take over what stands before them. */
const GOODS = /[실점복옷몰샵숍관방집품화백츠스킨룩]$/;
const isBare = (token: Token | undefined): token is Token =>
  token !== undefined &&
  token.kind !== 'mark' &&
  token.kind !== 'number' &&
  token.tail === '' &&
  !is(token, ...NO_WORK) &&
  !words.isNoRole(token) &&
  !(GOODS.test(token.word) && !is(token, 'work', 'label'));

/** 성실한, 일하실: a word that is not known may stand between a sex and a role only if it is an adjective or a verb. */
const MODIFIES = /(?:한|은|는|신|인|운|할|던|찬|센|된|난|쁜|큰|[하오가주되계보시으]실)$/;

/** 남자 경비 아저씨. */
const isGrownUp = (token: Token | undefined): boolean => /^(?:folk|title)$/.test(meansOf(token, 'called') ?? '');

const isPersonWord = (token: Token | undefined): boolean => is(token, 'role', 'person') || isGrownUp(token);

/** 남자 청년: young people are sought where only a word of seeking follows. */
const isYouthAlone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '청년' && (tokens[at + 1] === undefined || is(tokens[at + 1], 'seek', 'prefer', 'only'));

const isOpaqueRole = (token: Token | undefined): boolean =>
  token !== undefined && (words.isOpaque(token) || is(token, 'genuine')) && ROLE_LIKE.test(token.word);
const namesWork = (token: Token | undefined): boolean =>
  is(token, 'work', 'genuine') || meansOf(token, 'label') === 'work';

/** How many tokens name the work and the role behind a sex: 안내 직원, 기획 마케팅 담당자; only the work: 주방 (구함). */
const sizeOfRole = (tokens: readonly Token[], at: number, isPerson: boolean): number => {
  const token = tokens[at];
  if (token?.word.startsWith('후임') === true || (token?.word === '이' && token.glued)) return 0;
  if (isPersonWord(token) || isYouthAlone(tokens, at)) return 1;
  for (let size = 1; size <= 2; size += 1) {
    const next = tokens[at + size];
    const mayStand = size === 1 && (MODIFIES.test(token?.word ?? '') || (is(next, 'role') && next?.glued === true));
    if (!isBare(tokens[at + size - 1]) || (words.isOpaque(token) && !mayStand)) return 0;
    if (isPersonWord(next) || (size === 1 && isOpaqueRole(next))) return size + 1;
    if (size === 1 && namesWork(token) && !isPerson && (closesCount(next) || next?.kind === 'number')) return 1;
  }
  return 0;
};

/** Those who are served as a rule, and sought now and then (여학생 환영): no word of the class `sex`. */
const STUDENTS: ReadonlyMap<string, string> = new Map([
  ['여학생', 'female'],
  ['남학생', 'male'],
  ['여고생', 'female'],
  ['남고생', 'male'],
  ['여자애', 'female'],
  ['남자애', 'male'],
]);

/** Students, and women who come back to work: taught and counselled as well as sought (경력단절여성 취업 상담사). */
const isStudent = (token: Token | undefined): boolean => is(token, 'served') || words.isReturner(token);

type People = { readonly end: number; readonly count: number | undefined; readonly isPerson: boolean };

/** Reads on from a sex as long as the same people are named. */
const peopleAt = (tokens: readonly Token[], at: number, bracketAt: ReadonlySet<number>): People => {
  let end = at + 1;
  let count: number | undefined;
  let isPerson = /분|님/.test(tokens[at]?.tail ?? '') || (tokens[at]?.word.length ?? 0) > 2;
  for (;;) {
    const { tail = '', kind } = tokens[end - 1] ?? {};
    const counted = count === undefined ? sizeOfCount(tokens, end, bracketAt) : 0;
    const mayGoOn =
      tail === '' || tail === '분' || tail === '들' || kind === 'number' || COPULA_BEFORE_PERSON.test(tail);
    if (!mayGoOn) break;
    const roles = isStudent(tokens[at]) ? Number(words.isJob(tokens[end])) : sizeOfRole(tokens, end, isPerson);
    if (counted > 0 && kind !== 'number') {
      count = tokens[end]?.value ?? 1;
      end += counted;
    } else if (roles > 0) {
      isPerson = true;
      end += roles;
    } else break;
  }
  return { end, count, isPerson };
};

const PEOPLE_TAIL = /^(?:분|님|들|씨|급)+/;
const IS_CUT_TAIL = /^(?:으로|로|을|를|은|는|이|가|만|도|분|분만|만을|이면|이며|이고|인|으로만|에한해)$/;

/** The particle behind the people; a bracket may have cut it off: 여성(신입)만. */
const tailAt = (tokens: readonly Token[], end: number): { tail: string; end: number } => {
  const tail = (tokens[end - 1]?.tail ?? '').replace(PEOPLE_TAIL, '');
  const next = tokens[end];
  if (tail !== '' || next === undefined) return { tail: tail.replace(/다가$/, ''), end };
  if (next.word === '쪽' && next.tail !== '') return { tail: next.tail, end: end + 1 };
  return next.glued && IS_CUT_TAIL.test(next.word)
    ? { tail: next.word.replace(PEOPLE_TAIL, ''), end: end + 1 }
    : { tail, end };
};

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['m', 'male'],
  ['f', 'female'],
]);

/** 생산(M) 3명: a letter alone in brackets behind the work, with a number of people behind it. */
const isCountedBehind = ({ item, tokens, before, after }: Phrase): boolean =>
  item.aside !== undefined &&
  tokens.length === 1 &&
  (isCountBefore(before) ||
    ((is(before.at(-1), 'work', 'role') || before.at(-1)?.kind === 'unknown') &&
      after[0]?.kind === 'number' &&
      isPeopleUnit(after[1])));

/** Receptionist (F): a letter alone in brackets behind a role in English. A manager's M is for his rank. */
const isOfEnglishRole = ({ item, tokens, before }: Phrase): boolean =>
  item.aside !== undefined &&
  tokens.length === 1 &&
  is(before.at(-1), 'role') &&
  /^[a-z]{4}/.test(before.at(-1)?.word ?? '') &&
  !/^(?:manag|member|master|mechanic)/.test(before.at(-1)?.word ?? '');

/** 홀서빙 3 (F), 조립 2명(M). */
const isCountBefore = (before: readonly Token[]): boolean => {
  const number = before.findLastIndex(({ kind }) => kind === 'number');
  const isEnd = number === before.length - 1 || (number === before.length - 2 && isPeopleUnit(before.at(-1)));
  return number > 0 && isEnd && is(before[number - 1], 'work', 'role');
};

const FEW_TOKENS = 20;

/** M and F alone name a sex under such a label (Sex: M), or with their numbers side by side (M 2 / F 1). */
const letterAt = (statement: Statement, phrase: Phrase, at: number): string | undefined => {
  const { tokens, labels } = phrase;
  const token = tokens[at];
  const sex = LETTERS.get(token?.word ?? '');
  if (sex === undefined || token?.tail !== '') return undefined;
  if (labels.at(-1)?.kinds.has('sex') === true || isCountedBehind(phrase) || isOfEnglishRole(phrase)) return sex;
  const all = statement.items.flatMap((item) => item.tokens).slice(0, FEW_TOKENS);
  const counts = all.filter((one, place) => LETTERS.has(one.word) && all[place + 1]?.kind === 'number');
  return tokens[at + 1]?.kind === 'number' && new Set(counts.map(({ word }) => word)).size === 2 ? sex : undefined;
};

/** What a post is called by its task: 출고 담당, 매장 보조. */
const POST = /(?:담당|보조|관리|업무|파트|주임)$/;

/** One syllable glued to a word is the end of another (수집하여), unless the word names work (홀여, 경리여, 견적 담당여). */
const isStray = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.word.length !== 1 || !token.glued || before === undefined) return false;
  return (
    before.kind !== 'mark' &&
    before.kind !== 'number' &&
    !((is(before, 'work', 'role', 'unit', 'sex', 'adverb') || POST.test(before.word)) && before.tail === '')
  );
};

/** Words that name a sex only before certain others. 사내: a man before a number of people (사내 둘), else within a house. */
const NAMED_BY_NEXT: ReadonlyMap<string, string> = new Map([
  ['사내', 'male'],
  ['남탕', 'male'],
  ['여탕', 'female'],
]);
const OTHER_SEX = /^(?:반대|한쪽|한)$/;
const ONE_ASKED = /^(?:로|을|만|로만|만을)$/;

/** 사내 둘, 여탕 세신사, 반대 성별로. Whoever cleans 남탕·여탕 works in both. */
const namedByOthers = ({ tokens, before }: Phrase, at: number): string | undefined => {
  const { word = '', tail = '' } = tokens[at] ?? {};
  if (word === '성별') {
    const which = tokens[at - 1]?.word ?? '';
    // 여직원이 그만두어 같은 성별로
    const isSame = /^(?:같은|동일한)$/.test(which) && tokens.slice(0, at).some(isSex);
    return ONE_ASKED.test(tail) && (isSame || OTHER_SEX.test(which)) ? 'one' : undefined;
  }
  const sex = NAMED_BY_NEXT.get(word);
  const near = tokens.slice(Math.max(0, at - 2), at + 3);
  if (sex === undefined || tail !== '' || near.some((one) => NAMED_BY_NEXT.has(one.word) && one.word !== word))
    return undefined;
  if (word === '사내')
    return is(tokens[at + 1 + sizeOfCount(tokens, at + 1)], 'bound') || sizeOfCount(tokens, at + 1) === 0
      ? undefined
      : sex;
  const next = tokens.length === 1 ? before.at(-1) : tokens[at + 1];
  return is(next, 'genuine', 'role', 'called') || words.isKept(next) ? sex : undefined;
};

const sexAt = (statement: Statement, phrase: Phrase, at: number): string | undefined => {
  const token = phrase.tokens[at];
  const known = meansOf(token, 'sex') ?? STUDENTS.get(token?.word ?? '') ?? letterAt(statement, phrase, at);
  return known ?? namedByOthers(phrase, at);
};

const mayName = (token: Token): boolean =>
  isSex(token) ||
  STUDENTS.has(token.word) ||
  LETTERS.has(token.word) ||
  NAMED_BY_NEXT.has(token.word) ||
  token.word === '성별';

/** Does a statement hold a word that may name a sex, in itself or in the label of an item? */
export const mayNameSex = ({ items }: Statement): boolean =>
  items.some(({ tokens, labels }) => tokens.some(mayName) || labels.at(-1)?.tokens.some(mayName) === true);

const MOST_BRACKETS = 8;

/** Every sex that a phrase names, from the left. */
export const mentionsIn = (text: ReadText, statement: Statement, phrase: Phrase): Mention[] => {
  const found: Mention[] = [];
  // Brackets stand right behind what they belong to.
  const behind = statement.items.slice(phrase.index + 1, phrase.index + 1 + MOST_BRACKETS);
  const bracketAt = new Set(behind.flatMap(({ aside }) => (aside?.host === phrase.index ? [aside.after] : [])));
  let done = 0;
  for (const at of phrase.tokens.keys()) {
    const sex = sexAt(statement, phrase, at);
    if (sex === undefined || at < done || isStray(phrase.tokens, at)) continue;
    const people = peopleAt(phrase.tokens, at, bracketAt);
    const { tail, end } = tailAt(phrase.tokens, people.end);
    done = people.end;
    found.push({ text, statement, phrase, at, end, sex, tail, count: people.count, isPerson: people.isPerson });
  }
  return found;
};
