import { describe, expect, test } from 'vitest';
import { deskPath } from '../../functions/domain/console/desk-paths.ts';
import type { AccountId } from '../support/console-world.ts';
import { consoleWorld } from '../support/console-world.ts';
import { closed, posting, registered, seeker, submitted } from '../support/messages.ts';
import { NOW } from '../support/world.ts';

/** Officials and partners' staff look for postings. All companies, postings and people are invented. */
const [A, B] = ['masan-univ', 'kyungnam-univ'] as const;
const NUMBER = posting().company.registrationNumber ?? '';
const HELD = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const UNLAWFUL = { wage: { unit: 'hour', min: 5_000 } } as const;

const city = async () => {
  const world = consoleWorld();
  const arrives = [
    submitted(A, posting({ externalId: 'P-open' })),
    submitted(A, posting({ externalId: 'P-held', title: '주방 보조 모집', ...HELD })),
    submitted(A, posting({ externalId: 'P-refused', title: '경비원 모집', ...UNLAWFUL })),
    submitted(B, posting({ externalId: 'P-other', title: '시설 경비원 모집', ...UNLAWFUL })),
    submitted(A, posting({ externalId: 'P-closed', title: '용접공 모집' })),
    closed(A, 'P-closed', 2),
  ];
  for (const [index, event] of arrives.entries()) await world.stages.receive(event, `m-${index}`);
  await world.stages.drain();
  const finds = async (words: string, who: AccountId = 'official') => {
    const browser = await world.signedIn(who);
    const { status, body } = await browser.send('GET', `/search?${new URLSearchParams({ q: words }).toString()}`);
    expect(status).toBe(200);
    const found = ['P-open', 'P-held', 'P-refused', 'P-closed'].filter((externalId) =>
      body.includes(deskPath({ partner: A, externalId })),
    );
    const other = body.includes(deskPath({ partner: B, externalId: 'P-other' })) ? ['P-other'] : [];
    return [...found, ...other];
  };
  return { ...world, finds };
};

describe('looking for postings', () => {
  test.each([
    ['the number of the partner', 'P-open', ['P-open']],
    ['the number of one that is closed', 'P-closed', ['P-closed']],
    ['the number with blanks around it', '  P-held ', ['P-held']],
    ['words of the title of one that is shown', 'CNC 선반', ['P-open']],
    ['words without the blanks between them', '선반조작원', ['P-open']],
    ['a word of one that is held', '주방', ['P-held']],
    ['a word of one that was refused', '경비원', ['P-refused', 'P-other']],
    ['every word, not one of them', '시설 경비원', ['P-other']],
    ['a decomposed word', '주방'.normalize('NFD'), ['P-held']],
    ['the name of the company', '가상정밀', ['P-open', 'P-held', 'P-refused', 'P-other']],
    ['the business number', NUMBER, ['P-open', 'P-held', 'P-refused', 'P-closed', 'P-other']],
    [
      'the business number without hyphens',
      NUMBER.replaceAll('-', ''),
      ['P-open', 'P-held', 'P-refused', 'P-closed', 'P-other'],
    ],
    ['words that nothing holds', '우주비행사', []],
  ])('by %s', async (_, words, found) => {
    expect(await (await city()).finds(words)).toEqual(found);
  });

  test('staff find those of their own partner only', async () => {
    const { finds } = await city();
    expect(await finds('경비원', 'staff')).toEqual(['P-refused']);
    expect(await finds(NUMBER, 'neighbour')).toEqual(['P-other']);
    expect(await finds('P-open', 'neighbour')).toEqual([]);
  });

  test('says the state of each as it is now, and where to look for what is not found', async () => {
    const { signedIn } = await city();
    const browser = await signedIn('official');
    const { body } = await browser.send('GET', '/search?q=P-closed');
    expect(body).toContain('마감되었습니다');
    expect((await browser.send('GET', '/search?q=nothing')).body).toContain('마감한 공고는 공고 번호나');
    expect((await browser.send('GET', '/search')).body).not.toContain('찾은 공고');
  });

  test('finds no person, by number or by name', async () => {
    const world = await city();
    await world.stages.receive(registered(A, seeker({ externalId: 'P-person', name: '가상인물' })), 'person');
    expect(await world.finds('P-person')).toEqual([]);
    const browser = await world.signedIn('official');
    expect((await browser.send('GET', '/search?q=가상인물')).body).toContain('찾은 공고 없음');
  });

  test('shows fifty and says that there are more', async () => {
    const world = consoleWorld();
    for (let index = 0; index < 60; index += 1)
      await world.stages.receive(submitted(A, posting({ externalId: `Q-${index}`, ...HELD })), `m-${index}`);
    const browser = await world.signedIn('official');
    const count = async (q: string) => {
      const { body } = await browser.send('GET', `/search?${new URLSearchParams({ q }).toString()}`, { at: NOW });
      return [body.match(/href="\/postings\//g)?.length, body.includes('넘음')];
    };
    expect(await count('가상정밀')).toEqual([50, true]);
    expect(await count(NUMBER)).toEqual([50, true]);
  });

  test('a very long text, and marks of a tag, are words like others', async () => {
    const { signedIn } = await city();
    const browser = await signedIn('official');
    for (const q of ['가'.repeat(5_000), '<script>alert(1)</script>', '%', '\u0000', '😀'.repeat(300)]) {
      const { status, body } = await browser.send('GET', `/search?${new URLSearchParams({ q }).toString()}`);
      expect([status, body.includes('<script>')]).toEqual([200, false]);
    }
  });

  test('only among shown postings of a district, where a number of the overview leads', async () => {
    const { signedIn } = await city();
    const browser = await signedIn('official');
    const bodyOf = async (query: string) => (await browser.send('GET', `/search?${query}`)).body;
    const here = await bodyOf('district=48123');
    expect(here).toContain(deskPath({ partner: A, externalId: 'P-open' }));
    expect(here).not.toContain(deskPath({ partner: A, externalId: 'P-held' }));
    expect(here).toContain('창원시 성산구');
    expect(await bodyOf('district=48129')).not.toContain(deskPath({ partner: A, externalId: 'P-open' }));
    expect(await bodyOf('district=48123&q=P-held')).not.toContain(deskPath({ partner: A, externalId: 'P-held' }));
  });
});
