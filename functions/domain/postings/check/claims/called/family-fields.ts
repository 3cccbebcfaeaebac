import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { claimOf, tokensBefore, wordsAround } from './around.ts';
import type { Claim, Place } from '../claim.ts';
import { familyOf, isFieldWord } from './family-state.ts';
import { fillingBehind } from '../form-field.ts';
import { verdictOf } from '../stance.ts';

/** The marital state as a field of a form: 이력서에 결혼 여부 기재, 이력서(혼인 여부 포함), 혼인관계증명서 제출. */

const isPaper = (token: Token): boolean =>
  meansOf(token, 'label') === 'papers' ||
  /^(?:이력서|지원서|응시원서|원서|신청서|입사지원서|서식|신상카드|인적사항|자기소개서)/.test(token.word);

/** Papers that are asked for once somebody is hired. */
const isLater = (token: Token): boolean => !isPaper(token) && /^(?:입사|합격|채용후|최종|임용|계약)/.test(token.word);

/** 미혼·기혼을 적어: either state, to be ticked. */
const areBothStates = (tokens: readonly Token[], at: number): boolean =>
  familyOf(tokens[at]) === 'both' ||
  (/^(?:single|wed)$/.test(familyOf(tokens[at])) &&
    tokens
      .slice(at + 1, at + 4)
      .some((token) => /^(?:single|wed)$/.test(familyOf(token)) && familyOf(token) !== familyOf(tokens[at])));

const WHETHER = /(?:는지|은지|한지|인지)(?:를|도|요)?$/;
/** 결혼했는지, 결혼을 하셨는지, 기혼인지. */
const isWhether = (tokens: readonly Token[], at: number): boolean => {
  const kind = familyOf(tokens[at]);
  if (!['marry', 'single', 'wed'].includes(kind)) return false;
  const own = textOf(tokens[at]);
  return (
    WHETHER.test(own) ||
    (kind === 'marry' && /^[가-힣]{0,4}(?:을|은|도|안)?$/.test(own) && WHETHER.test(textOf(tokens[at + 1])))
  );
};

/** 결혼했는지 안 했는지: both are one field. */
const endOfField = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  while (end <= at + 3 && (WHETHER.test(textOf(tokens[end])) || WHETHER.test(textOf(tokens[end + 1])))) end += 1;
  return isWhether(tokens, at) ? end : at + 1;
};

const isField = (tokens: readonly Token[], at: number): boolean =>
  areBothStates(tokens, at) ||
  isWhether(tokens, at) ||
  familyOf(tokens[at]) === 'state' ||
  ((/^(?:marry|wed|single)$/.test(familyOf(tokens[at])) || /^(?:배우자|자녀)$/.test(tokens[at]?.word ?? '')) &&
    isFieldWord(tokens[at + 1]));

/** (혼인 여부 포함) behind 이력서, or under the label of the papers. */
const isOnPaper = (place: Place): boolean => {
  const { statement, item } = place;
  const host: Item | undefined = item.aside === undefined ? undefined : statement.items[item.aside.host];
  const isUnder = item.labels.some((label) => label.kinds.has('papers')) || host?.tokens.some(isPaper) === true;
  const words = wordsAround(place);
  return (
    isUnder &&
    !words.some((token) => isLater(token) || is(token, 'no-matter') || /^(?:금지|삭제|제외|빼|없음)/.test(token.word))
  );
};

const NOT_WRITTEN = /지(?:는|도|를)?(?:$|마|말|않|못)/;
/** 혼인 여부, 사는 곳을 지원서에 적어 주세요: the last point of the list says it of all. */
const isWrittenAtEnd = ({ statement, item, index, to }: Place): boolean =>
  item.tokens.slice(to).every((token) => /^(?:여부|유무|상태|사항|예정일)$/.test(textOf(token))) &&
  statement.items
    .slice(index + 1, index + 5)
    .some(
      ({ tokens }) =>
        tokens.some(isPaper) &&
        tokens.some((token) => is(token, 'write')) &&
        !tokens.some((token) => NOT_WRITTEN.test(textOf(token)) || is(token, 'deny', 'no-matter', 'shut')),
    );

/** 적어 주세요, 표시, 비우지 말아 주세요 in the rest of the list, or a form that lists the field. */
const isAskedIn = (place: Place): boolean => {
  const filling = fillingBehind(place);
  if (filling !== undefined) return filling === 'filled';
  const { stance } = verdictOf(place);
  const { item, statement } = place;
  const host = item.aside === undefined ? [] : (statement.items[item.aside.host]?.tokens ?? []);
  const isProof = item.tokens[place.at]?.word.endsWith('증명서') === true && stance === 'demand';
  return (
    isOnPaper(place) ||
    isWrittenAtEnd(place) ||
    stance === 'writing' ||
    isProof ||
    host.some((token) => is(token, 'write'))
  );
};

const isOfOthers = (place: Place, at: number): boolean => {
  const { item, index, statement } = place;
  return (
    [
      ...statement.items.slice(Math.max(0, index - 6), index).flatMap(({ tokens }) => tokens),
      ...tokensBefore(item, at),
    ].some((token) => is(token, 'served', 'staff') && !is(token, 'family')) || wordsAround(place).some(isLater)
  );
};

/** Claims about the marital state as a field that an applicant is to fill in. */
export const maritalFieldClaims = (item: Place): Claim[] => {
  const { tokens } = item.item;
  const at = tokens.findIndex((_, index) => isField(tokens, index));
  if (at === -1) return [];
  const isWritten = !isOfOthers(item, at) && isAskedIn({ ...item, at, to: endOfField(tokens, at) });
  return [
    claimOf(
      'family',
      { ...item, at, to: at + 1 },
      { stance: isWritten ? 'writing' : 'mention', about: 'applicant', end: at + 1 },
      'unmarried',
    ),
  ];
};
