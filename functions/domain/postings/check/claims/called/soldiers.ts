import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { claimOf, roleOf, tokensBehind, verdictIn, wordsAround } from './around.ts';
import type { Claim, Place } from '../claim.ts';
import { isDenied, isOfPerson } from '../stance.ts';
import type { Verdict } from '../stance.ts';

/** Military service done as a condition: 군필자만, 예비역 우대, 병역을 마친 분, 군 미필자 지원 불가. */

/** A word for the service and the verb behind it may stand so far apart: 군 복무를 성실히 마치신. */
const VERB_WITHIN = 3;

type Service = { readonly at: number; readonly to: number; readonly isDone: boolean };

const isNot = (token: Token): boolean => is(token, 'deny') || token.word === '안' || token.word === '못';

const isService = (token: Token): boolean =>
  meansOf(token, 'suit') === 'service' || /^(?:제대|전역)[하한]/.test(token.word);

/** Is the service named, in words that are not those of a person who did it (군필자)? */
export const speaksOfService = ({ tokens, labels }: Item): boolean =>
  tokens.some(isService) || labels.some((label) => label.tokens.some(isService));

/** 군필자, 미필자, or the service with a verb that says it is done: 군대 다녀오신. */
const serviceAt = (tokens: readonly Token[], at: number): Service | undefined => {
  const kind = meansOf(tokens[at], 'called');
  if (kind === 'soldier') return { at, to: at + 1, isDone: true };
  if (kind === 'unserved') return { at, to: at + 1, isDone: false };
  if (/^(?:제대|전역)[하한]/.test(tokens[at]?.word ?? '') && meansOf(tokens[at], 'suit') === 'done')
    return { at, to: at + 1, isDone: true };
  if (meansOf(tokens[at], 'suit') !== 'service') return undefined;
  for (let to = at + 1; to <= at + VERB_WITHIN && to < tokens.length; to += 1)
    if (meansOf(tokens[to], 'suit') === 'done')
      return {
        at,
        to: to + 1,
        isDone: !tokens.slice(at, to).some(isNot) && !(tokens[to + 1] !== undefined && is(tokens[to + 1], 'deny')),
      };
  return undefined;
};

/** 군필이든 미필이든, 병역필 또는 면제자: the other state stands so near. */
const FAR_AS_PAIR = 12;

/** Said to men only, open to the exempt, or a place that the law reserves: nobody is shut out by it. */
const isOpen = (place: Place): boolean => {
  const words = wordsAround(place);
  const near = place.item.tokens.slice(Math.max(0, place.at - FAR_AS_PAIR), place.to + FAR_AS_PAIR);
  const services = near.flatMap((_, at) => serviceAt(near, at) ?? []);
  const speaksOfBoth = services.some(({ isDone }) => isDone) && services.some(({ isDone }) => !isDone);
  return (
    speaksOfBoth ||
    words.some(
      (token) =>
        /^(?:면제$|면제(?:된|받|되|인|로|를|의|또)|여부|특례|병역특례|산업기능요원|전문연구요원|보충역|해당없|해당자|호봉|병역법)/.test(
          textOf(token),
        ) || is(token, 'scheme', 'sex'),
    )
  );
};

/** 병역: 필 and 병역 | 군필. */
const isUnderService = ({ item }: Place): boolean =>
  item.labels.some((label) => label.tokens.some((token) => meansOf(token, 'suit') === 'service'));

/** 미필자는 지원 불가: a word that shuts out in the rest of the item, not turned round. */
const isShutOut = ({ item, to }: Place): boolean =>
  tokensBehind(item, to).some((token, at) => is(token, 'shut') && !isDenied(item.tokens, to + at));

const verdictOn = (place: Place, { isDone }: Service): Verdict => {
  const { tokens } = place.item;
  const verdict = verdictIn(place);
  const tail = tokens[verdict.end - 1]?.tail ?? '';
  const nothing: Verdict = { stance: 'mention', about: 'applicant', end: verdict.end };
  if (isOpen(place)) return nothing;
  if (!isDone) return isShutOut(place) ? { ...nothing, stance: 'exclusion' } : nothing;
  if (roleOf(tokens[place.to - 1]?.tail ?? '') === 'also') return nothing;
  if (verdict.stance === 'exclusion') return nothing;
  if (verdict.stance !== 'mention')
    return { ...verdict, about: verdict.about === 'house' ? 'applicant' : verdict.about };
  if (verdict.about !== 'applicant' && !isUnderService(place)) return verdict;
  const isPersonAlone =
    verdict.end >= tokens.length &&
    (isOfPerson(tokens[verdict.end - 1]) || meansOf(tokens[place.at], 'called') === 'soldier') &&
    /^(?:이신|인|자|으로서|만|이면|이시면)?$/.test(tail);
  // 군대 다녀온 분으로 부탁드립니다
  const isAskedAs = /^(?:으로|로)만?$/.test(tail) && textOf(tokens[verdict.end]).startsWith('부탁');
  return isPersonAlone || isAskedAs || isUnderService(place)
    ? { stance: 'demand', about: 'applicant', end: verdict.end }
    : nothing;
};

/** 병역: 필. */
const isFieldDone = (item: Place): boolean =>
  isUnderService(item) &&
  /^(?:필|필자|필한자|완료|마침|이행)$/.test(textOf(item.item.tokens[0])) &&
  item.item.tokens.length === 1 &&
  !isOpen(item) &&
  item.statement.items.length === 1;

/** Claims about military service in an item. */
export const soldierClaims = (item: Place): Claim[] => {
  const { tokens } = item.item;
  const claims: Claim[] = isFieldDone(item)
    ? [claimOf('called', { ...item, at: 0, to: 1 }, { stance: 'demand', about: 'applicant', end: 1 }, 'soldier')]
    : [];
  for (let at = 0; at < tokens.length; at += 1) {
    const service = serviceAt(tokens, at);
    if (service === undefined) continue;
    const place = { ...item, at, to: service.to };
    claims.push(claimOf('called', place, verdictOn(place, service), 'soldier'));
    at = service.to - 1;
  }
  return claims;
};
