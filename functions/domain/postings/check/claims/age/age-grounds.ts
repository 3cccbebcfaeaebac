import { groundOf } from '../../age-field.ts';
import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Ground, Stance } from '../claim.ts';
import { groundAbove, isStatute, programmeFor, programmeOfAd, statuteFor, statuteIn } from '../grounds.ts';
import type { NamedAge } from './named-age.ts';
import type { ReadPosting } from '../read-posting.ts';

/** Grounds for an age limit: the posting's fields, a statute or programme in the texts, the age of leaving, car insurance. */

export type AgeAsked = {
  readonly statement: Statement;
  readonly item: Item;
  readonly index: number;
  readonly named: NamedAge;
  readonly stance: Stance;
};

/** 고령자고용법 4조의5 3호 and 19조: an age of leaving of at least 60. */
const LAWFUL_RETIREMENT = 60;

const allTokens = ({ items }: Statement): Token[] => items.flatMap(({ tokens }) => [...tokens]);

/** The ages of leaving that the texts state: 정년 만 60세, 정년(만 63세), 만 60세 정년. */
const retirements = new WeakMap<ReadPosting, ReadonlySet<number>>();
const RETIREMENT_WITHIN = 5;

const retirementsIn = (statement: Statement, found: Set<number>): void => {
  const tokens = allTokens(statement);
  for (const [at, token] of tokens.entries()) {
    if (meansOf(token, 'elder') !== 'retire') continue;
    for (let index = Math.max(0, at - 3); index < Math.min(tokens.length, at + RETIREMENT_WITHIN); index += 1) {
      const value = tokens[index]?.value;
      if (value !== undefined && meansOf(tokens[index + 1], 'unit') === 'age') found.add(value);
    }
  }
  for (const item of statement.items)
    if (item.labels.some(({ from, to }) => /정년/.test(statement.seen.text.slice(from, to))))
      for (const [at, token] of item.tokens.entries())
        if (token.value !== undefined && meansOf(item.tokens[at + 1], 'unit') === 'age') found.add(token.value);
};

const retirementsOf = (reading: ReadPosting): ReadonlySet<number> => {
  const known = retirements.get(reading);
  if (known !== undefined) return known;
  const found = new Set<number>();
  for (const { statements } of reading.texts) for (const statement of statements) retirementsIn(statement, found);
  retirements.set(reading, found);
  return found;
};

/** 만 60세 미만 where the age of leaving is 60; a ceiling below it is none. Two ages in one statement must differ in place. */
const byRetirement = (reading: ReadPosting, { named, statement, item }: AgeAsked): Ground | undefined => {
  if (named.max === undefined || named.kind !== 'years' || (named.min ?? 0) > 20) return undefined;
  const stated = retirementsOf(reading);
  const isBracketed = statement.items.some(
    ({ aside, tokens }) =>
      aside !== undefined &&
      (meansOf(tokens.at(-1), 'elder') === 'retire' ||
        (tokens.length <= 3 && tokens.some((token) => meansOf(token, 'elder') === 'retire'))),
  );
  const isOwn = isBracketed || item.tokens.some((token) => meansOf(token, 'elder') === 'retire');
  const reaches = (age: number): boolean => age >= LAWFUL_RETIREMENT && (named.max === age || named.max === age - 1);
  const isEqual = [...stated].some(reaches) || (isOwn && stated.size === 0 && named.max >= LAWFUL_RETIREMENT);
  return isEqual ? { kind: 'retirement', words: '정년' } : undefined;
};

/** The posting's own ground is for the limit of its fields; another limit in the text is for a person to look at. */
const byFields = ({ posting }: ReadPosting, named: NamedAge | undefined): Ground | undefined => {
  if (groundOf(posting) !== 'known') return undefined;
  const { age } = posting;
  const isSame = (value: number): boolean => value === age?.min || value === age?.max || value - 1 === age?.max;
  if (named === undefined || (age?.min === undefined && age?.max === undefined) || named.values.every(isSame))
    return { kind: 'programme', words: 'age.ground' };
  return { kind: 'practical', words: 'age.ground' };
};

const SOCIAL = /^(?:고용|건강|산재|사회|국민|4대|대)$/;

