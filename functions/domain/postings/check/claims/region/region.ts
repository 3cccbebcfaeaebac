import type { Label } from '../../reading/labels.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Claim, Place } from '../claim.ts';
import { hasWordsOf, placesIn, stretchOf } from '../claim.ts';
import { MUST_BE } from '../endings.ts';
import { meaningOf } from '../meaning.ts';
import type { Origin } from './origins.ts';
import { isOfPeople, originsIn } from './origins.ts';
import type { ReadPosting } from '../read-posting.ts';
import type { Verdict } from '../stance.ts';
import { endOfPeople } from '../stance.ts';
import { writtenOrigins } from './written-origin.ts';

const isAsked = ({ stance, about }: Verdict): boolean =>
  about === 'applicant' && (stance === 'demand' || stance === 'preference' || stance === 'exclusion');

const MENTION: Verdict = { stance: 'mention', about: 'applicant', end: 0 };

const isUnder = (labels: readonly Label[], ...of: readonly string[]): boolean =>
  labels.some(({ kinds }) => of.some((kind) => kinds.has(kind)));

/** Words of commuting and lodging: 타지 분은 숙소가 없어 어렵습니다 speaks of where people live. */
const OF_LIVING = /^(?:숙소|기숙사|통근|출퇴근|출근|통근버스|거리|이사)/;

const speaksOfLiving = ({ statement }: Place): boolean =>
  statement.items.some(({ tokens }) => tokens.some((token) => is(token, 'residence') || OF_LIVING.test(token.word)));

/** Is the work, a delivery or a thing spoken of, so that a bare region is where something goes: 제주 제외 배송? */
const speaksOfWork = ({ statement }: Place): boolean =>
  statement.items.some(
    ({ tokens, labels }) =>
      tokens.some((token) => is(token, 'work', 'thing', 'house') && !is(token, 'region')) ||
      isUnder(labels, 'work', 'place', 'time', 'pay', 'product', 'house', 'served', 'staff', 'company'),
  );

/** The names of parts of the country that stand for their people by themselves. */
const standsForPeople = ({ item, at }: Place): boolean =>
  ['homeland', 'away'].includes(meansOf(item.tokens[at], 'region') ?? '');

/** A region alone: 전라도 제외, 대구경북만 채용. */
const meaningOfBare = (place: Place): Verdict => {
  const explained = meaningOfBrackets(place);
  if (explained !== undefined) return explained;
  const verdict = meaningOf(place);
  const { tokens } = place.item;
  if (!standsForPeople(place) || speaksOfWork(place)) return MENTION;
  if (/^(?:x|no|노노?|ㄴㄴ)$/.test(tokens[place.to]?.word ?? ''))
    return { stance: 'exclusion', about: 'applicant', end: place.to + 1 };
  const isOnly = /만을?$/.test(tokens[place.to - 1]?.tail ?? '');
  return (verdict.stance === 'exclusion' || isOnly) && !belongsToNoun(place) ? verdict : MENTION;
};

/** 전라도 갓김치는 제외: the noun behind the region is what is shut out. */
const belongsToNoun = ({ item: { tokens }, to }: Place): boolean =>
  tokens[to - 1]?.tail === '' &&
  tokens[to] !== undefined &&
  tokens[to].kind !== 'mark' &&
  !is(tokens[to], 'shut', 'only', 'seek', 'need', 'adverb', 'person', 'role', 'deny', 'sex');

const OF_A_PLACE = /(?:동네|쪽|고장|지방|지역|데)$/;

/** 저쪽 지방(호남) 분은: brackets that name the region of the people they stand before. */
const meaningOfBrackets = (place: Place): Verdict | undefined => {
  const { aside, tokens } = place.item;
  const host = aside === undefined ? undefined : place.statement.items[aside.host];
  if (aside === undefined || host === undefined || place.at > 0 || place.to < tokens.length) return undefined;
  const isRegion = OF_A_PLACE.test(host.tokens[aside.after - 1]?.word ?? '');
  if (!isRegion || !is(host.tokens[aside.after], 'person')) return undefined;
  const verdict = meaningOf({ ...place, item: host, index: aside.host, at: aside.after - 1, to: aside.after });
  return { ...verdict, end: place.to };
};

const SPEAKS = /^(?:쓰|쓴|써|하는|하시|구사|심|센|세|있|없|강|안|못|섞|나오|좀)/;

/** Native speech counts where those who speak it are wanted or not: 경상도 사투리 쓰는 분만. To understand it is a skill. */
const meaningOfSpeech = (place: Place): Verdict => {
  const { tokens } = place.item;
  const people = tokens.findIndex(
    (token, at) => at >= place.to && at <= place.to + 4 && is(token, 'person', 'role', 'served'),
  );
  if (people === -1 || is(tokens[people], 'served')) return MENTION;
  const first = tokens[place.to];
  if (first === undefined || !SPEAKS.test(first.word + first.tail)) return MENTION;
  return meaningOf({ ...place, to: people + 1 });
};

