import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { isParentOf } from './family-state.ts';
import { claimOf, isForBothSexes, isYetToCome, kindOf, verdictIn, wordsAround } from './around.ts';
import { holdsFor } from './called-governed.ts';
import { isCoupleToCome, isMissing, isOfferedHome, isShortOf, isSoughtOtherwise } from './called-sought.ts';
import type { Claim, Place } from '../claim.ts';
import { placesIn } from '../claim.ts';
import type { ReadPosting } from '../read-posting.ts';
import { soldierClaims, speaksOfService } from './soldiers.ts';
import type { Verdict } from '../stance.ts';
import { endOfPeople } from '../stance.ts';
import { suitClaims } from './suits.ts';

/** Words by which people of one sex are called at work: 이모, 아저씨, 주부, 여사님, 할머니, 부부, 장남. */
const CALLED: ReadonlySet<string> = new Set(['kin', 'folk', 'home', 'title', 'elder', 'couple', 'heir', 'returning']);
const nothing = (end: number): Verdict => ({ stance: 'mention', about: 'applicant', end });

/** What may be written joined to the word: 이모님구함, 주부사원. Anything else makes a name of it: 언니가게, 삼촌댁. */
const isJoined = (token: Token): boolean =>
  token.kind === 'mark' ||
  token.kind === 'number' ||
  is(token, 'role', 'person', 'seek', 'prefer', 'shut', 'need', 'only', 'numeral', 'called', 'no-matter', 'work');

