import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { About, Place } from '../claim.ts';
import { lettersOf } from './person-words.ts';

/** Where a description stands: under which label, behind whom, and whether it is a rule of conduct. */

/** So many words back are read for whoever is spoken of: no text makes it read itself again for each mention. */
const AS_FAR_BACK = 40;

/** 탑승 제한, 입장 기준: what is asked of guests. */
export const RIDES = /^(?:탑승|승차|입장|체험|관람)/;

/** 안내 데스크: 키 165 이상. */
const PLACE_OF_POST = /^(?:데스크|카운터|프론트|프런트|리셉션|창구|안내데스크)$/;

/** What the labels above an item say; the nearest that says something decides. */
export const underLabels = (item: Item): About | 'no-matter' | 'who' | 'conduct' | undefined => {
  for (const { kinds, tokens } of item.labels.toReversed()) {
    if (kinds.has('served') || tokens.some(({ word }) => RIDES.test(word))) return 'served';
    if (kinds.has('staff')) return 'staff';
    // 보안요원: 키 178 이상.
    if (is(tokens.at(-1), 'role') || PLACE_OF_POST.test(tokens.at(-1)?.word ?? '')) return 'who';
    if (kinds.has('no-matter')) return 'no-matter';
    if (['who', 'prefer', 'looks', 'sex', 'age', 'papers'].some((kind) => kinds.has(kind))) return 'who';
    if (kinds.has('house')) return 'conduct';
    if (kinds.has('work')) return 'house';
    // 접수: 용모 단정: the reception is a post, too.
    if (tokens.length === 1 && tokens[0]?.word === '접수' && item.tokens.every((token) => !is(token, 'other')))
      return 'who';
    if (['product', 'place', 'company', 'contact', 'time', 'pay', 'name'].some((kind) => kinds.has(kind)))
      return 'thing';
  }
  return undefined;
};

const AT_WORK = /^(?:근무|업무|작업|응대|서비스|출근|영업|접객|근로|수업|운전)(?:시|중|때)(?:에|에는|에도|엔|는)?$/;
const WORK_OF = /^(?:근무|업무|작업|응대|서비스|출근|영업|접객|근로|수업|운전)$/;
const WHILE = /^(?:시|중|때|시에|중에|때에|시에는|중에는|때에는|때는|시는|시엔|동안)$/;
const KEPT =
  /^(?:유지|응대|착용|임하|임합|일하|일합|인사|가꾸|관리|정돈|출근|맞이|맞습|모시|모십|입고|근무합|근무하며|서비스)/;

/** 날씬한 체형만 모십니다: the people are asked to come, and nobody is served. */
const isInvited = (last: Token | undefined, next: Token | undefined): boolean =>
  /^(?:만|만을|을|를)$/.test(last?.tail ?? '') && /^모[시십]/.test(next?.word ?? '');

/** A rule of conduct at work: 근무 시 용모 단정, 단정한 용모로 응대합니다, 두발 단정 유지. */
export const isConduct = ({ item, at, to }: Place): boolean => {
  const before = item.tokens.slice(Math.max(0, at - AS_FAR_BACK), at).map(lettersOf);
  const duringWork = before.some(
    (word, index) => AT_WORK.test(word) || (WORK_OF.test(word) && WHILE.test(before[index + 1] ?? '')),
  );
  if (isInvited(item.tokens[to - 1], item.tokens[to])) return duringWork;
  return (
    duringWork ||
    item.tokens
      .slice(to, to + 4)
      .map(lettersOf)
      .some((word) => KEPT.test(word))
  );
};

/** 어르신의, 이용자 중, 직원들은: whoever is spoken of before the description. */
export const aboutBefore = (tokens: readonly Token[], at: number): About | undefined => {
  // Measures may stand between: 어르신 키 160 체중 50kg.
  let adjacent = at;
  for (let index = at - 1; index >= Math.max(0, at - AS_FAR_BACK); index -= 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'number' || token.kind === 'mark' || is(token, 'unit', 'measure', 'bound', 'sex'))
      adjacent = index === adjacent - 1 ? index : adjacent;
    const isTopic =
      /^(?:의|은|는|께서|들은|들의|님은|중|이|가)$/.test(token.tail) ||
      /^(?:중|가운데)$/.test(lettersOf(tokens[index + 1]));
    if (is(token, 'served') && (isTopic || index + 1 === adjacent)) return 'served';
    if (is(token, 'staff') && !token.tail.endsWith('만')) return 'staff';
  }
  return undefined;
};
