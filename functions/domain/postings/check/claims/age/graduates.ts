import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { AgeSense } from './age-senses.ts';
import { ageOf, beforeBrackets } from './age-senses.ts';
import { degreeAt } from './degree-years.ts';
import type { Place, Stance } from '../claim.ts';
import { meaningOf } from '../meaning.ts';
import { endOfPeople } from '../stance.ts';

/** 2026, 2000 to 2099. */
const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^20\d\d(?:\.\d{1,2})?$/.test(token.word);

const unitOf = (token: Token | undefined): string | undefined => meansOf(token, 'unit');
/** 26년 2월 졸업자: the year in two digits. */
const isShortYear = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' &&
  tokens[at]?.word.length === 2 &&
  unitOf(tokens[at + 1]) === 'year' &&
  tokens[at + 1]?.tail === '';

const BEFORE = 8;

/** A year, or a mark of a short time ago, before the graduate: 2026년 2월 졸업자, 올해 졸업한 분, 최근 3년 안에 졸업한. */
const timeBefore = (tokens: readonly Token[], at: number): number | undefined => {
  for (let index = at - 1; index >= Math.max(0, at - BEFORE); index -= 1) {
    const token = tokens[index];
    if (is(token, 'prefer', 'seek', 'shut', 'no-matter', 'role')) return undefined;
    if (isYear(token) || isShortYear(tokens, index) || ageOf(token) === 'just') return index;
  }
  return undefined;
};

const BEHIND = 7;
/** 학위 취득 후 3년 이내에 승진 심사: what those who work there may do. */
const OF_STAFF = /^(?:승진|승급|승격|복직|복귀|상환|갱신|반납|의무)/;
const OF_WORK = /^(?:경력|경험|실무)/;

/** A short time since: 졸업 후 2년 이내, 졸업한 지 3년이 안 된. The time of one's work is another matter. */
const timeBehind = (tokens: readonly Token[], at: number): number | undefined => {
  const near = tokens.slice(at + 1, at + 4);
  const time = near.findIndex(
    ({ kind }, index) =>
      kind === 'number' &&
      (['year', 'month'].includes(unitOf(tokens[at + index + 2]) ?? '') || tokens[at + index + 2]?.word === '년차'),
  );
  if (time === -1 || near.slice(0, time).some(({ word }) => OF_WORK.test(word))) return undefined;
  const from = at + time + 3;
  // 졸업 3년차까지
  if (tokens[from - 1]?.word === '년차')
    return tokens[from - 1]?.tail.startsWith('까지') === true &&
      (tokens[from] === undefined || is(tokens[from], 'person', 'seek', 'prefer', 'need', 'only'))
      ? from
      : undefined;
  const end = tokens.slice(from, from + BEHIND).findIndex((token) => meansOf(token, 'bound') === 'ceiling');
  return end === -1 || OF_STAFF.test(tokens[from + end + 1]?.word ?? '') ? undefined : from + end + 1;
};

const isNoun = (token: Token | undefined): boolean => /(?:자|생|예정|예정인|반)$|^grad/.test(token?.word ?? '');

/** The people that a word for leaving school names, in tokens: 졸업(예정)자, 졸업한 분. Undefined: a day, a show, an album. */
const endOfGraduates = ({ item }: Place, at: number): number | undefined => {
  const { tokens } = item;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (isNoun(token)) return endOfPeople(item, at + 1);
  if (token?.word === '졸업') {
    if (/^(?:자|생|예정|하|한)/.test(next?.word ?? '')) return endOfPeople(item, at + 2);
    return next === undefined ? at + 1 : undefined;
  }
  if (/(?:한|하신|할|하는|앞둔|나온)$/.test(token?.word ?? '') && is(next, 'person', 'role', 'unit'))
    return endOfPeople(item, at + 1);
  return undefined;
};

const MAY = /^(?:가능|포함|됩|돼|무방|괜찮)/;

/** 졸업예정자도 가능, 졸업예정자 포함: others as well. */
const mayAlso = (tokens: readonly Token[], end: number, isOfYear = false): boolean => {
  const tail = tokens[end - 1]?.tail ?? '';
  if (/만$|만을$|에$/.test(tail)) return false;
  const next = tokens[end];
  return (
    /(?:도|까지|부터|든|이나)$/.test(tail) ||
    MAY.test(next?.word ?? '') ||
    (next?.word === '지원' && !isOfYear && MAY.test(tokens[end + 1]?.word ?? ''))
  );
};

