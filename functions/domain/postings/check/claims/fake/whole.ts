import type { ReadText } from '../../reading/read-text.ts';
import { is } from '../../reading/tokens.ts';
import type { ReadPosting } from '../read-posting.ts';
import { lettersOf, linesOf, saying, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import { isNothing } from './payer.ts';

/**
 * What the whole posting says: is work named, is base pay stated? Each is read when
 * it is first asked, once for all texts.
 */
export type Whole = {
  readonly isNamed: () => boolean;
  readonly hasBase: () => boolean;
  readonly isHidden: () => boolean;
  readonly isForAnyone: () => boolean;
  readonly isTaughtIn: (line: Line) => boolean;
  readonly isInsurance: () => boolean;
  readonly isOffice: () => boolean;
  readonly isPaidTraining: () => boolean;
};

export const hasFake = (line: Line, ...kinds: readonly string[]): boolean =>
  line.spots.some((spot) => kinds.includes(spot.fake ?? ''));

/** Words for anybody and any work. */
const ANY_WORK: ReadonlySet<string> = new Set(
  '직원 사원 알바 알바생 아르바이트 일 업무 근무 근무자 현장 사람 인원 신입 초보 일용직 담당자 사장 사장님 대표 파견직 인재 매니저 크루 팀원 스태프 단기 파트 관리 상담 안내 교육 보조 부서 주간 야간 오전 오후 주말 평일 지원자 구직자 팀 쪽 정규직 계약직 매장 사무 영업'.split(
    ' ',
  ),
);
/** Trades by their ending: 철근공, 선과원, 지게차기사. */
const TRADE = /[가-힣]{2}(?:공|기사|원|사|작업|선별|포장|수확|조립|설치|배송|청소|운전|도우미)$/;
const NO_TRADE = /(?:회사|직원|사원|공원|만원|천원|지원|인원|백원|공사|행사|식사|감사|인사)$/;
/** Does a statement name any work: 형틀목공, 택배 기사? */
const namesWork = (line: Line): boolean =>
  line.spots.some(
    ({ token, fake }) =>
      (token.kind === 'unknown' && TRADE.test(token.word) && !NO_TRADE.test(token.word)) ||
      (is(token, 'role', 'work') && token.word.length > 1 && !ANY_WORK.has(token.word) && fake === undefined),
  );

export const hasBase = (line: Line): boolean => line.spots.some((spot) => spot.money === 'base');

/** Work that is paid by the lesson or the appearance reaches high pay for few hours. */
const isTaught = saying(
  /강사|강의|수업|레슨|과외|의사|진료|통역|변호사|모델|공연|연주|사회자|아나운서|교수|자문|감독관/,
);

const isOffice = saying(/^(?:사무|내근|경리|총무|행정|비서|데이터|서류|콜센터|상담)/);
const isInsurance = saying(/보험|설계사|재무설계|^fc$/);

/** Training that costs nothing or is paid for: 국비, 훈련수당, 교육비 무료. */
const isPaidTraining = (line: Line): boolean =>
  line.spots.some((spot, at) => {
    const letters = lettersOf(spot);
    if (/^(?:국비|내일배움|훈련수당|훈련장려금|교육수당|유급|채용연계형|k디지털)/.test(letters)) return true;
    return isNothing(spot) && (isTaughtAt(line, at - 1) || isTaughtAt(line, at + 1) || isTaughtAt(line, at - 2));
  });
const isTaughtAt = (line: Line, at: number): boolean =>
  /^(?:교육|수강|과정|훈련|연수|수업)(?!생)/.test(wordAt(line, at));

const lines = new WeakMap<ReadText, readonly Line[]>();

/** The lines of a text, made once for all that ask. */
export const linesOnce = (text: ReadText): readonly Line[] => {
  const known = lines.get(text) ?? linesOf(text);
  lines.set(text, known);
  return known;
};

const once = (ask: () => boolean): (() => boolean) => {
  let known: boolean | undefined;
  return () => (known ??= ask());
};

const readWhole = ({ texts }: ReadPosting): Whole => {
  const anyLine = (asks: (line: Line) => boolean): (() => boolean) =>
    once(() => texts.some((text) => linesOnce(text).some(asks)));
  const title = texts.find(({ path }) => path === 'title');
  const isTaughtByTitle = once(() => title !== undefined && linesOnce(title).some(isTaught));
  return {
    isNamed: anyLine(namesWork),
    hasBase: anyLine(hasBase),
    isHidden: anyLine((line) => hasFake(line, 'secret')),
    isForAnyone: anyLine((line) => hasFake(line, 'anyone')),
    isTaughtIn: (line) => isTaught(line) || isTaughtByTitle(),
    isInsurance: anyLine(isInsurance),
    isOffice: anyLine(isOffice),
    isPaidTraining: anyLine(isPaidTraining),
  };
};

const wholes = new WeakMap<ReadPosting, Whole>();

export const wholeOf = (reading: ReadPosting): Whole => {
  const known = wholes.get(reading) ?? readWhole(reading);
  wholes.set(reading, known);
  return known;
};
