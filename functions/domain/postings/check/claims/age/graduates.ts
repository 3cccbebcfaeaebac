import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { AgeSense } from './age-senses.ts';
import { ageOf } from './age-senses.ts';
import type { Place, Stance } from '../claim.ts';
import { meaningOf } from '../meaning.ts';
import { endOfPeople } from '../stance.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' &&
  token.value !== undefined &&
  token.value >= FIRST_YEAR &&
  token.value < LAST_YEAR &&
  token.word.length === 4;

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
    if (isYear(token) || (isShortYear(tokens, index) && !isWithin(tokens, index))) return index;
    if (token?.kind === 'number' && unitOf(tokens[index + 1]) === 'year' && isWithin(tokens, index)) return index;
    if (ageOf(token) === 'just' || isOfNow(tokens, index)) return index;
  }
  return undefined;
};

/** 올 2월, 신규, 당해. */
const isOfNow = (tokens: readonly Token[], at: number): boolean =>
  /^(?:신규|당해|금번)$/.test(tokens[at]?.word ?? '') ||
  (tokens[at]?.word === '올' && tokens[at + 1]?.kind === 'number');

/** 3년 이내, 2년 안에. */
const isWithin = (tokens: readonly Token[], at: number): boolean => {
  const unit = tokens[at + 1];
  const next = tokens[at + 2];
  return (
    unit?.tail.startsWith('내') === true ||
    meansOf(next, 'bound') === 'ceiling' ||
    /^(?:안|이내|내|미만)/.test((next?.word ?? '') + (next?.tail ?? ''))
  );
};

const NOT_YET = /^(?:안|지나지|넘기지|넘지|경과하지|되지|못|채|안된|안지난|넘지않|안넘)/;
const BEHIND = 7;

/** A short time since: 졸업 후 2년 이내, 졸업한 지 3년이 안 된. The time of one's work is another matter. */
const timeBehind = (tokens: readonly Token[], at: number): number | undefined => {
  for (let index = at + 1; index < Math.min(tokens.length - 1, at + 4); index += 1) {
    if (/^경력|^경험|^실무/.test(tokens[index]?.word ?? '') || tokens[index]?.word === '/') return undefined;
    if (tokens[index]?.kind !== 'number' || !['year', 'month'].includes(unitOf(tokens[index + 1]) ?? '')) continue;
    if (/^(?:내|이내|차)/.test(tokens[index + 1]?.tail ?? '')) return index + 2;
    for (let end = index + 2; end < Math.min(tokens.length, index + BEHIND); end += 1) {
      const token = tokens[end];
      if (/^경력|^경험|^실무/.test(token?.word ?? '') || meansOf(token, 'bound') === 'floor') break;
      if (meansOf(token, 'bound') === 'ceiling' || NOT_YET.test((token?.word ?? '') + (token?.tail ?? '')))
        return end + 1;
    }
    return undefined;
  }
  return undefined;
};

const isNoun = (token: Token | undefined): boolean => /(?:자|생|예정|예정인|반)$/.test(token?.word ?? '');

/** The people that a word for leaving school names, in tokens: 졸업(예정)자, 졸업한 분. Undefined: a day, a show, an album. */
const endOfGraduates = ({ item }: Place, at: number): number | undefined => {
  const { tokens } = item;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (isNoun(token)) return endOfPeople(item, at + 1);
  if (token?.word === '졸업') {
    if (/^(?:자|생|예정|하|한)/.test(next?.word ?? '')) return endOfPeople(item, at + 2);
    return next === undefined || is(next, 'prefer', 'only', 'need') ? at + 1 : undefined;
  }
  if (/(?:한|하신|할|하는|앞둔|나온)$/.test(token?.word ?? ''))
    return is(next, 'person', 'role', 'unit') || ageOf(next) !== undefined
      ? endOfPeople(item, at + 1)
      : /^(?:재)?학생$/.test(next?.word ?? '')
        ? at + 2
        : undefined;
  return undefined;
};

const MAY = /^(?:가능|포함|됩|돼|무방|괜찮)/;

/** 졸업예정자도 가능, 졸업예정자 포함: others as well. */
const mayAlso = (tokens: readonly Token[], end: number): boolean => {
  const tail = tokens[end - 1]?.tail ?? '';
  if (/만$|만을$|에$/.test(tail)) return false;
  const next = tokens[end];
  return (
    /(?:도|까지|부터|든|이나)$/.test(tail) ||
    MAY.test(next?.word ?? '') ||
    (next?.word === '지원' && MAY.test(tokens[end + 1]?.word ?? '')) ||
    next?.word === '지원가능'
  );
};

const OF_LEAVING = /^졸업(?:앨범|사진|가운|식|작품|전시|행사|논문|기념)/;
const PORTIONS = /^(?:명|인)분/;
/** Nobody seeks so many at once. */
const MANY = 100;

