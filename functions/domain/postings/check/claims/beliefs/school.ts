import type { Item } from '../../reading/items.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Read } from './behind.ts';
import { behind, finalSign, hasSign, MENTION, personIn, readAs, readBy, scopeOf } from './behind.ts';
import type { Claim, Place } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import type { ReadPosting } from '../read-posting.ts';
import { degreeStance } from './degrees.ts';
import { ahead, claimOf, hasLabel, isUnderDuties, isUnderShut, whoseIs } from './whose.ts';

/**
 * The school as a mark of rank: 명문대 출신 우대, SKY만, 서울 소재 4년제, 지방대 제외, 학벌 좋은 분; and more schooling than
 * wanted shut out (고졸 이하만, 대졸 지원 불가). A level that the work needs, and a preference for schools of the region
 * (창원 소재 대학 졸업자 우대), are nothing.
 */

const meaning = (token: Token | undefined): string | undefined => meansOf(token, 'school');
const isOf = (token: Token | undefined, ...means: readonly string[]): boolean => means.includes(meaning(token) ?? '');

const isJoint = (token: Token, next: Token | undefined): boolean =>
  is(token, 'also', 'bound') ||
  (token.kind === 'number' && /^(?:년제|개|곳|위|대$)/.test(next?.word ?? '')) ||
  /^(?:[·~&]|년제|소재|등|또는|혹은|급|권|의|정규|개$|곳$|위$)/.test(token.word);

/** 명문대 법학 전공자: what they learned, between the school and those who left it. */
const isSubject = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'unknown' &&
  tokens[at - 1]?.tail === '' &&
  isOf(tokens[at - 1], 'elite', 'named', 'college') &&
  /^(?:출신|졸업|전공)/.test(tokens[at + 1]?.word ?? '');

/** A run of words of schools: SKY 및 해외 명문대 출신, 서울 소재 4년제 대학 졸업자. */
const endOfRun = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  for (let index = end; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (is(token, 'school') && !isOf(token, 'weigh')) end = index + 1;
    else if (/^(?:년제|이상|이하|까지|소재)/.test(token.word)) end = index + 1;
    else if (!isJoint(token, tokens[index + 1]) && !isSubject(tokens, index)) break;
  }
  return end;
};

const isOnlyToken = ({ kind, word, tail }: Token): boolean =>
  /만(?:을|이|요)?$/.test(tail) || (kind === 'unknown' && /제만(?:을|이|요)?$/.test(word));

/** S.K.Y in letters set apart: the token behind them. */
const endOfSky = (tokens: readonly Token[], at: number): number | undefined => {
  const [s, k, y] = tokens.slice(at, at + 5).filter(({ kind }) => kind !== 'mark');
  return s?.word === 's' && k?.word === 'k' && y?.word === 'y' ? tokens.indexOf(y) + 1 : undefined;
};

type Kind = 'elite' | 'vague' | 'named' | 'near' | 'capital' | 'low' | 'rank';

const PRAISE = /^(?:이름난|알아주는|좋은|유명한|우수한|주요|상위|최상위|top|명문)$/;

/** 이름 있는 대학, 좋은 대학, 상위 10개 대학: rank in words that are not of schools. */
const isPraised = ({ item: { tokens }, at }: Place): boolean => {
  if (!isOf(tokens[at], 'college')) return false;
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .findLast((token) => token.kind !== 'number' && !is(token, 'unit'));
  if (before === undefined) return false;
  return PRAISE.test(before.word) || (before.word === '있는' && tokens[at - 2]?.word === '이름');
};

/** 출신 is read as a label of its own: 출신 대학을 봅니다. */
const isSchoolOfOrigin = ({ statement, item, at }: Place): boolean => {
  const label = item.labels.at(-1);
  return at === 0 && label !== undefined && statement.seen.text.slice(label.from, label.to) === '출신';
};

/** What a run of words names, the strongest first; undefined where it is a lawful level or the region's schools. */
const kindOf = (place: Place): Kind | undefined => {
  const run = place.item.tokens.slice(place.at, place.to);
  const has = (...means: readonly string[]): boolean => run.some((token) => isOf(token, ...means));
  if (has('elite') || run[0]?.word === 's' || isPraised(place)) return 'elite';
  if (has('local')) return undefined;
  if (has('low') || run.some(({ word }) => word.startsWith('전문대'))) return 'low';
  if (has('vague')) return 'vague';
  if (has('named')) return 'named';
  if (has('near')) return 'near';
  if (has('capital') && (has('college') || run.some(({ word }) => word.startsWith('년제')))) return 'capital';
  return has('rank') || isSchoolOfOrigin(place) ? 'rank' : undefined;
};

const isDirect = (token: Token | undefined): boolean =>
  is(token, 'prefer', 'seek', 'need', 'shut', 'only', 'person', 'adverb', 'no-matter', 'deny') ||
  /^(?:안|못)$/.test(token?.word ?? '');

