import { expect, test } from 'vitest';
import { consoleWorld } from '../support/console-world.ts';

test('an icon that the browser asks for by itself does not disturb a sign-in', async () => {
  const browser = consoleWorld().browser();
  const callback = await browser.callbackOf('official');
  const icon = await browser.send('GET', '/favicon.ico');
  expect([icon.status, icon.cookies ?? []]).toEqual([404, []]);
  expect((await browser.send('GET', callback)).status).toBe(303);
});
