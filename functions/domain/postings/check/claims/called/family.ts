import type { Item } from '../../reading/items.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { claimOf, roleOf, tokensBefore, tokensBehind, verdictIn } from './around.ts';
import type { Claim, Place } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import { isAdnominal, MUST_BE } from '../endings.ts';
import { maritalFieldClaims } from './family-fields.ts';
import type { State } from './family-state.ts';
import { familyOf, isWhoItself, stateAt } from './family-state.ts';
import { statuteFor } from '../grounds.ts';
import type { ReadPosting } from '../read-posting.ts';
import type { Verdict } from '../stance.ts';
import { endOfPeople, isDenied, isOfPerson, promisesWork } from '../stance.ts';

/**
 * Marriage, pregnancy and children held against somebody, or for them: 미혼자 우대, 기혼자 사절, 출산 계획 없는 분,
 * 애 딸린 분 사절.
 */

const nothing = (end: number, about: Verdict['about'] = 'applicant'): Verdict => ({ stance: 'mention', about, end });

/** How far behind the state the word may stand that shuts somebody out, reasons in between. */
const SHUT_WITHIN = 12;

const APPLYING =
  /^(?:지원|응시|채용|근무|입사|신청|접수|출근|참여|합격|연락|모시기|받기|뽑기|함께하기|같이하기|일하기|고용|응모|이번자리|자리)/;
const NIGHT = /^(?:야간|연장|휴일|시간외|초과|심야|유해|위험|야근|당직|교대)/;

/** Ends of a clause that gives the reason: 야근이 많아, 약품 때문에, 일이 고되니. */
const REASON = /(?:아|어|여|워|라|니|서|로|에|때문|해|고|게|기|와|까)$/;

/** Is it the application that is shut, and not night work, from which the law keeps some: 임산부 야간근로 금지? */
const isApplicationShut = (tokens: readonly Token[], from: number, shut: number): boolean => {
  const before = tokens[shut - 1];
  if (shut <= from || before === undefined || isOfPerson(before) || is(before, 'family', 'adverb', 'deny')) return true;
  if (NIGHT.test(tokens[shut - 2]?.word ?? '')) return false;
  const isApplying = APPLYING.test(before.word) || is(before, 'seek');
  if (isApplying) return !before.tail.endsWith('에서');
  return REASON.test(textOf(before)) && !before.tail.endsWith('에서');
};

/** The word that shuts out whoever has the state, in the same item or the next one. */
const shutBehind = (place: Place, state: State): { at: number; item: Item } | undefined => {
  const { items } = place.statement;
  const isIf = textOf(place.item.tokens[state.to - 1]).endsWith('면');
  for (const [step, item] of items.slice(place.index, place.index + 2).entries()) {
    const from = step === 0 ? state.to : 0;
    const end = Math.min(item.tokens.length, from + SHUT_WITHIN);
    for (let at = from; at < end; at += 1) {
      const token = item.tokens[at];
      if (token === undefined || is(token, 'prefer', 'no-matter') || /(?:어도|아도|여도)$/.test(textOf(token)))
        return undefined;
      if (isIf && /^(?:그만|퇴사|사직|퇴직하|나가)/.test(token.word))
        return isDenied(item.tokens, at) ? undefined : { at, item };
      // 출산하신 지 얼마 안 되신 분
      if (item.tokens[at - 1]?.word === '얼마') continue;
      // 아이 엄마는 사절하던 관행을 없앴습니다
      if (is(token, 'shut') && token.tail.endsWith('던')) return undefined;
      if (is(token, 'shut'))
        return !isDenied(item.tokens, at) && isApplicationShut(item.tokens, from, at) ? { at, item } : undefined;
      // 육아휴직 쓰실 분은 지원 마세요
      if (
        /^(?:지원|신청|연락|응모)$/.test(token.word) &&
        /^(?:마세|마십|말아|하지마)/.test(textOf(item.tokens[at + 1]))
      )
        return { at: at + 1, item };
      if (is(token, 'house') && !is(token, 'seek')) return undefined;
    }
    if (step === 0 && !isTopicAtEnd(item)) return undefined;
  }
  return undefined;
};

/** 임신 중이신 분은, (지원을 삼가 주세요): the statement goes on behind the comma. */
const isTopicAtEnd = (item: Item): boolean => /(?:은|는|면|분들?|자)$/.test(textOf(item.tokens.at(-1)));

