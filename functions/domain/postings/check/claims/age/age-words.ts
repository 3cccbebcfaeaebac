import { groundOf } from '../../age-field.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import { groundOfTitle } from './age-grounds.ts';
import type { AgeSense } from './age-senses.ts';
import { ageOf, isComparedToSomebody, isOfMinors, tokensOfStatement } from './age-senses.ts';
import { isDegree } from './degree-years.ts';
import { groupSenses } from './age-groups.ts';
import type { Claim, Ground, Place, Stance } from '../claim.ts';
import { placesIn, stretchOf } from '../claim.ts';
import { graduateSenses } from './graduates.ts';
import { groundAbove, programmeFor, programmeOfAd, statuteIn } from '../grounds.ts';
import type { ReadPosting } from '../read-posting.ts';
import { unnumberedAges } from './old-age.ts';
import { youngSenses } from './young.ts';

const MOST_LISTED = 6;

const isAsked = (stance: Stance): boolean => stance === 'demand' || stance === 'preference' || stance === 'exclusion';

/** 나이 무관 in the same statement: what is said of the young or the old keeps nobody out. */
const ageDoesNotMatter = ({ items }: Statement): boolean =>
  items.some(
    ({ tokens, labels }) =>
      tokens.some((token) => is(token, 'no-matter')) &&
      (tokens.some((token) => meansOf(token, 'label') === 'age') ||
        (labels.at(-1)?.kinds.has('age') === true && is(tokens[0], 'no-matter'))),
  );

/** The law that prefers older people, or the work it prefers them for, named in the statement or above it. */
const isPreferredWork = (place: Place): boolean =>
  [...tokensOfStatement(place), ...place.item.labels.flatMap(({ tokens }) => tokens)].some(
    (token) => ageOf(token) === 'priority',
  );

const lawFor = (place: Place): Ground | undefined =>
  statuteIn(place.statement) ?? (isPreferredWork(place) ? { kind: 'statute', words: '우선고용직종' } : undefined);

const FAVOURED_BY_LAW = /^(?:국가유공자|보훈|취업지원|취업보호|장애인)/;
/** 보훈 청년에게 서류 가점: the law favours them at any age. */
const byFavouredOfLaw = ({ item: { tokens }, at }: Place): Ground | undefined => {
  const { word = '' } = tokens[at - 1] ?? {};
  return FAVOURED_BY_LAW.test(word) ? { kind: 'statute', words: word } : undefined;
};

/** A law excuses a preference only; the programme that the ad is for excuses the limit as well (question 4). */
const groundFor = ({ place, stance, group }: AgeSense, reading: ReadPosting): Ground | undefined => {
  if (groundOf(reading.posting) === 'known') return { kind: 'programme', words: reading.posting.programme ?? '' };
  const { statement, item, index } = place;
  const programme = programmeFor(statement, index) ?? programmeOfAd(reading) ?? byFavouredOfLaw(place);
  if (programme !== undefined) return programme;
  const own = stance === 'preference' && group !== 'school' ? (lawFor(place) ?? groundAbove(item)) : undefined;
  const means = ageOf(item.tokens[place.at]);
  const isSame = (tokens: readonly Token[]): boolean =>
    means !== undefined &&
    tokens.some((token) => ageOf(token) === means) &&
    tokens.some((token) => meansOf(token, 'unit') === 'age');
  return own ?? groundOfTitle(reading, statement, isSame);
};

/** Young and old named alike leave nobody out: 청년·중장년 환영. */
const namesBoth = (senses: readonly AgeSense[]): boolean => {
  const groups = new Set(
    senses.filter(({ stance }) => stance !== 'exclusion' && stance !== 'mention').map(({ group }) => group),
  );
  return groups.has('young') && groups.has('old');
};

const OF_ALL = /^(?:누구|아무나|모두|전부|다|전원)/;
const isAnybody = (tokens: readonly Token[], at: number): boolean =>
  OF_ALL.test(tokens[at]?.word ?? '') &&
  (is(tokens[at], 'no-matter') ||
    is(tokens[at + 1], 'prefer', 'no-matter', 'seek') ||
    /^(?:돼|됩|ok)/.test(tokens[at + 1]?.word ?? ''));

