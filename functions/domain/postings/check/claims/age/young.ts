import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';
import type { Place, Stance } from '../claim.ts';
import type { AgeSense } from './age-senses.ts';
import { ageOf, isAgeUnit, isPeople, isYoungChild, tokensOfStatement } from './age-senses.ts';
import { meaningOf } from '../meaning.ts';
import { endOfPeople } from '../stance.ts';

/** Endings of adjectives between 젊은 and its people: 활기찬, 있는, 넘치는, 유능하고. */
const DESCRIBES = /(?:[한은찬는신운고며진센큰쁜긴른린인난온]|면서)$/;
const IS_LATIN = /^[a-z]/;
const FARTHEST = 8;
/** 마음이 젊은 분: anybody may be young at heart. */
const AT_HEART = /^(?:마음|생각|정신|몸과)/;

const TITLE = /(?:장|매니저|대리|주임|과장)님?$/;

/** 젊은 일손, 젊은 층. */
const OTHER_PEOPLE = /^(?:일손|손$|층|축|쪽)/;

/** 힘 좋은, 끼 많은: a noun that such a word describes. */
const HAS = /^(?:좋은|있는|넘치는|많은|센|세고|빠른|넘치고|있고|강한|좋고|많고)/;

const describes = (token: Token): boolean =>
  ageOf(token) === 'young' || is(token, 'adverb') || DESCRIBES.test(textOf(token));

/** The noun that an adjective of youth belongs to: 젊고 활기찬 선생님, 젊은 감각. Undefined: a thing, or those served. */
const headOf = (
  { tokens }: Item,
  at: number,
): { readonly kind: 'people' | 'spirit'; readonly to: number } | undefined => {
  let spirit: number | undefined;
  for (let index = at + 1; index < Math.min(tokens.length, at + FARTHEST); index += 1) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    // 젊은 실장님 모십니다
    const isTitleSought =
      TITLE.test(token.word) &&
      /^(?:님|분)*[을를]?$/.test(token.tail) &&
      is(tokens[index + 1], 'seek', 'prefer') &&
      !/^(?:고|는|던|며)/.test(tokens[index + 1]?.tail ?? '');
    if (is(token, 'staff') && isTitleSought) return { kind: 'people', to: index + 1 };
    if (is(token, 'served', 'staff') && !is(token, 'role')) {
      // 젊은 에너지로 아이들과 뛰어 주실 분
      if (spirit !== undefined) break;
      return undefined;
    }
    // 젊고 늙고는 상관없고 남성분
    if (is(token, 'no-matter') || token.word.startsWith('늙')) return undefined;
    if (isPeople(token) || is(token, 'sex', 'called') || OTHER_PEOPLE.test(token.word))
      return { kind: 'people', to: index + 1 };
    const isOfWork = is(token, 'work') && isPeople(tokens[index + 1]);
    if (ageOf(token) === 'spirit') spirit = index + 1;
    else if (!isOfWork && !describes(token) && !HAS.test(tokens[index + 1]?.word ?? '')) break;
  }
  return spirit === undefined ? undefined : { kind: 'spirit', to: spirit };
};

/** 젊은 감각으로 채널을 키워 주실 분, 젊은 감각 우대, or alone under 인재상. Of a shop or a brand it is nothing. */
const stanceOfSpirit = (place: Place): Stance => {
  const { item, to } = place;
  const verdict = meaningOf(place);
  if (verdict.stance !== 'mention' && verdict.about === 'applicant') return verdict.stance;
  const person = item.tokens.findIndex((token, at) => at >= to && isPeople(token));
  return person === -1 || is(item.tokens[person], 'staff') ? 'mention' : meaningOf({ ...place, to: person + 1 }).stance;
};

/** 젊은 피 is always said of those who are to come, but not where it has come already. */
const stanceOfBlood = (place: Place): Stance => {
  const behind = place.item.tokens.slice(place.to, place.to + 4);
  const isWanted = behind.some(
    (token) => is(token, 'seek', 'need', 'prefer') || /수혈|필요|기다|급구/.test(token.word + token.tail),
  );
  if (isWanted || place.to >= place.item.tokens.length) return 'demand';
  return meaningOf(place).stance;
};

