import type { Finding } from '../../contracts/finding.ts';

/**
 * The reasons for which the city may refuse a posting (직업안정법 제8조, which 제4조의2제4항 applies to the city). Nothing else is one.
 */
const ACCEPTANCE = [
  '직업안정법 제8조제1호(구인 신청의 내용이 법령을 위반한 경우)',
  '직업안정법 제8조제2호(근로조건이 통상에 비하여 현저하게 부적당하다고 인정되는 경우)',
  '직업안정법 제8조제3호(구인조건을 밝히기를 거부하는 경우)',
  '직업안정법 제8조제4호(명단이 공개 중인 체불사업주인 경우)',
] as const;

/** The articles that a refusal may name: those of 직업안정법 제8조, then those that the findings rest on. */
export const groundsFor = (findings: readonly Finding[]): string[] => [
  ...new Set([
    ...ACCEPTANCE,
    ...findings.flatMap(({ citation, severity }) =>
      citation === undefined || severity === 'warn' ? [] : [`${citation.statute} ${citation.article}`],
    ),
  ]),
];

/** Whether a refusal names one of the reasons for which the law allows it. */
export const isAllowed = (grounds: readonly string[]): boolean =>
  grounds.some((ground) => ACCEPTANCE.some((one) => one === ground));

/** What a refusal tells the company: the official's words, and the articles. */
export const refusalNote = (words: string, grounds: readonly string[]): string =>
  `${words}\n근거: ${grounds.join(', ')}`;
