import { describe, expect, test } from 'vitest';
import { keepJournal } from '../../functions/keep-journal/keep-journal.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import { consoleWorld, type AccountId } from '../support/console-world.ts';
import { posting, submitted } from '../support/messages.ts';
import { NOW } from '../support/world.ts';

const UNLAWFUL = posting({ externalId: 'P-3', wage: { unit: 'hour', min: 5_000 } });

/** Two partners have sent something, and what happened is in the journal. */
const city = async () => {
  const world = consoleWorld();
  await world.stages.receive(submitted('masan-univ', posting()), 'm-1');
  await world.stages.receive(submitted('masan-univ', UNLAWFUL), 'm-2');
  await world.stages.receive(submitted('kyungnam-univ', posting({ externalId: 'K-1', title: '용접원 모집' })), 'm-3');
  await world.journal.keep(world.stages.happened);
  const read = async (who: AccountId, address = '/partners', at = NOW) =>
    (await (await world.signedIn(who, at)).send('GET', address, { at })).body;
  return { ...world, read };
};
/** The text of a page without its marks. */
const textOf = (body: string): string => body.replaceAll(/<style>[^]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the board of the partners', () => {
  test('shows an official all of them, with what each sent today', async () => {
    const { read } = await city();
    const text = textOf(await read('official'));
    expect(text).toMatch(/마산대학교 오늘 2 1 0/);
    expect(text).toMatch(/경남대학교 오늘 1 0 0/);
    expect(text).toContain('90일 안에 소식 없음');
  });

  test('leads from a partner to its page, with the reasons and what to do about them', async () => {
    const { read } = await city();
    const body = await read('official', '/partners?days=7&partner=masan-univ');
    expect(textOf(body)).toContain('마산대학교 현황');
    expect(textOf(body)).toMatch(/최저임금 미달 1 0 최저임금 이상이 되도록/);
    expect(body).toMatch(/\/postings\?kind=refused&[^"]*partner=masan-univ/);
  });

  test('shows the staff of a partner their own alone, whatever they ask for', async () => {
    const { read } = await city();
    for (const address of ['/partners', '/partners?partner=kyungnam-univ']) {
      const text = textOf(await read('staff', address));
      expect(text).toContain('마산대학교 현황');
      expect(text).not.toContain('경남대학교');
    }
  });

  test('is the same before and after the night has counted the day', async () => {
    const { read, journal } = await city();
    const tomorrow = { now: '2026-11-03T03:00:00.000Z', today: addDays(NOW.today, 1) };
    const before = textOf(await read('official', '/partners', tomorrow));
    await keepJournal({ fold: true }, tomorrow, {
      journal,
      gather: () => undefined,
      deadLetters: async () => new Map(),
    });
    expect(textOf(await read('official', '/partners', tomorrow))).toBe(before);
    expect(before).toMatch(/마산대학교 2026년 11월 2일\S* 2 1 0/);
  });

  test('counts what came after the night had counted its day', async () => {
    const { read, journal, stages } = await city();
    const tomorrow = { now: '2026-11-03T03:00:00.000Z', today: addDays(NOW.today, 1) };
    await keepJournal({ fold: true }, tomorrow, {
      journal,
      gather: () => undefined,
      deadLetters: async () => new Map(),
    });
    stages.happened.splice(0);
    await stages.receive(submitted('masan-univ', posting({ externalId: 'P-9', title: '선반공' })), 'm-9');
    await journal.keep(stages.happened);
    expect(textOf(await read('official', '/partners', tomorrow))).toMatch(/마산대학교 2026년 11월 2일\S* 3 1 0/);
  });

  test('says so where there is nothing, and takes any period for the usual one', async () => {
    const { signedIn } = consoleWorld();
    const browser = await signedIn('staff');
    for (const address of ['/partners', '/partners?days=1e9', '/partners?days=']) {
      const { status, body } = await browser.send('GET', address);
      expect(status).toBe(200);
      expect(textOf(body)).toContain('최근 30일 동안 받은 것이 없습니다');
    }
  });

  test('of ninety days is small', async () => {
    const { read } = await city();
    expect((await read('official', '/partners?days=90')).length).toBeLessThan(60_000);
  });
});