const OF_LEAVING = /^졸업(?:앨범|사진|가운|식|작품|전시|행사|논문|기념)/;
const OF_THEIRS = /.(?:[^다요죠음함됨]|취업)$/;
const THEIR_PAPERS = /^(?:서류|명단|성적|자료|원서|학적|증명서)[을를]?$/;
const DONE_WITH = /^(?:확인|검토|정리|입력|발급|관리|스캔|접수)/;
const PORTIONS = /^(?:명|인)분/;

/** 2026년 졸업생 앨범 촬영, 졸업자 취업률 조사원: a noun follows that names something else than applicants. */
const isTakenOver = (tokens: readonly Token[], end: number): boolean => {
  const [last, next] = [tokens[end - 1], tokens[end]];
  // 졸업예정자 서류를 확인합니다
  if (last?.tail === '' && THEIR_PAPERS.test(textOf(next)) && DONE_WITH.test(textOf(tokens[end + 1]))) return true;
  if (last?.tail !== '' || next === undefined || next.kind === 'mark' || next.kind === 'number') return false;
  const asks = [
    'role',
    'work',
    'person',
    'seek',
    'prefer',
    'need',
    'only',
    'shut',
    'also',
    'no-matter',
    'adverb',
  ] as const;
  return (
    !is(next, ...asks) && !is(next, 'bound', 'sex', 'numeral', 'unit', 'label', 'write') && OF_THEIRS.test(textOf(next))
  );
};

/** 졸업앨범 사진 보정 (2026년 2월 졸업자 4천 명분): those for whom the work is done. */
const areServed = ({ statement, item }: Place, end: number): boolean => {
  const { tokens } = item;
  if (tokens.some((token) => is(token, 'seek', 'prefer', 'need', 'only') || token.tail === '만')) return false;
  if (isTakenOver(tokens, end)) return true;
  const rest = tokens.slice(end);
  if (rest.some((token) => is(token, 'work')) && !rest.some((token) => is(token, 'person', 'role'))) return true;
  return [...beforeBrackets(statement, item), ...tokens].some(
    ({ word }, at) => OF_LEAVING.test(word) || (at >= end && PORTIONS.test(word)),
  );
};

/** 고등학교 졸업자 또는 2027년 2월 졸업예정자: who has left school in any year may come as well. */
const isOneOfTwo = ({ item, at }: Place): boolean => {
  const before = item.tokens.slice(0, at);
  const or = before.findLastIndex(({ word, tail }) => /^(?:또는|혹은)$/.test(word) || tail.endsWith('이나'));
  return or > 0 && !before.slice(0, or).some(({ kind }) => kind === 'number') && isNoun(before[or - 1]);
};

const stanceOf = (place: Place, end: number): Stance => {
  if (areServed(place, end)) return 'mention';
  // 2025년 이후 졸업자 지원 가능 leaves out those of other years.
  const isOfYear = /^졸업(?:자|생)/.test(place.item.tokens[place.at]?.word ?? '');
  if (mayAlso(place.item.tokens, end, isOfYear) || isOneOfTwo(place)) return 'no-matter';
  if (/만을?$/.test(place.item.tokens[end - 1]?.tail ?? '')) return 'demand';
  const verdict = meaningOf({ ...place, to: end });
  if (verdict.about === 'served' || (verdict.about === 'staff' && is(verdict.by, 'exist'))) return 'mention';
  return 'demand';
};

/** 졸업예정자만, 졸업예정자에 한함 shut out all who have left school, in whatever year. */
const onlyThoseToLeave = (place: Place, end: number): boolean => {
  const { tokens } = place.item;
  // 졸업 예정자만 이용하는 카페
  if (/^(?:이용|입장|관람|가입|수강|신청|찾|쓰)[가-힣]*는$/.test(textOf(tokens[end]))) return false;
  const leavers = tokens[place.at];
  if (!/예정/.test(leavers?.word ?? '') && !tokens[place.at + 1]?.word.startsWith('예정')) return false;
  if (tokens.some((token) => token !== leavers && (/졸업자|고졸|대졸/.test(token.word) || is(token, 'also'))))
    return false;
  return /만을?$/.test(tokens[end - 1]?.tail ?? '') || /^(?:만|한[하합함해정]|限)/.test(tokens[end]?.word ?? '');
};

const graduateAt = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens } = bare.item;
  const sense = (from: number, to: number, stance: Stance): AgeSense => ({
    place: { ...bare, at: from, to },
    stance,
    end: to,
    group: 'school',
  });
  const since = timeBehind(tokens, at);
  if (since !== undefined) return sense(at, since, 'demand');
  const end = endOfGraduates(bare, at);
  if (end === undefined) return undefined;
  const place: Place = { ...bare, at, to: end };
  const before = timeBefore(tokens, at);
  if (before !== undefined) return sense(before, end, stanceOf(place, end));
  return onlyThoseToLeave(place, end) ? sense(at, end, stanceOf(place, end)) : undefined;
};

