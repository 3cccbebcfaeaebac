import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Claim } from '../claim.ts';
import { placesWith } from '../claim.ts';
import type { Found } from './look-marks.ts';
import { isPersonAt, lettersOf } from './person-words.ts';
import { endingOf, isAdnominal } from '../endings.ts';
import { claimOf } from './looks.ts';
import type { ReadPosting } from '../read-posting.ts';

/** Finds bodily fitness in general: 신체 건강한 분, 체력에 자신 있는 분, 무거운 것을 잘 드시는 분. */

const GOOD = /^(?:좋[은으고아]|강[한하]|센|세[신고]|셀|자신|튼튼|건강|건장|양호|뛰어|있으신|되[시는])/;
const NOUN_TAIL = /^(?:이|가|도|은|는|에|에는|적으로)?$/;

const MOST = 6;

/** The first token from a place on that is no filler, looked for in so many words. */
const behindFillers = (tokens: readonly Token[], from: number, filler: RegExp): number => {
  let next = from;
  while (next < from + MOST && (is(tokens[next], 'adverb') || filler.test(tokens[next]?.word ?? ''))) next += 1;
  return next;
};

/** 신체 건강한, 체력이 좋으신, 힘이 센: the body and its praise. */
const bodyAt = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  if (token === undefined || meansOf(token, 'fitness') !== 'body' || !NOUN_TAIL.test(token.tail)) return undefined;
  const next = behindFillers(tokens, at + 1, /^(?:매우|정신|정신적으로)$/);
  const praise = lettersOf(tokens[next]);
  if (!GOOD.test(praise) && meansOf(tokens[next], 'fitness') !== 'fit') return undefined;
  const to = praise === '자신' && lettersOf(tokens[next + 1]).startsWith('있') ? next + 2 : next + 1;
  const last = tokens[to - 1];
  const ending = endingOf(last?.entry?.form === 'stem' ? last.tail : lettersOf(last));
  return { at, to, ending, ofPeople: ending !== 'finite', isClause: true };
};

/** 건강한 분, 건강하고 성실한 분; 건강한 신체를 가진 분. */
const fitAt = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  if (token === undefined || meansOf(token, 'fitness') !== 'fit') return undefined;
  if (meansOf(tokens[at + 1], 'fitness') === 'body') {
    const isHad = isAdnominal(lettersOf(tokens[at + 2])) && isPersonAt(tokens, at + 3);
    return isHad ? { at, to: at + 3, ending: 'adnominal', ofPeople: true, isClause: true } : undefined;
  }
  const ending = endingOf(token.tail === '' && isAdnominal(token.word) ? token.word : token.tail);
  if (ending === 'nominal' || ending === 'adverbial') return undefined;
  return { at, to: at + 1, ending, ofPeople: false, isClause: false };
};

const LIFTS = /^(?:드시|드실|드는|들|옮기|옮길|나르|나를|다루|다룰|하실|하시|하는|잘하|잘하시|가능|번쩍|거뜬)/;
const CAN = /^(?:수|있|힘|잘|가능|한|할|거뜬히|번쩍)/;

/** 무거운 물건을 들 수 있는 분: strength, for the person who lifts. */
const liftAt = (tokens: readonly Token[], at: number): Found | undefined => {
  if (meansOf(tokens[at], 'fitness') !== 'heavy') return undefined;
  const verb = behindFillers(tokens, at + 1, /^(?:물건|짐|것|일|박스|상자)/);
  if (!LIFTS.test(lettersOf(tokens[verb]))) return undefined;
  let to = verb + 1;
  while (to < verb + MOST && !isPersonAt(tokens, to) && CAN.test(lettersOf(tokens[to]))) to += 1;
  return isPersonAt(tokens, to) ? { at, to, ending: 'adnominal', ofPeople: true, isClause: true } : undefined;
};

const foundIn = (tokens: readonly Token[]): Found[] => {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!is(tokens[at], 'fitness')) continue;
    const one = bodyAt(tokens, at) ?? fitAt(tokens, at) ?? liftAt(tokens, at);
    if (one === undefined) continue;
    found.push(one);
    at = Math.max(at, one.to - 1);
  }
  return found;
};

const isAsked = ({ stance }: Claim): boolean =>
  stance === 'demand' || stance === 'preference' || stance === 'exclusion';

/** What an ad says of the fitness of whoever is sought. */
export const fitnessClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  return placesWith(text, 'fitness').flatMap((place) =>
    foundIn(place.item.tokens)
      .map((found) => claimOf({ ...found, what: 'fitness' }, { ...place, at: found.at, to: found.to }, reading))
      .filter(isAsked),
  );
};
