import { expect, test } from 'vitest';
import { inventedOffices } from '../../support/invented-site.ts';
import { postingListToOffice, type ListedPosting } from '../../../functions/notices/posting-list/letter.ts';

const listed = (kind: ListedPosting['kind'], title: string): ListedPosting => ({
  kind,
  companyName: '가상정밀',
  title,
  partner: 'masan-univ',
  externalId: title,
  findings: [
    {
      code: 'wage-hours-missing',
      severity: kind === 'posting-refused' ? 'refuse' : 'hold',
      path: 'wage',
      message: `${title}에 있는 말`,
    },
  ],
});

test('each posting is listed under what became of it: first what its company has to mend, last what was taken', () => {
  const { text } = postingListToOffice({
    on: '2026-11-02',
    today: '2026-11-03',
    officesOf: inventedOffices,
    postings: [
      listed('posting-accepted', '받은 공고'),
      listed('posting-held', '보류된 공고'),
      listed('posting-refused', '반려된 공고'),
      listed('held-for-review', '검토할 공고'),
    ],
    more: 0,
  });
  const headings = [...text.matchAll(/^(?:■|▶) (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual([
    '한눈에 보기',
    '고쳐 보내 주셔야 하는 공고',
    '반려된 공고',
    '검토하실 공고',
    '검토할 공고',
    '담당자가 확인하고 있는 공고',
    '보류된 공고',
    '접수한 공고',
    '받은 공고',
    '문의하실 곳',
    '마산대학교(공고 접수)',
    '창원시 일자리창출과(점검과 검토)',
    '결정하시려면',
    '고치시거나 검토를 요청하시려면',
  ]);
  expect(text).toContain('반려된 공고에 있는 말');
  expect(text).not.toContain('받은 공고에 있는 말');
});

test('how many postings are not listed is among the facts and in a step', () => {
  const { text } = postingListToOffice({
    on: '2026-11-02',
    today: '2026-11-03',
    officesOf: inventedOffices,
    postings: [listed('posting-accepted', '받은 공고')],
    more: 7,
  });
  expect(text).toContain('적지 못한 공고: 7건');
  expect(text).toContain('나머지 7건은 적지 않았습니다.');
});
