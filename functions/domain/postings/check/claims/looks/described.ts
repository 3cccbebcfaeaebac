import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { About, Place, Stance } from '../claim.ts';
import type { Ending } from '../endings.ts';
import { isAdnominal, isLinking } from '../endings.ts';
import type { Governor } from '../governors.ts';
import { FAR, STANCE_OF, governorBehind, governorBeside, governorKind, isPaidMore } from '../governors.ts';
import { aboutBefore, isConduct, underLabels } from './description-place.ts';
import { isPersonAt, lettersOf } from './person-words.ts';
import { endOfPeople } from '../stance.ts';

/**
 * A description of somebody or something: 외모 준수하신, 키 170 이상, 날씬한. `ending` says how it goes on. `ofPeople`: its
 * words are said of people only (용모), so that it asks for something even where no person is named behind it.
 */
export type Sighting = {
  readonly what: 'looks' | 'measure' | 'fitness';
  readonly at: number;
  readonly to: number;
  readonly ending: Ending;
  readonly ofPeople: boolean;
  /** A clause with a subject of its own (피부 깨끗하고): what follows may have another (목소리가 또렷하신 분). */
  readonly isClause: boolean;
};

export type Said = { readonly stance: Stance; readonly about: About; readonly end: number };

const MOST_BETWEEN = 9;
const isBridge = (token: Token): boolean =>
  token.kind === 'number' ||
  is(token, 'adverb', 'also', 'numeral', 'bound') ||
  ['age', 'decade'].includes(meansOf(token, 'unit') ?? '') ||
  (token.kind === 'mark' && /[-~·&!?.:↑↓]/.test(token.word));

/** 청년, 20대, 미혼: whoever is described may be called so on the way to the person. */
const isCircumstance = (token: Token): boolean => is(token, 'age', 'family', 'origin', 'faith') && token.tail === '';

const isQuality = (token: Token): boolean => {
  const letters = lettersOf(token);
  if (isAdnominal(letters) || isLinking(letters))
    return !is(token, 'served', 'thing') || (token.entry?.form === 'stem' && token.tail !== '');
  return is(token, 'look') && token.entry?.form === 'stem' && token.tail === '';
};

type Head = { readonly kind: 'person' | 'other' | 'none'; readonly at: number };

/** Whom or what a word before a noun describes: 듬직한 인상의 보안요원 is a person, 예쁜 글씨 a thing. */
const describedBy = (tokens: readonly Token[], from: number, ofPeople = false): Head => {
  for (let at = from; at < Math.min(tokens.length, from + MOST_BETWEEN); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isPersonAt(tokens, at)) return { kind: 'person', at };
    if (is(token, 'served')) return { kind: 'other', at };
    if (token.glued && token.word === '이') return { kind: 'other', at };
    const isPlaceOfWork =
      is(token, 'work', 'genuine') &&
      token.tail === '' &&
      !is(token, 'served') &&
      (isPersonAt(tokens, at + 1) || is(tokens[at + 1], 'work'));
    // 용모 단정한 검도 사범: a name of work that is not known, before the role.
    const isUnknownWork = ofPeople && token.kind === 'unknown' && token.tail === '' && is(tokens[at + 1], 'role');
    if (isUnknownWork || isBridge(token) || isPlaceOfWork || isCircumstance(token)) continue;
    if (isQuality(token)) continue;
    return { kind: 'other', at };
  }
  const first = tokens[from];
  return { kind: first === undefined || isBridge(first) ? 'none' : 'other', at: from };
};

/** Behind a clause that goes on, the person may stand anywhere: 얼굴 예쁘고 목소리가 또렷하신 분. */
const describedLater = (tokens: readonly Token[], from: number): Head => {
  for (let at = from; at < Math.min(tokens.length, from + MOST_BETWEEN); at += 1)
    if (isPersonAt(tokens, at)) return { kind: 'person', at };
  return { kind: 'none', at: from };
};

const INNER_PERSON =
  /^(.*?)(?:분|사람|자|직원|사원|알바생?|여성|남성|여자|남자|여직원|남직원)(?:들)?(?:만|은|이|을|도|이면|이어야|으로|께|요)*(우대|환영|선호|구함|구합|구해|모집|제외|사절|불가|가능)?/;

/** In 단정한분우대 the person, and what is said of it, are glued to the description. */
const gluedPerson = (token: Token | undefined): { rest: string; said: string } | undefined => {
  const isGlued = token?.entry?.form === 'stem' || token?.kind === 'unknown';
  const match = isGlued ? INNER_PERSON.exec(token?.kind === 'unknown' ? lettersOf(token) : (token?.tail ?? '')) : null;
  return match === null ? undefined : { rest: match[1] ?? '', said: match[2] ?? '' };
};

/** A known word that is no condition of its own: 키 180 이상 화물차, but not 키 170 이상 경력 무관. */
const isOfAnother = (token: Token): boolean =>
  token.entry !== undefined && !is(token, 'label', 'measure', 'look', 'fitness', 'age', 'also', 'adverb', 'residence');