const OPENS = /["'‘“「『<]$/;
const CLOSES = /^[가-힣]{0,6} ?["'’”」』>]/;

/** '삼촌조카' 세차장: the word begins what stands in quotation marks. */
const isInQuotes = ({ text, item: { tokens }, at }: Place): boolean => {
  const { plain, at: places } = text.seen;
  const from = places[tokens[at]?.from ?? 0] ?? 0;
  const to = (places[(tokens[at]?.to ?? 0) - 1] ?? 0) + 1;
  return OPENS.test(plain.slice(Math.max(0, from - 1), from)) && CLOSES.test(plain.slice(to, to + 8));
};

const isOfShop = (token: Token): boolean =>
  meansOf(token, 'suit') === 'shop' || is(token, 'work', 'thing', 'called', 'served') || token.kind === 'unknown';

/** What follows takes the word over: 이모 같은 고객, 주부 대상, 할머니 국수, 주부9단. 누나 같은 매니저 is somebody sought. */
const isTakenOver = (place: Place, people: number): boolean => {
  const { tokens } = place.item;
  const next = tokens[people];
  if (next === undefined) return false;
  if (isInQuotes(place) && isOfShop(next)) return true;
  // 이모삼촌 식당: of two such words the last decides.
  if (is(next, 'called') && next.glued && tokens[place.at]?.tail === '')
    return isTakenOver({ ...place, at: people, to: people + 1 }, people + 1);
  if (next.glued && people === place.to && tokens[place.at]?.tail === '' && !isJoined(next)) return true;
  const isShop = kindOf(tokens[place.at]) !== 'home' && kindOf(tokens[place.at]) !== 'title';
  if (isShop && people === place.to && meansOf(next, 'suit') === 'shop' && tokens[place.at]?.tail === '') return true;
  if (
    kindOf(tokens[place.at]) === 'returning' &&
    tokens[place.at]?.tail === '' &&
    /^(?:취업|지원|사업|상담|고용|일자리|정책|인턴|교육|창업|재취업|직업|훈련|역량|프로그램|강좌|멘토|커뮤니티)/.test(
      next.word,
    ) &&
    people < tokens.length - 1
  )
    return true;
  // 부부가 같이 사시면서: together, and not like them.
  if (next.word === '같이' && /^[이가]$/.test(tokens[people - 1]?.tail ?? '')) return false;
  return meansOf(next, 'suit') === 'like' && !is(tokens[people + 1], 'role', 'person', 'staff');
};

/** The places of a team reach further: 부부 팀, 부부 1조, 아줌마 부대. */
const wholePlace = (place: Place): Place => {
  const { tokens } = place.item;
  const next = tokens[place.to];
  if (next?.word === '부대') return { ...place, to: place.to + 1 };
  const isNumber = next?.kind === 'number' || next?.word === '한';
  if (isNumber && /^(?:팀|조|쌍|커플)/.test(tokens[place.to + 1]?.word ?? '')) return { ...place, to: place.to + 2 };
  return /^(?:팀|조|한쌍|1쌍|내외)/.test(next?.word ?? '') ? { ...place, to: place.to + 1 } : place;
};

const OTHERS: ReadonlySet<string> = new Set([
  'served',
  'staff',
  'company',
  'place',
  'name',
  'contact',
  'product',
  'pay',
  'no-matter',
]);

/** Is the word the value of a label that speaks of others: 고객층, 담당자, 상호, 호칭? */
const isUnderOthers = ({ item }: Place): boolean =>
  item.labels.some(
    (label) =>
      [...OTHERS].some((kind) => label.kinds.has(kind)) ||
      label.tokens.some((token) => is(token, 'thing', 'served') && !is(token, 'work')),
  );

const FAR_AS_CALLED = 5;
/** 호칭은 '형님'입니다; '이모', '삼촌'으로 부르지 않습니다. */
const isFormOfAddress = ({ statement, index, item: { tokens }, at }: Place): boolean =>
  [
    ...tokens.slice(at + 1, at + FAR_AS_CALLED),
    ...(statement.items[index + 1]?.tokens.slice(0, FAR_AS_CALLED) ?? []),
  ].some(({ word }) => /^(?:부르지|부르고|부르며|부릅|불리|불러요)/.test(word)) ||
  tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => /^(?:호칭|별명|애칭|별칭)/.test(token.word) && token.tail !== '');

const isUnderWho = ({ item }: Place): boolean => item.labels.at(-1)?.kinds.has('who') === true;

/** 주부든 학생이든, 주부·학생 누구나: nobody is left out. The word for that stands behind, in the same item or list. */
const isForAll = (place: Place, people: number): boolean =>
  isForBothSexes(place) ||
  [place.item].some((item) => {
    const at = item.tokens.findIndex(
      (token, index) =>
        index >= people && (is(token, 'no-matter') || (!token.glued && /^(?:모두|누구나|누구든|다)$/.test(token.word))),
    );
    const matter = item.tokens[at - 1];
    return (
      at !== -1 &&
      !(is(matter, 'label') && !is(matter, 'seek', 'served')) &&
      !/경력|학력|나이|연령|초보|자격/.test(matter?.word ?? '')
    );
  });

const FAR_AS_QUOTED = 8;
/** 고객이 '이모님 구해 주세요' 하고 글을 올리면, 이모님 구한다는 글: what others write or say. */
const isQuoted = ({ item }: Place, people: number): boolean => {
  const { tokens } = item;
  const behind = tokens.slice(people, people + FAR_AS_QUOTED);
  const at = behind.findIndex(
    (token, place) =>
      /(?:라는|다는|라고|다고|하고|며)$/.test(textOf(token)) &&
      /^(?:글|말|전화|요청|문의|댓글|의뢰|하면|부탁)/.test(behind[place + 1]?.word ?? ''),
  );
  return at !== -1 && (/[라다]는$/.test(textOf(behind[at])) || tokens.some((token) => is(token, 'served')));
};

const isAskedFor = ({ stance, about }: Verdict): boolean =>
  about === 'applicant' && (stance === 'demand' || stance === 'preference' || stance === 'exclusion');

/** 기타: 주부 환영 speaks of whoever applies, though 기타 is mostly of what the house grants. */
const ofApplicant = (place: Place, verdict: Verdict): Verdict =>
  (verdict.about === 'house' && is(verdict.by, 'prefer', 'seek', 'shut')) ||
  (verdict.about === 'served' && is(verdict.by, 'prefer', 'seek') && kindOf(place.item.tokens[place.at]) !== 'elder')
    ? { ...verdict, about: 'applicant' }
    : verdict;

/** A programme that law makes for them: in the posting's field, near the word, or 새일 anywhere in the texts. */
const isOfProgramme = (place: Place, reading: ReadPosting): boolean =>
  reading.posting.programme === 'career-women' ||
  wordsAround(place).some(
    (token) => is(token, 'scheme') || /^(?:경제활동|촉진법|여성경제활동법|국비지원)/.test(token.word),
  ) ||
  isForReturners(reading);

const forReturners = new WeakMap<ReadPosting, boolean>();

/** 새일센터, 여성새로일하기, 새일여성인턴 are named; asked once for a posting. */
const isForReturners = (reading: ReadPosting): boolean => {
  const known = forReturners.get(reading);
  if (known !== undefined) return known;
  const isNamed = reading.texts.some(({ seen }) => /새일|새로일하기|새로 일하기/.test(seen.text));
  forReturners.set(reading, isNamed);
  return isNamed;
};

/** 이모 두 분이 꾸리고 계십니다: those who do it now. */
const runsThePlace = ({ at, item: { tokens } }: Place, { by, end }: Verdict): boolean =>
  by?.word === '꾸리' && tokens.slice(at, end).some(({ tail }) => /^(?:이|가|께서|이서)$/.test(tail));

const verdictOn = (place: Place, reading: ReadPosting): Verdict => {
  const { tokens } = place.item;
  const people = endOfPeople(place.item, place.to);
  const kind = kindOf(tokens[place.at]);
  // 여사님 아닌 남자분
  const isNot = kind !== 'heir' && /^아닌$/.test(textOf(tokens[people])) && is(tokens[people + 1], 'sex');
  if (isNot || isTakenOver(place, people) || isUnderOthers(place) || isFormOfAddress(place)) return nothing(people);
  if (kind === 'returning' && isOfProgramme(place, reading)) return nothing(people);
  if (isQuoted(place, people)) return nothing(people);
  if (kind === 'couple' && isOfferedHome(place, people)) return { stance: 'demand', about: 'applicant', end: people };
  const verdict = ofApplicant(place, verdictIn(place));
  // 애 엄마는 사절: the family of claims about children reads it
  if (verdict.stance === 'exclusion' && isParentOf(tokens, place.at)) return nothing(people);
  if (kind === 'couple' && isCoupleToCome(place, people))
    return { stance: 'demand', about: 'applicant', end: tokens.length };
  if (runsThePlace(place, verdict)) return { ...nothing(people), about: 'staff' };
  if (isForAll(place, people) && verdict.stance !== 'exclusion') return { ...nothing(people), stance: 'no-matter' };
  if (isShortOf(place, people)) return { stance: 'demand', about: 'applicant', end: people + 1 };
  if (isAskedFor(verdict)) {
    if (holdsFor(place, people, verdict)) return verdict;
    return nothing(people);
  }
  if (isMissing(place, people, verdict)) return { stance: 'demand', about: 'applicant', end: verdict.end };
  const isBeforeUnknown =
    verdict.about === 'thing' && (tokens[people]?.kind === 'unknown' || is(tokens[people], 'work'));
  // 가구 같이 나를 총각 한 명: those who are served are what the verb is done to.
  const isDoer =
    verdict.about === 'served' && kind !== 'elder' && (isYetToCome(tokens[place.at - 1]) || isUnderWho(place));
  if ((verdict.about !== 'applicant' && !isBeforeUnknown && !isDoer) || verdict.stance === 'no-matter') return verdict;
  if (kind === 'heir' && textOf(tokens[people]).startsWith('아닌'))
    return { stance: 'exclusion', about: 'applicant', end: people + 1 };
  if (kind === 'elder' || kind === 'heir' || kind === 'returning') return verdict;
  if (isSoughtOtherwise(place, people)) return { stance: 'demand', about: 'applicant', end: people };
  return verdict;
};

const peopleCalled = (item: Place, reading: ReadPosting): Claim[] => {
  const claims: Claim[] = [];
  for (let at = 0; at < item.item.tokens.length; at += 1) {
    const token = item.item.tokens[at];
    const kind = kindOf(token);
    // 경상도 사람이모: as they say 이면 in the south-east.
    const isEnding =
      token?.word === '이모' && token.glued && is(item.item.tokens[at - 1], 'person', 'region', 'origin');
    if (!CALLED.has(kind) || is(token, 'sex') || isEnding) continue;
    const place = wholePlace({ ...item, at, to: at + 1 });
    claims.push(claimOf('called', place, verdictOn(place, reading), kind));
  }
  return claims;
};

/** Words that lean to one sex (이모님 구합니다), military service (군필자만), and work that suits one sex. */
export const calledClaims = (text: ReadText, reading: ReadPosting): Claim[] =>
  placesIn(text).flatMap((place) => {
    const { tokens } = place.item;
    const isCalled = tokens.some((token) => is(token, 'called'));
    const isNamed = isCalled || tokens.some((token) => is(token, 'sex'));
    return [
      ...(isCalled ? peopleCalled(place, reading) : []),
      ...(isCalled || speaksOfService(place.item) ? soldierClaims(place) : []),
      ...(isNamed ? suitClaims(place) : []),
    ];
  });
