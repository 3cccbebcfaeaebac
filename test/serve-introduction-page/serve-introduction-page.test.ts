import { once } from '../../functions/domain/journal/day-counts.ts';
import { describe, expect, test } from 'vitest';
import { claimsFrom, writeLink } from '../../functions/domain/links/link.ts';
import { companyDeps } from '../support/company-page-world.ts';
import { flat, introductionWorld, later } from '../support/introduction-page-world.ts';
import { closed, posting, submitted, withdrawn } from '../support/messages.ts';
import { formsOf, formTo, MAILBOX, PERSON } from '../support/page-world.ts';
import { companyOf } from '../../functions/domain/people/address.ts';
import { serveCompanyPage } from '../../functions/serve-company-page/serve-company-page.ts';
import { SENT } from '../support/page-world.ts';
import { keyed, NOW, signer } from '../support/world.ts';

/** A company's page about somebody who was introduced to it. All people, numbers and companies are invented. */

const HOUR = 60;
const TICKS = [
  ['tellTelephone', 'yes'],
  ['telephone', '010-8642-9753'],
  ['career', '금형원, 2015년 3월 2일~2021년 8월 31일 외 1건'],
] as const;
const OVER = '이 소개는 더 이상 볼 수 없습니다';

type World = Awaited<ReturnType<typeof introductionWorld>>;
const introduced = async () => {
  const world = await introductionWorld();
  await world.ask(...TICKS);
  await world.stages.drain();
  const { address } = await world.letterOf('introduction');
  return { ...world, address };
};
const wordOf = async ({ stages }: World) => {
  const page = companyDeps(stages);
  const [row] = await page.introductionWords.ofJob((await stages.stores.introductions.of(PERSON))[0]?.cluster ?? '');
  return row?.word;
};
const renew = async (world: World, address: string, at = NOW) => {
  const token = address.split('/')[2] ?? '';
  const answer = await world.company('POST', '/introduced/link', new URLSearchParams({ token }).toString(), at);
  for (const stage of world.stages.waiting.splice(0))
    if (stage.to === 'send-notice') await world.stages.sendAt(stage.message, at.now);
  return answer;
};

describe('the page that the letter opens', () => {
  test('shows what the letter showed, except the number, and the law in a sentence', async () => {
    const { company, address } = await introduced();
    const { status, body } = await company('GET', address);
    const text = flat(body);
    expect(status).toBe(200);
    for (const shown of [
      '가상길동님',
      'gil@people.example',
      TICKS[2][1],
      '개인정보 보호법 제19조',
      'CNC 선반 조작원 모집',
    ])
      expect(text).toContain(shown);
    expect(text).toContain('소개 메일에만 적어 보내며');
    expect(text).not.toContain('9753');
    expect(text).not.toContain('지게차운전기능사');
    expect(formsOf(body).map(({ fields }) => fields['says'])).toEqual(['contacted', 'hired', 'declined']);
  });

  test('opens for 24 hours, and then offers a new address', async () => {
    const { company, address } = await introduced();
    expect((await company('GET', address, '', later(24 * HOUR - 1))).status).toBe(200);
    const { status, body } = await company('GET', address, '', later(24 * HOUR));
    expect(status).toBe(404);
    expect(flat(body)).toContain('이 주소는 더 이상 쓸 수 없습니다');
    expect(body).not.toContain('gil@people.example');
    expect(formsOf(body).map(({ action }) => action)).toEqual(['/introduced/link']);
  });

  test.each(['page', 'company', 'stop', 'introduced-say'] as const)(
    'does not open with a link for %s',
    async (purpose) => {
      const { company, address } = await introduced();
      expect(address).not.toBe('');
      const link = writeLink(claimsFrom(NOW.now, purpose, `${MAILBOX}.${PERSON}.job`, 'id'), signer);
      expect((await company('GET', `/introduced/${link}`)).status).toBe(404);
    },
  );

  test('answers other methods and longer paths as every page does', async () => {
    const { company, address } = await introduced();
    expect((await company('POST', address)).status).toBe(405);
    expect((await company('GET', '/introduced/say')).status).toBe(405);
    expect((await company('GET', `${address}/more`)).status).toBe(404);
    expect((await company('HEAD', address)).body).toBe('');
    expect((await company('POST', '/introduced/say', 'x'.repeat(9_000))).status).toBe(413);
  });
});

