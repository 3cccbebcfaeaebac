import type { Item } from '../reading/items.ts';
import type { Statement } from '../reading/blocks.ts';
import type { Token } from '../reading/tokens.ts';
import { is, meansOf, textOf } from '../reading/tokens.ts';
import type { Ground } from './claim.ts';
import type { ReadPosting } from './read-posting.ts';

/**
 * Grounds that a text gives for a limit (question 4 of the guide): a statute cited for it, or the programme that the
 * ad is for. A law that is only kept (근로기준법 준수) and a programme that the company draws money from
 * (노인일자리 수행기관) are none.
 */

const isDenying = (token: Token): boolean => is(token, 'deny');
const groundWord = (token: Token | undefined): string | undefined => meansOf(token, 'ground');

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ word, tail }) => `${word}${tail}`)
    .join(' ');

/** A law, or its name with 상 behind it: 경비업법, 고령자고용법상. */
const isStatute = (token: Token | undefined): boolean =>
  is(token, 'statute') || (token?.kind === 'unknown' && /.법(?:상|상의|상으로)$/.test(token.word));

/** 취업 규칙, 회사 규정: a house makes no law. */
const OF_HOUSE = /^(?:취업|회사|당사|사내|내부|자체|우리|저희|본사|인사)$/;

/** A law that the lexicon does not know, by its ending and the article behind it: 공무원임용시험령 16조. */
const isLawAt = (tokens: readonly Token[], at: number): boolean =>
  (isStatute(tokens[at]) && !OF_HOUSE.test(tokens[at - 1]?.word ?? '')) ||
  (tokens[at]?.kind === 'unknown' &&
    /...(?:법|령|규칙|조례)$/.test(tokens[at]?.word ?? '') &&
    tokens[at + 1]?.word === '제' &&
    isArticle(tokens, at + 2));

/** How far behind the name of a law the word stands that cites it: 시행규칙 49조 2항에 따라. */
const FAR_AS_CITED = 9;
const OBEYED_WITHIN = 3;

/** An article, 10조: a number with 조 behind it. */
const isArticle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' && tokens[at + 1]?.glued === true && (tokens[at + 1]?.word ?? '').startsWith('조');

/** The token behind a citation that begins at `at`, or undefined where the law is only kept. 65조에 따라 is part of it. */
const endOfCitation = (tokens: readonly Token[], at: number): number | undefined => {
  let end = /상(?:의|으로)?$/.test(tokens[at]?.word ?? '') ? at + 1 : undefined;
  for (let index = at + 1; index < Math.min(tokens.length, at + FAR_AS_CITED); index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const kind = groundWord(token);
    if (kind === 'obeyed') return undefined;
    if (kind === 'cited') return index + 1;
    if (isArticle(tokens, index)) end = index + 2;
  }
  return end;
};

/** Is a law named here only as one that is kept: 근로기준법과 최저임금법을 지킵니다? */
const isOnlyKept = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 1 + OBEYED_WITHIN)
    .some((token) => groundWord(token) === 'obeyed' || is(token, 'house') || /사업장|회사|기업|매장/.test(token.word));

/** 경비업법에 따른 신임교육을 마친 분으로: the law is named for what somebody has done, and not for what follows. */
const isOfTraining = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => /^(?:소지|이수|취득|수료)자/.test(word)) ||
  (tokens.slice(0, 3).some(({ word }) => /(?:교육|과정|훈련|면허|자격|자격증|보건증|진단|허가)$/.test(word)) &&
    tokens.some(({ word }) => /^(?:마친|이수|수료|받은|취득|소지|갖춘|있는|보유)/.test(word)));

const APPOINTED = /^(?:선임(?!연령)|등록할|등록될|맡으실|맡을|맡아)/;
/** 화재예방법에 따른 안전관리자 선임 예정자로 50세 미만: the law is for the appointment. 선임되려면 18세 이상 is of the age. */
const isOfAppointment = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => APPOINTED.test(word)) && !tokens.some((token) => /려면$|위해$/.test(textOf(token)));

/** The law that is cited before `to`: 경비업법 10조에 따라 만 18세 이상. Its citation must close before it. */
const citedBefore = (tokens: readonly Token[], to: number): Ground | undefined => {
  for (let at = 0; at < to; at += 1) {
    if (!isLawAt(tokens, at)) continue;
    const end = endOfCitation(tokens, at);
    const between = end === undefined ? [] : tokens.slice(end, to);
    if (end !== undefined && end <= to && !isOfTraining(between) && !isOfAppointment(between))
      return { kind: 'statute', words: wordsOf(tokens, at, end) };
  }
  return undefined;
};

/** A law in brackets, or behind a dash, with or without its article: (청소년 보호법 29조). */
const citedIn = (tokens: readonly Token[], from: number): Ground | undefined => {
  for (let at = from; at < tokens.length; at += 1)
    if (
      isLawAt(tokens, at) &&
      !isOnlyKept(tokens, at) &&
      !tokens.slice(at + 1).some(({ word }) => /^아[니닌닙님]/.test(word))
    )
      return { kind: 'statute', words: wordsOf(tokens, at, endOfCitation(tokens, at) ?? at + 1) };
  return undefined;
};

