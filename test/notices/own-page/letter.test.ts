import { expect, test } from 'vitest';
import { ownPage } from '../../../functions/notices/own-page/letter.ts';
import { ownPageFacts } from '../../support/own-page-facts.ts';

test('a letter about one person names nobody: whoever reads the mail is the one', () => {
  const { subject, text } = ownPage(ownPageFacts);
  expect(text).toContain('내 페이지 열기');
  expect(`${subject}${text}`).not.toContain('김가상');
});

test('where several people share an address, each has a link under their name', () => {
  const pages = ['김가상', '이가상'].map((name, index) => ({ name, page: `https://pages.jobs.example/me/${index}` }));
  const { text, html } = ownPage({ language: 'ko', pages });
  for (const { name, page } of pages) {
    expect(text).toContain(`${name}님의 페이지 열기`);
    expect(text).toContain(page);
    expect(html).toContain(page);
  }
  expect(text).toContain('2명');
});