const LEAVER = /^(?:출신|졸업|나온|나오|이상|박사|석사|학위)|(?:생|졸)$/;

/**
 * Does a noun behind the run take it over: 명문대 진학반, 서울대 병원? Behind one who left school the work may stand
 * (명문대 출신 영어 강사).
 */
const isTakenOver = (place: Place): boolean => {
  const last = place.item.tokens[place.to - 1];
  const next = place.item.tokens[place.to];
  if (next === undefined || next.kind === 'mark' || isDirect(next) || (last !== undefined && isOnlyToken(last)))
    return false;
  if (last !== undefined && (LEAVER.test(last.word) || /^(?:자|생)/.test(last.tail)))
    return is(next, 'thing', 'served') && !is(next, 'role');
  return last?.tail === '' || last?.tail === '의';
};

const MOST_OF_ONE = 3;
const WITH_THEM = /^(?:함께|같이|일하|일할|근무)/;
const isWanted = (token: Token): boolean => is(token, 'seek', 'need', 'prefer', 'shut');

/** 서울대 출신 원장의 치과, 명문대 출신 강사진과 함께: one who is there already. */
const isOfOneThere = ({ item: { tokens }, to }: Place): boolean => {
  const ahead = tokens.slice(to, to + MOST_OF_ONE);
  const end = ahead.findIndex(({ tail }) => /(?:의|께서|과|와|이랑|이|가)$/.test(tail));
  if (end === -1 || !ahead.slice(0, end + 1).some((token) => is(token, 'role', 'staff'))) return false;
  const tail = ahead[end]?.tail ?? '';
  const behind = tokens.slice(to + end + 1, to + end + 1 + MOST_OF_ONE);
  if (/[과와랑]$/.test(tail))
    return WITH_THEM.test(behind[0]?.word ?? '') && !behind.some((token) => /싶|좋겠/.test(textOf(token)));
  const doesSomething = behind.some((token) => /[는던]$/.test(textOf(token)));
  return !behind.some(isWanted) && (/(?:의|께서)$/.test(tail) || doesSomething);
};

const OF_TRIAL = /^(?:서류|서류전형|필기|면접|1차|전형|실기)/;
const SPARED = /^(?:면제|생략|통과|패스|프리패스|건너|없이)/;
const FAR_AS_SPARED = 5;
/** 서울대 졸업자는 서류 면제, SKY 출신은 1차 면접을 생략합니다: they are hired more easily than others. */
const isSpared = ({ item: { tokens }, to }: Place): boolean => {
  const behind = tokens.slice(to, to + FAR_AS_SPARED);
  const trial = behind.findIndex(({ word }) => OF_TRIAL.test(word));
  return (
    trial !== -1 &&
    /^(?:|은|는|이면|에게|에게는|께|께는)$/.test(tokens[to - 1]?.tail ?? '') &&
    behind.slice(trial + 1).some(({ word }) => SPARED.test(word)) &&
    !behind.some((token) => is(token, 'served') || /지(?:는|도)?않/.test(textOf(token)))
  );
};

/** 명문대 출신 우대, 인서울 4년제만, 학력 | 서연고 상경계열. */
const readRank = (place: Place, needsLeaver: boolean): Read => {
  const run = place.item.tokens.slice(place.at, place.to);
  const isOnly = run.some(isOnlyToken);
  const hasLeaver = run.some((token) => isOf(token, 'from') || LEAVER.test(token.word));
  if (isTakenOver(place) || isOfOneThere(place) || (needsLeaver && !hasLeaver && !isOnly)) return MENTION;
  if (hasLeaver && isSpared(place)) return readAs('preference');
  const { own, next, isLast } = behind(place);
  const asked = readBy(finalSign(isLast || hasSign(own, 'person') ? [...own, ...next] : own));
  if (hasSign(own, 'object')) return asked?.stance === 'no-matter' ? asked : MENTION;
  if (asked !== undefined) return asked;
  const person = personIn(own);
  // 명문대 출신 선생님만 연결합니다
  const isOnlyThey = own.some(({ sign, at }) => sign === 'only' && at === place.to);
  if (isOnly || isOnlyThey || person !== undefined) return readAs('demand', person);
  if (isUnderDuties(place.item)) return MENTION;
  const isUnder = hasLabel(place.item, 'who', 'school');
  const last = place.item.tokens.length - 1;
  const isAtEnd = isLast || own.some(({ sign, at, token }) => sign === 'role' && at === last && token.tail === '');
  return (hasLeaver && (isAtEnd || isUnder)) || (isAtEnd && isUnder) ? { stance: 'demand' } : MENTION;
};

/** Schools of the region may be preferred (지역인재); to take their people alone shuts the others out: 창원대 출신만. */
const readNear = (place: Place): Read => {
  const rank = readRank(place, true);
  const isOnly = place.item.tokens.slice(place.at, place.to).some(isOnlyToken) || hasSign(behind(place).own, 'only');
  return rank.stance === 'exclusion' || (rank.stance === 'demand' && isOnly) ? rank : MENTION;
};

