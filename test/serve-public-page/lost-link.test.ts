import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { ASKS_AN_HOUR, asks } from '../../functions/serve-public-page/asks.ts';
import { registered, seeker, withdrawn } from '../support/messages.ts';
import { publicPages, publicPageWorld } from '../support/public-page-world.ts';

const at = (now: string): Moment => ({ now, today: new Date(Date.parse(now) + 32_400_000).toISOString().slice(0, 10) });
const textIn = async (raw = ''): Promise<string> => (await PostalMime.parse(raw)).text ?? '';
const typed = (email: string): string => new URLSearchParams({ email, lang: 'ko' }).toString();

const withPerson = async (...people: Parameters<typeof seeker>) => {
  const page = publicPageWorld();
  await page.stages.receive(registered('masan-univ', seeker(...people)), 'message-seeker');
  await page.stages.drain();
  page.stages.mails.splice(0);
  return page;
};

test('the address of the page goes to who registered with the mail address, however it is written', async () => {
  const { send, stages } = await withPerson();
  const answer = await send('POST', '/link', typed('  Gil@People.example '));
  expect(answer).toMatchObject({ status: 303, headers: { location: '/link/sent' } });
  await stages.drain();
  expect(stages.mails.map(({ to }) => to)).toEqual(['gil@people.example']);
  expect(await textIn(stages.mails[0]?.raw)).toMatch(/내 페이지 열기\r?\nhttps:\/\/pages\.city\.example\/me\/v1\./);
});

test('nothing tells who is registered: the same answer, byte for byte, and the same work, for a known and an unknown address', async () => {
  const { send, stages, table } = await withPerson();
  const before = JSON.stringify(table.all());
  const known = await send('POST', '/link', typed('gil@people.example'));
  const unknown = await send('POST', '/link', typed('nobody@people.example'));
  expect(unknown).toEqual(known);
  expect(stages.waiting.map(({ to }) => to)).toEqual(['send-notice', 'send-notice']);
  // This function holds no store in which a person could be looked up: whatever it wrote or read would be seen here.
  expect(JSON.stringify(table.all())).toBe(before);
});

test('an address with which nobody is registered leaves nothing behind and gets no mail', async () => {
  const { send, stages, table } = await withPerson();
  const before = JSON.stringify(table.all());
  await send('POST', '/link', typed('nobody@people.example'));
  await stages.drain();
  expect(stages.mails).toEqual([]);
  expect(JSON.stringify(table.all())).toBe(before);
});

test('one address gets one mail in each third of a Korean day, whoever asks how often', async () => {
  const { send, stages } = await withPerson();
  const ask = async (now: string, sender: string): Promise<number> => {
    await send('POST', '/link', typed('gil@people.example'), at(now), sender);
    await stages.drain();
    return stages.mails.length;
  };
  // 23:59 and 00:00, 07:59 and 08:00, 15:59 and 16:00, 23:59 in Asia/Seoul.
  expect(await ask('2026-11-02T15:00:00.000Z', '192.0.2.1')).toBe(1);
  expect(await ask('2026-11-02T22:59:59.999Z', '192.0.2.2')).toBe(1);
  expect(await ask('2026-11-02T23:00:00.000Z', '192.0.2.3')).toBe(2);
  expect(await ask('2026-11-03T06:59:59.999Z', '192.0.2.4')).toBe(2);
  expect(await ask('2026-11-03T07:00:00.000Z', '192.0.2.5')).toBe(3);
  expect(await ask('2026-11-03T14:59:59.999Z', '192.0.2.6')).toBe(3);
  expect(await ask('2026-11-03T15:00:00.000Z', '192.0.2.7')).toBe(4);
});

test('people who share an address get one mail, with a link for each', async () => {
  const { send, stages } = await withPerson();
  const other = seeker({ externalId: 'S-2', name: '가상영희', birthDate: '1992-02-02' });
  await stages.receive(registered('masan-univ', other), 'message-other');
  await stages.drain();
  stages.mails.splice(0);
  await send('POST', '/link', typed('gil@people.example'));
  await stages.drain();
  expect(stages.mails).toHaveLength(1);
  const text = await textIn(stages.mails[0]?.raw);
  for (const name of ['가상길동', '가상영희']) expect(text).toContain(`${name}님의 페이지 열기`);
});

test('who has stopped mails still gets the address that they ask for; who has left gets nothing', async () => {
  const { send, stages } = await withPerson({ consents: { matching: seeker().consents.matching } });
  await send('POST', '/link', typed('gil@people.example'));
  await stages.drain();
  expect(stages.mails).toHaveLength(1);
  await stages.receive(withdrawn('masan-univ', 'S-1', 2), 'withdrawn');
  await stages.drain();
  stages.mails.splice(0);
  await send('POST', '/link', typed('gil@people.example'), at('2026-11-02T10:00:00.000Z'));
  await stages.drain();
  expect(stages.mails).toEqual([]);
});

test('what is no mail address is said to be none, and nothing is sent', async () => {
  const { send, stages } = await withPerson();
  for (const wrong of [
    '',
    '길동',
    'gil@',
    'a@b',
    'gil@people.example\r\nBcc: x@y.example',
    `${'a'.repeat(300)}@b.example`,
  ]) {
    const { status, body } = await send('POST', '/link', typed(wrong), at('2026-11-02T01:00:00.000Z'), wrong);
    expect(status).toBe(422);
    expect(body).toContain('메일 주소를 확인해 주십시오');
  }
  expect(stages.waiting).toEqual([]);
});

test('one sender may ask twenty times an hour, whatever address is typed, and then has to wait', async () => {
  const { stages } = await withPerson();
  const send = publicPages(stages, { asks: asks() });
  const ask = (now: string, sender = '192.0.2.7') =>
    send('POST', '/link', typed('nobody@people.example'), at(now), sender);
  for (let time = 0; time < ASKS_AN_HOUR; time += 1) expect((await ask('2026-11-02T01:00:00.000Z')).status).toBe(303);
  const busy = await ask('2026-11-02T01:59:59.999Z');
  expect(busy.status).toBe(429);
  expect(busy.body).toContain('한 시간 뒤에');
  expect((await ask('2026-11-02T01:59:59.999Z', '192.0.2.8')).status).toBe(303);
  expect((await ask('2026-11-02T02:00:00.000Z')).status).toBe(303);
  expect(stages.waiting).toHaveLength(ASKS_AN_HOUR + 2);
});