const isOfAnybody = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(from, from + 3 * MOST_BETWEEN)
    .some((token, index) => is(token, 'seek', 'prefer', 'need') || isPersonAt(tokens, from + index));

const headOf = ({ ending, isClause, ofPeople, to, what }: Sighting, tokens: readonly Token[]): Head => {
  if (isPersonAt(tokens, to)) return { kind: 'person', at: to };
  switch (ending) {
    case 'adnominal':
      return describedBy(tokens, to, what === 'looks' && ofPeople);
    case 'linking': {
      const near = describedBy(tokens, to);
      return near.kind === 'person' || !isClause ? near : describedLater(tokens, to);
    }
    default: {
      const next = tokens[to];
      if (ending === 'nominal' && next !== undefined && isAdnominal(lettersOf(next))) return describedBy(tokens, to);
      const takesOver =
        next !== undefined &&
        !/^(?:필|요|요함|필함)$/.test(lettersOf(next)) &&
        (next.kind === 'unknown' ||
          is(next, 'thing', 'served') ||
          (what === 'measure' && isOfAnother(next) && !isOfAnybody(tokens, to))) &&
        governorKind(next) === undefined;
      return { kind: ending === 'nominal' && takesOver ? 'other' : 'none', at: to };
    }
  }
};

const isAsking = (stance: Stance): boolean =>
  stance === 'writing' || stance === 'demand' || stance === 'preference' || stance === 'exclusion';

const ONLY = /(?:만|만을|만이|만요|이면|이시면|면|이어야|여야|이셔야|이라야)$/;
const ALSO = /(?:도|이든|든|이나|든지)$/;
const TOPIC = /(?:은|는|들은|께는|의|에게|께|한테|과|와|처럼|보다)$/;
const NOT = /^(?:안|못|없|않)|않|없/;

/** What is said of a person described where no word governs: it is asked for, unless a sentence goes on about it. */
const saidWithout = (tokens: readonly Token[], end: number): Stance => {
  const tail = lettersOf(tokens[end - 1]);
  if (ONLY.test(tail) || end >= tokens.length) return 'demand';
  if (ALSO.test(tail)) return 'no-matter';
  const goesOn = tokens[end];
  const isOfRole = is(tokens[end - 1], 'role') && tokens[end - 1]?.tail === '';
  if (isOfRole && (is(goesOn, 'thing', 'work', 'served') || goesOn?.kind === 'unknown')) return 'mention';
  if (!TOPIC.test(tail)) return 'demand';
  return tokens.slice(end, end + FAR).some((token) => NOT.test(lettersOf(token))) ? 'exclusion' : 'mention';
};

/** The word that governs a list stands in a later item of it: 키 작은 분, 뚱뚱한 분 사절. */
const governorOfList = ({ statement, index, item }: Place): Governor['kind'] | undefined => {
  for (const next of statement.items.slice(index + 1, index + 5)) {
    if (next.aside !== undefined || next.labels.length > item.labels.length) continue;
    const governor = governorBehind(next.tokens, 0);
    if (governor !== undefined) return governor.kind;
  }
  return undefined;
};

/** People described are sought where papers are asked of them: 날씬한 분, 이력서 보내 주세요. */
const stanceOfPeople = (governor: Governor): Stance => {
  const stance = STANCE_OF[governor.kind][governor.denied ? 1 : 0];
  return stance === 'writing' ? 'demand' : stance;
};

const saidOfPerson = (place: Place, at: number): Said => {
  const { tokens } = place.item;
  const start = tokens[at]?.kind === 'number' ? at + 2 : at + 1;
  const end = Math.max(endOfPeople(place.item, start), start);
  const governor = governorBehind(tokens, end);
  const before = aboutBefore(tokens, place.at);
  const label = underLabels(place.item);
  const tail = lettersOf(tokens[end - 1]);
  if (governor !== undefined && /(?:분|사람|자)도$/.test(tail) && governor.kind !== 'shut')
    return { stance: 'no-matter', about: 'applicant', end: governor.at + 1 };
  const isWhoever = governor?.kind === 'no-matter' && /(?:이면|이시면|라면)$/.test(tail);
  if (/^아니[어여라]/.test(lettersOf(tokens[end]))) return { stance: 'no-matter', about: 'applicant', end: end + 1 };
  const stance = governor === undefined || isWhoever ? saidWithout(tokens, end) : stanceOfPeople(governor);
  const to = governor === undefined ? end : governor.at + 1;
  if (governor?.kind === 'house' && before === undefined && isPaidMore(tokens, end, governor.at))
    return { stance: 'preference', about: 'applicant', end: to };
  if (governor?.kind === 'house' || governor?.kind === 'exist') return { stance, about: before ?? 'house', end: to };
  if (before === 'served' && governor?.kind !== 'seek') return { stance: 'mention', about: 'served', end: to };
  if (governor === undefined && before !== undefined && !ONLY.test(tail))
    return { stance: 'mention', about: before, end: to };
  if (label === 'served' || label === 'staff') return { stance: 'mention', about: label, end: to };
  if (label === 'no-matter') return { stance: 'no-matter', about: 'applicant', end: to };
  return { stance, about: 'applicant', end: to };
};