const asidesOf = (statement: Statement, host: number): Item[] =>
  statement.items.filter((item) => item.aside?.host === host);

const hostOf = (statement: Statement, index: number): number => statement.items[index]?.aside?.host ?? index;

/** An item between the law and the limit that says something of its own (전염병이 없는 분) ends the citation. */
const isOnlyCitation = (item: Item): boolean => {
  const at = item.tokens.findIndex(isStatute);
  const end = at === -1 ? undefined : endOfCitation(item.tokens, at);
  return end !== undefined && end >= item.tokens.length;
};

/**
 * The statute that is given for what stands in the item `index` of a statement, at the token `at`: before it, in
 * brackets behind it, behind it in the same item, or as the whole item before it.
 */
export const statuteFor = (statement: Statement, index: number, at: number): Ground | undefined => {
  const host = hostOf(statement, index);
  const item = statement.items[host];
  if (item === undefined) return undefined;
  const inHost = index === host ? at : (statement.items[index]?.aside?.after ?? 0);
  const before = citedBefore(item.tokens, inHost);
  if (before !== undefined) return before;
  for (const aside of asidesOf(statement, host)) {
    const found = citedIn(aside.tokens, 0);
    if (found !== undefined) return found;
  }
  const behind = item.tokens.findIndex((token, place) => place > inHost && isStatute(token));
  if (behind !== -1 && endOfCitation(item.tokens, behind) !== undefined) return citedIn(item.tokens, behind);
  const previous = statement.items[host - 1];
  return previous !== undefined && isOnlyCitation(previous)
    ? citedBefore(previous.tokens, previous.tokens.length)
    : undefined;
};

/** Any statute that a statement cites as a reason, wherever in it. */
export const statuteIn = (statement: Statement): Ground | undefined => {
  for (const [index, { tokens, aside }] of statement.items.entries()) {
    const found =
      citedBefore(tokens, tokens.length) ?? (aside === undefined ? undefined : citedIn(tokens, 0)) ?? undefined;
    if (found !== undefined) return found;
    if (index > 20) return undefined;
  }
  return undefined;
};

const PROGRAMMES: ReadonlySet<string> = new Set(['programme', 'military']);

/** Is this a programme that people take part in; `kinds` adds those that law makes for women? */
const isProgrammeWord = (token: Token | undefined, kinds: ReadonlySet<string>): boolean =>
  kinds.has(meansOf(token, 'scheme') ?? '');

/** Words that make the programme somebody else's: the company that takes part in it, the people who run it. */
const isOthers = (token: Token): boolean => {
  const kind = groundWord(token);
  return kind === 'body' || kind === 'office' || isDenying(token);
};

const RUNS_IT = /담당|전담|상담|코디|운영|지원|슈퍼|복지/;

/** 새일여성인턴 사무원: the post that the trainee is given, and nobody who runs the programme. */
const isPostOfTrainee = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.word ?? '').endsWith('인턴') && is(tokens[at], 'role') && !RUNS_IT.test(tokens[at]?.word ?? '');

const areOthers = (tokens: readonly Token[], from = 0): boolean =>
  tokens.some((token, at) => at >= from && isOthers(token) && !isPostOfTrainee(tokens, at));

const programmeAt = (tokens: readonly Token[], kinds: ReadonlySet<string>): number => {
  const at = tokens.findIndex((token) => isProgrammeWord(token, kinds));
  return at !== -1 && areOthers(tokens, at + 1) ? -1 : at;
};

const nameGround = (tokens: readonly Token[]): Ground => ({
  kind: 'programme',
  words: wordsOf(tokens, 0, tokens.length),
});
const programmeGround = (token: Token | undefined): Ground => ({ kind: 'programme', words: token?.word ?? '' });

/** The programme named in an item or in its brackets: 노인일자리 참여자 만 65세 이상, 만 65세 이상(노인일자리). */
export const programmeFor = (
  statement: Statement,
  index: number,
  kinds: ReadonlySet<string> = PROGRAMMES,
): Ground | undefined => {
  const host = hostOf(statement, index);
  const own = statement.items[host];
  for (const item of own === undefined ? [] : [own, ...asidesOf(statement, host)]) {
    const at = programmeAt(item.tokens, kinds);
    if (at !== -1) return programmeGround(item.tokens[at]);
  }
  return undefined;
};

const FOR_PEOPLE = /청년|대학생|신중년|중장년|노인|어르신|시니어|고령자/;
const OF_PROGRAMME = /(?:일자리|인턴|인턴십|아르바이트|정착|일경험|공공근로|사회공헌|사회참여|경력형)/;
const MOST_OF_NAME = 8;