describe('a person who may not be shown any more is shown nowhere', () => {
  test.each([
    [
      'stopped the mails',
      async ({ stages }: World) =>
        stages.stores.mailboxes.say(MAILBOX, PERSON, { mail: 'stopped', at: later(5).now }, later(5)),
    ],
    ['withdrew', async ({ stages }: World) => stages.receive(withdrawn('masan-univ', 'S-1', 2), 'message-withdrawn')],
    [
      'deleted everything',
      async (world: World) => {
        const form = formTo((await world.send('GET', `${world.own}/delete`)).body, 'delete');
        await world.send('POST', form.action, world.filled(form, [['sure', 'yes']]));
      },
    ],
    [
      'took the introduction back',
      async (world: World) => {
        const form = formTo((await world.send('GET', world.own)).body, 'introduce', 'withdraw');
        await world.send('POST', form.action, world.filled(form));
      },
    ],
  ] as const)(
    'who %s: not on the page, not by a button that was shown before, not by a new address',
    async (_, ends) => {
      const world = await introduced();
      const [form] = formsOf((await world.company('GET', world.address)).body);
      await ends(world);
      await world.stages.drain();
      const { status, body } = await world.company('GET', world.address, '', later(10));
      expect([status, flat(body).includes(OVER)]).toEqual([410, true]);
      expect(body).not.toContain('gil@people.example');
      expect(body).not.toContain('가상길동');
      const pressed = await world.company(
        'POST',
        form!.action,
        new URLSearchParams(form!.fields).toString(),
        later(10),
      );
      expect(pressed.status).toBe(410);
      const before = world.letters('introduction-page').length;
      expect((await renew(world, world.address, later(10))).headers['location']).toBe('/introduced/sent');
      expect(world.letters('introduction-page')).toHaveLength(before);
    },
  );

  test('but who had stopped the mails before they asked may be shown: it was their wish', async () => {
    const world = await introductionWorld();
    await world.stages.stores.mailboxes.say(MAILBOX, PERSON, { mail: 'stopped', at: later(-5).now }, later(-5));
    await world.ask();
    await world.stages.drain();
    const { address } = await world.letterOf('introduction');
    expect((await world.company('GET', address)).status).toBe(200);
  });
});

/** What the journal was told, each event once. Nothing of it names the person. */
const outcomesOf = ({ stages }: Awaited<ReturnType<typeof introduced>>): string[] => {
  const told = once(stages.happened).flatMap((event) => (event.kind === 'outcome' ? [event] : []));
  for (const event of told) {
    expect(event).toMatchObject({ by: 'company', partner: 'masan-univ' });
    expect(Object.keys(event).toSorted()).toEqual(['by', 'day', 'id', 'kind', 'partner', 'says']);
  }
  return told.map(({ says }) => says);
};