/** Car insurance has a lowest age: 자동차보험 만 26세 이상. Social insurance has none. */
const byInsurance = ({ named, statement }: AgeAsked): Ground | undefined => {
  if (named.min === undefined || named.max !== undefined) return undefined;
  const tokens = allTokens(statement);
  const at = tokens.findIndex(
    (token, index) =>
      meansOf(token, 'elder') === 'insured' ||
      (token.word.startsWith('보험') && !SOCIAL.test(tokens[index - 1]?.word ?? '')),
  );
  return at === -1 ? undefined : { kind: 'practical', words: tokens[at]?.word ?? '' };
};

const ELDER_LAW = /고령자고용|연령차별금지|우선고용직종/;
/** Laws that set no upper age and no lower one above 19 cannot be the ground of such a limit: a person looks. */
const SETS_NO_AGE = /근로기준법|최저임금법|남녀고용평등법|청소년 ?보호법|채용절차법|산업안전보건법/;

/** A law that is only kept (고령자고용법 준수 사업장) is no ground. 고령자친화기업 is what the law makes an employer. */
const isElderLaw = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.word === '고령자' && tokens[at + 1]?.word.startsWith('친화기업') === true) return true;
  return (
    (isStatute(token) || token.kind === 'unknown' || is(token, 'statute')) &&
    ELDER_LAW.test(token.word) &&
    !tokens.slice(at + 1, at + 4).some((next) => meansOf(next, 'ground') === 'obeyed')
  );
};

/** 고령자고용법, 우선고용직종: it excuses a preference; a limit that shuts others out is held. */
const byElderLaw = (statement: Statement, stance: Stance): Ground | undefined => {
  const tokens = allTokens(statement);
  const at = tokens.findIndex((_, index) => isElderLaw(tokens, index));
  if (at === -1) return undefined;
  return { kind: stance === 'preference' ? 'statute' : 'practical', words: tokens[at]?.word ?? '' };
};

/** A limit of the title that the description repeats with its statute. */
const byDescription = ({ texts }: ReadPosting, { statement, named }: AgeAsked): Ground | undefined => {
  if (texts.find(({ path }) => path === 'title')?.statements.includes(statement) !== true) return undefined;
  for (const { path, statements } of texts)
    for (const other of path === 'title' ? [] : statements) {
      const values = new Set(allTokens(other).map(({ value }) => value));
      const ground = named.values.every((value) => values.has(value)) ? statuteIn(other) : undefined;
      if (ground !== undefined) return ground;
    }
  return undefined;
};

/** 응시연령: 7급 이상 20세 이상, 8급 이하 18세 이상(군무원인사법): the law closes the whole list of the label. */
const statuteOfLabel = (statement: Statement, item: AgeAsked['item']): Ground | undefined => {
  const isLabelled = item.labels.at(-1)?.kinds.has('age') === true;
  return isLabelled && statement.items.at(-1)?.aside !== undefined ? statuteIn(statement) : undefined;
};

const byText = (reading: ReadPosting, { statement, item, index, named, stance }: AgeAsked): Ground | undefined => {
  const elderLaw = byElderLaw(statement, stance);
  if (elderLaw !== undefined) return elderLaw;
  const found =
    statuteFor(statement, index, named.from) ??
    statuteOfLabel(statement, item) ??
    programmeFor(statement, index) ??
    groundAbove(item) ??
    programmeOfAd(reading) ??
    byDescription(reading, { statement, item, index, named, stance });
  return found?.kind === 'statute' && SETS_NO_AGE.test(found.words) ? { ...found, kind: 'practical' } : found;
};

export const groundOfAge = (reading: ReadPosting, asked: AgeAsked): Ground | undefined =>
  byRetirement(reading, asked) ?? byFields(reading, asked.named) ?? byText(reading, asked) ?? byInsurance(asked);

/** The ground of words that shut out the old or the young without a number. */
export const groundOfWords = (
  reading: ReadPosting,
  statement: Statement,
  index: number,
  stance: Stance,
): Ground | undefined => {
  const item = statement.items[index];
  return (
    byFields(reading, undefined) ??
    byElderLaw(statement, stance) ??
    statuteFor(statement, index, 0) ??
    programmeFor(statement, index) ??
    (item === undefined ? undefined : groundAbove(item)) ??
    programmeOfAd(reading)
  );
};
