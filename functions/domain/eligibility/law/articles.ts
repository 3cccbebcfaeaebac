import type { Citation } from '../../../contracts/finding.ts';

/**
 * The articles and ordinances that eligibility rests on, with the dates of each wording that was read. A test compares
 * every entry with the statute file.
 */
type Article = {
  readonly statute: string;
  readonly article: string;
  readonly status: Citation['status'];
  /**
   * In order of date. A wording ends on the day before the next. It is known from its promulgation (공포), or from its
   * first day if that day is not held.
   */
  readonly wordings: readonly { readonly from: string; readonly knownFrom: string }[];
  /** The URL, or the name of the collection, where the wording was read. */
  readonly source: string;
};

export const ARTICLES = {
  support: {
    statute: '구직자 취업촉진 및 생활안정지원에 관한 법률',
    article: '제6조',
    status: 'law',
    wordings: [{ from: '2024-01-01', knownFrom: '2023-12-29' }],
    source: 'https://www.law.go.kr/법령/구직자취업촉진및생활안정지원에관한법률',
  },
  allowance: {
    statute: '구직자 취업촉진 및 생활안정지원에 관한 법률',
    article: '제7조',
    status: 'law',
    wordings: [{ from: '2024-01-01', knownFrom: '2023-12-29' }],
    source: 'https://www.law.go.kr/법령/구직자취업촉진및생활안정지원에관한법률',
  },
  supportDecree: {
    statute: '구직자 취업촉진 및 생활안정지원에 관한 법률 시행령',
    article: '제2조',
    status: 'law',
    wordings: [{ from: '2024-02-09', knownFrom: '2024-02-06' }],
    source: 'https://www.law.go.kr/법령/구직자취업촉진및생활안정지원에관한법률시행령',
  },
  allowanceDecree: {
    statute: '구직자 취업촉진 및 생활안정지원에 관한 법률 시행령',
    article: '제3조',
    status: 'law',
    wordings: [{ from: '2024-02-09', knownFrom: '2024-02-06' }],
    source: 'https://www.law.go.kr/법령/구직자취업촉진및생활안정지원에관한법률시행령',
  },
  careerWomen: {
    statute: '여성의 경제활동 촉진과 경력단절 예방법',
    article: '제2조',
    status: 'law',
    wordings: [
      { from: '2025-10-01', knownFrom: '2025-10-01' },
      { from: '2026-07-01', knownFrom: '2025-12-30' },
    ],
    source: 'https://www.law.go.kr/법령/여성의경제활동촉진과경력단절예방법',
  },
  youthEmployment: {
    statute: '청년고용촉진 특별법',
    article: '제2조',
    status: 'law',
    wordings: [
      { from: '2023-12-31', knownFrom: '2023-12-31' },
      { from: '2026-09-18', knownFrom: '2026-03-17' },
    ],
    source: 'https://www.law.go.kr/법령/청년고용촉진특별법',
  },
  youthEmploymentDecree: {
    statute: '청년고용촉진 특별법 시행령',
    article: '제2조',
    status: 'law',
    wordings: [{ from: '2026-01-02', knownFrom: '2025-12-30' }],
    source: 'https://www.law.go.kr/법령/청년고용촉진특별법시행령',
  },
  changwonYouth: {
    statute: '창원시 청년 기본 조례',
    article: '제3조',
    status: 'ordinance',
    wordings: [
      { from: '2020-01-01', knownFrom: '2020-01-01' },
      { from: '2024-01-01', knownFrom: '2024-01-01' },
    ],
    source: '창원시 자치법규',
  },
  changwonYouthService: {
    statute: '창원시 청년 기본 조례',
    article: '제20조의2',
    status: 'ordinance',
    wordings: [{ from: '2026-01-01', knownFrom: '2026-01-01' }],
    source: '창원시 자치법규',
  },
  changwonMidCareer: {
    statute: '창원시 중장년 지원에 관한 조례',
    article: '제2조',
    status: 'ordinance',
    wordings: [{ from: '2022-11-15', knownFrom: '2022-11-15' }],
    source: '창원시 자치법규',
  },
} as const satisfies Record<string, Article>;
export type ArticleId = keyof typeof ARTICLES;