/** English puts the verb first: Looking for a young assistant. A young team is the house's own. */
const stanceOfEnglish = (place: Place): Stance | undefined => {
  const { statement, index, to } = place;
  const isLast = to >= place.item.tokens.length;
  const next = statement.items[index + 1]?.tokens ?? [];
  const named = isLast ? next : place.item.tokens.slice(to);
  const person = named.slice(0, 5).some((token) => is(token, 'role'));
  if (!person) return undefined;
  // We want young, energetic people
  return tokensOfStatement(place).some((token) => is(token, 'seek', 'prefer', 'need') || /^wants?$/.test(token.word))
    ? 'demand'
    : undefined;
};

const verdictOfPeople = (place: Place): Stance => {
  const verdict = meaningOf(place);
  if (verdict.about !== 'applicant') return 'mention';
  return verdict.stance;
};

/** 젊으면 좋겠어요, 어릴수록 좋습니다. */
const stanceOfPredicate = (tokens: readonly Token[], at: number): Stance | undefined => {
  const token = tokens[at];
  if (!/(?:면|수록)$/.test(token?.tail ?? '')) return undefined;
  return tokens.slice(at + 1, at + 4).some((next) => is(next, 'prefer')) ? 'preference' : undefined;
};

/** 젊은농부들: glued to its noun it is a name. */
const isInName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tail === '' &&
  tokens[at + 1]?.glued === true &&
  tokens[at + 1]?.kind !== 'mark' &&
  !is(tokens[at + 1], 'person');

const senseAt = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens } = bare.item;
  const sense = (to: number, stance: Stance, end = to): AgeSense => ({
    place: { ...bare, at, to },
    stance,
    end,
    group: 'young',
  });
  const word = tokens[at]?.word ?? '';
  if (IS_LATIN.test(word)) {
    const to = at + 1;
    const stance = stanceOfEnglish({ ...bare, at, to });
    return stance === undefined ? undefined : sense(to, stance);
  }
  const predicate = stanceOfPredicate(tokens, at);
  if (predicate !== undefined) return sense(at + 1, predicate, at + 2);
  if (AT_HEART.test(tokens[at - 1]?.word ?? '') || isInName(tokens, at)) return undefined;
  const head = headOf(bare.item, at);
  if (head === undefined) return undefined;
  const place: Place = { ...bare, at, to: head.to };
  if (head.kind === 'people') {
    const meant = meaningOf(place);
    return sense(head.to, verdictOfPeople(place), Math.max(meant.end, head.to));
  }
  return sense(head.to, stanceOfSpirit(place));
};

/** 젊은 피 in one word. */
const bloodAt = (bare: Place, at: number): AgeSense => {
  const place: Place = { ...bare, at, to: at + 1 };
  return { place, stance: stanceOfBlood(place), end: endOfPeople(place.item, at + 1), group: 'young' };
};

/** 젊은 층(20~34세): the limit in the brackets right behind is read by itself. */
const hasLimitBehind = ({ statement, index }: Place, to: number): boolean =>
  statement.items.some(
    ({ aside, tokens }) =>
      aside?.host === index && aside.after === to && tokens[0]?.kind === 'number' && tokens.some(isAgeUnit),
  );

/** Youth as a quality of people: 젊고 활기찬 분, 젊은 감각, 어린 분, young assistant. */
export const youngSenses = (bare: Place): AgeSense[] => {
  const found: AgeSense[] = [];
  for (const [at, token] of bare.item.tokens.entries()) {
    if (token.word === '젊은피') found.push(bloodAt(bare, at));
    else if (isYoungChild(bare.item.tokens, at)) continue;
    else if (ageOf(token) === 'young' && at >= (found.at(-1)?.place.to ?? 0)) {
      const sense = senseAt(bare, at);
      if (sense !== undefined && !hasLimitBehind(bare, sense.place.to)) found.push(sense);
    }
  }
  return found;
};