/** A list that opens with somebody served goes on about them: 남자 어르신, 키 170, 체중 80; 탑승 기준 키 140, 체중 80. */
const aboutOfList = ({ statement, index, item }: Place): About | undefined => {
  if (item.aside !== undefined) return undefined;
  const opens = statement.items.slice(Math.max(0, index - MOST_BETWEEN), index).some((one) => {
    const isServed = (token: Token | undefined): boolean =>
      is(token, 'served') && !is(token, 'role') && token?.tail === '';
    return (
      one.aside === undefined &&
      (isServed(one.tokens.at(-1)) || (isServed(one.tokens[0]) && is(one.tokens[1], 'measure')))
    );
  });
  return opens ? 'served' : undefined;
};

/** No person is named: 용모 단정, 키 170 이상, 외모 단정 필수. */
const saidAlone = (sighting: Sighting, place: Place): Said => {
  const { tokens } = place.item;
  const { ending, to, ofPeople, what } = sighting;
  const before = aboutBefore(tokens, place.at) ?? aboutOfList(place);
  const label = underLabels(place.item);
  const mention = (about: About): Said => ({ stance: 'mention', about, end: to });
  if (before !== undefined) return mention(before);
  if (label === 'served' || label === 'staff' || label === 'thing') return mention(label);
  if (label === 'conduct') return mention('house');
  if (isConduct(place)) return mention('house');
  if (label === 'no-matter') return { stance: 'no-matter', about: 'applicant', end: to };
  const governor = governorBeside(tokens, to);
  // 못생기지만 않으면 누구나: whoever is not.
  if (
    governor?.kind === 'no-matter' &&
    ending === 'conditional' &&
    tokens[governor.at]?.word.startsWith('누구') === true
  )
    return { stance: 'demand', about: 'applicant', end: governor.at + 1 };
  if (governor !== undefined) {
    const stance = STANCE_OF[governor.kind][governor.denied ? 1 : 0];
    if (isAsking(stance) && label === 'house' && !ofPeople) return mention('house');
    return { stance, about: stance === 'mention' ? 'house' : 'applicant', end: governor.at + 1 };
  }
  const isTakenBack = tokens.slice(to, to + 4).some((token) => /^아(?:닙|니[에라]|님)/.test(lettersOf(token)));
  if (isTakenBack) return { stance: 'no-matter', about: 'applicant', end: to };
  if (ending === 'deontic' || ending === 'conditional') return { stance: 'demand', about: 'applicant', end: to };
  const isTopicOfMore = /(?:은|는)$/.test(tokens[to - 1]?.tail ?? '') && what === 'measure' && ofPeople;
  if (isTopicOfMore && tokens.slice(to, to + FAR).some((token) => NOT.test(lettersOf(token)) || is(token, 'shut')))
    return { stance: 'exclusion', about: 'applicant', end: tokens.length };
  const isWhole = to >= tokens.length;
  if (!isWhole && ending !== 'linking' && !(ofPeople && ending === 'nominal')) return mention('thing');
  if (!ofPeople && governorOfList(place) === 'no-matter') return { stance: 'no-matter', about: 'applicant', end: to };
  const isAsked = label === 'who' || (ofPeople && (label !== 'house' || ending === 'nominal'));
  return isAsked ? { stance: 'demand', about: 'applicant', end: to } : mention('thing');
};

/** [우대] 미모의 실장님, 예쁜 실장님 모십니다: a title of present staff, where the label or the next word asks for people. */
const isTitleSought = ({ item }: Place, at: number): boolean => {
  const token = item.tokens[at];
  if (!is(token, 'staff') || !/(?:장|매니저|팀장|과장|대리|주임)님?$/.test(token?.word ?? '')) return false;
  const next = item.tokens[at + 1];
  return (
    /^(?:|을|를|만)$/.test(token?.tail ?? '') &&
    (next === undefined ? underLabels(item) === 'who' : is(next, 'seek', 'prefer', 'need'))
  );
};

/** How a description is meant, and of whom. */
export const saidOf = (sighting: Sighting, place: Place): Said => {
  const { tokens } = place.item;
  const { ending, to } = sighting;
  if (ending === 'adverbial') return { stance: 'mention', about: 'house', end: to };
  if (ending === 'allowing') return { stance: 'no-matter', about: 'applicant', end: to };
  const glued = gluedPerson(tokens[to - 1]);
  if (glued !== undefined && glued.rest !== '') {
    if (/제외|사절|불가/.test(glued.said)) return { stance: 'exclusion', about: 'applicant', end: to };
    return saidOfPerson(place, to - 1);
  }
  const head = headOf(sighting, tokens);
  if (head.kind === 'person' || isTitleSought(place, head.at)) return saidOfPerson(place, head.at);
  if (head.kind === 'other') {
    const token = tokens[head.at];
    const about = is(token, 'served') ? 'served' : 'thing';
    return sighting.ofPeople && about === 'thing' && governorKind(token) !== undefined
      ? saidAlone(sighting, place)
      : { stance: 'mention', about, end: head.at };
  }
  return saidAlone(sighting, place);
};
