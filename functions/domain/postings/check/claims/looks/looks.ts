import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Claim, Place } from '../claim.ts';
import { hasWordsOf, placesIn, stretchOf } from '../claim.ts';
import type { Sighting } from './described.ts';
import { saidOf } from './described.ts';
import { lettersOf } from './person-words.ts';
import type { LookSighting } from './look-sightings.ts';
import { lookOf } from './look-marks.ts';
import { lookSightings, praiseEnding } from './look-sightings.ts';
import { groundOfBody } from './performers.ts';
import { ratedAt } from './rated.ts';
import type { ReadPosting } from '../read-posting.ts';

/** A claim of what a description says; the words run from it to the word that governs it. */
export const claimOf = (sighting: Sighting, place: Place, reading: ReadPosting): Claim => {
  const said = saidOf(sighting, place);
  const ground = sighting.what === 'fitness' ? undefined : groundOfBody(reading, place.statement);
  return {
    about: said.about,
    what: sighting.what,
    stance: said.stance,
    ...(ground === undefined ? {} : { ground }),
    text: place.text,
    statement: place.statement,
    ...stretchOf(place, Math.max(said.end, place.to)),
  };
};

const FIELD = /외모|용모|인상|이미지|체형|체격|외형|몸매|피부|얼굴/;

/** 용모: 단정, 체형 | 날씬한 편: the label is the noun that the value praises. */
const underLabel = (statement: Statement, item: Item): LookSighting | undefined => {
  const label = item.labels.at(-1);
  if (label === undefined || !(label.kinds.has('looks') || label.kinds.has('other'))) return undefined;
  if (!FIELD.test(statement.seen.text.slice(label.from, label.to))) return undefined;
  const [first] = item.tokens;
  const ending = praiseEnding(first, true);
  if (first === undefined || ending === undefined || ending === 'adverbial') return undefined;
  const to = /^(?:편|타입|분위기|느낌|얼굴|스타일)/.test(lettersOf(item.tokens[1])) ? 2 : 1;
  return {
    what: 'looks',
    at: 0,
    to,
    ending: to === 2 ? 'nominal' : ending,
    ofPeople: true,
    isClause: true,
    onlyIfShut: false,
  };
};

/** 용모, 언행이 단정한 분: a comma stands between two nouns that share their praise. */
const withNext = ({ statement, item, index }: Place): Item => {
  const next = statement.items[index + 1];
  const isNounAlone = item.tokens.length === 1 && lookOf(item.tokens[0]) === 'looks' && item.tokens[0]?.tail === '';
  return isNounAlone &&
    (item.closedBy === ',' || item.closedBy === '/') &&
    next?.aside === undefined &&
    next?.tokens.some((token) => praiseEnding(token, true) !== undefined) === true
    ? { ...item, tokens: [...item.tokens, ...next.tokens], closedBy: next.closedBy }
    : item;
};

/** Looks that are asked for, preferred or shut out: 용모 단정, 인상 좋은 분 우대, 뚱뚱하신 분 사절. */
export const looksClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  if (!hasWordsOf(text, 'look') && !text.seen.text.includes('looking')) return [];
  return placesIn(text).flatMap((place) => {
    const item = withNext(place);
    const rated = ratedAt(place);
    if (rated !== undefined)
      return [claimOf(rated, { ...place, item: { ...item, labels: [] }, at: rated.at, to: rated.to }, reading)];
    const labelled = underLabel(place.statement, item);
    const sightings = labelled === undefined ? lookSightings(item.tokens) : [labelled];
    return sightings.flatMap((sighting) => {
      const claim = claimOf(sighting, { ...place, item, at: sighting.at, to: sighting.to }, reading);
      return sighting.onlyIfShut && claim.stance !== 'exclusion' ? [] : [claim];
    });
  });
};
