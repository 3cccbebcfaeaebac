import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { About, Claim, What } from '../claim.ts';
import type { Found } from './found.ts';
import { foundOf, isAsking, isPerson } from './found.ts';
import {
  areMany,
  areMostly,
  isBesideServed,
  isDoneForThem,
  isDoneTo,
  isListedOfGuests,
  isOfContest,
  isOfFormerTimes,
  isOfGuests,
  isOfRecord,
  isSettled,
} from './people.ts';
import {
  isBay,
  isEstimated,
  isGlossed,
  isInBracketsOfRule,
  isLikeTitle,
  isMadeFor,
  isName,
  isOfDuty,
  isOfIndex,
  isOfStory,
  isOfSubsidy,
  isOfThing,
  isSortedInto,
  isTold,
  isTopicOfThing,
  isWordOfTexts,
} from './things.ts';

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

const isCondition = (token: Token): boolean =>
  token.kind === 'mark' ||
  token.kind === 'number' ||
  is(token, 'adverb', 'sex', 'person', 'role', 'work', 'bound', 'numeral', 'unit') ||
  is(token, 'look', 'fitness', 'age', 'measure', 'no-matter', 'staff') ||
  ['age', 'who'].includes(meansOf(token, 'label') ?? '');

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

/** 입주 장애인 - 남 3, 여 2 (25세~48세): the brackets are of those who have just been counted by sex. */
const aboutOfHost = ({ statement }: Claim, { aside }: Item, beside: readonly Claim[]): About | undefined => {
  const host = aside === undefined ? undefined : statement.items[aside.host];
  const sexes = beside.filter(
    ({ what, from }) => what === 'sex' && host?.tokens.some((token) => token.from === from) === true,
  );
  const [first] = sexes;
  return first !== undefined &&
    sexes.every(({ about, stance }) => stance === 'mention' && about === first.about) &&
    (first.about === 'served' || first.about === 'staff')
    ? first.about
    : undefined;
};

const WITH_A_SEX: ReadonlySet<What> = new Set<What>(['age', 'family', 'looks']);
/** 30~60세 여성 암보험, 40대 미혼 남성 회원: the sex beside it is taken over by others, and so is what describes it. */
const takenBeside = ({ claim, item, end }: Found, beside: readonly Claim[]): About | undefined => {
  if (!WITH_A_SEX.has(claim.what)) return undefined;
  const inHost = claim.what === 'age' ? aboutOfHost(claim, item, beside) : undefined;
  if (inHost !== undefined) return inHost;
  // 결혼한 베트남 여성 상담
  const near = claim.what === 'family' && item.tokens[end]?.kind === 'unknown' ? end + 1 : end;
  const next = is(item.tokens[near], 'sex') ? item.tokens[near]?.from : undefined;
  const sex = beside.find(
    ({ what, from, stance, ground, detail }) =>
      what === 'sex' &&
      stance === 'mention' &&
      ground === undefined &&
      (detail === 'female' || detail === 'male') &&
      (from === next || (from >= claim.from && from < claim.to && claim.what !== 'looks')),
  );
  return sex?.about === 'applicant' && (claim.what !== 'age' || next === undefined) ? undefined : sex?.about;
};

const textBetween = ({ text, to }: Claim, { from }: Claim): string => text.seen.text.slice(to, from).trim();

/** 훤칠한 30대 남자 실장님이면 딱입니다: what describes one person is asked as one. */
const askedTogether = (claim: Claim, beside: readonly Claim[]): Claim | undefined =>
  claim.what !== 'age' || claim.stance !== 'mention' || claim.about === 'served'
    ? undefined
    : beside.find(
        (other) =>
          (other.what === 'looks' || other.what === 'sex') &&
          ASKED.has(other.stance) &&
          other.about === 'applicant' &&
          (other.from < claim.to || textBetween(claim, other) === '') &&
          claim.from < other.to,
      );

/** Who or what it is said of, where that is not the applicant: the first question that is answered with yes decides. */
const ANSWERS: readonly (readonly [about: About, isSo: (found: Found) => boolean])[] = [
  ['served', isOfRecord],
  ['served', isOfGuests],
  ['served', isListedOfGuests],
  ['served', isBesideServed],
  ['served', isOfContest],
  ['served', areMostly],
  ['served', areMany],
  ['served', isDoneTo],
  ['staff', isDoneForThem],
  ['staff', isOfFormerTimes],
  ['staff', isSettled],
  ['thing', isWordOfTexts],
  ['thing', isLikeTitle],
  ['thing', isOfIndex],
  ['thing', isInBracketsOfRule],
  ['thing', isEstimated],
  ['house', isOfSubsidy],
  ['thing', isBay],
  ['thing', isOfStory],
  ['thing', isSortedInto],
  ['thing', isTold],
  ['thing', isName],
  ['thing', isOfThing],
  ['thing', isTopicOfThing],
  ['thing', isOfDuty],
  ['thing', isMadeFor],
  ['thing', isUnasked],
];

const aboutOf = (found: Found, beside: readonly Claim[]): About | undefined =>
  takenBeside(found, beside) ?? ANSWERS.find(([, isSo]) => isSo(found))?.[0];

const isAskedOfPeople = ({ what, about, stance }: Claim): boolean =>
  OF_PEOPLE.has(what) && about === 'applicant' && ASKED.has(stance);

/** Turns claims that ask nothing of an applicant into mentions, and claims that ask with the words beside them into demands. */
export const withoutOthers = (claims: readonly Claim[]): readonly Claim[] => {
  const asked = claims.filter(isAskedOfPeople);
  if (asked.length === 0) return claims;
  const founds = new Map(asked.map((claim) => [claim, foundOf(claim)] as const));
  const names = new Set(
    [...founds.values()].flatMap((found) =>
      found !== undefined && isGlossed(found) ? [textOf(found.item.tokens[found.at])] : [],
    ),
  );
  const inStatement = Map.groupBy(claims, ({ statement }) => statement);
  const answered = claims.map((claim): Claim => {
    const found = founds.get(claim);
    if (found === undefined) return claim;
    const about = names.has(textOf(found.item.tokens[found.at]))
      ? 'thing'
      : aboutOf(found, inStatement.get(claim.statement) ?? []);
    return about === undefined ? claim : { ...claim, about, stance: 'mention' };
  });
  const answeredIn = Map.groupBy(answered, ({ statement }) => statement);
  return answered.map((claim, at) => {
    const given = claims[at];
    const together = given === undefined ? undefined : askedTogether(given, answeredIn.get(claim.statement) ?? []);
    return together === undefined ? claim : { ...claim, about: 'applicant', stance: together.stance };
  });
};
