import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS } from '../../functions/contracts/programmes.ts';
import { FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { figureHistories, reviewState } from '../../functions/domain/eligibility/rule-book/figure-histories.ts';
import { approveFigures, limitLike } from '../support/approved-figures.ts';
import { consoleWorld } from '../support/console-world.ts';
import { NOW } from '../support/world.ts';

/** The rule book on the console. All accounts and approved figures are invented. */

const flat = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const at = (today: string) => ({ now: `${today}T03:00:00.000Z`, today });

describe('the rule book', () => {
  test('names every programme and every figure, each with a page of its own', async () => {
    const browser = await consoleWorld().signedIn('official');
    const { body, status } = await browser.send('GET', '/rules');
    expect(status).toBe(200);
    for (const id of PROGRAMME_IDS) {
      expect(body).toContain(`/rules/programmes/${id}`);
      expect((await browser.send('GET', `/rules/programmes/${id}`)).status, id).toBe(200);
    }
    for (const { id } of figureHistories(FIGURES)) {
      const path = `/rules/figure?${new URLSearchParams({ id }).toString()}`;
      expect(body).toContain(path);
      const page = await browser.send('GET', path);
      expect(page.status, id).toBe(200);
      expect(Buffer.byteLength(page.body), id).toBeLessThan(60_000);
    }
    expect(Buffer.byteLength(body)).toBeLessThan(60_000);
  });

  test('says of a figure its value, source, first day and status', async () => {
    const browser = await consoleWorld().signedIn('auditor');
    const page = flat((await browser.send('GET', '/rules/figure?id=youth%2Fage-max')).body);
    expect(page).toContain(
      '39세 2024년 1월 1일(월)부터 2024년 1월 1일(월) 2027년 12월 31일(금) 창원시 청년 기본 조례 제3조',
    );
    expect(page).toContain('34세 2020년 1월 1일(수)부터 2023년 12월 31일(일)까지');
  });

  test('shows the conditions of today, and those of any other time', async () => {
    const browser = await consoleWorld().signedIn('official');
    const today = flat((await browser.send('GET', '/rules/programmes/youth')).body);
    expect(today).toContain('만 19세 이상 39세 이하여야 합니다.');
    const before = flat((await browser.send('GET', '/rules/programmes/youth?from=2020-01-01')).body);
    expect(before).toContain('만 19세 이상 34세 이하여야 합니다.');
    expect(flat((await browser.send('GET', '/rules/programmes/youth?from=nonsense')).body)).toBe(today);
  });

  test('has no page of what there is not', async () => {
    const browser = await consoleWorld().signedIn('official');
    for (const path of ['/rules/programmes/nothing', '/rules/figure', '/rules/figure?id=nothing'])
      expect((await browser.send('GET', path)).status, path).toBe(404);
  });

  test('shows what was approved, now and from its first day', async () => {
    const world = consoleWorld();
    const later = limitLike('youth/age-max', { value: 41, effectiveFrom: '2027-03-01', knownFrom: NOW.today });
    await approveFigures(world.stages.stores.figures, { limits: [later] });
    const browser = await world.signedIn('official');
    expect(flat((await browser.send('GET', '/rules')).body)).toContain('39세 2027년 3월 1일(월)부터 41세');
    const then = at('2027-03-01');
    await browser.signIn('official', { at: then });
    expect(flat((await browser.send('GET', '/rules/programmes/youth', { at: then })).body)).toContain('41세 이하');
  });
});

describe('a figure that somebody has to look up', () => {
  const DAY = '2027-12-31';
  test.each([
    ['2027-10-31', 'later'],
    ['2027-11-01', 'near'],
    ['2027-12-31', 'near'],
    ['2028-01-01', 'past'],
  ] as const)('is on %s: %s', (today, state) => {
    expect(reviewState(DAY, today)).toBe(state);
  });

  test('is due on the first page, with the day by which it is to be looked up', async () => {
    const world = consoleWorld();
    const near = at('2027-11-02');
    const browser = await world.signedIn('official', near);
    const page = flat((await browser.send('GET', '/', { at: near })).body);
    expect(page).toMatch(/제안과 다시 확인할 수치 [0-9]+건/);
    expect(page).toContain('최저임금 2027년 12월 31일(금)까지 59일 남았습니다');
    const now = await (await world.signedIn('official')).send('GET', '/');
    expect(flat(now.body)).toContain('제안과 다시 확인할 수치 0건');
  });

  test('is no work of whoever only reads', async () => {
    const near = at('2027-11-02');
    const browser = await consoleWorld().signedIn('auditor', near);
    expect((await browser.send('GET', '/', { at: near })).body).not.toContain('다시 확인할 수치');
  });
});

test('a release whose files say otherwise is named on the first page and in the rule book; one that agrees is not', async () => {
  const world = consoleWorld();
  await approveFigures(world.stages.stores.figures, { limits: [limitLike('youth/age-max', { value: 41 })] });
  const browser = await world.signedIn('approver');
  expect(flat((await browser.send('GET', '/')).body)).toContain('배포된 파일과 다름');
  expect(flat((await browser.send('GET', '/rules')).body)).toContain('배포된 파일과 다른 수치');
  await approveFigures(world.stages.stores.figures, { limits: [limitLike('youth/age-max', {})] });
  expect((await browser.send('GET', '/')).body).not.toContain('배포된 파일과 다름');
});
