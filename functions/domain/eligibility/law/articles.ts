import type { Citation } from '../../../contracts/finding.ts';
import type { Names } from '../../../contracts/names.ts';

type Wording = {
  readonly from: string;
  /** The promulgation (공포). Absent: the same as `from`, because the day of promulgation is not held. */
  readonly knownFrom?: string;
};

/** The articles and ordinances that eligibility rests on, with the dates of each wording that was read. */
type Article = {
  readonly statute: string;
  readonly article: string;
  readonly status: Citation['status'];
  /** In order of date. A wording ends on the day before the next. */
  readonly wordings: Names<Wording>;
  /** The URL, or the name of the collection, where the wording was read. */
  readonly source: string;
};

/** An article of a law or decree. The law server names its page by the statute's name without spaces. */
const law = (statute: string, article: string, ...wordings: Names<Wording>): Article => ({
  statute,
  article,
  status: 'law',
  wordings,
  source: `https://www.law.go.kr/법령/${statute.replaceAll(' ', '')}`,
});

const ordinance = (statute: string, article: string, ...wordings: Names<Wording>): Article => ({
  statute,
  article,
  status: 'ordinance',
  wordings,
  source: '창원시 자치법규',
});

/** A test compares every entry with the statute file. */
export const ARTICLES = {
  support: law('구직자 취업촉진 및 생활안정지원에 관한 법률', '제6조', { from: '2024-01-01', knownFrom: '2023-12-29' }),
  allowance: law('구직자 취업촉진 및 생활안정지원에 관한 법률', '제7조', {
    from: '2024-01-01',
    knownFrom: '2023-12-29',
  }),
  supportDecree: law('구직자 취업촉진 및 생활안정지원에 관한 법률 시행령', '제2조', {
    from: '2024-02-09',
    knownFrom: '2024-02-06',
  }),
  allowanceDecree: law('구직자 취업촉진 및 생활안정지원에 관한 법률 시행령', '제3조', {
    from: '2024-02-09',
    knownFrom: '2024-02-06',
  }),
  careerWomen: law(
    '여성의 경제활동 촉진과 경력단절 예방법',
    '제2조',
    { from: '2025-10-01' },
    { from: '2026-07-01', knownFrom: '2025-12-30' },
  ),
  youthEmployment: law(
    '청년고용촉진 특별법',
    '제2조',
    { from: '2023-12-31' },
    { from: '2026-09-18', knownFrom: '2026-03-17' },
  ),
  youthEmploymentDecree: law('청년고용촉진 특별법 시행령', '제2조', { from: '2026-01-02', knownFrom: '2025-12-30' }),
  changwonYouth: ordinance('창원시 청년 기본 조례', '제3조', { from: '2020-01-01' }, { from: '2024-01-01' }),
  changwonYouthService: ordinance('창원시 청년 기본 조례', '제20조의2', { from: '2026-01-01' }),
  changwonMidCareer: ordinance('창원시 중장년 지원에 관한 조례', '제2조', { from: '2022-11-15' }),
} as const satisfies Record<string, Article>;
export type ArticleId = keyof typeof ARTICLES;
