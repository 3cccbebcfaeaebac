import type { Item } from '../../reading/items.ts';
import type { Label } from '../../reading/labels.ts';
import type { ReadText } from '../../reading/read-text.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Claim, Place, Stance } from '../claim.ts';
import { hasWordsOf, placesIn, stretchOf } from '../claim.ts';
import { meaningOf } from '../meaning.ts';
import type { Origin } from './origins.ts';
import { originsIn } from './origins.ts';
import type { ReadPosting } from '../read-posting.ts';
import type { Verdict } from '../stance.ts';
import { endOfPeople } from '../stance.ts';
import { writtenOrigins } from './written-origin.ts';

const isAsked = ({ stance, about }: Verdict): boolean =>
  about === 'applicant' && (stance === 'demand' || stance === 'preference' || stance === 'exclusion');

const MENTION: Verdict = { stance: 'mention', about: 'applicant', end: 0 };

/** Words of commuting and lodging: 타지 분은 숙소가 없어 어렵습니다 speaks of where people live. */
const OF_LIVING = /^(?:숙소|기숙사|통근|출퇴근|출근|통근버스|거리|이사)/;

const speaksOfLiving = ({ statement }: Place): boolean =>
  statement.items.some(({ tokens }) => tokens.some((token) => is(token, 'residence') || OF_LIVING.test(token.word)));

/** Is the work, a delivery or a thing spoken of, so that a bare region is where something goes: 제주 제외 배송? */
const speaksOfWork = ({ statement }: Place): boolean =>
  statement.items.some(
    ({ tokens, labels }) =>
      tokens.some((token) => is(token, 'work', 'thing', 'house') && !is(token, 'region')) ||
      labels.some(({ kinds }) =>
        ['work', 'place', 'time', 'pay', 'product', 'house', 'served', 'staff', 'company'].some((kind) =>
          kinds.has(kind),
        ),
      ),
  );

/** The names of parts of the country that stand for their people by themselves. */
const standsForPeople = ({ item, at }: Place): boolean =>
  ['homeland', 'away'].includes(meansOf(item.tokens[at], 'region') ?? '');

