import type { Token } from '../../reading/tokens.ts';
import { meansOf, textOf } from '../../reading/tokens.ts';
import { hasWorkBefore, isDeniedBehind, isOfOthers, means } from './unpaid-context.ts';
import type { UnpaidPlace, UnpaidStretch } from './unpaid-context.ts';

/** What a worker does for nothing: 서비스로 해 주셔야, 무료로 일해, 봉사로 생각하고. */
const WORKS = /^(?:해|하|하셔|일하|일해|근무|나와|나오|도와|생각|봐|부탁|임하|참여|참석)/;
const AS = /^(?:로|으로|라고|이에요|예요|입니다|이고|라|이라|이며|다)?$/;

/** Is the worker asked to do it: 무료로 진행해 주셔야, 봉사로 도와주세요? */
const isObliged = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 6)
    .some(({ word, tail }) => /(?:주셔야|주셔|해야|하셔야|와주[세실]|일해주)/.test(word + tail));

/** Work that is asked for as a gift: 리허설 이틀은 봉사, 정리 20분쯤은 서비스로 해 주셔야. */
export const workAsGift = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  if (isOfOthers(place)) return [];
  return tokens.flatMap((token, at): UnpaidStretch[] => {
    const next = tokens[at + 1];
    if (!means(token, 'as-gift') || !AS.test(token.tail) || isDeniedBehind(tokens, at)) return [];
    const isGift = token.word.startsWith('봉사');
    const isDone = WORKS.test(next?.word ?? '') || (isGift && next === undefined);
    const isOfHouse = tokens
      .slice(at + 1, at + 4)
      .some(({ word }) => /^(?:드리|드립|드려|드림|제공|지원|가르)/.test(word));
    const isAsked =
      isObliged(tokens, at) &&
      ((token.word + token.tail).endsWith('로') ||
        tokens
          .slice(at + 1, at + 3)
          .some((one) => means(one, 'trial', 'chore') || /^(?:시범|시험|샘플)/.test(one.word)));
    const isTalent = token.word === '재능기부' && token.tail === '로';
    return (isTalent || isAsked || (isDone && hasWorkBefore(place, at))) && !isOfHouse
      ? [{ from: at, to: Math.min(tokens.length, at + 2) }]
      : [];
  });
};

const isOnly = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token?.tail.endsWith('만') === true || next?.word.endsWith('만') === true || /^만(?:원)?$/.test(next?.tail ?? '')
  );
};

/** 첫 달은 교통비만, 실습생: 식사만 제공. */
export const onlyExpenses = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  const at = tokens.findIndex((token, index) => means(token, 'token', 'learn') && isOnly(tokens, index));
  if (at === -1 || isOfOthers(place)) return [];
  const before = [...place.before, ...tokens.slice(0, at)];
  const isOfTraining = before.some(
    (token) => means(token, 'trial') || (means(token, 'first') && token.word !== '하루'),
  );
  const isOther =
    tokens.slice(at + 1).some(({ word }) => /^(?:별도|본인|부담|제외|빼|내)/.test(word)) ||
    before.some((token) => meansOf(token, 'unit') === 'manwon' || meansOf(token, 'unit') === 'won');
  return isOfTraining && !isOther ? [{ from: at, to: Math.min(tokens.length, at + 2) }] : [];
};

const IN_MONEY = /(?:급|봉|수당|인센티?브?|수수료|배당|지분|성과|현금|금|돈|원|비|료)[을를]?$/;
const IS_GIVEN = /^(?:드[리려립림]|드려|제공|지급|줍|주[고며]|챙겨|받)/;
const MOST_TO_GIVEN = 6;
/** The token behind 미용 가위 세트를 드립니다: a thing that is given where pay would be. */
const thingGiven = (tokens: readonly Token[], from: number): number | undefined => {
  for (let at = from; at < Math.min(tokens.length - 1, from + MOST_TO_GIVEN); at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const letters = textOf(token);
    if (token === undefined || token.kind === 'number' || means(token, 'wage') || meansOf(token, 'wage') !== undefined)
      return undefined;
    if (!/[을를]$/.test(letters)) continue;
    return IS_GIVEN.test(textOf(next)) && !IN_MONEY.test(letters) ? at + 2 : undefined;
  }
  return undefined;
};

/** 급여 대신 기술을 가르쳐 드립니다. */
export const payInKind = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  if (!tokens.some((token) => means(token, 'instead')) || isOfOthers(place)) return [];
  return tokens.flatMap((token, at): UnpaidStretch[] => {
    if (!means(token, 'wage') && token.word !== '돈') return [];
    if (!means(tokens[at + 1], 'instead') || isDeniedBehind(tokens, at + 2, 6)) return [];
    const kind = tokens.findIndex(
      (one, index) =>
        index > at + 1 &&
        index < at + 6 &&
        (means(one, 'learn', 'token') || /^(?:밥|빵|술|간식|식사|물건)/.test(one.word)),
    );
    if (kind !== -1) return [{ from: at, to: kind + 1 }];
    const given = thingGiven(tokens, at + 2);
    return given === undefined ? [] : [{ from: at, to: given }];
  });
};
