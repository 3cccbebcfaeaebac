import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { About, Claim, Place, Stance, What } from '../claim.ts';
import type { Said } from './behind.ts';

/** Words that stand between people served and what is said of them. */
const OF_THEM = /^(?:의|은|는|이|가|들|들의|들은|들이|님|님의|님들의|분|분의|분들의|중|별|에게|께)?$/;
const MOST_BEFORE = 8;

/** Words of time say nothing of whom they speak: 과거 병력. */
const PAST = /^(?:과거|예전|작년|지난|종전|이전|현재|기존|평균)/;

const isOther = (token: Token): About | undefined => {
  if (token.word === '전원') return 'staff';
  if (is(token, 'staff') && !is(token, 'kin') && !PAST.test(token.word)) return 'staff';
  if (is(token, 'served') && !is(token, 'kin', 'health', 'faith', 'school')) return 'served';
  return undefined;
};

/** 원장님이 장로이셔서 같은 신앙을 가지신 분: behind a reason somebody else is spoken of. */
const BECAUSE = /[가-힣](?:서|니까|므로|라)$|^관계로$|^(?:탓|까닭|이유)(?:에|으로|로)$/;

/** Who is spoken of before an expression: 환자 병력, 고객의 종교, 이용자 중 질환이 있는 분. */
const beforeIn = (item: Item, at: number): About | undefined => {
  let isReason = false;
  for (const token of item.tokens.slice(Math.max(0, at - MOST_BEFORE), at).toReversed()) {
    const about = isOther(token);
    isReason ||= BECAUSE.test(token.word + token.tail);
    if (about !== undefined && OF_THEM.test(token.tail)) return about === 'staff' && isReason ? undefined : about;
  }
  return undefined;
};

/** Who is spoken of: those whom a label or the words before name; else whoever applies. */
export const whoseIs = (place: Place): About => {
  for (const { kinds } of place.item.labels) {
    if (kinds.has('served')) return 'served';
    if (kinds.has('staff')) return 'staff';
  }
  return beforeIn(place.item, place.at) ?? 'applicant';
};

/** So many words behind a place. */
export const ahead = ({ item, to }: Place, words: number): readonly Token[] => item.tokens.slice(to, to + words);

export const hasLabel = (item: Item, ...kinds: readonly string[]): boolean =>
  item.labels.some((label) => kinds.some((kind) => label.kinds.has(kind)));

/** Labels under which duties, pay or the house are described, and nobody is described. */
const DUTIES = ['work', 'company', 'place', 'product', 'pay', 'time'];
export const isUnderDuties = (item: Item): boolean => hasLabel(item, ...DUTIES) && !hasLabel(item, 'who', 'papers');

/** Headings that shut out what stands under them: 지원 제외, 결격사유. */
const SHUTS = /제외|결격|불가|사절|채용하지|뽑지/;
export const isUnderShut = ({ statement, item }: Place): boolean =>
  item.labels.some(({ from, to }) => SHUTS.test(statement.seen.text.slice(from, to)));

const NEAR = 12;
const MOST_WORDS = 40;
const FORMS =
  /^(?:이력서|지원서|입사지원서|자기소개서|자소서|제출서류|지원서류|구비서류|응시원서|입사원서|신상명세|인적사항|원서)/;

/** Does the statement speak of what an applicant hands in: 이력서, 지원서, 제출서류? */
export const speaksOfForms = ({ statement, item, index }: Place): boolean =>
  hasLabel(item, 'papers') ||
  statement.items
    .slice(Math.max(0, index - NEAR), index + NEAR)
    .some(({ tokens }) => tokens.slice(0, MOST_WORDS).some((token) => FORMS.test(token.word)));

type Made = {
  readonly what: What;
  readonly stance: Stance;
  readonly about?: About;
  readonly by?: Said;
  readonly detail?: string;
};

/** The claim of a place; it quotes the expression with the word that decided, if that stands in the same item. */
export const claimOf = (place: Place, { what, stance, about, by, detail }: Made): Claim => {
  const { tokens } = place.item;
  const last = by?.inItem === true ? Math.max(by.at, place.to - 1) : place.to - 1;
  return {
    about: about ?? 'applicant',
    what,
    stance,
    ...(detail === undefined ? {} : { detail }),
    text: place.text,
    statement: place.statement,
    from: tokens[place.at]?.from ?? place.statement.from,
    to: tokens[last]?.to ?? place.statement.to,
  };
};
