import type { Citation } from '../../../contracts/finding.ts';

/**
 * The articles that the posting check rests on. `effectiveFrom` is the day from which the wording that was read is in
 * force; a test holds every entry against the statute file.
 */
export const CITATIONS = {
  minimumWage: { statute: '최저임금법', article: '제6조', effectiveFrom: '2020-05-26', status: 'law' },
  traineeWage: { statute: '최저임금법', article: '제5조', effectiveFrom: '2020-05-26', status: 'law' },
  publishedMinimumWage: { statute: '최저임금법', article: '제10조', effectiveFrom: '2020-05-26', status: 'law' },
  sexEquality: {
    statute: '남녀고용평등과 일ㆍ가정 양립 지원에 관한 법률',
    article: '제7조',
    effectiveFrom: '2026-09-18',
    status: 'law',
  },
  ageDiscrimination: {
    statute: '고용상 연령차별금지 및 고령자고용촉진에 관한 법률',
    article: '제4조의4',
    effectiveFrom: '2022-06-10',
    status: 'law',
  },
  ageException: {
    statute: '고용상 연령차별금지 및 고령자고용촉진에 관한 법률',
    article: '제4조의5',
    effectiveFrom: '2022-06-10',
    status: 'law',
  },
  equalChance: { statute: '고용정책 기본법', article: '제7조', effectiveFrom: '2026-01-02', status: 'law' },
  applicationForms: {
    statute: '채용절차의 공정화에 관한 법률',
    article: '제4조의3',
    effectiveFrom: '2020-05-26',
    status: 'law',
  },
  returnOfPapers: {
    statute: '채용절차의 공정화에 관한 법률',
    article: '제11조',
    effectiveFrom: '2020-05-26',
    status: 'law',
  },
  falseAd: { statute: '직업안정법', article: '제34조', effectiveFrom: '2024-07-24', status: 'law' },
  identifiableEmployer: { statute: '직업안정법 시행령', article: '제28조', effectiveFrom: '2026-03-24', status: 'law' },
  acceptance: { statute: '직업안정법', article: '제8조', effectiveFrom: '2024-07-24', status: 'law' },
  residentNumber: { statute: '개인정보 보호법', article: '제24조의2', effectiveFrom: '2026-09-11', status: 'law' },
} as const satisfies Record<string, Citation>;
