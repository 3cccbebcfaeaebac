import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { PROGRAMME_IDS } from '../../../functions/contracts/programmes.ts';
import { readyProgrammes } from '../../../functions/domain/eligibility/answer/screen-person.ts';
import type { Subject } from '../../../functions/domain/eligibility/engine/subject.ts';
import { pageDocument, type Reader } from '../../../functions/domain/page/layout.ts';
import { programmePage } from '../../../functions/domain/page/programme-page.ts';
import { programmeView } from '../../../functions/domain/page/programme-view.ts';
import { programmesPage, type ProgrammesFacts } from '../../../functions/domain/page/programmes-page.ts';
import { desksOf } from '../../../functions/domain/letters/desk.ts';
import { inventedAround } from '../../support/invented-site.ts';
import { SERVED, WORKS, YOUNG } from '../../support/screened-people.ts';

/** The people are invented. */
const READER: Reader = { token: 't', today: '2026-11-03', language: 'ko', usual: 'ko' };
const newToken = (): string => 'token';

const factsOf = (subject: Subject, on = '2026-11-02'): ProgrammesFacts => {
  const ready = readyProgrammes(on, on);
  return {
    partner: 'masan-univ',
    desk: desksOf(
      { 'masan-univ': 'contact@masan-univ.example' },
      { 'masan-univ': { phone: '055-000-0004' } },
    )('masan-univ'),
    own: { facts: {}, asks: ['screening', 'health'], partnersLists: [] },
    on,
    consented: true,
    changing: false,
    requests: [],
    programmes: ready.map((one) => programmeView(one, subject, ready, { language: 'ko', today: on, hash: sha256 })),
  };
};
const list = (facts: ProgrammesFacts): string =>
  pageDocument({ ...programmesPage(facts, READER, newToken), language: 'ko' }, inventedAround);
const ownPages = (facts: ProgrammesFacts): string[] =>
  facts.programmes.map((shown) =>
    pageDocument({ ...programmePage(shown, facts, READER, newToken), language: 'ko' }, inventedAround),
  );
const flat = (page: string): string =>
  page
    .replace(/<style>.*<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const PEOPLE = [
  ['somebody young', factsOf(YOUNG)],
  ['somebody who served', factsOf(SERVED)],
  ['somebody for the public works of 2024', factsOf(WORKS, '2024-03-10')],
] as const;

describe.each(PEOPLE)('the programmes of %s', (_, facts) => {
  const page = list(facts);

  test('stand in order: what may fit, what needs a fact, what has no known rules, and folded what does not', () => {
    const headings = [...page.matchAll(/<(?:h2 class="group"|summary)[^>]*>([^<]+)</g)].map(([, words = '']) => words);
    const order = ['신청해 보실', '정보가 더', '모집 기준', '지금은 요건이', '해당하는 대상'];
    const places = headings.flatMap((heading) => {
      const place = order.findIndex((words) => heading.startsWith(words));
      return place === -1 ? [] : [place];
    });
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.length).toBeGreaterThan(2);
  });

  test('each has the way to its reasons, once', () => {
    const shown = facts.programmes.filter(({ id, outcome }) =>
      ['youth', 'youth-employment-act', 'mid-career-centre'].includes(id) ? outcome !== 'ineligible' : true,
    );
    for (const { id } of shown) expect(page.split(`href="/me/t/programmes/${id}"`)).toHaveLength(2);
  });

  test('a group by age is no programme, whatever the counts', () => {
    const counted = [...page.matchAll(/ (\d+)개</g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(counted).toBe(PROGRAMME_IDS.length - 3);
  });

  test('no word of how well a source is known, no code and no bare date reaches a citizen', () => {
    for (const words of [page, ...ownPages(facts)].map(flat)) {
      expect(words).not.toMatch(/원문은 갖고|당시 문언|확인되지 않은|확인되지 않음|공표되지 않음|다시 확인할 날짜/);
      expect(words).not.toMatch(/\b(?:assumed|secondary|notice|eligible|undetermined)\b|\d{4}-\d{2}-\d{2}/);
    }
  });

  test('no value of the person is on the list', () => {
    expect(page).not.toMatch(/1,234,567|87,654,321|543,211|1,111,117/);
  });
});

test('somebody who reads a card can dial the number of the programme and that of their office', () => {
  const page = list(factsOf(YOUNG));
  expect(page).toContain('<a href="tel:1350">1350</a>');
  expect(page).toContain('<a href="tel:0550000004">055-000-0004</a>');
});

test('where a stage has no number of a partner, its mail address stands there; where it has neither, its name', () => {
  const facts = factsOf(YOUNG);
  const withMail = { ...facts, desk: desksOf({ 'masan-univ': 'contact@masan-univ.example' }, {})('masan-univ') };
  expect(list(withMail)).toContain('href="mailto:contact@masan-univ.example"');
  expect(flat(list({ ...facts, desk: {} }))).toContain('마산대학교에 문의해 주시기 바랍니다.');
});

/** 개인정보 보호법 시행령 제44조의3: the result, the main data used, the criteria and their effect, and the procedure. */
describe.each(PEOPLE)('the own page of each programme of %s', (_, facts) => {
  test.each(facts.programmes.map((shown) => [shown.id, shown] as const))('%s explains itself', (_id, shown) => {
    const words = flat(
      pageDocument({ ...programmePage(shown, facts, READER, newToken), language: 'ko' }, inventedAround),
    );
    expect(words).toMatch(
      /요건을 충족합니다|추가 정보가 필요합니다|담당자 확인이 필요합니다|충족하지 않는 요건|확인하지 못했습니다/,
    );
    for (const { sentence, result, source, read } of shown.conditions) {
      expect(words).toContain(sentence);
      expect(words).toContain(`결과 ${result}`);
      expect(words).toContain(source);
      for (const { label } of read) expect(words).toContain(label);
    }
    expect(words).toContain('개인정보 보호법 제37조의2');
    expect(words).toContain('요청하신 날부터 30일 이내에 답해 드립니다');
    expect(words).toContain('이 안내는 처분이 아니며');
  });
});