describe('the company’s word', () => {
  test.each([
    ['contacted', '회사에서 연락했다고 알려 왔습니다.', 'The company says that it has contacted you.'],
    ['hired', '회사에서 함께 일하게 되었다고 알려 왔습니다. 축하드립니다.', 'Congratulations.'],
    ['declined', '이번에는 함께하지 못한다는 답이 왔습니다.', 'it cannot go on with you this time.'],
  ] as const)(
    '%s is on the person’s page in a sentence, in their language, and no mail goes for it',
    async (says, ko, en) => {
      const world = await introduced();
      const before = world.stages.mails.length;
      expect(flat((await world.press(world.address, says, later(1))).body)).toContain('알려 주셔서 고맙습니다');
      await world.stages.drain();
      expect(world.stages.mails).toHaveLength(before);
      expect(flat((await world.send('GET', world.own)).body)).toContain(ko);
      expect(flat((await world.send('GET', `${world.own}?lang=en`)).body)).toContain(en);
      expect(flat((await world.send('GET', `${world.own}/data`)).body)).toContain(ko);
    },
  );

  test('can be corrected: the last counts, and the page says which it is', async () => {
    const world = await introduced();
    await world.press(world.address, 'declined', later(1));
    const { body } = await world.press(world.address, 'hired', later(2));
    expect(flat(body)).toContain('2026년 11월 2일(월)에 ‘채용했습니다’라고 알려 주셨습니다.');
    expect((await wordOf(world))?.says).toBe('hired');
    await world.press(world.address, 'contacted', later(3));
    expect((await wordOf(world))?.says).toBe('contacted');
    expect(outcomesOf(world)).toEqual(['declined', 'hired', 'contacted']);
  });

  test('that is sent twice is once, and an old form does not undo a later word', async () => {
    const world = await introduced();
    const form = formsOf((await world.company('GET', world.address)).body).find(
      ({ fields }) => fields['says'] === 'declined',
    )!;
    const again = (minute: number) =>
      world.company('POST', form.action, new URLSearchParams(form.fields).toString(), later(minute));
    await again(1);
    const first = await wordOf(world);
    expect((await again(2)).headers['location']).toContain('done=said');
    expect(await wordOf(world)).toEqual(first);
    expect(outcomesOf(world)).toEqual(['declined']);
    await world.press(world.address, 'hired', later(3));
    expect((await again(4)).headers['location']).toContain('done=overtaken');
    expect((await wordOf(world))?.says).toBe('hired');
  });

  test('needs a token of its own for this introduction', async () => {
    const world = await introduced();
    const [form] = formsOf((await world.company('GET', world.address)).body);
    const post = (fields: Readonly<Record<string, string>>) =>
      world.company('POST', '/introduced/say', new URLSearchParams({ ...form!.fields, ...fields }).toString());
    const foreign = writeLink(claimsFrom(NOW.now, 'introduced-say', `${MAILBOX}.someone.job`, 'id'), signer);
    expect((await post({ token: '' })).status).toBe(404);
    expect((await post({ token: form!.fields['page'] ?? '' })).status).toBe(404);
    expect((await post({ token: foreign })).status).toBe(404);
    expect((await post({ says: 'fired' })).status).toBe(404);
    expect(await wordOf(world)).toBeUndefined();
  });

  test('is kept under keyed ids, without name, address or text, and is deleted with the person', async () => {
    const world = await introduced();
    await world.press(world.address, 'hired', later(1));
    const kept = world.table.all().filter(({ sk }) => sk.startsWith('introduction-word#'));
    expect(kept.map(({ value }) => Object.keys((value as { word: object }).word))).toEqual([['says', 'at', 'id']]);
    const form = formTo((await world.send('GET', `${world.own}/delete`)).body, 'delete');
    await world.send('POST', form.action, world.filled(form, [['sure', 'yes']]));
    await world.stages.drain();
    expect(world.table.all().filter(({ sk }) => sk.startsWith('introduction-word#'))).toEqual([]);
    const rest = world.table.all().filter(({ pk }) => pk.includes('introductions#'));
    expect(JSON.stringify(rest)).not.toContain(PERSON);
    expect(JSON.stringify(rest)).not.toContain('gil@');
  });
});

