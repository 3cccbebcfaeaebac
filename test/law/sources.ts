import type { Cited } from '../support/statutes.ts';

/** Articles that the project names and whose text was not read, each with its source. */
export const NOT_READ: readonly Cited['citation'][] = (
  [
    ['민법', '제157조', 'https://www.law.go.kr/법령/민법'],
    ['민법', '제158조', 'https://www.law.go.kr/법령/민법'],
    ['민법', '제160조', 'https://www.law.go.kr/법령/민법'],
    ['관공서의 공휴일에 관한 규정', '제2조', 'https://www.law.go.kr/법령/관공서의공휴일에관한규정'],
    ['관공서의 공휴일에 관한 규정', '제3조', 'https://www.law.go.kr/법령/관공서의공휴일에관한규정'],
    ['공직선거법', '제34조', 'https://www.law.go.kr/법령/공직선거법'],
    ['개인정보 보호법', '제19조', 'https://www.law.go.kr/법령/개인정보보호법'],
    ['직업안정법 시행규칙', '제3조', 'https://www.law.go.kr/법령/직업안정법시행규칙'],
    ['민원 처리에 관한 법률', '제17조', 'https://www.law.go.kr/법령/민원처리에관한법률'],
    ['행정절차법', '제27조', 'https://www.law.go.kr/법령/행정절차법'],
    ['행정심판법', '제27조', 'https://www.law.go.kr/법령/행정심판법'],
    ['행정소송법', '제20조', 'https://www.law.go.kr/법령/행정소송법'],
    ['개인정보의 안전성 확보조치 기준', '제8조', 'https://www.law.go.kr/행정규칙/개인정보의안전성확보조치기준'],
  ] as const
).map(([statute, article, source]) => ({
  statute,
  article,
  effectiveFrom: '2020-01-01',
  status: 'law',
  mark: 'text-not-held',
  source,
}));
