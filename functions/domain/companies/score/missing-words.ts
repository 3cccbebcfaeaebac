import { compareText } from '../../language/compare-text.ts';
import { oneLine } from '../../language/plain-text.ts';

/** What a scorecard does not know yet, in the words of the paper that would tell it. Korean only: officials and companies read it. */

const NAMES: Readonly<Record<string, string>> = {
  'company.hqInChangwonSince': '본사가 창원시에 있기 시작한 날',
  'company.sites.main': '주된 사업장의 소재지와 시작한 날',
  'company.sites': '사업장 목록(소재지와 시작한 날)',
  'company.sme': '중소기업 여부(중소기업 확인서)',
  'company.industry': '업종 코드(한국표준산업분류)',
  headcounts: '월말 상시 직원 수',
  hires: '확인된 채용',
  'hires.birthDate': '채용된 분의 나이(생년월일)',
  'hires.residenceAtHire': '채용된 분의 채용일 당시 거주지',
  'facts.plannedHires': '추가 채용 계획(인원과 기한)',
  'facts.schemes': '일·가정 양립 제도의 수',
  'facts.social': '사회공헌 실적',
  'facts.jobFairs': '채용 행사 참여 횟수',
  'papers.environment': '근로환경 개선을 보여 주는 서류',
  'papers.conversions': '정규직 전환을 보여 주는 서류',
  'papers.vulnerableShare': '취업지원 대상 채용을 보여 주는 서류',
  'papers.regularShare': '정규직 비율을 보여 주는 서류',
};

const COUNTED = { regular: '월말 상시 직원 수', left: '월별 퇴사자 수' } as const;
type Counted = keyof typeof COUNTED;

type Month = { readonly site: string; readonly month: string; readonly field: Counted };

const monthIn = (path: string): Month | undefined => {
  const [, site, month, field] = /^headcounts\.(.+)\.(\d{4}-\d{2})\.(regular|left)$/.exec(path) ?? [];
  return site === undefined || month === undefined
    ? undefined
    : { site, month, field: field === 'left' ? 'left' : 'regular' };
};

const siteIn = (path: string): string | undefined =>
  NAMES[path] === undefined ? /^company\.sites\.(.+)$/.exec(path)?.[1] : undefined;

const monthWords = (month: string): string => `${month.slice(0, 4)}년 ${String(Number(month.slice(5)))}월`;

const monthsWords = (months: readonly string[]): string => {
  const [first = '', last = first] = [months[0], months.at(-1)];
  if (first === last) return monthWords(first);
  return `${monthWords(first)}부터 ${monthWords(last)} 사이의 ${String(months.length)}개월`;
};

/** Alternatives, of which any one settles it. Parts of one alternative are needed together. */
const alternatives = (path: string): string | undefined => {
  const words = path.split('|').map((one) => one.split('+').map((part) => NAMES[part]));
  return words.length > 1 && words.flat().every((word) => word !== undefined)
    ? words.map((parts) => parts.join(' 및 ')).join(' 또는 ')
    : undefined;
};

/**
 * Returns a line for each thing that is missing. Months of one site and count are one line. `missing`: the paths of a scorecard.
 * What is not known here is shown as its path.
 */
export const missingWords = (missing: readonly string[]): readonly string[] => {
  const months = new Map<string, Month[]>();
  for (const one of missing.flatMap((path) => monthIn(path) ?? [])) {
    const key = JSON.stringify([one.site, one.field]);
    months.set(key, [...(months.get(key) ?? []), one]);
  }
  const counted = [...months.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const all = [first, ...others].map(({ month }) => month).toSorted(compareText);
    return [`사업장 ‘${oneLine(first.site)}’의 ${monthsWords(all)} ${COUNTED[first.field]}`];
  });
  const others = missing
    .filter((path) => monthIn(path) === undefined)
    .map((path) => {
      const site = siteIn(path);
      return NAMES[path] ?? alternatives(path) ?? (site === undefined ? path : `사업장 ‘${oneLine(site)}’의 소재지`);
    });
  return [...new Set([...others, ...counted])];
};
