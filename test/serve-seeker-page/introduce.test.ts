import { describe, expect, test } from 'vitest';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { flat, introductionWorld, later } from '../support/introduction-page-world.ts';
import { closed, posting, registered, seeker, submitted } from '../support/messages.ts';
import { formTo, MAILBOX, mailsTo, PERSON } from '../support/page-world.ts';
import { keyed } from '../support/world.ts';

/** What a person tells a company beside name and address. All people, numbers and companies are invented. */

type World = Awaited<ReturnType<typeof introductionWorld>>;
const LINES = {
  career: '금형원, 2015년 3월 2일~2021년 8월 31일 외 1건',
  certificates: '컴퓨터응용선반기능사, 지게차운전기능사',
};
const NUMBER = '010-8642-9753';
/** However it may be written. */
const MARK = /8642[^\d]{0,3}9753/;
const TELEPHONE = [
  ['tellTelephone', 'yes'],
  ['telephone', ` +82 10 8642 9753`],
] as const;
const CAREER = ['career', LINES.career] as const;
const CERTIFICATES = ['certificates', LINES.certificates] as const;
const askedOf = async ({ deps }: World) => (await deps.introductions.of(PERSON))[0];
/** Everything that is stored or waits, and every sealed text in it. */
const everything = ({ table, stages }: World): string => JSON.stringify([table.all(), stages.waiting]);
const sealedIn = (world: World): string[] =>
  world.stages.waiting.flatMap(({ message }) => ('sealed' in message && message.sealed ? [message.sealed] : []));

describe('the form of an introduction', () => {
  test('names the company, and shows each thing that may be told in a box of its own, none of them ticked', async () => {
    const { send, own } = await introductionWorld();
    const { body } = await send('GET', own);
    const [form = ''] = /<form[^>]*action="\/me\/introduce"[\s\S]*?<\/form>/.exec(body) ?? [];
    expect(flat(form)).toContain('가상정밀에 소개 요청하기');
    expect(flat(form)).toContain('가상정밀의 채용 담당자에게');
    for (const line of Object.values(LINES)) expect(flat(form)).toContain(line);
    expect(form.match(/type="checkbox"/g)).toHaveLength(4);
    expect(form).not.toMatch(/type="checkbox"[^>]* checked/);
  });

  test('to an English reader says what the Korean line means', async () => {
    const { send, own } = await introductionWorld({ language: 'en' });
    const text = flat((await send('GET', own)).body);
    expect(text).toContain(LINES.career);
    expect(text).toContain('2 March 2015~31 August 2021 and 1 more');
    expect(text).toContain('Ask to be introduced to 가상정밀');
  });

  test('has no box for what the registration does not say', async () => {
    const { send, own } = await introductionWorld({ career: [], certificates: undefined });
    const { body } = await send('GET', own);
    expect(body).not.toContain('name="career"');
    expect(body).not.toContain('name="certificates"');
    expect(body).toContain('name="tellTelephone"');
  });
});

describe('the letter to the company', () => {
  test('without a tick has name and address alone', async () => {
    const world = await introductionWorld();
    await world.ask();
    await world.stages.drain();
    const { text } = await world.letterOf('introduction');
    expect(text).toContain(seeker().email);
    for (const word of ['전화번호', '경력', '자격증:', ...Object.values(LINES)]) expect(text).not.toContain(word);
    expect((await askedOf(world))?.shares).toBeUndefined();
  });

  test.each([
    ['telephone', [...TELEPHONE], NUMBER],
    ['career', [CAREER], LINES.career],
    ['certificates', [CERTIFICATES], LINES.certificates],
  ] as const)(
    'has %s if that is ticked, nothing else that could be, and the consent to that text is kept',
    async (share, fields, told) => {
      const world = await introductionWorld();
      await world.ask(...fields);
      await world.stages.drain();
      const { text } = await world.letterOf('introduction');
      const all = [NUMBER, ...Object.values(LINES)];
      expect(all.filter((one) => text.replaceAll(/\s+/g, ' ').includes(one))).toEqual([told]);
      expect(Object.keys((await askedOf(world))?.shares ?? {})).toEqual([share]);
      expect((await askedOf(world))?.shares?.[share]?.textVersion).toBe(`introduction-${share}-1`);
    },
  );

  test('goes once, however often the person asks, and with what they agreed to first', async () => {
    const world = await introductionWorld();
    const forms = [];
    for (let at = 0; at < 3; at += 1) forms.push(formTo((await world.send('GET', world.own)).body, 'introduce'));
    const before = mailsTo(world, 'hr@gasang.example');
    const ticks = [[CAREER], [CERTIFICATES, ...TELEPHONE], TELEPHONE];
    for (const [at, form] of forms.entries()) {
      const { status } = await world.send(
        'POST',
        form.action,
        world.filled(form, [['agree', 'yes'], ...(ticks[at] ?? [])]),
      );
      expect(status).toBe(303);
    }
    await world.stages.drain();
    expect(mailsTo(world, 'hr@gasang.example')).toBe(before + 1);
    const { text } = await world.letterOf('introduction');
    expect(text).not.toMatch(MARK);
    expect(Object.keys((await askedOf(world))?.shares ?? {})).toEqual(['career']);
  });

  test('of a request that failed half way has what the person ticked the next time', async () => {
    const world = await introductionWorld();
    const form = formTo((await world.send('GET', world.own)).body, 'introduce');
    const down = { notices: { send: () => Promise.reject(new Error('The queue is down')) } };
    const sent = world.filled(form, [['agree', 'yes'], CAREER]);
    await expect(world.send('POST', form.action, sent, undefined, down)).rejects.toThrow('The queue is down');
    await world.ask(CERTIFICATES);
    await world.stages.drain();
    expect(Object.keys((await askedOf(world))?.shares ?? {})).toEqual(['certificates']);
    expect((await world.letterOf('introduction')).text).not.toContain('금형원');
  });

  test('is Korean for an English reader too', async () => {
    const world = await introductionWorld({ language: 'en' });
    await world.ask(CAREER);
    await world.stages.drain();
    expect((await world.letterOf('introduction')).text).toContain(LINES.career);
  });
});

