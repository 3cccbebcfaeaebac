import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../functions/domain/language/html.ts';
import { requestCard, requestsBlock, type ShownRequest } from '../../../functions/domain/page/request-cards.ts';
import { inventedRequests } from '../../support/invented-pages.ts';

const KO = { language: 'ko', today: '2026-11-02' } as const;
const EN = { language: 'en', today: '2026-11-02' } as const;
const shown = (request: ShownRequest, reading: typeof KO | typeof EN = KO): string =>
  documentOf(requestCard(request, reading));
const [answered, extended, open] = inventedRequests as [ShownRequest, ShownRequest, ShownRequest];
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a request on the person’s page', () => {
  test('that is open says by which day it is answered', () =>
    expect(words(shown(open))).toBe(
      '요청 번호 R-20261102-7F3A 요청하신 날 2026년 11월 2일(월) 요청하신 내용 결과에 대한 설명과 담당자의 재검토 사업 공공근로사업 답해 드리는 기한 2026년 12월 2일(수)',
    ));

  test('that takes longer says why, in the words of the official, and the new day', () =>
    expect(words(shown(extended))).toContain(
      '늦어지는 이유 2026년 10월 20일(화)에 기한을 2026년 11월 20일(금)까지 늘렸습니다. 다른 기관의 확인을 기다리고 있습니다. 고용센터에 기준을 물어보았습니다. 답이 오면 바로 알려 드립니다. 답해 드리는 기한 2026년 11월 20일(금)',
    ));

  test('that is answered shows the day, what the review came to, each part of the answer and how to ask again', () => {
    const text = words(shown(answered));
    expect(text).toContain('답해 드린 날 2026년 10월 5일(월) 다시 살펴본 결과 결과가 바뀝니다');
    expect(text).not.toContain('답해 드리는 기한');
    for (const { words: written } of answered.answer?.parts ?? [])
      for (const line of written.split('\n')) expect(text).toContain(line);
    expect(text).toContain('다시 요청하실 수 있습니다');
    expect(text).toContain('고용센터가 결정합니다');
  });

  test('in English says that the official writes in Korean, and marks those words as Korean', () => {
    const html = shown(answered, EN);
    expect(words(html)).toContain('The official writes in Korean.');
    expect(html).toMatch(/<div lang="ko">\s*<p>참여 기간을 다시 세어 보니/);
    expect(shown(answered)).not.toContain('lang="ko"');
  });

  test('shows what an official wrote as text, never as markup', () => {
    const parts = [{ part: 'finding', words: '<b>굵게</b> & "따옴표"' } as const];
    const html = shown({ ...answered, answer: { act: 'a', on: '2026-10-05', parts } });
    expect(html).toContain('&#60;b&#62;굵게&#60;/b&#62; &#38; &#34;따옴표&#34;');
    expect(html).not.toContain('<b>');
  });
});

test('the latest request comes first; without one there is no heading', () => {
  const html = documentOf(requestsBlock(inventedRequests, KO));
  const numbers = [...html.matchAll(/요청 번호 (R-[\dA-F-]+)/g)].map(([, number]) => number);
  expect(numbers).toEqual(['R-20261102-7F3A', 'R-20260921-3A4B5C', 'R-20260910-0B1C2D']);
  expect(html).toContain('id="requests"');
  expect(documentOf(requestsBlock([], KO))).toBe('');
});
