import { expect, test } from 'vitest';
import { noticeId } from '../../../functions/domain/mail/notice-id.ts';

const plain = (text: string): string => text;

test('an id is made of the kind and what makes it the same mail, in their order: ids of mails under way must not change', () => {
  expect(noticeId(plain, 'match', 'box', 'cluster')).toBe('["match","box","cluster"]');
  expect(noticeId(plain, 'screening', 'salt', 3)).toBe('["screening","salt",3]');
  expect(noticeId(plain, 'opt-out-confirmed', 'box', '', '2026-11-02T03:00:00.000Z')).toBe(
    '["opt-out-confirmed","box","","2026-11-02T03:00:00.000Z"]',
  );
  expect(noticeId(plain, 'page-address', 'box', undefined, '2026-11-02')).toBe(
    '["page-address","box",null,"2026-11-02"]',
  );
  expect(noticeId(plain, 'posting-held', 'masan-univ', 'P-1', 2, 'hash', 'says')).toBe(
    '["posting-held","masan-univ","P-1",2,"hash","says"]',
  );
});

test('the same occasion of another kind is another mail', () => {
  expect(noticeId(plain, 'review-request', 'person', 'R-1')).not.toBe(
    noticeId(plain, 'review-received', 'person', 'R-1'),
  );
});
