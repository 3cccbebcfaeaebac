import { LAWFUL_FLOOR } from '../../age-field.ts';
import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { groundOfAge } from './age-grounds.ts';
import type { AgeContext } from './age-point.ts';
import type { AgeSaid } from './age-said.ts';
import { beforeBrackets } from './age-senses.ts';
import type { Found } from './age-others.ts';
import { isWishedOfPost } from './age-others.ts';
import { hasAgeWord, isRetirement, mention, saidOf, wordsAt } from './age-stance.ts';
import { OF_WORKERS, textOfLabel } from './age-whose.ts';
import type { About, Claim, Stance } from '../claim.ts';
import type { NamedAge } from './named-age.ts';
import { namedAges } from './named-age.ts';
import { unnumberedAges } from './old-age.ts';
import type { ReadPosting } from '../read-posting.ts';

/** Ages, decades and birth years named as a limit or a preference: 45세 이하, 20~35세, 1981년생까지, 3040 환영, 고령자 불가. */

const YOUNG = 20;
const isKorean = (character: string | undefined): boolean =>
  character !== undefined && character >= '가' && character <= '힣';

const CEILINGS = /^(?:이하|미만|까지|밑|아래|안쪽|언더)/;
/** 직원 30 이하: the size of the house. */
const MAY_BE_COUNTED = /^(?:임?직원|사원|종업원|근로자|인력)/;
const isCeiling = (token: Token | undefined): boolean =>
  meansOf(token, 'bound') === 'ceiling' && CEILINGS.test(token?.word ?? '');

/** 남자분 50 이하요, 주방보조 구해요 60 밑으로, 50 이하 남자분: people who are sought, and a number that cuts them off. */
const cutsPeople = (tokens: readonly Token[]): boolean => {
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  if (at === -1 || !isCeiling(tokens[at + 1])) return false;
  const next = tokens[at + 2];
  const isPeople =
    is(tokens.at(-1), 'person') && is(tokens[at - 1], 'role', 'work') && (tokens[at]?.value ?? 0) >= YOUNG;
  // 40 아래로 부탁드려요
  if (at === 0 && next?.word.startsWith('부탁') === true && (tokens[at]?.value ?? 0) >= YOUNG) return true;
  const isLast = next === undefined || isPeople || (at + 3 === tokens.length && is(next, 'seek', 'prefer', 'need'));
  if (isLast && at === 0) return /^(?:밑|언더)/.test(tokens[1]?.word ?? '');
  const before = tokens[at - 1];
  return isLast
    ? isPeople ||
        is(before, 'sex', 'person', 'seek') ||
        (is(before, 'role') && !MAY_BE_COUNTED.test(before?.word ?? ''))
    : at === 0 && tokens.slice(2, 4).some((token) => is(token, 'sex', 'person')) && !is(tokens[2], 'thing', 'served');
};

/** 25~38 사이면 좋아요 (나이): the brackets say what the numbers are. */
const isExplainedAsAge = ({ items }: Statement, tokens: readonly Token[]): boolean =>
  items.some(
    ({ aside, tokens: own }) =>
      aside !== undefined && items[aside.host]?.tokens === tokens && own.length <= 2 && hasAgeWord(own),
  );

/** Are there only marks beside a statement in its line? A cell of a table has a label in the cell before. */
const isLineOfItsOwn = ({ seen: { text }, from, to }: Statement): boolean => {
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const beside = text.slice(begin, from) + text.slice(to, end === -1 ? text.length : end);
  return !/[가-힣a-z0-9|]/.test(beside);
};