/** Who has just left school, in one expression: 갓 졸업한 분, recent graduates. */
const freshAt = (bare: Place, at: number): AgeSense => {
  const end = endOfPeople(bare.item, at + 1);
  const place: Place = { ...bare, at, to: at + 1 };
  const isLatin = /^[a-z]/.test(bare.item.tokens[at]?.word ?? '');
  const verdict = meaningOf(place);
  // 졸업한 지 얼마 안 된 분
  const { tail = '' } = bare.item.tokens[at] ?? {};
  const isPeopleAlone =
    /^(?:분|분들|자)$/.test(tail) && end >= bare.item.tokens.length && verdict.about === 'applicant';
  const meant = (isLatin || isPeopleAlone) && verdict.stance === 'mention' ? 'demand' : verdict.stance;
  const stance = mayAlso(bare.item.tokens, end) ? 'no-matter' : meant;
  return { place, stance, end: Math.max(end, verdict.end), group: 'school' };
};

/** 24학번 이후, 22학번~25학번, 학번: 22~25. */
const classAt = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens } = bare.item;
  const [year, word, next] = tokens.slice(at, at + 3);
  if (year?.kind !== 'number' || ageOf(word) !== 'class') return undefined;
  const isLimit =
    /^(?:부터|까지|만|이후|이전)/.test(word?.tail ?? '') ||
    is(next, 'bound', 'prefer', 'seek', 'only', 'need') ||
    [next?.word, tokens[at - 1]?.word].includes('~');
  const place = { ...bare, at, to: at + 2 };
  return isLimit ? { place, stance: 'demand', end: Math.min(at + 3, tokens.length), group: 'school' } : undefined;
};

const OF_DATE = /^(?:[~.,-]|또는|혹은|및|졸업|졸업자|졸업예정자|예정자|예정|졸업예정|이후|부터|까지|이내|년|월)$/;
/** 졸업시기: 2025.2 ~ 2026.8, 졸업연도 | 2026년 2월 이후: nothing but years under the time of leaving school. */
const underGraduation = (bare: Place): AgeSense | undefined => {
  const { tokens, labels } = bare.item;
  if (
    labels.at(-1)?.kinds.has('graduation') !== true ||
    labels.some(({ kinds }) => kinds.has('served') || kinds.has('papers'))
  )
    return undefined;
  const isOfTime = tokens.every(
    (token) => token.kind === 'number' || OF_DATE.test(token.word) || is(token, 'bound') || ageOf(token) === 'graduate',
  );
  if (!isOfTime || !tokens.some(({ word }) => /^20\d\d(?:\.\d+)?$/.test(word))) return undefined;
  return { place: { ...bare, at: 0, to: tokens.length }, stance: 'demand', end: tokens.length, group: 'school' };
};

/** Class of 2026 only, class of 2026 graduates. Class of 2026 textbooks are goods. */
const cohortAt = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens } = bare.item;
  const next = tokens[at + 2];
  const isOfPeople =
    next === undefined ||
    is(next, 'only', 'need', 'seek', 'prefer') ||
    /^(?:grad|student|applicant|people)/.test(next.word);
  if (!isYear(tokens[at + 1]) || !isOfPeople) return undefined;
  return { place: { ...bare, at, to: at + 2 }, stance: 'demand', end: at + 2, group: 'school' };
};

const senseAt = (bare: Place, at: number): AgeSense | undefined => {
  switch (ageOf(bare.item.tokens[at])) {
    case 'graduate':
      return graduateAt(bare, at);
    case 'fresh-graduate':
      return freshAt(bare, at);
    case 'cohort':
      return cohortAt(bare, at);
    default:
      return classAt(bare, at) ?? degreeAt(bare, at);
  }
};

/** Those who left school in a year or a short time ago: 2026년 졸업자, 졸업 2년 이내, 올해 졸업예정자만, 24학번 이후. */
export const graduateSenses = (bare: Place): AgeSense[] => {
  const labelled = underGraduation(bare);
  if (labelled !== undefined) return [labelled];
  const found: AgeSense[] = [];
  const { tokens } = bare.item;
  for (let at = 0; at < tokens.length; at += 1) {
    const sense = senseAt(bare, at);
    if (sense !== undefined) found.push(sense);
  }
  return found;
};
