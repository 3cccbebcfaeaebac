import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { startConsole } from '../../../local/console/start-console.ts';
import { CLOCK_MOVES, type ClockMove, type MovingView, type SystemView } from '../../../local/console/system-view.ts';
import { inventedSystem } from '../../support/invented-system.ts';

const opened: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop()));
});

/** A console whose clock only notes what it is asked for. */
const open = async (changes: Partial<SystemView> = {}, moving?: MovingView) => {
  const asked: ClockMove[] = [];
  const clock = { moving: () => moving, move: (far: ClockMove) => void asked.push(far) };
  const started = await startConsole(inventedSystem({ clock, ...changes }), 0);
  opened.push(started);
  const page = await (await fetch(started.url)).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const send = (form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${started.url}/clock`, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
  return { url: started.url, page, token, send, asked };
};

test.each(CLOCK_MOVES)('the button %s moves the clock and leads back', async (to) => {
  const { page, token, send, asked } = await open();
  expect(page).toContain(`value="${to}"`);
  const response = await send({ token, to }, { 'sec-fetch-site': 'same-origin' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  expect(asked).toEqual([to]);
});

test('a form without the token of this console, as another site would send it, moves nothing', async () => {
  const { token, send, asked } = await open();
  const other = await open();
  expect((await send({ to: 'next-week' })).status).toBe(403);
  for (const wrong of ['', other.token]) expect((await send({ to: 'next-week', token: wrong })).status).toBe(403);
  for (const site of ['cross-site', 'same-site'])
    expect((await send({ token, to: 'next-week' }, { 'sec-fetch-site': site })).status).toBe(403);
  expect(asked).toEqual([]);
});

test('a name that is not of this machine moves nothing, whatever it sends', async () => {
  const { url, token, asked } = await open();
  const body = new URLSearchParams({ token, to: 'next-week' }).toString();
  const request = httpRequest(`${url}/clock`, { method: 'POST', headers: { host: 'evil.example' } }).end(body);
  const status = await new Promise<number | undefined>((resolve) => {
    request.once('response', (response) => void text(response).then(() => resolve(response.statusCode)));
  });
  expect(status).toBe(421);
  expect(asked).toEqual([]);
});

test.each([
  ['the sample city is being loaded', { loading: () => ({ answered: 1, messages: 2 }) }, undefined],
  ['the clock is being moved', {}, { to: '2026-11-09T08:31:00+09:00', done: 3, of: 14 }],
])('while %s the buttons are off and a form is refused', async (_, changes, moving) => {
  const { page, token, send, asked } = await open(changes, moving);
  expect(page.match(/data-when-still\s+disabled/g)).toHaveLength(3);
  expect((await send({ token, to: 'next-morning' })).status).toBe(409);
  expect(asked).toEqual([]);
});

test('every page says where the clock is going, with a bar', async () => {
  const { url } = await open({}, { to: '2026-11-09T08:31:00+09:00', done: 3, of: 14 });
  const page = await (await fetch(`${url}/refusals`)).text();
  expect(page).toContain('시계를 2026년 11월 9일(월) 아침까지 옮기는 중입니다.');
  expect(page).toMatch(/<progress[^>]+value="3"\s+max="14"\s*>/);
  expect(await (await fetch(`${url}/status`)).json()).toMatchObject({ moving: { done: 3, of: 14 } });
});

test('what is none of the moves, and a form that is far too long, move nothing', async () => {
  const { token, send, asked } = await open();
  expect((await send({ token, to: 'last-year' })).status).toBe(400);
  expect((await send({ token, to: 'next-week', more: 'x'.repeat(2_000) })).status).toBe(413);
  expect(asked).toEqual([]);
});

test('a console that cannot move the clock has no button, and refuses', async () => {
  const { page, send } = await open({ clock: undefined });
  expect(page).not.toContain('/clock');
  expect((await send({ to: 'next-week' })).status).toBe(405);
});