const OTHER_POINT = /^(?:운전|면허|경력|학력|자격|초보|성실|남자?|여자?|건강|출퇴근|자차)/;
const LOOKED_AT = /^(?:봅|봐|보고있|뽑)/;
const MONTH_ENDS = 31;
const OLDEST = 80;
/** 39까지 in a line of its own, under who is sought, or beside a sex: no day of a month, and nothing else is measured. */
const isLimitAlone = (statement: Statement, { tokens, labels }: Item): boolean => {
  const { items } = statement;
  const value = tokens[0]?.kind === 'number' ? (tokens[0].value ?? 0) : 0;
  const isLooked = tokens.length === 3 && LOOKED_AT.test(textOf(tokens[2]));
  if ((tokens.length !== 2 && !isLooked) || !isCeiling(tokens[1]) || value < YOUNG || value > 70) return false;
  const isBesideSex = items.some((one) => one.tokens.length <= 3 && one.tokens.some((token) => is(token, 'sex')));
  const isUpTo = tokens[1]?.word.startsWith('까지') === true && value > MONTH_ENDS;
  const isWhole =
    items.every((one) => one.tokens === tokens || OTHER_POINT.test(one.tokens[0]?.word ?? '')) &&
    value > MONTH_ENDS &&
    isLineOfItsOwn(statement);
  return isBesideSex || isWhole || (items.length === 1 && (labels.length > 0 || isUpTo));
};

/** 안내데스크(여, 25~35), 경리(여/만 40 이하): brackets behind a post, with a sex and a number; 사이즈(남, 95~105) is of goods. */
const isInBracketsWithSex = (statement: Statement, { aside, tokens }: Item): boolean => {
  if (aside === undefined) return false;
  const isPart = (token: Token): boolean =>
    token.kind === 'number' || token.kind === 'mark' || token.word === '만' || is(token, 'bound', 'sex');
  const values = tokens.flatMap(({ value }) => value ?? []);
  const host = statement.items[aside.host]?.tokens[aside.after - 1];
  return (
    tokens.every(isPart) &&
    tokens.some((token) => is(token, 'bound') || /^[~-]$/.test(token.word)) &&
    Math.min(...values) >= YOUNG - 2 &&
    Math.max(...values) < OLDEST &&
    (is(host, 'role', 'work', 'seek') || !is(host, 'thing', 'served', 'staff')) &&
    statement.items.some(
      (other) =>
        other.aside?.host === aside.host &&
        other.aside.after === aside.after &&
        (other.tokens === tokens || other.tokens.length === 1) &&
        is(other.tokens[0], 'sex'),
    )
  );
};

/** 19~39 청년만: a range before those who are so old. */
const isRangeOfPeople = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      /^[~-]$/.test(token.word) &&
      (tokens[at - 1]?.value ?? 0) >= 15 &&
      (tokens[at + 1]?.value ?? 0) > (tokens[at - 1]?.value ?? 0) &&
      (tokens[at + 1]?.value ?? OLDEST) < OLDEST &&
      tokens[at + 1]?.word.length === 2 &&
      is(tokens[at + 2], 'age', 'sex') &&
      tokens[at + 2]?.glued === false,
  );

/** 여/28~35/미혼: a range and nothing else, in a row with a sex. */
const isRangeBesideSex = ({ items }: Statement, { tokens }: Item): boolean => {
  const [first, join, last, ...more] = tokens;
  return (
    first?.kind === 'number' &&
    /^[~-]$/.test(join?.word ?? '') &&
    (first.value ?? 0) >= YOUNG - 2 &&
    (last?.value ?? 0) > (first.value ?? 0) &&
    (last?.value ?? OLDEST) < OLDEST &&
    more.length === 0 &&
    items.some((one) => one.tokens.length === 1 && is(one.tokens[0], 'sex'))
  );
};

/** Is a number without a unit an age: under 나이, in brackets behind it, or with an English word for the side? */
const namesBareAges = (statement: Statement, item: Item): boolean => {
  const { labels, tokens } = item;
  return (
    labels.some((label) => label.kinds.has('age')) ||
    hasAgeWord(tokens) ||
    hasAgeWord(beforeBrackets(statement, item).slice(-2)) ||
    isExplainedAsAge(statement, tokens) ||
    tokens.some((token) => is(token, 'bound') && /^[a-z]/.test(token.word)) ||
    isRangeOfPeople(tokens) ||
    isRangeBesideSex(statement, item) ||
    isInBracketsWithSex(statement, item) ||
    (labels.every(({ kinds }) => kinds.has('who') || kinds.has('sex')) &&
      (cutsPeople(tokens) || isLimitAlone(statement, item)))
  );
};