/** Labels whose values are nobody's who applies. */
const OTHERS = ['served', 'staff', 'company', 'name', 'product', 'contact'] as const;

/** A point or a cell that is only 마산 출신 asks for it, unless it stands under the house, its staff or those served. */
const meaningOfAlone = (place: Place, verdict: Verdict): Verdict => {
  const { tokens, labels } = place.item;
  const isAlone = place.at === 0 && place.to >= tokens.length && tokens[place.to - 1]?.tail === '';
  const isOthers = isUnder(labels, ...OTHERS, 'no-matter');
  return isAlone && !isOthers && verdict.by === undefined && verdict.about !== 'staff' && verdict.about !== 'served'
    ? { stance: 'demand', about: 'applicant', end: place.to }
    : verdict;
};

/** 창원시 청년 인턴 모집, 경남 청년 우대: the town that hires, or the young who live there, and no origin. */
const isYouthOfHere = ({ item, at, to }: Place): boolean =>
  item.tokens[to - 1]?.word === '청년' && ['near', 'here'].includes(meansOf(item.tokens[at], 'region') ?? '');

/** As far as a clause reaches for its person, in words. */
const MOST_OF_CLAUSE = 6;
const SUBJECT = /^(?:님|들|님들|분|분들)?(?:은|는|이|가|도|께서|께서는)$/;
const IS_AND = /(?:이고|이며|이신데|인데|이라|라|라서|이지만|이시고|이셔서|여서|이어서)$/;

/** 실장은 강원도 사람이고, 대표님이 전남 출신이라: what somebody is who is there already. */
const isToldOfSomebody = ({ item: { tokens }, at, to }: Place): boolean =>
  IS_AND.test(tokens[to - 1]?.tail ?? '') &&
  tokens
    .slice(0, at)
    .some(
      (token) =>
        SUBJECT.test(token.tail) &&
        is(token, 'role', 'person', 'staff', 'thing', 'called', 'free') &&
        meansOf(token, 'label') !== 'who',
    );

/** The token behind the person of 경상도 사람이고 운전되는 분. */
const describedPerson = ({ item: { tokens }, to }: Place): number | undefined => {
  if (!/^(?:이고|이며|이시고)$/.test(tokens[to - 1]?.tail ?? '')) return undefined;
  const person = tokens.findIndex((token, at) => at >= to && at <= to + MOST_OF_CLAUSE && is(token, 'person'));
  return person === -1 ? undefined : person + 1;
};

/** 전라도 출신이 아닌 분 shuts out, 전라도 출신이 아닌 분도 does not. */
const meaningOfOthers = ({ item: { tokens }, to }: Place): Verdict | undefined => {
  if (!/^아[닌니인]/.test(tokens[to]?.word ?? '') || !is(tokens[to + 1], 'person')) return undefined;
  const stance = tokens[to + 1]?.tail.endsWith('도') === true ? 'no-matter' : 'exclusion';
  return { stance, about: 'applicant', end: to + 2 };
};

const LEFT_OUT = /^(?:빠[지집진]|탈락|제외|어렵|곤란|안[되됩돼받뽑]|못|불가|힘들)/;
/** 출신지가 경남이 아니면 서류에서 빠집니다: all others are left out. */
const meaningOfIfNot = ({ item: { tokens }, to }: Place): Verdict | undefined => {
  if (!/^아니(?:면|시면|라면)$/.test(textOf(tokens[to]))) return undefined;
  const out = tokens.findIndex((token, at) => at > to && at <= to + 4 && LEFT_OUT.test(token.word));
  return out === -1 ? undefined : { stance: 'demand', about: 'applicant', end: out + 1 };
};

const FAR_AS_FAMILY = 12;

/** 부모님 고향이 경북이면 가점: where the family of whoever applies comes from, though parents are served elsewhere. */
const ofFamily = ({ item, at, to }: Place, verdict: Verdict): Verdict => {
  const others = item.tokens.slice(Math.max(0, at - FAR_AS_FAMILY), at).filter((token) => is(token, 'served'));
  const areKin = others.length > 0 && others.every((token) => is(token, 'kin'));
  // 부모님 고향이 경상도인 분
  const isWhoever =
    verdict.by === undefined && is(item.tokens.at(-1), 'person') && endOfPeople(item, to) >= item.tokens.length;
  if (verdict.about === 'served' && areKin && isWhoever) return { ...verdict, stance: 'demand', about: 'applicant' };
  return verdict.about === 'served' && areKin && is(verdict.by, 'prefer', 'shut', 'need')
    ? { ...verdict, about: 'applicant' }
    : verdict;
};

const ASKS_IN_ENGLISH = /^(?:only|must|prefer|preferred|need|needed|wanted|required|apply|considered)/;

/** Only people born in Gyeongsang may apply, natives of Jeolla preferred. */
const meaningOfEnglish = ({ item: { tokens }, to }: Place): Verdict =>
  tokens.some(({ word }) => ASKS_IN_ENGLISH.test(word)) ? { stance: 'demand', about: 'applicant', end: to } : MENTION;

