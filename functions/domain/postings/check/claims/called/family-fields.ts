import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import { claimOf, tokensBefore, wordsAround } from './around.ts';
import type { Claim, Place } from '../claim.ts';
import { familyOf } from './family-state.ts';
import { fillingAt, isForField } from '../form-field.ts';
import { isDenied } from '../stance.ts';

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

const isField = (tokens: readonly Token[], at: number): boolean =>
  areBothStates(tokens, at) ||
  familyOf(tokens[at]) === 'state' ||
  ((familyOf(tokens[at]) === 'marry' || /^(?:배우자|자녀)$/.test(tokens[at]?.word ?? '')) &&
    /^(?:여부|유무|상태|사항|예정일)/.test(tokens[at + 1]?.word ?? ''));

/** How far behind the field the word may stand that asks for it to be written. */
const WRITTEN_WITHIN = 10;

/** 적어 주세요, 표시, 비우지 말아 주세요 in the rest of the item or in the items behind it. */
const isToBeWritten = ({ statement, item, index }: Place, from: number): boolean => {
  const host = item.aside === undefined ? [] : statement.items.slice(item.aside.host, item.aside.host + 1);
  const rest = [
    item.tokens.slice(from, from + WRITTEN_WITHIN),
    ...[...host, ...statement.items.slice(index + 1, index + 8)].map((one) => one.tokens.slice(0, 14)),
  ];
  for (const tokens of rest)
    for (const [at, token] of tokens.entries()) {
      const filling = fillingAt(tokens, at);
      if (filling !== undefined) return filling === 'filled';
      if (is(token, 'no-matter') || /^(?:금지|묻|제외)/.test(token.word)) return false;
      if (isForField(tokens, at)) continue;
      if (is(token, 'write') || /^(?:채우|채울|채워|표시|체크)/.test(token.word))
        return !isDenied(tokens, at) && !tokens.slice(at + 1, at + 3).some((next) => is(next, 'deny'));
    }
  return false;
};

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

const isOfOthers = (place: Place, at: number): boolean => {
  const { item, index, statement } = place;
  return (
    [
      ...statement.items.slice(Math.max(0, index - 6), index).flatMap(({ tokens }) => tokens),
      ...tokensBefore(item, at),
    ].some((token) => is(token, 'served', 'staff') && !is(token, 'family')) ||
    item.labels.some((label) =>
      ['work', 'served', 'staff', 'house', 'no-matter'].some((kind) => label.kinds.has(kind)),
    ) ||
    wordsAround(place).some(isLater)
  );
};

/** Claims about the marital state as a field that an applicant is to fill in. */
export const maritalFieldClaims = (item: Place): Claim[] => {
  const { tokens } = item.item;
  const at = tokens.findIndex((_, index) => isField(tokens, index));
  if (at === -1) return [];
  const isWritten = !isOfOthers(item, at) && (isOnPaper(item) || isToBeWritten(item, at + 1));
  return [
    claimOf(
      'family',
      { ...item, at, to: at + 1 },
      { stance: isWritten ? 'writing' : 'mention', about: 'applicant', end: at + 1 },
      'unmarried',
    ),
  ];
};