/** 창원시 청년 디지털 일자리사업: the name of a programme that the lexicon does not hold, and nothing else. */
const isNameOfProgramme = (tokens: readonly Token[]): boolean => {
  const end = tokens.findIndex(({ word, tail }) => /사업(?:단)?$/.test(word) && tail === '');
  return (
    end !== -1 &&
    tokens.length <= MOST_OF_NAME &&
    tokens.slice(0, end + 1).some(({ word }) => FOR_PEOPLE.test(word)) &&
    tokens.slice(0, end + 1).some(({ word }) => OF_PROGRAMME.test(word)) &&
    tokens.slice(end + 1).every((token) => groundWord(token) === 'member' || is(token, 'seek', 'label')) &&
    !areOthers(tokens)
  );
};

/** The programme or statute that a heading above an item names: [노인일자리 사업] / 만 65세 이상. */
export const groundAbove = (item: Item, kinds: ReadonlySet<string> = PROGRAMMES): Ground | undefined => {
  for (const { tokens } of item.labels) {
    const at = programmeAt(tokens, kinds);
    if (at !== -1) return programmeGround(tokens[at]);
    if (kinds === PROGRAMMES && isNameOfProgramme(tokens)) return nameGround(tokens);
    const statute = citedBefore(tokens, tokens.length) ?? (tokens.length <= 8 ? citedIn(tokens, 0) : undefined);
    if (statute !== undefined) return statute;
  }
  return undefined;
};

const isSeekingMembers = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1).some((token) => groundWord(token) === 'member' || is(token, 'seek'));

/** A line that is only the name of the programme, or opens with it: [산업기능요원] 품질관리. */
const isAlone = (statement: Statement, tokens: readonly Token[], item: Item): boolean =>
  (statement.items.every((other) => other === item || other.tokens.length === 0) && !saysOfHouse(tokens)) ||
  (item.aside?.after === 0 && tokens.length <= 3);

/** 청년인턴(지역주도형 청년일자리사업): the brackets say of which programme the trainee is. */
const isOfTrainee = ({ items }: Statement, { aside }: Item): boolean => {
  const host = aside === undefined ? [] : (items[aside.host]?.tokens.slice(0, aside.after) ?? []);
  return host.length > 0 && host.length <= 2 && /(?:인턴|참여자)$/.test(host.at(-1)?.word ?? '');
};

/** 병역특례 지정업체입니다, 청년인턴 사업 운영기관: what the employer is, and not what the ad is for. */
const saysOfHouse = (tokens: readonly Token[]): boolean =>
  // 산업기능요원 편입 가능
  /^가능(?:합니다|해요|함)?$/.test(textOf(tokens.at(-1))) ||
  tokens.some(({ word, tail }) => /(?:업체|기업|기관|회사|센터)$/.test(word) || tail.endsWith('입니다'));

const programmeLine = (statement: Statement, isHead: boolean, kinds: ReadonlySet<string>): Ground | undefined => {
  const all = statement.items.flatMap((item) => item.tokens);
  for (const item of statement.items) {
    const isHeading = item.aside === undefined ? item.tokens.length === all.length : item.aside.after === 0;
    if (isHead && isHeading && kinds === PROGRAMMES && isNameOfProgramme(item.tokens)) return nameGround(item.tokens);
    const at = programmeAt(item.tokens, kinds);
    if (at === -1) continue;
    if (areOthers(all)) return undefined;
    const isName = item.labels.some((label) => label.tokens.some(({ word }) => /^(?:사업|근거)/.test(word)));
    const first = all.findIndex((token) => token === item.tokens[at]);
    const last = all.at(-1);
    const closes = is(last, 'seek') || groundWord(last) === 'member';
    if (isName || (isHead && isOfTrainee(statement, item))) return programmeGround(item.tokens[at]);
    if (
      isHead
        ? isSeekingMembers(all, first) || isAlone(statement, item.tokens, item)
        : closes && isSeekingMembers(all, first)
    )
      return programmeGround(item.tokens[at]);
  }
  return undefined;
};

const programmes = new WeakMap<ReadPosting, Map<ReadonlySet<string>, Ground | undefined>>();

/**
 * The programme that the whole ad is for: in the title, in the first line, in a line that seeks those who take part, or
 * under 사업명. '노인일자리 참여자 모집' is one, '노인일자리 수행기관', '국민취업지원제도 상담원' are not.
 */
export const programmeOfAd = (reading: ReadPosting, kinds: ReadonlySet<string> = PROGRAMMES): Ground | undefined => {
  const known = programmes.get(reading) ?? new Map<ReadonlySet<string>, Ground | undefined>();
  programmes.set(reading, known);
  if (known.has(kinds)) return known.get(kinds);
  let found: Ground | undefined;
  for (const { path, statements } of reading.texts)
    for (const [index, statement] of statements.entries())
      found ??= programmeLine(statement, path === 'title' || index === 0, kinds);
  known.set(kinds, found);
  return found;
};