const verdictFor = (place: Place, origin: Origin): Verdict => {
  if (isOfPeople(origin) && isToldOfSomebody(place)) return MENTION;
  const others = isOfPeople(origin) ? (meaningOfIfNot(place) ?? meaningOfOthers(place)) : undefined;
  if (others !== undefined) return others;
  const described = isOfPeople(origin) ? describedPerson(place) : undefined;
  if (described !== undefined) return meaningOf({ ...place, to: described });
  switch (origin.kind) {
    case 'bare':
      return meaningOfBare(place);
    case 'speech':
      return meaningOfSpeech(place);
    case 'noun':
      return MENTION;
    case 'english':
      return meaningOfEnglish(place);
    case 'folk': {
      const verdict = meaningOf(place);
      return verdict.stance === 'exclusion' && !speaksOfLiving(place) ? verdict : MENTION;
    }
    case 'people': {
      const verdict = meaningOf(place);
      if (isYouthOfHere(place) && verdict.stance !== 'exclusion') return MENTION;
      const tail = place.item.tokens[place.to - 1]?.tail ?? '';
      const isOnly = tail.includes('만') || MUST_BE.test(tail);
      return verdict.by === undefined && !isOnly && verdict.stance === 'demand' ? MENTION : verdict;
    }
    case 'from':
      return meaningOfAlone(place, ofFamily(place, meaningOf(place)));
  }
};

const NAMES_A_REGION: ReadonlySet<string> = new Set(['homeland', 'country', 'near', 'far', 'away']);

const isOfOrigin = ({ kinds, tokens }: Label): boolean =>
  (kinds.has('origin') || tokens.some((token) => meansOf(token, 'origin') === 'home')) &&
  !tokens.some((token) => is(token, 'staff', 'served', 'thing'));

/** A region as the value of a label for origin: 출신지 | 경남, 고향: 전라도 제외. */
const isValueOfOrigin = ({ item }: Place, { at, to }: Origin): boolean => {
  const { tokens, labels } = item;
  const label = labels.at(-1);
  if (at > 0 || label === undefined || !isOfOrigin(label) || isUnder(labels, ...OTHERS, 'school')) return false;
  if (!NAMES_A_REGION.has(meansOf(tokens[at], 'region') ?? '')) return false;
  if (tokens.some((token) => is(token, 'no-matter'))) return false;
  if (is(tokens[to], 'need', 'prefer', 'only', 'shut', 'seek') && !is(tokens[to + 1], 'deny')) return true;
  // 고향: 창원이면 5점
  if (
    tokens[to - 1]?.tail.endsWith('면') === true &&
    tokens[to]?.kind === 'number' &&
    tokens[to + 1]?.word.startsWith('점') === true
  )
    return true;
  // 고향: 창원이어야 함
  if (MUST_BE.test(tokens[to - 1]?.tail ?? '')) return true;
  return endOfPeople(item, to) >= tokens.length && /^(?:인|이신)?(?:분|자)?$/.test(tokens[to - 1]?.tail ?? '');
};

const claimOf = (place: Place, origin: Origin): Claim => {
  const found = verdictFor(place, origin);
  const isValue = origin.region !== undefined && !isAsked(found) && isValueOfOrigin(place, origin);
  const verdict: Verdict = isValue ? { stance: 'demand', about: 'applicant', end: place.to } : found;
  const label = isValue ? place.item.labels.at(-1) : undefined;
  const { from, to } = stretchOf(place, Math.max(verdict.end, place.to));
  return {
    about: verdict.about,
    what: 'region',
    stance: verdict.stance,
    ...(origin.region === undefined ? {} : { detail: origin.region }),
    text: place.text,
    statement: place.statement,
    from: label === undefined || label.from > from ? from : label.from,
    to,
  };
};

/** 출신교, 대학 출신 and a firm before 출신 say where somebody learned or worked. */
const isOfSchool = ({ item, at, to }: Place): boolean =>
  item.tokens
    .slice(at, to + 1)
    .some((token) => is(token, 'school') && !is(token, 'region', 'origin') && token.word !== '출신');

/** Demands for a home region: 경상도 출신 우대, 고향: 마산, 전라도 사람 사절, 이력서에 본적 기재. */
export const regionClaims = (text: ReadText, _reading: ReadPosting): Claim[] => {
  if (!hasWordsOf(text, 'region', 'origin')) return [];
  const claims: Claim[] = [];
  let named: Statement | undefined;
  for (const bare of placesIn(text))
    for (const origin of originsIn(bare.item.tokens, named === bare.statement)) {
      if (isOfPeople(origin)) named = bare.statement;
      const place: Place = { ...bare, at: origin.at, to: origin.to };
      if (origin.kind !== 'noun' && !isOfSchool(place)) claims.push(claimOf(place, origin));
    }
  return [...claims, ...writtenOrigins(text)];
};
