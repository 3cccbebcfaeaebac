import type { Item } from '../reading/items.ts';
import type { Token } from '../reading/tokens.ts';
import { is, meansOf, textOf } from '../reading/tokens.ts';
import type { About, Place, Stance } from './claim.ts';

/**
 * What a place says of what it names, and of whom. `end`: the token behind the last one that belongs to the expression,
 * the word that governs it included, if that stands in the same item. `by`: the word that decided.
 */
export type Verdict = {
  readonly stance: Stance;
  readonly about: About;
  readonly end: number;
  readonly by?: Token;
};

/** Kinds of label whose values speak of others, or of what the house does. */
const ABOUT_OF_LABEL: Readonly<Record<string, About>> = {
  served: 'served',
  staff: 'staff',
  house: 'house',
  work: 'house',
  pay: 'house',
  place: 'thing',
  company: 'thing',
  time: 'house',
  contact: 'thing',
  name: 'thing',
};

const ROLE_LIKE =
  /(?:[가-힣]{2}(?:원|공|직|사|자|수|부|조)|요원|담당|보조|매니저|크루|스태프|스텝|파트|선생|인력|업무|반장|팀장)(?:님|분|들)?$/;

/** A person, a role or the number of people: belongs to what stands before it (남자 직원 3명). */
export const isOfPerson = (token: Token | undefined): boolean => is(token, 'role', 'person');

const FEW_PEOPLE = /^[한두세네]$/;

const isCount = (tokens: readonly Token[], at: number): number => {
  const token = tokens[at];
  if (token?.kind === 'number' && meansOf(tokens[at + 1], 'unit') === 'people') return 2;
  if (token?.kind === 'number' && (tokens[at + 1] === undefined || is(tokens[at + 1], 'seek'))) return 1;
  // 이모님이 두 분 필요합니다
  if (FEW_PEOPLE.test(token?.word ?? '') && tokens[at + 1]?.word === '분') return 2;
  return is(token, 'numeral') ? 1 : 0;
};

/** The tokens behind a place that still name the same people: a role, its work, a number of people, 분. */
export const endOfPeople = (item: Item, to: number): number => {
  const { tokens } = item;
  let at = to;
  for (;;) {
    const token = tokens[at];
    if (token === undefined) return at;
    const previous = tokens[at - 1];
    const count = isCount(tokens, at);
    if (count > 0) at += count;
    else if (isOfPerson(token)) at += 1;
    else if (previous?.tail === '' || previous?.tail === '의' || previous?.kind === 'mark') {
      const next = tokens[at + 1];
      const isRoleLike = token.kind === 'unknown' && ROLE_LIKE.test(token.word);
      if (isRoleLike) at += 1;
      else if ((is(token, 'work') || token.kind === 'unknown') && token.tail === '' && isOfPerson(next)) at += 2;
      else if (is(token, 'work') && is(next, 'work') && isOfPerson(tokens[at + 2])) at += 3;
      else return at;
    } else return at;
  }
};

/** What a condition promises: to be hired, or to be heard. 미혼이면 축하금 promises something else. */
export const promisesWork = (token: Token | undefined): boolean =>
  /^(?:바로|당장|즉시|면접|출근|입사|합격|시작|채용|내일|오늘|다음주|월요일|됩|돼|되|오케이|ok|충분)/.test(
    textOf(token),
  );

/** 청년을 먼저 봅니다. */
const FIRST_OF_ALL = /^(?:봅|봐|보|뽑|쓰|씁|쓴|쓸|써|받|모[시십셔실]|뵙|연락|채용|면접|기회|검토|고려|선발|생각)/;

export const isTakenFirst = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '먼저' && FIRST_OF_ALL.test(tokens[at + 1]?.word ?? '');

const STANCE_CLASSES = ['shut', 'prefer', 'seek', 'need', 'no-matter', 'write', 'exist'] as const;

const NEGATED_TAIL = /^(?:하|되|드리|받|뽑)?지(?:는|도|를)?$|지(?:는|도)?$|(?:하|되)진$/;
const DENYING_TAIL = /(?:지않|지말|지마|지아니|잖|찮)/;

const REASON = /^(?:이유|까닭|생각|계획|뜻)[은는이가도]$/;

