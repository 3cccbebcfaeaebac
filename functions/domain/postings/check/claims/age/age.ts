import { LAWFUL_FLOOR } from '../../age-field.ts';
import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import { groundOfAge } from './age-grounds.ts';
import type { AgeContext } from './age-point.ts';
import type { AgeSaid } from './age-said.ts';
import type { Found } from './age-others.ts';
import { hasAgeWord, isRetirement, mention, saidOf, wordsAt } from './age-stance.ts';
import { textOfLabel } from './age-whose.ts';
import type { About, Claim, Stance } from '../claim.ts';
import type { NamedAge } from './named-age.ts';
import { namedAges } from './named-age.ts';
import { unnumberedAges } from './old-age.ts';
import type { ReadPosting } from '../read-posting.ts';

/** Ages, decades and birth years named as a limit or a preference: 45세 이하, 20~35세, 1981년생까지, 3040 환영, 고령자 불가. */

const YOUNG = 20;
const isKorean = (character: string | undefined): boolean =>
  character !== undefined && character >= '가' && character <= '힣';

const ENGLISH_SIDE =
  /^(?:under|below|youngerthan|olderthan|notover|nomorethan|noolderthan|oryounger|orunder|orbelow|aged)$/;

const CEILINGS = /^(?:이하|미만|까지|밑|아래|안쪽)/;
/** 직원 30 이하: the size of the house. */
const MAY_BE_COUNTED = /^(?:임?직원|사원|종업원|근로자|인력)/;
const isCeiling = (token: Token | undefined): boolean =>
  meansOf(token, 'bound') === 'ceiling' && CEILINGS.test(token?.word ?? '');

/** 남자분 50 이하요, 주방보조 구해요 60 밑으로, 50 이하 남자분: people who are sought, and a number that cuts them off. */
const cutsPeople = (tokens: readonly Token[]): boolean => {
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  if (at === -1 || !isCeiling(tokens[at + 1])) return false;
  const isLast = at + 2 >= tokens.length || (at + 3 === tokens.length && is(tokens[at + 2], 'seek'));
  if (isLast && at === 0) return tokens[1]?.word.startsWith('밑') === true;
  const before = tokens[at - 1];
  return isLast
    ? is(before, 'sex', 'person', 'seek') || (is(before, 'role') && !MAY_BE_COUNTED.test(before?.word ?? ''))
    : at === 0 && tokens.slice(2, 4).some((token) => is(token, 'sex', 'person')) && !is(tokens[2], 'thing', 'served');
};

/** Is a number without a unit an age: under 나이, in brackets behind it, or with an English word for the side? */
const namesBareAges = (statement: Statement, { labels, tokens, aside }: Item): boolean => {
  const before =
    aside === undefined
      ? []
      : (statement.items[aside.host]?.tokens.slice(Math.max(0, aside.after - 2), aside.after) ?? []);
  return (
    labels.some((label) => label.kinds.has('age')) ||
    hasAgeWord(tokens) ||
    hasAgeWord(before) ||
    tokens.some(({ word }) => ENGLISH_SIDE.test(word)) ||
    (labels.every(({ kinds }) => kinds.has('who') || kinds.has('sex')) && cutsPeople(tokens))
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

/** One decade, or two with one unit, by preference or invitation, is held only (30대 환영, 40~50대 환영). */
const isMildDecade = ({ item, named }: Found, { stance, isInviting }: AgeSaid): boolean => {
  if (named.kind !== 'decade' || (named.isLimit && !named.isShort) || (named.isRange && !named.isShort)) return false;
  const isOnly = /만(?:을|이)?$/.test(
    item.tokens
      .slice(named.from)
      .map(({ tail }) => tail)
      .find((tail) => tail.endsWith('만')) ?? '',
  );
  if (isOnly) return false;
  const last = item.tokens.at(-1);
  return (
    stance === 'preference' ||
    isInviting === true ||
    (stance === 'demand' && last?.word === '분' && named.to < item.tokens.length)
  );
};

const effective = (named: NamedAge, stance: Stance): NamedAge => {
  if (stance !== 'exclusion') return named;
  const { min, max } = named;
  if (max === undefined && min !== undefined) return { ...named, min: 0, max: min - 1 };
  return min === undefined && max !== undefined && max < YOUNG ? { ...named, min: max, max: 0 } : named;
};

const claimOf = (text: ReadText, statement: Statement, found: Found, said: AgeSaid, reading: ReadPosting): Claim => {
  const { item, named, index } = found;
  const stance: Stance = said.stance === 'also' ? 'no-matter' : said.stance;
  const isMild = isMildDecade(found, said);
  const judged = effective(named, stance);
  const isJudged = stance === 'demand' || stance === 'preference' || stance === 'exclusion';
  const ground = isJudged ? groundOfAge(reading, { statement, item, index, named: judged, stance }) : undefined;
  return {
    about: said.about,
    what: isMild ? 'age-words' : 'age',
    stance,
    detail: wordsAt(item, named),
    ...(ground === undefined ? {} : { ground }),
    text,
    statement,
    from: item.tokens[named.from]?.from ?? statement.from,
    to: item.tokens[Math.max(said.at, named.to) - 1]?.to ?? item.tokens.at(-1)?.to ?? statement.to,
  };
};

const textBefore = (statement: Statement, item: Item): string => {
  const from = item.tokens[0]?.from ?? 0;
  return statement.seen.text.slice(Math.max(0, from - 3), from);
};

/** A statement that names more ages says no more, and must not take longer. */
const MOST_AGES = 60;

/**
 * Whose the ages of the statement's earlier items were, if not the applicant's: what nothing else asks for goes on with
 * them (직원 20대 3명, 30대 5명). A limit goes on only with those who are served or what the house grants.
 */
const inherited = (said: AgeSaid, age: NamedAge, others: About | undefined): AgeSaid => {
  if (said.isDefault !== true || others === undefined) return said;
  const isLoose = others === 'staff' || others === 'thing';
  return isLoose && age.isLimit ? said : mention(others, age.to);
};

const othersOf = (said: AgeSaid, found: Found, statement: Statement): About | undefined => {
  const isOthers = said.stance === 'mention' && said.about !== 'applicant' && !isRetirement(found, statement);
  return isOthers ? said.about : undefined;
};

const agesOf = (statement: Statement, year: number): Found[] =>
  statement.items
    .flatMap((item, index) => {
      if (!item.tokens.some((token) => token.kind === 'number' || is(token, 'elder'))) return [];
      const context = contextOf(statement, item, year);
      return namedAges(item.tokens, context, textBefore(statement, item)).map((named) => ({ named, item, index }));
    })
    .slice(0, MOST_AGES);

const inStatement = (text: ReadText, statement: Statement, reading: ReadPosting, year: number): Claim[] => {
  const claims: Claim[] = [];
  let others: { readonly about: About; readonly index: number } | undefined;
  for (const found of agesOf(statement, year)) {
    const earlier = others !== undefined && others.index < found.index ? others.about : undefined;
    const said = inherited(saidOf(found, statement), found.named, earlier);
    const about = othersOf(said, found, statement);
    if (about !== undefined) others = { about, index: found.index };
    if (isAdult(effective(found.named, said.stance === 'also' ? 'no-matter' : said.stance)))
      claims.push(claimOf(text, statement, found, said, reading));
  }
  return claims;
};

export const ageClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  const year = Number(reading.posting.opensOn.slice(0, 4));
  return text.statements.flatMap((statement) => [
    ...inStatement(text, statement, reading, year),
    ...unnumberedAges(text, statement, reading),
  ]);
};