const isCountOfMany = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; tokens[at]?.kind === 'number' || is(tokens[at], 'unit'); at += 1) {
    if ((tokens[at]?.value ?? 0) >= MANY || /^[천만백]$/.test(tokens[at]?.word ?? '')) return true;
    if (PORTIONS.test(`${tokens[at]?.word}${tokens[at]?.tail}`)) return true;
  }
  return PORTIONS.test(tokens[from + 1]?.word ?? '');
};

/** 졸업앨범 사진 보정 (2026년 2월 졸업자 4천 명분): those for whom the work is done, by their number or what they get. */
const areServed = ({ statement, item }: Place, end: number): boolean => {
  const { tokens, aside } = item;
  if (tokens.some((token) => is(token, 'seek', 'prefer', 'need', 'only'))) return false;
  const host = aside === undefined ? [] : (statement.items[aside.host]?.tokens.slice(0, aside.after) ?? []);
  return isCountOfMany(tokens, end) || [...host, ...tokens].some(({ word }) => OF_LEAVING.test(word));
};

/** 고등학교 졸업자 또는 2027년 2월 졸업예정자: who has left school in any year may come as well. */
const isOneOfTwo = ({ item, at }: Place): boolean => {
  const before = item.tokens.slice(0, at);
  const or = before.findLastIndex(({ word, tail }) => /^(?:또는|혹은)$/.test(word) || tail.endsWith('이나'));
  return or > 0 && !before.slice(0, or).some(({ kind }) => kind === 'number') && isNoun(before[or - 1]);
};

const stanceOf = (place: Place, end: number): Stance => {
  if (areServed(place, end)) return 'mention';
  if (mayAlso(place.item.tokens, end) || isOneOfTwo(place)) return 'no-matter';
  const next = place.item.tokens[end];
  if (is(next, 'served', 'work', 'thing') && place.item.tokens[end - 1]?.tail.endsWith('만') !== true) return 'mention';
  const verdict = meaningOf({ ...place, to: end });
  const isOfStaff = place.item.tokens.slice(0, place.at).some((token) => is(token, 'staff') && ageOf(token) !== 'just');
  if (verdict.about === 'served' || (verdict.about === 'staff' && (isOfStaff || is(verdict.by, 'exist'))))
    return 'mention';
  if (verdict.stance === 'no-matter' && verdict.by !== undefined && place.item.tokens.includes(verdict.by))
    return 'no-matter';
  if (verdict.about === 'thing' && next?.kind === 'unknown') return 'mention';
  return verdict.stance === 'preference' || verdict.stance === 'exclusion' ? verdict.stance : 'demand';
};

/** 졸업예정자만, 졸업예정자에 한함 shut out all who have left school, in whatever year. */
const onlyThoseToLeave = (place: Place, end: number): boolean => {
  const { tokens } = place.item;
  const token = tokens[place.at];
  const isToLeave =
    /예정/.test(token?.word ?? '') &&
    !place.item.tokens.some((other) => other !== token && (/졸업자|고졸|대졸/.test(other.word) || is(other, 'also')));
  const tail = tokens[end - 1]?.tail ?? '';
  return isToLeave && (/만(?:을)?$/.test(tail) || /^(?:만|한함|한하|한해|한합|한정|限)/.test(tokens[end]?.word ?? ''));
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
  const stance = mayAlso(bare.item.tokens, end)
    ? 'no-matter'
    : isLatin && verdict.stance === 'mention'
      ? 'demand'
      : verdict.stance;
  return { place, stance, end: Math.max(end, verdict.end), group: 'school' };
};

const isClassWord = (token: Token | undefined): boolean => ageOf(token) === 'class';

/** 24학번 이후, 22학번~25학번, 학번: 22~25. */
const classAt = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens } = bare.item;
  if (tokens[at]?.kind !== 'number' || !isClassWord(tokens[at + 1])) return undefined;
  const tail = tokens[at + 1]?.tail ?? '';
  const next = tokens[at + 2];
  const isLimit =
    /^(?:부터|까지|만|이후|이전)/.test(tail) ||
    meansOf(next, 'bound') !== undefined ||
    next?.word === '~' ||
    tokens[at - 1]?.word === '~' ||
    is(next, 'prefer', 'seek', 'only', 'need');
  return isLimit
    ? { place: { ...bare, at, to: at + 2 }, stance: 'demand', end: Math.min(at + 3, tokens.length), group: 'school' }
    : undefined;
};

/** Those who left school in a year or a short time ago: 2026년 졸업자, 졸업 2년 이내, 올해 졸업예정자만, 24학번 이후. */
export const graduateSenses = (bare: Place): AgeSense[] => {
  const found: AgeSense[] = [];
  const { tokens } = bare.item;
  for (let at = 0; at < tokens.length; at += 1) {
    const means = ageOf(tokens[at]);
    const sense =
      means === 'graduate' ? graduateAt(bare, at) : means === 'fresh-graduate' ? freshAt(bare, at) : classAt(bare, at);
    if (sense !== undefined) found.push(sense);
  }
  return found;
};