describe('a telephone number', () => {
  test('waits sealed, and is in no table, message or record once the letter is sent', async () => {
    const world = await introductionWorld();
    await world.ask(...TELEPHONE);
    const [sealed = ''] = sealedIn(world);
    expect(sealed).not.toBe('');
    expect(everything(world)).not.toMatch(MARK);
    await world.stages.drain();
    expect((await world.letterOf('introduction')).text).toContain(NUMBER);
    expect(everything(world)).not.toMatch(MARK);
    expect(everything(world)).not.toContain(sealed);
  });

  test('waits sealed in the mailbox while the letter cannot go, and is dropped when it is given up', async () => {
    const world = await introductionWorld();
    await world.ask(...TELEPHONE, CAREER);
    const held = posting({ revision: 2, description: '주부님들 지원 많이 해 주세요.' });
    await world.stages.receive(submitted('masan-univ', held), 'message-held');
    const [sealed = ''] = sealedIn(world);
    await world.stages.drain();
    expect(JSON.stringify(world.table.all())).toContain(sealed);
    expect(everything(world)).not.toMatch(MARK);
    await world.stages.receive(closed('masan-univ', 'P-1', 3), 'message-closed');
    await world.stages.sendAt({ kind: 'wake', mailbox: MAILBOX }, later(120).now);
    expect(everything(world)).not.toContain(sealed);
    expect(world.letters('introduction')).toEqual([]);
  });

  test('that waited for longer than three days stays out of a letter that goes with the rest', async () => {
    const world = await introductionWorld();
    await world.ask(...TELEPHONE, CAREER);
    const [stage] = world.stages.waiting.filter(({ to, message }) => to === 'send-notice' && 'sealed' in message);
    const fourDays = later(4 * 24 * 60);
    if (stage?.to !== 'send-notice') throw new Error('No letter was asked for');
    expect(await world.stages.sendAt(stage.message, fourDays.now)).toBe('sent-introduction');
    const { text } = await world.letterOf('introduction');
    expect(text).toContain('금형원');
    expect(text).not.toMatch(MARK);
  });

  test('is opened for no other letter: sealed about one, it is nothing in another', async () => {
    const world = await introductionWorld();
    await world.ask(...TELEPHONE);
    const [stage] = world.stages.waiting.filter(({ to, message }) => to === 'send-notice' && 'sealed' in message);
    if (stage?.to !== 'send-notice' || !('noticeId' in stage.message)) throw new Error('No letter was asked for');
    await world.stages.sendAt({ ...stage.message, noticeId: 'another' }, later(0).now);
    expect((await world.letterOf('introduction')).text).not.toMatch(MARK);
  });

  test.each([
    [
      'that is none',
      [
        ['tellTelephone', 'yes'],
        ['telephone', '<b>가나다</b>'],
      ],
      '전화번호를 010-1234-5678처럼 숫자로 적어 주십시오.',
    ],
    [
      'of 80 characters',
      [
        ['tellTelephone', 'yes'],
        ['telephone', '가'.repeat(80)],
      ],
      '전화번호를 010-1234-5678처럼 숫자로 적어 주십시오.',
    ],
    ['that was not typed', [['tellTelephone', 'yes']], '전화번호도 알리시려면 번호를 적어 주십시오.'],
    ['without its tick', [['telephone', NUMBER]], '전화번호도 알리시려면 이 칸에 표시해 주십시오.'],
    [
      'that is a resident number',
      [
        ['tellTelephone', 'yes'],
        ['telephone', '900101-1234567'],
      ],
      '주민등록번호는 받지 않으며 저장하지 않았습니다.',
    ],
    [
      'that is a resident number, without its tick',
      [['telephone', '900101-1234567']],
      '주민등록번호는 받지 않으며 저장하지 않았습니다.',
    ],
  ] as const)(
    '%s is a mistake: the form comes back as it was filled in, and nothing is stored or sent',
    async (_, fields, message) => {
      const world = await introductionWorld();
      const before = everything(world);
      const answer = await world.ask(...fields, CAREER);
      expect(answer.status).toBe(422);
      expect(flat(answer.body)).toContain(message);
      expect(answer.body).not.toContain('900101');
      expect(answer.body).not.toContain('<b>');
      const [box = ''] = /<input[^>]*name="career"[^>]*>/.exec(answer.body) ?? [];
      expect(box).toContain('checked');
      expect(everything(world)).toBe(before);
    },
  );
});