const isNamed = (item: Item): boolean =>
  item.tokens.length <= 2 && item.tokens.every((token) => isOf(token, 'elite', 'vague', 'named'));

/** 우대: SKY, 카이스트, 포스텍: under a label that asks for people, a list of schools. */
const isInList = ({ statement, item, at, to }: Place): boolean =>
  at === 0 &&
  to >= item.tokens.length &&
  hasLabel(item, 'prefer', 'who', 'school') &&
  statement.items.filter(isNamed).length > 1;

/** SKY may be a crane or a building: only beside another school, or directly before the word that governs it. */
const readVague = (place: Place): Read => {
  const run = place.item.tokens.slice(place.at, place.to);
  const next = place.item.tokens[place.to];
  const isSchool = run.length > 1 && run.some((token) => isOf(token, 'from', 'named', 'college'));
  const isGoverned = is(next, 'prefer', 'need', 'only') || run.at(-1)?.tail.startsWith('만') === true;
  return isSchool || isGoverned || hasLabel(place.item, 'school') ? readRank(place, false) : MENTION;
};

const isNounOf = ({ item, to }: Place): boolean =>
  item.tokens[to - 1]?.tail === '' && is(item.tokens[to], 'thing', 'work', 'served') && !is(item.tokens[to], 'role');

/** 지방대 제외, 검정고시 출신 불가: only shutting out counts. */
const readLow = (place: Place): Read => {
  const run = place.item.tokens.slice(place.at, place.to);
  if (run.some((token) => is(token, 'bound') || token.tail.endsWith('도'))) return MENTION;
  const all = behind(place);
  const said = scopeOf(all);
  const final = finalSign(said);
  const [next] = ahead(place, 1);
  if (next?.word === 'x' && next.tail === '') return { stance: 'exclusion' };
  if (next?.word === '말고' && next.tail === '') return { stance: 'exclusion' };
  // 지방대는 안 봅니다
  if (/^[은는]$/.test(run.at(-1)?.tail ?? '') && /^(?:안봅|안봐|안봄|보지않)/.test(next?.word ?? ''))
    return { stance: 'exclusion' };
  if (ahead(place, 3).some(({ word }) => /^인정(?:하지않|안)/.test(word))) return { stance: 'exclusion' };
  if (final?.sign === 'open' || (final?.sign === 'shut' && !isNounOf(place))) return readBy(final) ?? MENTION;
  const absent = all.own.find(({ sign }) => sign === 'absent');
  if (absent?.token.word.startsWith('아니') === true && hasSign(all.own, 'person')) return readAs('demand', absent);
  return isUnderShut(place) && all.isLast ? { stance: 'exclusion' } : MENTION;
};

/** 학벌 봅니다, 학벌 좋은 분, 출신 대학을 중시합니다. */
const readWeighed = (place: Place): Read => {
  const all = behind(place);
  const final = finalSign(all.own);
  if (place.item.tokens[place.to - 1]?.tail === '보다') return MENTION;
  if (final?.sign === 'open' || hasSign(all.own, 'absent')) return { stance: 'no-matter' };
  // 학교 이름 보고 뽑습니다
  const [seen, taken] = ahead(place, 2);
  if (textOf(seen) === '보고' && is(taken, 'seek')) return readAs('demand', final);
  const weighed = ahead(place, 4).some((token) => isOf(token, 'weigh'));
  return weighed || final?.sign === 'prefer' ? readAs('demand', final) : MENTION;
};

const READERS: Readonly<Record<Kind, (place: Place) => Read>> = {
  elite: (place) => readRank(place, false),
  named: (place) => readRank(place, true),
  capital: (place) => readRank(place, false),
  near: readNear,
  vague: readVague,
  low: readLow,
  rank: readWeighed,
};

/** A word of schools, or 4년제 by itself. */
const startsRun = (token: Token | undefined): boolean =>
  (is(token, 'school') && !isOf(token, 'weigh')) || token?.word.startsWith('년제') === true;

const claimsIn = (place: Place): Claim[] => {
  const { tokens } = place.item;
  const claims: Claim[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const sky = endOfSky(tokens, at);
    if (sky === undefined && !startsRun(tokens[at])) continue;
    const here = { ...place, at, to: endOfRun(tokens, (sky ?? at + 1) - 1) };
    const kind = kindOf(here);
    const degree = degreeStance(here);
    const listed = kind !== undefined && isInList(here) ? readAs('demand') : undefined;
    const what = listed ?? (kind === undefined || degree !== undefined ? degree : READERS[kind](here));
    if (what !== undefined) claims.push(claimOf(here, { what: 'school', about: whoseIs(here), ...what }));
    at = here.to - 1;
  }
  return claims;
};

export const schoolClaims = (text: ReadText, _reading: ReadPosting): Claim[] =>
  hasWordsOf(text, 'school') || /년제|s.{0,2}k.{0,2}y/.test(text.seen.text) ? placesIn(text).flatMap(claimsIn) : [];