/** Whoever has it is a person, named right behind, or by an if: 애 딸린 분, 계획이 있으면, 아이가 어려 자주 빠지는 분. */
const isOfSomebody = (tokens: readonly Token[], state: State): boolean => {
  const last = textOf(tokens[state.to - 1]);
  if (isWhoItself(tokens, state) || /(?:면|경우)$/.test(last)) return true;
  const isFar = /(?:려|어|아|서|고|거나|때문에|로)$/.test(last) || tokens[state.to]?.word === '지';
  const near = tokens.slice(state.to, state.to + (isFar ? 5 : 2));
  return near.some((token) => isOfPerson(token) || token.word.startsWith('경우') || /(?:이|으)면$/.test(textOf(token)));
};

/** Present staff of the house, for whom it does something: 임신 중인 직원은 야간 근무에서 제외. */
const isOfStaff = ({ item }: Place, state: State): boolean =>
  tokensBefore(item, state.at).some((token) => is(token, 'staff')) ||
  (state.what !== 'marriage' && /^(?:직원|근로자|재직자|임직원|조합원)/.test(item.tokens[state.to]?.word ?? ''));

const OTHERS = ['served', 'staff', 'company', 'house', 'pay', 'product', 'work', 'place', 'name', 'no-matter'];
const isUnderOthers = (item: Item): boolean =>
  item.labels.some(({ kinds }) => OTHERS.some((kind) => kinds.has(kind)) && !kinds.has('who') && !kinds.has('family'));

/** Under a label that shuts out: 결격사유: 임신 중인 자. */
const isUnderShut = ({ labels }: Item): boolean =>
  labels.some(({ tokens }) => tokens.some((token) => is(token, 'shut') || /^(?:결격|제외|부적격)/.test(token.word)));

/** 기혼 여성 우대 names the sex: the family of sexes reads it. */
const isSexNamed = ({ item }: Place, { to }: State): boolean => is(item.tokens[to - 1], 'sex');

const stateHad = (place: Place, state: State): Verdict => {
  const { tokens } = place.item;
  const people = endOfPeople(place.item, state.to);
  if (isOfStaff(place, state) || roleOf(tokens[people - 1]?.tail ?? '') === 'also') return nothing(people);
  const shut = isOfSomebody(tokens, state) ? shutBehind(place, state) : undefined;
  if (isUnderShut(place.item) && isOfSomebody(tokens, state))
    return { stance: 'exclusion', about: 'applicant', end: people };
  if (shut !== undefined)
    return { stance: 'exclusion', about: 'applicant', end: shut.item === place.item ? shut.at + 1 : tokens.length };
  if (state.what !== 'marriage' || isSexNamed(place, state) || tokens[state.at]?.word.startsWith('신혼') === true)
    return nothing(people);
  if (isSaidOfSought(place, state)) return { stance: 'demand', about: 'applicant', end: people };
  const verdict = verdictIn(place);
  // 결혼하셨으면 검진비도 지원합니다: what the house gives.
  const isGiven = textOf(tokens[state.to - 1]).endsWith('면') && /^지원(?:합|해드|하고|됩)/.test(textOf(verdict.by));
  if (verdict.about !== 'applicant' || isGiven) return nothing(people, verdict.about);
  return verdict;
};

/** A person at the end of what is said, without more: 임신 계획 없으신 분. */
const isSomebodyAlone = (item: Item, state: State, people: number): boolean => {
  const { tokens } = item;
  const last = textOf(tokens[state.to - 1]);
  if (/^없(?:어야|을것|음|을|이오실)/.test(last)) return true;
  const tail = tokens[people - 1]?.tail ?? '';
  const isEnding =
    people >= tokens.length ||
    tokens[people]?.kind === 'mark' ||
    /^(?:분이|해요|합니다|바랍|부탁|희망|이었|였)/.test(textOf(tokens[people]));
  return (
    isEnding && (people > state.to || isWhoItself(tokens, state)) && (roleOf(tail) === 'open' || tail.endsWith('만'))
  );
};