test('a line that has changed since it was shown is not sent: the person is asked again', async () => {
  const world = await introductionWorld();
  const form = formTo((await world.send('GET', world.own)).body, 'introduce');
  const changed = seeker({ revision: 3, career: [{ occupation: '8131', from: '2022-01-03' }] });
  await world.stages.receive(registered('masan-univ', changed, '2026-11-02T11:00:00+09:00'), 'message-changed');
  await world.stages.drain();
  const answer = await world.send('POST', form.action, world.filled(form, [['agree', 'yes'], CAREER, CERTIFICATES]));
  expect(answer.status).toBe(422);
  expect(flat(answer.body)).toContain('그사이 등록된 경력이 바뀌었습니다.');
  expect(answer.body).not.toContain(LINES.career);
  expect(await askedOf(world)).toBeUndefined();
});

describe('an introduction that is taken back', () => {
  const takeBack = async (world: World) => {
    const form = formTo((await world.send('GET', world.own)).body, 'introduce', 'withdraw');
    return world.send('POST', form.action, world.filled(form));
  };

  test('before the mail goes sends nothing, and is asked for no more', async () => {
    const world = await introductionWorld();
    await world.ask(...TELEPHONE);
    const { headers } = await takeBack(world);
    expect(headers['location']).toContain('done=introduction-withdrawn');
    await world.stages.drain();
    expect(world.letters('introduction')).toEqual([]);
    const { body } = await world.send('GET', world.own);
    expect(flat(body)).toContain('2026년 11월 2일(월)에 요청하신 소개를 거두셨습니다.');
    expect(body).not.toContain('action="/me/introduce"');
    const { cluster = '' } = (await askedOf(world)) ?? {};
    expect(await world.deps.pool.askersOf(cluster)).toEqual([]);
  });

  test('for a job that has closed can be taken back too', async () => {
    const world = await introductionWorld();
    await world.ask();
    await world.stages.drain();
    await world.stages.receive(closed('masan-univ', 'P-1', 2), 'message-closed');
    await world.stages.drain();
    await takeBack(world);
    expect((await askedOf(world))?.withdrawnAt).toBeDefined();
    expect(flat((await world.send('GET', world.own)).body)).toContain('소개를 거두셨습니다.');
  });
});

test('what was told stands on the page of one’s data, without the number', async () => {
  const world = await introductionWorld();
  await world.ask(...TELEPHONE, CERTIFICATES);
  await world.stages.drain();
  const text = flat((await world.send('GET', `${world.own}/data`)).body);
  expect(text).toContain('함께 알린 것: 전화번호, 자격증');
  expect(text).not.toMatch(MARK);
});

test('the mailbox of the company learns nothing of the person', async () => {
  const world = await introductionWorld();
  await world.ask(...TELEPHONE, CAREER, CERTIFICATES);
  await world.stages.drain();
  const box = JSON.stringify((await world.deps.mailboxes.read(mailboxOf('hr@gasang.example', keyed))).value);
  expect(box).not.toContain(PERSON);
});

test('no letter is made of a request for which no consent is kept', async () => {
  const world = await introductionWorld();
  await world.ask(CAREER);
  for (const { pk, sk } of world.table.all().filter((item) => item.sk.startsWith('introduction#')))
    await world.table.remove(pk, sk);
  await world.stages.drain();
  expect(world.letters('introduction')).toEqual([]);
});
