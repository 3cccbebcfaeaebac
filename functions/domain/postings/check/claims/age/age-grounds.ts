import { groundOf } from '../../age-field.ts';
import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import { elderOf } from './age-senses.ts';
import type { Ground, Stance } from '../claim.ts';
import { groundAbove, programmeFor, programmeOfAd, statuteFor, statuteIn } from '../grounds.ts';
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
const isLeaving = (token: Token | undefined): boolean => elderOf(token) === 'retire';

/** The ages of leaving that the texts state: 정년 만 60세, 정년(만 63세), 만 60세 정년, 정년: 60세. */
const retirements = new WeakMap<ReadPosting, ReadonlySet<number>>();
const RETIREMENT_WITHIN = 5;

const retirementsIn = ({ items }: Statement, found: Set<number>): void => {
  const tokens = items.flatMap((item) => [...(item.labels.at(-1)?.tokens ?? []), ...item.tokens]);
  for (const [at, token] of tokens.entries()) {
    if (!isLeaving(token)) continue;
    for (let index = Math.max(0, at - 2); index < Math.min(tokens.length, at + RETIREMENT_WITHIN); index += 1) {
      const value = tokens[index]?.value;
      if (value !== undefined && meansOf(tokens[index + 1], 'unit') === 'age') found.add(value);
    }
  }
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
const byRetirement = (reading: ReadPosting, { named, statement, index: own }: AgeAsked): Ground | undefined => {
  if (named.max === undefined || named.kind !== 'years' || (named.min ?? 0) > 20) return undefined;
  const stated = retirementsOf(reading);
  const isOwn = statement.items.some(({ aside, tokens }, index) =>
    aside === undefined ? index === own && tokens.some(isLeaving) : isLeaving(tokens.at(-1)) || isLeaving(tokens[0]),
  );
  const reaches = (age: number): boolean => age >= LAWFUL_RETIREMENT && (named.max === age || named.max === age - 1);
  const isEqual =
    [...stated].some(reaches) || (isOwn && stated.size === 0 && Math.max(...named.values) >= LAWFUL_RETIREMENT);
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

/** 보험이 26세 한정 특약이라. */
const isOfTerms = ({ named, item }: AgeAsked): boolean =>
  !named.isRange && /^(?:한정|특약)/.test(item.tokens[named.to]?.word ?? '');

/** Car insurance has a lowest age: 자동차보험 만 26세 이상. Social insurance has none. */
const byInsurance = (asked: AgeAsked): Ground | undefined => {
  const { named, statement } = asked;
  if (named.min === undefined || (named.max !== undefined && !isOfTerms(asked))) return undefined;
  const tokens = allTokens(statement);
  const at = tokens.findIndex(
    (token, index) =>
      elderOf(token) === 'insured' || (token.word.startsWith('보험') && !SOCIAL.test(tokens[index - 1]?.word ?? '')),
  );
  return at === -1 ? undefined : { kind: 'practical', words: tokens[at]?.word ?? '' };
};

const ELDER_LAW = /고령자고용|연령차별금지|우선고용직종/;
/** Laws that set no upper age and no lower one above 19 cannot be the ground of such a limit: a person looks. */
const SETS_NO_AGE = /근로기준법|최저임금법|남녀고용평등법|청소년 ?보호법|채용절차법|산업안전보건법/;

/** A law that is only kept (고령자고용법 준수 사업장) is no ground. 고령자친화기업 is what the law makes an employer. */
const isElderLaw = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.word === '고령자' && tokens[at + 1]?.word.startsWith('친화기업') === true) ||
  ((tokens[at]?.kind === 'unknown' || is(tokens[at], 'statute')) &&
    ELDER_LAW.test(tokens[at]?.word ?? '') &&
    !tokens.slice(at + 1, at + 4).some((next) => meansOf(next, 'ground') === 'obeyed'));

/** 고령자고용법, 우선고용직종: it excuses a preference; a limit that shuts others out is held. */
const byElderLaw = (statement: Statement, stance: Stance): Ground | undefined => {
  const tokens = allTokens(statement);
  const at = tokens.findIndex((_, index) => isElderLaw(tokens, index));
  if (at === -1) return undefined;
  return { kind: stance === 'preference' ? 'statute' : 'practical', words: tokens[at]?.word ?? '' };
};

/** What the description says by law for what the title says: 청년 제한경쟁 채용, and below 청년고용촉진 특별법에 따라 34세 이하 청년. */
export const groundOfTitle = (
  { texts }: ReadPosting,
  statement: Statement,
  isSame: (tokens: readonly Token[]) => boolean,
): Ground | undefined => {
  if (texts.find(({ path }) => path === 'title')?.statements.includes(statement) !== true) return undefined;
  const same = texts
    .filter(({ path }) => path !== 'title')
    .flatMap(({ statements }) => statements.filter((other) => isSame(allTokens(other))));
  return same.map(statuteIn).find((ground) => ground !== undefined);
};

/** 응시연령: 7급 이상 20세 이상, 8급 이하 18세 이상(군무원인사법): the law closes the whole list of the label. */
const statuteOfLabel = (statement: Statement, item: Item): Ground | undefined => {
  const isLabelled = item.labels.at(-1)?.kinds.has('age') === true;
  return isLabelled && statement.items.at(-1)?.aside !== undefined ? statuteIn(statement) : undefined;
};

/** Laws that set a lowest age for driving or guarding. */
const SETS_FLOOR = /여객자동차|화물자동차|경비업|도로교통|철도안전|선박직원/;
const HIGHEST_FLOOR = 21;
/** 만 20세 이상, 운전경력 1년 이상(여객자동차 운수사업법 시행규칙 49조): one law for both conditions of the post. */
const statuteOfList = (statement: Statement, { min = 0, max }: NamedAge): Ground | undefined => {
  if (max !== undefined || min > HIGHEST_FLOOR || statement.items.at(-1)?.aside === undefined) return undefined;
  const found = statuteIn(statement);
  return found !== undefined && SETS_FLOOR.test(found.words) ? found : undefined;
};

const byText = (reading: ReadPosting, { statement, item, index, named, stance }: AgeAsked): Ground | undefined => {
  const elderLaw = byElderLaw(statement, stance);
  if (elderLaw !== undefined) return elderLaw;
  const found =
    statuteFor(statement, index, named.from) ??
    statuteOfLabel(statement, item) ??
    statuteOfList(statement, named) ??
    programmeFor(statement, index) ??
    groundAbove(item) ??
    programmeOfAd(reading) ??
    groundOfTitle(reading, statement, (tokens) =>
      named.values.every((age) => tokens.some(({ value }) => value === age)),
    );
  return found?.kind === 'statute' && SETS_NO_AGE.test(found.words) ? { ...found, kind: 'practical' } : found;
};

export const groundOfAge = (reading: ReadPosting, asked: AgeAsked): Ground | undefined =>
  byRetirement(reading, asked) ?? byFields(reading, asked.named) ?? byText(reading, asked) ?? byInsurance(asked);