/** Is the word at a place turned round: 우대하지 않습니다, 모집이 아닙니다, 제한 없음? */
export const isDenied = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (DENYING_TAIL.test(token.tail)) return true;
  const next = tokens[at + 1];
  if (is(next, 'deny')) return true;
  // 못 받을 이유는 없습니다
  if (REASON.test(textOf(next)) && is(tokens[at + 2], 'deny')) return true;
  // 받을 수 없습니다
  if (next?.word === '수' && tokens[at + 2]?.word.startsWith('없') === true) return true;
  return is(tokens[at + 2], 'deny') && (NEGATED_TAIL.test(next?.tail ?? '') || is(next, 'adverb'));
};

/** A token that stands between what is named and the word that governs it, and changes nothing. */
const isFiller = (token: Token): boolean =>
  is(token, 'adverb', 'person', 'role', 'numeral') ||
  token.kind === 'number' ||
  meansOf(token, 'unit') === 'people' ||
  (token.kind === 'mark' && /[-~·&!?.:"'•]/.test(token.word));

type Governor = { readonly stance: Stance; readonly at: number; readonly by: Token };

const stanceOfWord = (tokens: readonly Token[], at: number): Stance | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const kind = STANCE_CLASSES.find((one) => is(token, one));
  if (kind === undefined) return undefined;
  const denied = isDenied(tokens, at);
  switch (kind) {
    case 'shut':
      return denied ? 'no-matter' : 'exclusion';
    case 'prefer':
      return denied ? 'no-matter' : 'preference';
    case 'seek':
      return denied ? 'exclusion' : 'demand';
    case 'need':
      return denied ? 'no-matter' : 'demand';
    case 'no-matter':
      return 'no-matter';
    case 'write':
      return denied ? 'no-matter' : 'writing';
    case 'exist':
      return 'mention';
  }
};

/** Tails that name whom the statement is about, so that a verb far behind may still speak of them. */
const IS_SUBJECT = /(?:은|는|이|가|을|를|만|께|에게|의|으로|로|께서|면|도)$/;

/**
 * The word that governs what is named, to its right in the same item. Words that are not known may stand between if
 * they carry a particle of their own; a noun glued to what is named takes it over (여성 향수 매장).
 */
const governorIn = (tokens: readonly Token[], from: number): Governor | 'other' | undefined => {
  let crossed = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const stance = stanceOfWord(tokens, at);
    if (stance !== undefined) return { stance, at, by: token };
    if (isFiller(token)) continue;
    const tail = tokens[at - 1]?.tail ?? '';
    if (
      crossed === 0 &&
      at === from &&
      !IS_SUBJECT.test(tail) &&
      (is(token, 'thing', 'served') || token.kind === 'unknown')
    )
      return 'other';
    crossed += 1;
    if (crossed > 5) return undefined;
  }
  return undefined;
};

/** Are all tokens of an item about the same kind of thing, so that a list goes on (고졸 이상, 남성, 운전면허 필수)? */
const governorOfList = (place: Place): Governor | undefined => {
  const { items } = place.statement;
  for (let index = place.index + 1; index < items.length && index <= place.index + 6; index += 1) {
    const item = items[index];
    if (item === undefined) return undefined;
    if (item.aside !== undefined) continue;
    if (item.labels.length > place.item.labels.length) return undefined;
    for (let at = 0; at < item.tokens.length; at += 1) {
      const token = item.tokens[at];
      if (!is(token, ...STANCE_CLASSES)) continue;
      const stance = stanceOfWord(item.tokens, at);
      if (stance === undefined || token === undefined || stance === 'mention') return undefined;
      if (stance === 'no-matter' && !isBareList(place, index, at)) return undefined;
      return { stance, at: -1, by: token };
    }
  }
  return undefined;
};

/** 무관 reaches over a list of bare names: 성별, 나이 무관. A verb or a number before it is another matter. */
const isBareList = (place: Place, last: number, at: number): boolean =>
  place.statement.items.slice(place.index, last + 1).every((item, index, all) => {
    const tokens = index === all.length - 1 ? item.tokens.slice(0, at) : item.tokens;
    return tokens.length <= 3 && tokens.every((token) => token.kind !== 'number' && !is(token, ...STANCE_CLASSES));
  });