/** 결혼 안 하신 분이면 바로 면접, 애 없으면 바로 출근: people of that kind are hired. */
const isConditionOfHiring = ({ item, statement, index }: Place, people: number): boolean => {
  const { tokens } = item;
  if (!tokens[people - 1]?.tail.endsWith('면')) return false;
  const behind = tokens[people] ?? statement.items[index + 1]?.tokens[0];
  return behind === undefined || is(behind, 'seek', 'prefer') || promisesWork(behind);
};

/** 결혼하셔서 생활이 안정된 분이었으면, 기혼이라 오래 다니실 분: it is said of whoever is sought. */
const isSaidOfSought = ({ item, statement }: Place, { to }: State): boolean => {
  const said = textOf(item.tokens[to - 1]);
  const rest = tokensBehind(item, to);
  const last = rest.findLast((token) => isOfPerson(token) || isWished(token));
  const isClosed = last !== undefined && (last === rest.at(-1) || isWished(last));
  return (
    (isAdnominal(said) || /(?:서|어|이라|고)$/.test(said)) &&
    isClosed &&
    statement.items.length <= 2 &&
    roleOf(last.tail) === 'open' &&
    !rest.some((token) => is(token, 'served', 'thing', 'house', 'staff', 'no-matter'))
  );
};

/** 미혼으로 오래 근무하실 분, 미혼이며 운전 가능한 분, 결혼 안 하신 분으로 오래 일하실 분. */
const isSuch = ({ tokens }: Item, people: number): boolean =>
  /^(?:으로|으로서|로|이고|이며|이면서|이자|이시고|이시며)$/.test(tokens[people - 1]?.tail ?? '') &&
  isOfPerson(tokens.at(-1));

/** 미혼 as one point of a list: 고졸 이상, 미혼, 운전면허. */
const isPointOfList = ({ item, statement }: Place, state: State): boolean =>
  isWhoItself(item.tokens, state) &&
  item.tokens.length === state.to &&
  state.at === 0 &&
  item.aside === undefined &&
  statement.items.length > 1 &&
  item.tokens[state.at]?.tail === '';

/** 분이었으면 해요, 분 부탁드려요: ways to wish that are read as one unknown word. */
const isWished = (token: Token | undefined): boolean =>
  /^(?:분|사람|자)(?:이었|였|이셨)으면|^부탁[드합해]/.test(textOf(token));

const stateLacked = (place: Place, state: State): Verdict => {
  const { item } = place;
  const people = endOfPeople(item, state.to);
  if (roleOf(item.tokens[people - 1]?.tail ?? '') === 'also') return nothing(people);
  if ([state.to, people].some((end) => MUST_BE.test(item.tokens[end - 1]?.tail ?? '')))
    return { stance: 'demand', about: 'applicant', end: people };
  if (isConditionOfHiring(place, people)) return { stance: 'demand', about: 'applicant', end: people };
  if ((isSuch(item, state.to) || isSuch(item, people)) && !isOfStaff(place, state))
    return { stance: 'demand', about: 'applicant', end: item.tokens.length };
  const verdict = verdictIn(place);
  if (verdict.about !== 'applicant' || isOfStaff(place, state)) return nothing(people, verdict.about);
  if (verdict.stance !== 'mention') return verdict;
  if (isPointOfList(place, state)) return { stance: 'demand', about: 'applicant', end: people };
  return isSomebodyAlone(item, state, people) &&
    (state.what !== 'marriage' ||
      people > state.to ||
      isOfPerson(item.tokens.at(-1)) ||
      /(?:분|사람)$/.test(textOf(item.tokens.at(-1))) ||
      item.labels.length > 0 ||
      place.text.path === 'title')
    ? { stance: 'demand', about: 'applicant', end: people }
    : nothing(people);
};