/** A number in native words (서른다섯) is an age without its unit, too. Asked for only where a number stands. */
const contextOf = (statement: Statement, item: Item, year: number): AgeContext => {
  const { seen } = statement;
  let isNamed: boolean | undefined;
  return {
    isBareAge: (token) =>
      (isNamed ??= namesBareAges(statement, item)) || isKorean(seen.plain[seen.at[token.from] ?? -1]),
    isBirth: item.labels.some((label) => /출생|생년/.test(textOfLabel(statement, label))),
    year,
  };
};

const isAdult = ({ min, max }: NamedAge): boolean =>
  (max !== undefined && max >= YOUNG) || (max === undefined && (min ?? 0) > LAWFUL_FLOOR);

/** 20대 여성이면 연락 주세요: nobody else is to call. */
const IF_THEY_ARE = /(?:이|라|이라)면$/;

/** 40대 남성 선호: with the sex beside it, it shuts out as much as a limit. 30대 여성분이면 좋겠어요 is only a wish. */
const isOfOneSex = ({ item: { tokens }, named: { to } }: Found, { at }: AgeSaid): boolean =>
  is(tokens[to], 'sex') &&
  meansOf(tokens[to], 'sex') !== 'both' &&
  /^(?:선호|우대|환영|우선)/.test(textOf(tokens[at - 1]));

const FORM_OF_EMPLOYMENT = /^(?:정규|계약|무기계약|비정규|일용|상용)직/;
const working = new WeakMap<ReadText, ReadonlySet<number>>();
const linesOfWork = ({ statements }: ReadText): ReadonlySet<number> =>
  new Set(
    statements
      .filter(({ items }) =>
        items.some(({ tokens }) =>
          tokens.some((token) => is(token, 'work', 'role') && !FORM_OF_EMPLOYMENT.test(token.word)),
        ),
      )
      .map(({ line }) => line),
  );
/** Does the line name the work for which decades are welcome? */
const namesWork = (text: ReadText, { line }: Statement): boolean => {
  const known = working.get(text) ?? linesOfWork(text);
  working.set(text, known);
  return known.has(line);
};

/**
 * One decade, or two with one unit, by preference or invitation, is held only where nothing but that is said (30대
 * 환영, 40~50대 환영). In a line that names the work it is a preference by number: 지게차 운전원 (40대 환영).
 */
const isMildDecade = (found: Found, meant: AgeSaid, text: ReadText, statement: Statement): boolean => {
  const { item, named } = found;
  const { stance, isInviting } = meant;
  if (named.kind !== 'decade' || (named.isLimit && !named.isShort) || (named.isRange && !named.isShort)) return false;
  // 20~30대 우대 has numbers on both sides, as 2030 우대.
  if (named.isRange && /^(?:우대|우선|선호)/.test(textOf(item.tokens[meant.at - 1]))) return false;
  const rest = item.tokens.slice(named.from);
  if (isWishedOfPost(found) || rest.some(({ tail }) => /만(?:을|이)?$/.test(tail))) return false;
  // 이삼십대 위주로 뽑습니다
  if (item.tokens.slice(0, meant.at).some(({ word }) => word === '위주')) return false;
  const last = item.tokens.at(-1);
  if (stance === 'preference' && (isOfOneSex(found, meant) || namesWork(text, statement))) return false;
  return (
    stance === 'preference' ||
    (isInviting === true && !rest.some(({ tail }) => IF_THEY_ARE.test(tail))) ||
    (stance === 'demand' && last?.word === '분' && named.to < item.tokens.length)
  );
};

const effective = (named: NamedAge, stance: Stance): NamedAge => {
  if (stance !== 'exclusion') return named;
  const { min, max } = named;
  if (max === undefined && min !== undefined) return { ...named, min: 0, max: min - 1 };
  return min === undefined && max !== undefined && max < YOUNG ? { ...named, min: max, max: 0 } : named;
};

/** What is meant of an age: `judged` are the ages let in when others are shut out. */
type Meant = Omit<AgeSaid, 'stance'> & { readonly stance: Stance; readonly judged: NamedAge; readonly isMild: boolean };