/** What the labels above say: whose the value is, and how it is meant. */
const byLabels = (item: Item): { about?: About; stance?: Stance } => {
  for (const label of item.labels.toReversed()) {
    const { kinds } = label;
    for (const kind of ['served', 'staff'] as const) if (kinds.has(kind)) return { about: kind };
    if (kinds.has('no-matter')) return { stance: 'no-matter' };
    if (kinds.has('prefer')) return { stance: 'preference' };
    if (kinds.has('papers')) return { stance: 'writing' };
    if (
      ['who', 'sex', 'age', 'looks', 'origin', 'faith', 'family', 'school', 'health', 'wealth'].some((kind) =>
        kinds.has(kind),
      )
    )
      return { stance: 'demand' };
    for (const kind of kinds) {
      const about = ABOUT_OF_LABEL[kind];
      if (about !== undefined) return { about };
    }
  }
  return {};
};

/** 사장님 뜻에 따라, 대표님 방침상: why it is asked, and not of whom. */
const THEIR_WILL =
  /^(?:뜻|방침|지시|취향|의견|결정|요청|요구|고집|철학|마인드|말씀|의향|의지|성향|주문|판단|희망|명령|당부|부탁)/;

/** 손주 보듯, 부모님 모시듯이: how it is to be done, and not to whom. */
const LIKE_DOING = /듯이?$/;

const isLikened = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 3).some((token) => LIKE_DOING.test(textOf(token)));

/** Who is spoken of before the place: 현재 직원은, 어르신의, 이용자 중. */
const aboutBefore = (place: Place): About | undefined => {
  const { tokens } = place.item;
  for (let at = place.at - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    // 점장보다 어린 분: only compared with.
    if (is(token, 'staff') && token?.tail !== '보다' && !THEIR_WILL.test(tokens[at + 1]?.word ?? '')) return 'staff';
    if (is(token, 'served') && !isOfPerson(tokens[at + 1]) && !isLikened(tokens, at)) {
      if (/^(?:의|은|는|이|가|께서|들은|들의|님은|중|인)?$/.test(token?.tail ?? '')) return 'served';
    }
  }
  return undefined;
};

/** Behind the place stands what takes it over: 여성 고객, 남자 화장실, 여성 어르신. */
const aboutBehind = (tokens: readonly Token[], end: number): About | undefined => {
  const token = tokens[end];
  if (is(token, 'served') && !is(token, 'role')) return 'served';
  if (is(token, 'thing')) return 'thing';
  if (is(token, 'staff')) return 'staff';
  return undefined;
};

/** Reads how a place is meant. The first that answers decides: what stands behind it, its list, its labels. */
export const verdictOf = (place: Place): Verdict => {
  const { tokens } = place.item;
  const people = endOfPeople(place.item, place.to);
  const behind = aboutBehind(tokens, people);
  if (behind !== undefined && !IS_SUBJECT.test(tokens[people - 1]?.tail ?? ''))
    return { stance: 'mention', about: behind, end: people };
  const before = aboutBefore(place);
  const governor = governorIn(tokens, people);
  const last = tokens[people - 1];
  const onlyTail = /만(?:을|이|으로|요)?$/.test(last?.tail ?? '') || is(last, 'only');
  if (governor === 'other') return { stance: 'mention', about: 'thing', end: people };
  const labelled = byLabels(place.item);
  if (governor !== undefined) {
    const about = governor.by === undefined ? 'applicant' : aboutOf(governor, before, labelled.about);
    return { stance: governor.stance, about, end: governor.at + 1, by: governor.by };
  }
  if (onlyTail && before === undefined && labelled.about === undefined)
    return { stance: 'demand', about: 'applicant', end: people };
  const isLast = people >= tokens.length;
  const list = isLast ? governorOfList(place) : undefined;
  if (before !== undefined) return { stance: 'mention', about: before, end: people };
  if (list !== undefined)
    return { stance: list.stance, about: labelled.about ?? 'applicant', end: people, by: list.by };
  if (labelled.about !== undefined) return { stance: 'mention', about: labelled.about, end: people };
  return { stance: isLast ? (labelled.stance ?? 'mention') : 'mention', about: 'applicant', end: people };
};

const aboutOf = (governor: Governor, before: About | undefined, label: About | undefined): About => {
  if (is(governor.by, 'exist')) return before ?? 'staff';
  if (is(governor.by, 'seek')) return before === 'served' ? 'served' : 'applicant';
  return before ?? label ?? 'applicant';
};