const ASKS = ['seek', 'prefer', 'need', 'only', 'shut'] as const;
const MOST_NAMED = 3;

/** 은퇴하신 분, 학생 누구든지; 학생, 퇴직하신 분, 투잡 모두 좋습니다: a list of people that ends with all of them. */
const endsWithAnybody = ({ statement: { items }, item, index, to }: Place): boolean =>
  // 청년이면 누구나: all of them, and nobody else.
  !(item.tokens[to - 1]?.tail ?? '').endsWith('면') &&
  items.slice(index, index + 1 + MOST_LISTED).some(({ tokens }, next) => {
    const start = next === 0 ? to : 0;
    const at = tokens.findIndex((_, place) => place >= start && isAnybody(tokens, place));
    const isList = next > 0 || (index > 0 && items[index - 1]?.closedBy !== '');
    return (
      isList &&
      at !== -1 &&
      at - start <= MOST_NAMED &&
      !tokens.slice(start, at).some((token) => is(token, ...ASKS)) &&
      (next === 0 || !item.tokens.some((token) => is(token, ...ASKS) || token.tail.endsWith('만')))
    );
  });

/** The senses of one statement, with those turned to 'no-matter' that keep nobody out. */
const weighed = (statement: Statement, senses: readonly AgeSense[]): readonly AgeSense[] => {
  if (senses.length === 0) return senses;
  const both = namesBoth(senses);
  const isFree = ageDoesNotMatter(statement);
  return senses.map((sense) => {
    const isOpen = isFree || (sense.stance !== 'exclusion' && endsWithAnybody(sense.place));
    const isExcused = sense.group !== 'school' && (isOpen || (both && sense.stance !== 'exclusion'));
    return isExcused && isAsked(sense.stance) ? { ...sense, stance: 'no-matter' } : sense;
  });
};

/** Is there a word of these readers in an item at all? Most items hold none. */
const mayNameAge = ({ item }: Place): boolean =>
  item.labels.at(-1)?.kinds.has('age') === true ||
  item.labels.at(-1)?.kinds.has('graduation') === true ||
  item.tokens.some((token) => is(token, 'age') || meansOf(token, 'label') === 'age' || isDegree(token));

/** 어린 친구는 안 됩니다, 어린 친구는 채용이 안 됩니다. */
const isShutOut = ({ stance, place: { item, to } }: AgeSense): boolean =>
  stance === 'exclusion' || (stance === 'demand' && item.tokens.slice(to).some((token) => is(token, 'shut')));

/** 어린 분은 사절 is a limit, and read with those. */
const isSamePlace = (claim: Claim, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  claim.stance === 'exclusion' && claim.from <= from && claim.to >= to;

/** 저보다 어린 분: a limit, as much as a number. */
const isAgainstSomebody = ({ item, at }: Place): boolean => isComparedToSomebody(item.tokens, at);

/** Words that prefer an age or stand for one: 청년 우대, 젊은 감각, 막내 구해요, 2026년 졸업자, 시니어 환영. */
export const ageWordsClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  const claims: Claim[] = [];
  const year = Number(reading.posting.opensOn.slice(0, 4));
  for (const [statement, places] of Map.groupBy(placesIn(text), (place) => place.statement)) {
    const senses = places
      .filter(mayNameAge)
      .flatMap((place) => [...youngSenses(place), ...groupSenses(place), ...graduateSenses(place)]);
    const shut = senses.some(isShutOut) ? unnumberedAges(text, statement, year) : [];
    for (const sense of weighed(statement, senses)) {
      if (isShutOut(sense) && shut.some((claim) => isSamePlace(claim, stretchOf(sense.place)))) continue;
      if (isShutOut(sense) && isOfMinors(statement, sense.place.item, sense.place.at, year)) continue;
      const ground = isAsked(sense.stance) ? groundFor(sense, reading) : undefined;
      claims.push({
        about: 'applicant',
        what: isAgainstSomebody(sense.place) ? 'age' : 'age-words',
        stance: sense.stance,
        detail: sense.group,
        ...(ground === undefined ? {} : { ground }),
        text,
        statement,
        ...stretchOf(sense.place, sense.end),
      });
    }
  }
  return claims;
};