const claimOf = (text: ReadText, statement: Statement, found: Found, meant: Meant, reading: ReadPosting): Claim => {
  const { item, named, index } = found;
  const { stance, judged, isMild } = meant;
  const isJudged = stance === 'demand' || stance === 'preference' || stance === 'exclusion';
  const ground = isJudged ? groundOfAge(reading, { statement, item, index, named: judged, stance }) : undefined;
  return {
    about: meant.about,
    what: isMild ? 'age-words' : 'age',
    stance,
    detail: wordsAt(item, named),
    ...(ground === undefined ? {} : { ground }),
    text,
    statement,
    from: item.tokens[named.from]?.from ?? statement.from,
    to: item.tokens[Math.max(meant.at, named.to) - 1]?.to ?? item.tokens.at(-1)?.to ?? statement.to,
  };
};

const textBefore = (statement: Statement, item: Item): string => {
  const from = item.tokens[0]?.from ?? 0;
  return statement.seen.text.slice(Math.max(0, from - 3), from);
};

const agesOf = (statement: Statement, year: number): Found[] =>
  statement.items.flatMap((item, index) => {
    if (!item.tokens.some((token) => token.kind === 'number' || is(token, 'elder'))) return [];
    const context = contextOf(statement, item, year);
    return namedAges(item.tokens, context, textBefore(statement, item)).map((named) => ({ named, item, index }));
  });

/** 30대, 40대 우대: decades in a row, each an item of its own. */
const decadesInRow = (all: readonly Found[]): readonly Found[] => {
  const row = all.filter(({ named }) => named.kind === 'decade' && !named.isLimit);
  const isRow = row.every(
    ({ item, named, index }, at) =>
      index === (row[0]?.index ?? 0) + at && (at === row.length - 1 || named.to - named.from === item.tokens.length),
  );
  return isRow && row.length > 1 ? row : [];
};

const leavesNobodyOut = (row: readonly Found[]): boolean =>
  row.length > 1 && row.some(({ named }) => named.min === 20) && row.some(({ named }) => (named.min ?? 0) >= 60);

const FEWEST_BANDS = 4;
/** 18~29세, 30대, 40대, 50대, 60대, 70세 이상: everybody, one band after the other. */
const areBands = (all: readonly Found[]): boolean =>
  all.length >= FEWEST_BANDS &&
  all.some(({ named }) => (named.min ?? YOUNG) <= YOUNG) &&
  all.some(({ named }) => (named.min ?? 0) >= 60);

const inStatement = (text: ReadText, statement: Statement, reading: ReadPosting, year: number): Claim[] => {
  const all = agesOf(statement, year);
  const row = decadesInRow(all);
  if (leavesNobodyOut(row) || areBands(all)) return [];
  let others: { readonly about: About; readonly index: number } | undefined;
  return all.flatMap((found) => {
    const { named, index } = found;
    const own = saidOf(found, statement);
    // What nothing else asks for goes on with those of the earlier items: 직원은 20대 3명, 30대 5명.
    const namesPost = found.item.tokens
      .slice(0, named.from)
      .some((token) => is(token, 'role') && !is(token, 'served') && !OF_WORKERS.test(token.word));
    const goesOn = own.isDefault === true && others !== undefined && others.index < index && !namesPost;
    const said = goesOn && others !== undefined ? mention(others.about, named.to) : own;
    if (said.stance === 'mention' && said.about !== 'applicant' && !isRetirement(found, statement))
      others = { about: said.about, index };
    const stance: Stance = said.stance === 'also' ? 'no-matter' : said.stance;
    const judged = effective(named, stance);
    const isMild = row.length === 0 && isMildDecade(found, said, text, statement);
    return isAdult(judged) ? [claimOf(text, statement, found, { ...said, stance, judged, isMild }, reading)] : [];
  });
};

export const ageClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  const year = Number(reading.posting.opensOn.slice(0, 4));
  return text.statements.flatMap((statement) => [
    ...inStatement(text, statement, reading, year),
    ...unnumberedAges(text, statement, year),
  ]);
};
