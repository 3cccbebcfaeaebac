import { nameOn } from '../../../contracts/names.ts';
import { isProgramme, PROGRAMME_NAMES } from '../../../contracts/programmes.ts';
import { compareText } from '../../language/compare-text.ts';
import { dateWords } from '../../language/dates.ts';
import { grouped, won } from '../../language/money.ts';
import type { Figures, Round } from '../law/figures.ts';
import { figureHistories, type FigureHistory } from './figure-histories.ts';

/** The rounds of programmes (회차) in words: for pages on which officials read and propose them. */

const HALVES: Readonly<Record<string, string>> = { '1': '상반기', '2': '하반기' };

/** 2027H1 → 2027년 상반기 회차 */
export const roundName = (id: string): string => `${id.slice(0, 4)}년 ${HALVES[id.slice(5)] ?? id} 회차`;

export const programmesOf = ({ programmes, effectiveFrom }: Pick<Round, 'programmes' | 'effectiveFrom'>): string =>
  programmes.map((id) => (isProgramme(id) ? nameOn(PROGRAMME_NAMES[id].formal, effectiveFrom).ko : id)).join(', ');

const UNKNOWN = '확인하지 못함';

const incomeWords = ({ medianPercent, medianPercentSingle }: Round): string => {
  if (medianPercent === undefined) return UNKNOWN;
  return `기준 중위소득의 ${String(medianPercent)}% 이하${
    medianPercentSingle === undefined ? '' : `(1인 가구는 ${String(medianPercentSingle)}%)`
  }`;
};

/** What a round says, a line each. */
export const roundLines = (round: Round): readonly string[] => [
  `사업: ${programmesOf(round)}`,
  `기간: ${dateWords(round.effectiveFrom, 'ko')}부터 ${
    round.effectiveTo === undefined ? '(끝나는 날을 모름)' : `${dateWords(round.effectiveTo, 'ko')}까지`
  }`,
  `나이: 시작하는 날에 만 ${String(round.ageMin)}세 이상`,
  `가구소득: ${incomeWords(round)}`,
  `가족 재산: ${round.assets === undefined ? UNKNOWN : `${won(round.assets).ko} 이하`}`,
  `두 사업 함께 신청: ${round.exclusiveApplications ? '할 수 없음' : '할 수 있음'}`,
  `일하는 시간: ${round.hours}`,
  `시급: ${round.hourlyWage === undefined ? UNKNOWN : `${grouped(round.hourlyWage)}원`}`,
];

/** The rounds that figures have, by id, each with what it says of one programme or of two. */
const roundHistories = ({ rounds }: Pick<Figures, 'rounds'>): readonly FigureHistory[] =>
  [...Map.groupBy(rounds, ({ id }) => id)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, those]) => ({
      id,
      name: roundName(id),
      entries: those.map((round) => {
        const lines = roundLines(round);
        const { statute, article, effectiveTo, ...shown } = round;
        return {
          ...shown,
          effectiveTo,
          to: effectiveTo,
          lines,
          value: lines.join(' · '),
          law: `${statute} ${article}`,
        };
      }),
    }));

/** The histories of all figures, and of all rounds. */
export const allHistories = (figures: Figures): readonly FigureHistory[] => [
  ...figureHistories(figures),
  ...roundHistories(figures),
];
