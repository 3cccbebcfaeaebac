import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Behind, Said } from './behind.ts';
import { finalSign } from './behind.ts';
import type { Place } from '../claim.ts';
import { fillingBehind, isPointOfForm } from '../form-field.ts';
import { hasLabel, isUnderDuties, speaksOfForms } from './whose.ts';

/** Endings and words of a request: 적어 주세요, 기재 바랍니다, 쓸 것, 제출하셔야 합니다. */
const REQUEST_TAIL =
  /^(?:$|주|해주|하여주|바랍|부탁|할것|하실|하십|하세|하셔|해야|하여야|요|함$|시고|고$|도록|하고|하게|세|십|하시|받)/;
const REQUEST_WORD = /^(?:주|바랍|부탁|것|내세|내시|내주|필수|하셔|해|보내|요망|함께|필요|합니다|됩니다|해주)/;
const WRITTEN_WRONG = /(?:미|허위|누락|거짓)$/;
/** A noun behind a bare verbal noun makes it a duty: 기재 업무, 작성 보조. */
const isDuty = (token: Token | undefined): boolean => token !== undefined && is(token, 'work', 'thing', 'role');

const VERBAL_NOUN = /^(?:기재|기입|작성|표기|제출|첨부|명시|기록|증명|표시|신고)/;
const BETWEEN =
  /^(?:구분|증빙|납부|자료|사본|금액|여부|유무|사항|란|칸|정도|현황|상황|수준|수|등|상세|자세|구체|간략|정확|각각|모두|반드시|필수|꼭|내역)/;

/** A bare 기재 or 제출 asks only where nothing else is written: not 산재 신청 서류 작성, and not what is recorded as work. */
const isPlain = (tokens: readonly Token[], from: number, at: number): boolean =>
  !/^(?:기록|작성|신고)/.test(tokens[at]?.word ?? '') &&
  tokens
    .slice(from, at)
    .every(
      (token) =>
        token.kind === 'mark' ||
        token.tail !== '' ||
        BETWEEN.test(token.word) ||
        is(token, 'kin', 'wealth', 'health', 'faith', 'adverb', 'also', 'need'),
    );

const isRequest = ({ tokens, token, at }: Said, from: number): boolean => {
  const next = tokens[at + 1];
  if (isDuty(next)) return false;
  if (
    VERBAL_NOUN.test(token.word) &&
    token.tail === '' &&
    !REQUEST_WORD.test(next?.word ?? '') &&
    !isPlain(tokens, from, at)
  )
    return false;
  if (/^(?:하는|한|된|하던|할)$/.test(token.tail)) return false;
  return REQUEST_TAIL.test(token.tail) || REQUEST_WORD.test(next?.word ?? '');
};

/** 기재 금지 and 기재 시 감점 forbid the writing itself; 허위 기재 시 탈락 does not. */
const isForbidden = (said: readonly Said[]): boolean => {
  const write = said.findIndex(({ sign }) => sign === 'write');
  const first = said[write];
  const before = first?.tokens[first.at - 1]?.word ?? '';
  return said.slice(write + 1).some(({ sign }) => sign === 'shut' || sign === 'open') && !WRITTEN_WRONG.test(before);
};

/** Under a field of the form the plain form tells what to write: 가족사항: 부모의 직업을 적습니다. */
const isInField = ({ item }: Place, { token }: Said): boolean =>
  hasLabel(item, 'family', 'papers', 'wealth', 'faith', 'health') &&
  /^(?:습|합|입|니)/.test(`${token.word.at(-1)}${token.tail}`);

type Writing = 'asked' | 'forbidden' | 'none';

/**
 * Is what a place names to be written or handed in? In a sentence of its own (부모 직업을 적어 주세요), or as a point
 * of what is to be handed in (제출서류: 이력서, 재산세 납부증명서).
 */
export const writingOf = (place: Place, { own, next, isLast }: Behind): Writing => {
  const filling = fillingBehind(place);
  if (filling !== undefined) return filling === 'blank' ? 'forbidden' : 'asked';
  const said = own.some(({ sign }) => sign === 'write') || !isLast ? own : [...own, ...next];
  const writes = said.filter(({ sign }) => sign === 'write');
  const write = writes.find((one) => isRequest(one, one.inItem ? place.to : 0)) ?? writes[0];
  const final = finalSign(said);
  if (final?.sign === 'open') return 'forbidden';
  if (write !== undefined) {
    if (isForbidden(said)) return 'forbidden';
    if (isUnderDuties(place.item)) return 'none';
    if (isRequest(write, write.inItem ? place.to : 0) || speaksOfForms(place) || isInField(place, write))
      return 'asked';
    return 'none';
  }
  const isPoint = hasLabel(place.item, 'papers') || isInListOfPapers(place) || isPointOfForm(place);
  return isPoint && (isLast || own.length === 0) ? 'asked' : 'none';
};

const MOST_BEFORE = 12;

/** A sentence that lists what is handed in: 제출 서류는 이력서, 그리고 부동산 등기부등본입니다. */
const isInListOfPapers = ({ statement, index }: Place): boolean =>
  statement.items
    .slice(Math.max(0, index - MOST_BEFORE), index + 1)
    .some(({ tokens }) =>
      tokens.some((token) => meansOf(token, 'label') === 'papers' && /^(?:은|는|에는|엔)$/.test(token.tail)),
    );