describe('a new address', () => {
  test('goes to the contact that the posting names now, names nobody, and opens the page again', async () => {
    const world = await introduced();
    const moved = posting({ revision: 2, contact: { email: 'jobs@gasang.example' } });
    await world.stages.receive(submitted('masan-univ', moved), 'message-moved');
    await world.stages.drain();
    const tomorrow = later(30 * HOUR);
    expect((await renew(world, world.address, tomorrow)).headers['location']).toBe('/introduced/sent');
    expect(world.letters('introduction-page').map(({ to }) => to)).toEqual(['jobs@gasang.example']);
    const { text, address } = await world.letterOf('introduction-page');
    expect(text).not.toContain('가상길동');
    expect(text).not.toContain('gil@');
    expect((await world.company('GET', address, '', tomorrow)).status).toBe(200);
  });

  test('is mailed three times a day at most, once for each third, however often it is asked for', async () => {
    const world = await introduced();
    for (const hours of [24, 24, 25, 30, 31, 33, 36, 40, 44, 47])
      await renew(world, world.address, later(hours * HOUR));
    const days = Map.groupBy(world.letters('introduction-page'), ({ notice }) => notice);
    expect([...days.values()].map((mails) => mails.length)).toEqual([1, 1, 1, 1]);
    // 12:00 to 11:00 of the next day, Seoul: the last third but one of one day to the second of the next.
    expect(days.size).toBe(4);
  });

  test('of a posting that the company has closed goes to the contact of that posting', async () => {
    const world = await introduced();
    const deps = companyDeps(world.stages);
    const company = companyOf('hr@gasang.example', posting().company.registrationNumber, keyed);
    const own = `/company/${writeLink(claimsFrom(NOW.now, 'company', company, 'own'), signer)}`;
    const ask = (method: string, path: string, body = '') =>
      serveCompanyPage({ ...SENT, id: 'r', method, path, query: '', body }, NOW, deps);
    const close = formsOf((await ask('GET', own)).body).find(({ fields }) => fields['what'] === 'close')!;
    await ask('POST', close.action, new URLSearchParams(close.fields).toString());
    await world.stages.drain();
    await renew(world, world.address, later(30 * HOUR));
    expect(world.letters('introduction-page').map(({ to }) => to)).toEqual(['hr@gasang.example']);
  });

  test('of a posting that its partner has closed goes nowhere: its address is not kept', async () => {
    const world = await introduced();
    await world.stages.receive(closed('masan-univ', 'P-1', 2), 'message-closed');
    await world.stages.drain();
    expect((await world.company('GET', world.address, '', later(5))).status).toBe(200);
    await renew(world, world.address, later(30 * HOUR));
    expect(world.letters('introduction-page')).toEqual([]);
  });

  test('of a posting without an address goes nowhere, and the answer is the same', async () => {
    const world = await introduced();
    const { contact: _, ...rest } = posting({ revision: 2 });
    await world.stages.receive(submitted('masan-univ', rest), 'message-silent');
    await world.stages.drain();
    const tomorrow = later(30 * HOUR);
    expect((await renew(world, world.address, tomorrow)).headers['location']).toBe('/introduced/sent');
    expect(world.letters('introduction-page')).toEqual([]);
  });

  test.each(['', 'v1.k1.x.y', 'ㄱ'.repeat(400)])(
    'for a text that is no link of ours (%#) sends nothing',
    async (token) => {
      const world = await introduced();
      const answer = await world.company('POST', '/introduced/link', new URLSearchParams({ token }).toString());
      expect([answer.status, world.stages.waiting]).toEqual([303, []]);
    },
  );
});

test('the company’s own page counts introductions and words, and names nobody', async () => {
  const world = await introduced();
  const deps = companyDeps(world.stages);
  const company = companyOf('hr@gasang.example', posting().company.registrationNumber, keyed);
  const link = writeLink(claimsFrom(NOW.now, 'company', company, 'own'), signer);
  const shown = async () => {
    const request = { ...SENT, id: 'r', method: 'GET', path: `/company/${link}`, query: '', body: '' };
    return flat((await serveCompanyPage(request, NOW, deps)).body);
  };
  expect(await shown()).toContain(
    '소개를 요청한 구직자 1명 소개 메일의 버튼으로 어떻게 되었는지 알려 주실 수 있습니다.',
  );
  await world.press(world.address, 'contacted', later(1));
  expect(await shown()).toContain('소개를 요청한 구직자 1명 연락했습니다: 1명');
  expect(await shown()).not.toContain('가상길동');
  expect(await shown()).not.toContain('gil@');
});

test('one company’s link shows nothing of another’s introduction of the same person', async () => {
  const world = await introduced();
  const other = posting({
    externalId: 'P-2',
    title: '밀링 조작원 모집',
    company: { registrationNumber: '124-81-00998', name: '다른정밀' },
    contact: { email: 'hr@other.example' },
  });
  await world.stages.receive(submitted('masan-univ', other), 'message-other');
  await world.stages.drain();
  await world.ask();
  await world.stages.drain();
  const second = await world.letterOf('introduction');
  expect(world.letters('introduction').map(({ to }) => to)).toEqual(['hr@gasang.example', 'hr@other.example']);
  await world.press(world.address, 'declined', later(1));
  const text = flat((await world.company('GET', second.address, '', later(2))).body);
  expect(text).toContain('다른정밀');
  expect(text).not.toContain('라고 알려 주셨습니다');
  expect(text).not.toContain('금형원');
});