/** A region alone: 전라도 제외, 대구경북만 채용. */
const meaningOfBare = (place: Place): Verdict => {
  const explained = meaningOfBrackets(place);
  if (explained !== undefined) return explained;
  const verdict = meaningOf(place);
  const only = /만(?:을)?$/.test(place.item.tokens[place.to - 1]?.tail ?? '');
  const isShut = verdict.stance === 'exclusion';
  const next = place.item.tokens[place.to];
  if (standsForPeople(place) && !speaksOfWork(place) && /^(?:x|no|노노?|ㄴㄴ)$/.test(next?.word ?? ''))
    return { stance: 'exclusion', about: 'applicant', end: place.to + 1 };
  if (!standsForPeople(place) || speaksOfWork(place) || !(isShut || only) || belongsToNoun(place)) return MENTION;
  return verdict;
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
  const names = NAMES_A_REGION.has(meansOf(tokens[0], 'region') ?? '');
  if (!isRegion || !is(host.tokens[aside.after], 'person') || !names) return undefined;
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

/** 통영 출신 조리장 우대: an unknown noun behind 출신 is a trade where the group ends with 우대 or 제외. */
const meaningOfTrade = (place: Place, verdict: Verdict): Verdict => {
  const { tokens } = place.item;
  const end = endOfPeople(place.item, place.to);
  if (verdict.about !== 'thing' || tokens[end]?.kind !== 'unknown') return verdict;
  const by = tokens[end + 1];
  const stance: Stance | undefined = is(by, 'prefer') ? 'preference' : is(by, 'shut') ? 'exclusion' : undefined;
  return stance === undefined
    ? verdict
    : { stance, about: 'applicant', end: end + 2, ...(by === undefined ? {} : { by }) };
};

/** A point or a cell that is only 마산 출신 asks for it, unless it stands under the house, its staff or those served. */
const meaningOfAlone = (place: Place, verdict: Verdict): Verdict => {
  const { tokens, labels } = place.item;
  const isAlone = place.at === 0 && place.to >= tokens.length && tokens[place.to - 1]?.tail === '';
  const isOthers = labels.some(({ kinds }) =>
    ['served', 'staff', 'company', 'name', 'product', 'contact', 'no-matter'].some((kind) => kinds.has(kind)),
  );
  return isAlone && !isOthers && verdict.by === undefined && verdict.about !== 'staff' && verdict.about !== 'served'
    ? { stance: 'demand', about: 'applicant', end: place.to }
    : verdict;
};

/** 창원시 청년 인턴 모집, 경남 청년 우대: the town that hires, or the young who live there, and no origin. */
const isYouthOfHere = ({ item, at, to }: Place): boolean => {
  const isHere = ['near', 'here'].includes(meansOf(item.tokens[at], 'region') ?? '');
  return (
    item.tokens[to - 1]?.word === '청년' &&
    (isHere || /(?:시|군|구|남도|북도|자치도)$/.test(item.tokens[to - 2]?.word ?? ''))
  );
};

const verdictFor = (place: Place, origin: Origin): Verdict => {
  switch (origin.kind) {
    case 'bare':
      return meaningOfBare(place);
    case 'speech':
      return meaningOfSpeech(place);
    case 'noun':
      return MENTION;
    case 'folk': {
      const verdict = meaningOf(place);
      return verdict.stance === 'exclusion' && !speaksOfLiving(place) ? verdict : MENTION;
    }
    case 'people': {
      const verdict = meaningOf(place);
      if (isYouthOfHere(place) && verdict.stance !== 'exclusion') return MENTION;
      return verdict.by === undefined &&
        !(place.item.tokens[place.to - 1]?.tail ?? '').includes('만') &&
        verdict.stance === 'demand'
        ? MENTION
        : verdict;
    }
    case 'from':
      return meaningOfAlone(place, meaningOfTrade(place, meaningOf(place)));
  }
};

const lastLabel = ({ labels }: Item): Label | undefined => labels.at(-1);

/** Does a mark or a line end stand between a label and its value, so that no sentence goes on: 고향: 마산? */
const isSetOff = (place: Place, label: Label): boolean => {
  const between = place.statement.seen.text.slice(label.to, place.item.tokens[0]?.from ?? label.to);
  return between.length > 3 || /[:=>|\n-]/.test(between);
};

const NAMES_A_REGION: ReadonlySet<string> = new Set(['homeland', 'country', 'near', 'far', 'away']);

const isOfOrigin = ({ kinds, tokens }: Label): boolean =>
  kinds.has('origin') || tokens.some((token) => meansOf(token, 'origin') === 'home');

/** A region as the value of a label for origin: 출신지 | 경남. */
const isValueOfOrigin = (place: Place, origin: Origin): boolean => {
  const label = lastLabel(place.item);
  if (label === undefined || !isOfOrigin(label) || label.kinds.has('school')) return false;
  if (!NAMES_A_REGION.has(meansOf(place.item.tokens[origin.at], 'region') ?? '')) return false;
  if (label.tokens.some((token) => is(token, 'staff', 'served', 'thing'))) return false;
  if (
    place.item.labels.some(({ kinds }) =>
      ['served', 'staff', 'company', 'product', 'contact', 'name'].some((kind) => kinds.has(kind)),
    )
  )
    return false;
  if (place.item.tokens.some((token) => is(token, 'no-matter'))) return false;
  const governed = place.item.tokens[origin.to];
  if (
    origin.at === 0 &&
    is(governed, 'need', 'prefer', 'only', 'shut', 'seek') &&
    !is(place.item.tokens[origin.to + 1], 'deny')
  )
    return true;
  const isAll = origin.at === 0 && endOfPeople(place.item, origin.to) >= place.item.tokens.length;
  return isSetOff(place, label)
    ? origin.at <= 1
    : isAll && /^(?:인|이신)?(?:분|자)?$/.test(place.item.tokens[origin.to - 1]?.tail ?? '');
};

const claimOf = (place: Place, origin: Origin): Claim => {
  const found = verdictFor(place, origin);
  const isValue = origin.region !== undefined && !isAsked(found) && isValueOfOrigin(place, origin);
  const verdict: Verdict = isValue ? { stance: 'demand', about: 'applicant', end: place.to } : found;
  const label = isValue ? lastLabel(place.item) : undefined;
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

/** 고향 사람 환영, where 고향 was read as the label and the rest as its value. */
const homeFolk = (bare: Place): Origin[] => {
  const label = lastLabel(bare.item);
  const isFolk = /^(?:사람|사람들|분|분들|후배|선배|친구|선후배)$/.test(bare.item.tokens[0]?.word ?? '');
  return label !== undefined && isFolk && isOfOrigin(label) && !isSetOff(bare, label)
    ? [{ kind: 'from', at: 0, to: 1 }]
    : [];
};

/** Demands for a home region: 경상도 출신 우대, 고향: 마산, 전라도 사람 사절, 이력서에 본적 기재. */
export const regionClaims = (text: ReadText, _reading: ReadPosting): Claim[] => {
  if (!hasWordsOf(text, 'region', 'origin') && !text.seen.text.includes('본관')) return [];
  const claims: Claim[] = [];
  for (const bare of placesIn(text))
    for (const origin of [...homeFolk(bare), ...originsIn(bare.item.tokens)]) {
      const place: Place = { ...bare, at: origin.at, to: origin.to };
      if (origin.kind !== 'noun' && !isOfSchool(place)) claims.push(claimOf(place, origin));
    }
  return [...claims, ...writtenOrigins(text)];
};
