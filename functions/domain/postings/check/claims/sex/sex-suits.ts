import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Found } from './sex-governor.ts';
import type { Mention } from './sex-mention.ts';
import * as words from './sex-words.ts';

/** 여자 혼자 하기 힘든 일이라, 여성이 일하기 좋은 기업: nobody is asked. */
export const isAlone = ({ phrase, end, tail }: Mention, { kind, at }: Found): boolean => {
  const isHouse = kind === 'prefer' && /^(?:이|가|에게)/.test(tail) && words.isHouseNoun(phrase.tokens[at + 1]);
  return isHouse || phrase.tokens.slice(end, at).some(words.isAloneWord);
};

/** 여자는 좀 힘들어요: said of them as flatly as a no; 힘들 수 있습니다 and 힘든 일 say it of the work. */
const isFlatNo = ({ phrase, tail }: Mention, at: number): boolean =>
  /^(?:은|는)$/.test(tail) &&
  /^(?:힘들[어고거지죠]|힘듭|힘듦|힘드[시네]|무리[입이예라]|버거|버겁|벅)/.test(words.textOf(phrase.tokens[at])) &&
  !/^[수일것작업]/.test(phrase.tokens[at + 1]?.word ?? '') &&
  !/어하|은$|는$/.test(phrase.tokens[at]?.tail ?? '');

const isTooHard = (mention: Mention, at: number, isToThem: boolean): boolean => {
  const { phrase, end, tail } = mention;
  const { tokens } = phrase;
  const isSaidOfApplying = tokens.slice(end, at).some(words.isApplyingNoun);
  const isTakenFurther = tokens.slice(at + 1).some((token) => is(token, 'seek', 'shut'));
  const isPoliteNo = (words.isNoByPoliteness(tokens[at]) || isFlatNo(mention, at)) && !isToThem;
  return words.isHard(tokens[at]) && !isSaidOfApplying && !isTakenFurther && !isPoliteNo && tail !== '';
};

const isAdnominal = (token: Token | undefined): boolean => /(?:는|은|운|한|릴|을|좋은)$/.test(words.textOf(token));

/** 남성에게 어울리는 셔츠, 여성에게 좋은 음식: what suits them is no work. */
export const isOfThing = ({ phrase, tail }: Mention, { kind, at }: Found): boolean => {
  const next = phrase.tokens[at + 1];
  return (
    kind === 'prefer' &&
    /(?:에게|께|한테)$/.test(tail) &&
    isAdnominal(phrase.tokens[at]) &&
    next !== undefined &&
    next.kind !== 'mark' &&
    !is(next, 'role', 'work', 'person', 'label', 'house') &&
    meansOf(next, 'suit') !== 'post' &&
    !words.isWorkNoun(next)
  );
};

/** The work suits one sex, or does not; nobody is asked or shut out: 여성분이 하기 좋은 일, 여성에게는 힘들 수 있습니다. */
export const isSuitability = (mention: Mention, { kind, at }: Found): boolean => {
  const { phrase, end, tail } = mention;
  const { tokens } = phrase;
  const isTo = /(?:에게|께|한테)(?:는|도)?$/.test(tail);
  const isToThem = isTo || tokens.slice(end, at).some(words.isDoing);
  if (kind === 'shut') return isTooHard(mention, at, isToThem);
  if (kind !== 'prefer' || tail.endsWith('면')) return false;
  if (isTo && tokens[at]?.word === '추천') return true;
  return words.isFit(tokens[at]) && (isToThem || words.isWorkNoun(tokens[at + 1]));
};
