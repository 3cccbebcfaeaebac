import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { About, Place, Stance } from '../claim.ts';
import type { Ending } from '../endings.ts';
import { isAdnominal, isLinking } from '../endings.ts';
import type { Governor } from '../governors.ts';
import { FAR, STANCE_OF, governorBehind, governorBeside, governorKind, isPaidMore } from '../governors.ts';
import { aboutBefore, isConduct, underLabels } from './description-place.ts';
import { isPersonAt, lettersOf } from './person-words.ts';
import { isCalling } from '../called/around.ts';
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

/** Work between a description and its person: 단정한 카페 직원, 용모 단정한 검도 사범. */
const isWorkOf = (tokens: readonly Token[], at: number, ofPeople: boolean): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.tail !== '' || is(token, 'served')) return false;
  if (is(token, 'work', 'genuine')) return isPersonAt(tokens, at + 1) || is(next, 'work');
  return ofPeople && token.kind === 'unknown' && is(next, 'role');
};

/** Whom or what a word before a noun describes: 듬직한 인상의 보안요원 is a person, 예쁜 글씨 a thing. */
const describedBy = (tokens: readonly Token[], from: number, ofPeople = false): Head => {
  for (let at = from; at < Math.min(tokens.length, from + MOST_BETWEEN); at += 1) {
    const token = tokens[at];
    if (isPersonAt(tokens, at)) return { kind: 'person', at };
    if (token === undefined || is(token, 'served') || (token.glued && token.word === '이'))
      return { kind: 'other', at };
    if (!isBridge(token) && !isWorkOf(tokens, at, ofPeople) && !isCircumstance(token) && !isQuality(token))
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

const INNER_PERSON = /^.+?(?:분|사람|자|직원|사원|알바생?|여성|남성|여자|남자)(?:들)?(.*)$/;
const SHUT_OUT = /^(?:[만은이을도께요])*(?:제외|사절|불가)/;

/** In 단정한분우대 the person, and what is said of it, are glued to the description. */
const gluedPerson = (token: Token | undefined): { isShutOut: boolean } | undefined => {
  const letters = token?.kind === 'unknown' ? token.word : token?.entry?.form === 'stem' ? token.tail : '';
  const rest = INNER_PERSON.exec(letters)?.[1];
  return rest === undefined ? undefined : { isShutOut: SHUT_OUT.test(rest) };
};

/** A known word that is no condition of its own: 키 180 이상 화물차, but not 키 170 이상 경력 무관. */
const isOfAnother = (token: Token): boolean =>
  token.entry !== undefined && !is(token, 'label', 'measure', 'look', 'fitness', 'age', 'also', 'adverb', 'residence');

const isOfAnybody = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(from, from + 3 * MOST_BETWEEN)
    .some((token, index) => is(token, 'seek', 'prefer', 'need') || isPersonAt(tokens, from + index));

/** Does a noun behind a bare description take it over: 키 180 이상 화물차, 이미지 편집? */
const takesOver = (tokens: readonly Token[], at: number, what: Sighting['what']): boolean => {
  const next = tokens[at];
  if (next === undefined || governorKind(next) !== undefined || /^(?:필|요|요함|필함)$/.test(lettersOf(next)))
    return false;
  if (next.kind === 'unknown' || is(next, 'thing', 'served')) return true;
  return what === 'measure' && isOfAnother(next) && !isOfAnybody(tokens, at);
};

const headOf = ({ ending, isClause, ofPeople, to, what }: Sighting, tokens: readonly Token[]): Head => {
  if (isPersonAt(tokens, to)) return { kind: 'person', at: to };
  if (ending === 'adnominal') return describedBy(tokens, to, what !== 'fitness' && ofPeople);
  if (ending === 'linking') {
    const near = describedBy(tokens, to, what === 'looks' && ofPeople);
    return near.kind === 'person' || !isClause ? near : describedLater(tokens, to);
  }
  if (ending !== 'nominal') return { kind: 'none', at: to };
  if (isAdnominal(lettersOf(tokens[to]))) return describedBy(tokens, to);
  return { kind: takesOver(tokens, to, what) ? 'other' : 'none', at: to };
};

const ASKING: ReadonlySet<Stance> = new Set(['writing', 'demand', 'preference', 'exclusion']);

const ONLY = /(?:만|만을|만이|만요|이면|이시면|면|이어야|여야|이셔야|이라야)$/;
const ALSO = /(?:도|이든|든|이나|든지)$/;
const TOPIC = /(?:은|는|들은|께는|의|에게|께|한테|과|와|처럼|보다)$/;
const TELLS = /(?:니다|[아어해여]요|고요)$/;
const WISHES = /싶|좋겠|으면|[어아와여해]야|필요|바라|바랍|오시면|되십|됩니다|돼요/;
const NOT = /^(?:안|못|없|않)|않|없/;

/** What is said of a person described where no word governs: it is asked for, unless a sentence goes on about it. */
const saidWithout = (tokens: readonly Token[], end: number): Stance => {
  const tail = lettersOf(tokens[end - 1]);
  if (ONLY.test(tail) || end >= tokens.length) return 'demand';
  if (ALSO.test(tail)) return 'no-matter';
  const goesOn = tokens[end];
  const isOfRole = is(tokens[end - 1], 'role') && tokens[end - 1]?.tail === '';
  if (isOfRole && (is(goesOn, 'thing', 'work', 'served') || goesOn?.kind === 'unknown')) return 'mention';
  // 키가 큰 직원이 위 선반을 맡습니다: what they do, where nobody is wished for.
  const last = lettersOf(tokens.at(-1));
  if (/(?:이|가)$/.test(tail) && TELLS.test(last) && !tokens.slice(end).some((token) => WISHES.test(lettersOf(token))))
    return 'mention';
  if (!TOPIC.test(tail)) return 'demand';
  return tokens.slice(end, end + FAR).some((token) => NOT.test(lettersOf(token))) ? 'exclusion' : 'mention';
};

/** People described are sought where papers are asked of them: 날씬한 분, 이력서 보내 주세요. */
const stanceOfPeople = (governor: Governor): Stance => {
  const stance = STANCE_OF[governor.kind][governor.denied ? 1 : 0];
  return stance === 'writing' ? 'demand' : stance;
};

/** 아니어도, 분도 환영, and what is said of whoever is described where nobody else is spoken of. */
const stanceOf = (tokens: readonly Token[], end: number, governor: Governor | undefined): Stance => {
  const tail = lettersOf(tokens[end - 1]);
  if (/^아니[어여라]/.test(lettersOf(tokens[end]))) return 'no-matter';
  if (governor !== undefined && /(?:분|사람|자)도$/.test(tail) && governor.kind !== 'shut') return 'no-matter';
  const isWhoever = governor?.kind === 'no-matter' && /(?:이면|이시면|라면)$/.test(tail);
  return governor === undefined || isWhoever ? saidWithout(tokens, end) : stanceOfPeople(governor);
};

const HIRES = /^(?:면접|채용|연락|서류|검토|전화|뽑|선발|모시|모십)/;

const saidOfPerson = (place: Place, at: number): Said => {
  const { tokens } = place.item;
  const start = tokens[at]?.kind === 'number' ? at + 2 : at + 1;
  const end = Math.max(endOfPeople(place.item, start), start);
  const governor = governorBehind(tokens, end);
  const to = governor === undefined ? end : governor.at + 1;
  const stance = stanceOf(tokens, end, governor);
  const before = aboutBefore(tokens, place.at) ?? (isOfServedBefore(place) ? 'served' : undefined);
  const label = underLabels(place.item);
  if (stance === 'no-matter') return { stance, about: 'applicant', end: to };
  if (governor?.kind === 'house' && before === undefined && isPaidMore(tokens, end, governor.at))
    return { stance: 'preference', about: 'applicant', end: to };
  // 인물 훤한 분부터 면접 잡아 드려요
  if (/분들?부터$/.test(lettersOf(tokens[end - 1])) && HIRES.test(lettersOf(tokens[end])))
    return { stance: 'preference', about: 'applicant', end: end + 1 };
  // 이목구비가 뚜렷한 상담실장님 어디 계신가요
  if (governor?.kind === 'exist' && isCalling(tokens[governor.at]) && before === undefined && label === undefined)
    return { stance: 'demand', about: 'applicant', end: to };
  if (governor?.kind === 'house' || governor?.kind === 'exist') return { stance, about: before ?? 'house', end: to };
  const isSaidOfBefore =
    before === 'served' ? governor?.kind !== 'seek' : governor === undefined && !ONLY.test(lettersOf(tokens[end - 1]));
  const other = before !== undefined && isSaidOfBefore ? before : label;
  if (other === 'served' || other === 'staff') return { stance: 'mention', about: other, end: to };
  return { stance: label === 'no-matter' ? 'no-matter' : stance, about: 'applicant', end: to };
};

/** What the word beside a description says of it: 용모 단정 필수. */
const saidBeside = ({ ending, ofPeople, to }: Sighting, place: Place): Said | undefined => {
  const { tokens } = place.item;
  const governor = governorBeside(tokens, to);
  // 외모 심사 있음 asks by itself.
  if (governor === undefined || (governor.kind === 'exist' && ending === 'deontic')) return undefined;
  const end = governor.at + 1;
  // 못생기지만 않으면 누구나: whoever is not.
  const isWhoever = ending === 'conditional' && tokens[governor.at]?.word.startsWith('누구') === true;
  if (isWhoever) return { stance: 'demand', about: 'applicant', end };
  const stance = STANCE_OF[governor.kind][governor.denied ? 1 : 0];
  const isOfHouse = ASKING.has(stance) && underLabels(place.item) === 'house' && !ofPeople;
  return isOfHouse || stance === 'mention'
    ? { stance: 'mention', about: 'house', end }
    : { stance, about: 'applicant', end };
};

/** 헌혈자 만 16세~69세, 체중 50kg 이상: the list is of those who are served. */
const isOfServedBefore = ({ statement, index }: Place): boolean => {
  const [first, next] = statement.items[0]?.tokens ?? [];
  return (
    index > 0 &&
    is(first, 'served') &&
    !is(first, 'role') &&
    first?.tail === '' &&
    (next === undefined || next.kind === 'number' || next.word === '만')
  );
};

/** Of whom a description without a person is said by what stands before and above it. */
const otherThanApplicant = (place: Place, label: ReturnType<typeof underLabels>): About | undefined => {
  // 얼굴도 봅니다, 인사 잘하면 OK: it is weighed, and no rule of conduct.
  const isWeighed = meansOf(place.item.tokens[place.to - 1], 'school') === 'weigh';
  const before = aboutBefore(place.item.tokens, place.at);
  if (before !== undefined) return before;
  if (isOfServedBefore(place)) return 'served';
  if (label === 'served' || label === 'staff' || label === 'thing') return label;
  return label === 'conduct' || (!isWeighed && isConduct(place)) ? 'house' : undefined;
};

/** No person is named: 용모 단정, 키 170 이상, 외모 단정 필수. */
const saidAlone = (sighting: Sighting, place: Place): Said => {
  const { tokens } = place.item;
  const { ending, to, ofPeople } = sighting;
  const label = underLabels(place.item);
  const ofApplicant = (stance: Stance, end = to): Said => ({ stance, about: 'applicant', end });
  const other = otherThanApplicant(place, label);
  if (other !== undefined) return { stance: 'mention', about: other, end: to };
  if (label === 'no-matter') return ofApplicant('no-matter');
  const beside = saidBeside(sighting, place);
  if (beside !== undefined) return beside;
  if (tokens.slice(to, to + 4).some((token) => /^아(?:닙|니[에라]|님)/.test(lettersOf(token))))
    return ofApplicant('no-matter');
  if (ending === 'deontic' || ending === 'conditional') return ofApplicant('demand');
  const isWhole = to >= tokens.length || ending === 'linking' || (ofPeople && ending === 'nominal');
  if (!isWhole) return { stance: 'mention', about: 'thing', end: to };
  const isAsked = label === 'who' || (ofPeople && (label !== 'house' || ending === 'nominal'));
  return isAsked ? ofApplicant('demand') : { stance: 'mention', about: 'thing', end: to };
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
  // 잘생긴 게 조건입니다
  if (/^(?:게|것이|것은)$/.test(lettersOf(tokens[to])) && /^(?:조건|필수|기준)/.test(lettersOf(tokens[to + 1])))
    return { stance: 'demand', about: 'applicant', end: to + 2 };
  const glued = gluedPerson(tokens[to - 1]);
  if (glued !== undefined)
    return glued.isShutOut ? { stance: 'exclusion', about: 'applicant', end: to } : saidOfPerson(place, to - 1);
  const head = headOf(sighting, tokens);
  if (head.kind === 'person' || isTitleSought(place, head.at)) return saidOfPerson(place, head.at);
  const taking = head.kind === 'other' ? tokens[head.at] : undefined;
  if (taking === undefined) return saidAlone(sighting, place);
  const isServed = is(taking, 'served');
  return sighting.ofPeople && !isServed && governorKind(taking) !== undefined
    ? saidAlone(sighting, place)
    : { stance: 'mention', about: isServed ? 'served' : 'thing', end: head.at };
};