/** 기혼·미혼 무관, 결혼하신 분도 미혼인 분도: both states stand side by side, with no other word between. */
const isPaired = (place: Place, state: State, { end, stance }: Verdict): boolean => {
  if (state.what !== 'marriage' || stance === 'exclusion') return false;
  const { items } = place.statement;
  const isOther = (token: Token): boolean =>
    familyOf(token) === (state.has ? 'single' : 'wed') || familyOf(token) === 'both';
  const governs = (token: Token): boolean => is(token, 'shut', 'prefer', 'seek', 'need');
  const { tokens } = place.item;
  const before = tokensBefore(place.item, state.at);
  const lastOther = before.findLastIndex(isOther);
  if (lastOther !== -1 && !before.slice(lastOther).some(governs)) return true;
  if (tokens.slice(state.to, Math.max(end - 1, state.to)).some(isOther)) return true;
  const isBare = (item: Item | undefined): boolean =>
    item !== undefined && item.tokens.length <= 3 && item.tokens.some(isOther);
  const previous = items[place.index - 1];
  const isBareHere = tokens.length <= 3;
  return (
    (isBare(previous) && !previous?.tokens.some(governs)) ||
    (isBareHere &&
      !tokens.some(governs) &&
      isBare(items[place.index + 1]) &&
      items[place.index + 1]?.tokens.some((token) => is(token, 'shut')) !== true)
  );
};

/** Marriage preferred leans to one sex (기혼자 우대); 기혼이신 분 선호 asks for a state, and with the sex in the word it names it (기혼여성 우대). */
const leansToSex = ({ item }: Place, { at, to, has }: State, { stance }: Verdict): boolean =>
  familyOf(item.tokens[at]) === 'wed' &&
  to === at + 1 &&
  has &&
  stance === 'preference' &&
  !/^(?:이신|인)/.test(item.tokens[at]?.tail ?? '') &&
  !/(?:여|남)(?:성|자|직원)|분$/.test(item.tokens[at]?.word ?? '');

/** What the law calls the condition of being unmarried: 미혼만, and as well 기혼자 제외. */
const detailOf = (state: State, { stance }: Verdict): string => {
  if (state.what !== 'marriage') return state.what;
  return state.has === (stance === 'exclusion') ? 'unmarried' : 'married';
};

const isOfGoods = (tokens: readonly Token[], { what, at, to }: State): boolean => {
  const next = tokens[to];
  return (
    (tokens[to - 1]?.tail === '' &&
      (is(next, 'thing') || (is(next, 'served') && !is(next, 'role')) || meansOf(next, 'sex') === 'both')) ||
    (what !== 'children' &&
      tokens.slice(Math.max(0, at - 3), at).some((token) => is(token, 'served') && !is(token, 'family')))
  );
};

const claimAt = (item: Place, state: State): Claim => {
  const { tokens } = item.item;
  const isSexNext =
    (is(tokens[state.to], 'sex') && meansOf(tokens[state.to], 'sex') !== 'both') ||
    meansOf(tokens[state.to], 'called') === 'folk';
  const whole: State = isSexNext ? { ...state, to: state.to + 1 } : state;
  const place: Place = { ...item, at: whole.at, to: whole.to };
  const read =
    isOfGoods(tokens, state) || isUnderOthers(item.item)
      ? nothing(whole.to)
      : state.has
        ? stateHad(place, whole)
        : stateLacked(place, whole);
  const verdict = isPaired(place, whole, read) ? nothing(read.end) : read;
  const ground = state.what === 'marriage' ? undefined : statuteFor(item.statement, item.index, state.at);
  const claim = claimOf(
    leansToSex(place, whole, verdict) && !isSexNext ? 'called' : 'family',
    place,
    verdict,
    detailOf(state, verdict),
  );
  return ground === undefined ? claim : { ...claim, ground };
};

const statesIn = (item: Place): Claim[] => {
  const claims: Claim[] = [];
  for (let at = 0; at < item.item.tokens.length; at += 1) {
    const state = stateAt(item.item.tokens, at);
    if (state === undefined) continue;
    claims.push(claimAt(item, state));
    at = state.to - 1;
  }
  return claims;
};

/** Words of these kinds only go on about a family that another word has named: 계획, 있으신, 다 키우신. */
const GOES_ON: ReadonlySet<string> = new Set(['', 'plan', 'attached', 'grown', 'none']);
const speaksOfFamily = (token: Token): boolean => !GOES_ON.has(familyOf(token)) || token.word === '배우자';

/** Marital state, pregnancy and children as a condition, and the marital state as a field to be filled in. */
export const familyClaims = (text: ReadText, _reading: ReadPosting): Claim[] =>
  hasWordsOf(text, 'family', 'kin')
    ? placesIn(text)
        .filter(({ item }) => item.tokens.some(speaksOfFamily))
        .flatMap((item) => [...statesIn(item), ...maritalFieldClaims(item)])
    : [];
