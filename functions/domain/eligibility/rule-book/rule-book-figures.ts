import { addDays } from '../../language/calendar.ts';
import { medianIncomeOf, type Figures, type Limit, type MedianIncome } from '../law/figures.ts';
import { DASH, FIGURE_NAMES, lines, plain, span, STATUSES, table, valueWords } from './rule-book-words.ts';
import { grouped, won } from '../../language/money.ts';

/** The figures of the rule book, each with its history, its source, the day it became known and its review date. */

const SIZES = [1, 2, 3, 4, 5, 6, 7] as const;

const medianTable = (medians: readonly MedianIncome[]): string =>
  table(
    ['연도', ...SIZES.map((size) => `${size}인`), '8인부터 1인마다'],
    medians.map((median) => [
      String(median.year),
      ...SIZES.map((size) => grouped(medianIncomeOf(median, size, 100))),
      `+${grouped(medianIncomeOf(median, 8, 100) - medianIncomeOf(median, 7, 100))}`,
    ]),
  );

const medianSources = (medians: readonly MedianIncome[]): string =>
  table(
    ['연도', '시행', '알려진 날', '종류', '출처'],
    medians.map(({ year, effectiveFrom, effectiveTo, knownFrom, status, source }) => [
      String(year),
      span(effectiveFrom, effectiveTo),
      knownFrom,
      STATUSES[status].name,
      plain(source),
    ]),
  );

const meets = (
  { effectiveFrom, effectiveTo }: { effectiveFrom: string; effectiveTo?: string | undefined },
  year: number,
): boolean => effectiveFrom <= `${year}-12-31` && (effectiveTo ?? '9999-12-31') >= `${year}-01-01`;

/** The shares of the median income that any rule of that year uses. */
const sharesOf = ({ limits, rounds }: Figures, year: number): number[] => {
  const ofLimits = limits.filter((limit) => limit.unit === 'percent' && meets(limit, year)).map(({ value }) => value);
  const ofRounds = rounds
    .filter(({ effectiveFrom }) => effectiveFrom.startsWith(String(year)))
    .flatMap(({ medianPercent, medianPercentSingle }) => [medianPercent, medianPercentSingle])
    .filter((percent) => percent !== undefined);
  return [...new Set([...ofLimits, ...ofRounds])].filter((percent) => percent !== 100).sort((a, b) => a - b);
};

const shareTable = (figures: Figures): string =>
  table(
    ['연도', '비율', ...SIZES.map((size) => `${size}인`)],
    figures.medianIncome.flatMap((median) =>
      sharesOf(figures, median.year).map((percent) => [
        String(median.year),
        `${percent}%`,
        ...SIZES.map((size) => grouped(medianIncomeOf(median, size, percent))),
      ]),
    ),
  );

const wageTable = ({ minimumWage }: Figures): string =>
  table(
    ['시행', '시간급', '알려진 날', '다시 확인할 날', '종류', '출처'],
    minimumWage.map(({ hourly, effectiveFrom, effectiveTo, knownFrom, reviewBy, status, source }) => [
      span(effectiveFrom, effectiveTo),
      `${grouped(hourly)}원`,
      knownFrom,
      reviewBy,
      STATUSES[status].name,
      plain(source),
    ]),
  );

const roundTable = ({ rounds }: Figures, names: Readonly<Record<string, string>>): string =>
  table(
    [
      '회차',
      '사업',
      '기간',
      '나이',
      '가구소득(기준 중위소득 대비)',
      '재산',
      '함께 신청',
      '근무',
      '알려진 날',
      '근거·출처',
    ],
    rounds.map((round) => [
      round.id,
      lines(...round.programmes.map((id) => plain(names[id] ?? id))),
      round.effectiveTo === undefined
        ? `${round.effectiveFrom}(끝나는 날을 확인하지 못함)`
        : span(round.effectiveFrom, round.effectiveTo),
      `${round.ageMin}세 이상`,
      round.medianPercent === undefined
        ? '확인하지 못함'
        : `${round.medianPercent}% 이하${round.medianPercentSingle === undefined ? '' : `(1인 가구 ${round.medianPercentSingle}%)`}`,
      round.assets === undefined ? '확인하지 못함' : `${won(round.assets).ko} 이하`,
      round.exclusiveApplications ? '할 수 없음' : '제한이 공고에 없음',
      lines(plain(round.hours), round.hourlyWage === undefined ? '' : `시간급 ${grouped(round.hourlyWage)}원`),
      round.knownFrom,
      lines(
        plain(`${round.statute} ${round.article}`),
        STATUSES[round.status].name,
        plain(round.source),
        plain(round.note ?? ''),
      ),
    ]),
  );

/** Entries with the same id follow one another. If the next one ends an entry, the row shows that day. */
const limitRows = ({ limits }: Figures): string[][] => {
  const historyOf = (id: string): Limit[] =>
    limits.filter((limit) => limit.id === id).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return [...new Set(limits.map(({ id }) => id))].flatMap((id) => {
    const history = historyOf(id);
    return history.map((limit, index) => {
      const next = history[index + 1];
      const until = limit.effectiveTo ?? (next === undefined ? undefined : addDays(next.effectiveFrom, -1));
      return [
        index === 0 ? lines(plain(FIGURE_NAMES[id] ?? id), `\`${id}\``) : '〃',
        `**${valueWords(limit)}**`,
        span(limit.effectiveFrom, until),
        limit.knownFrom,
        next === undefined ? (limit.reviewBy ?? DASH) : DASH,
        lines(plain(`${limit.statute} ${limit.article}`), STATUSES[limit.status].name),
        lines(plain(limit.source), plain(limit.note ?? '')),
      ];
    });
  });
};

/** Returns the part of the rule book that lists every figure. `names` are the programmes' names by id. */
export const figuresPart = (figures: Figures, names: Readonly<Record<string, string>>): string => `### 기준 중위소득

가구원 수에 따른 한 달 금액(원)입니다. 8인부터는 7인 금액에 한 사람마다 마지막 칸의 금액을 더합니다. 한 해의 금액은 그 해에만 쓰고 다음 해로 넘기지 않습니다. 2020년의 금액처럼 표에 없는 해는 담당자가 확인합니다.

${medianTable(figures.medianIncome)}

${medianSources(figures.medianIncome)}

#### 사업에서 쓰는 비율

그 해에 어느 사업에서든 쓰는 비율의 한 달 금액(원)입니다. 1원 미만은 반올림하였습니다.

${shareTable(figures)}

### 최저임금

${wageTable(figures)}

### 공공근로·지역공동체일자리의 회차

${roundTable(figures, names)}

### 그 밖의 수치

${table(['기준', '값', '시행', '알려진 날', '다시 확인할 날', '근거', '출처와 참고'], limitRows(figures))}`;
