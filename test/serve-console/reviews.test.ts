import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reviewWorld } from '../support/review-world.ts';

test('smoke', async () => {
  const world = await reviewWorld();
  const number = await world.ask('both');
  const all = await world.ask('explanation', 'all');
  const b = await world.console.signedIn('official');
  const save = async (name: string, path: string) => {
    const { status, body } = await b.send('GET', path);
    writeFileSync(`/tmp/rv/${name}.html`, body);
    expect(status, name).toBe(200);
    return body;
  };
  await save('today', '/');
  await save('list', '/reviews');
  await save('one', `/reviews/${number}`);
  await save('form', `/reviews/${number}/answer`);
  await save('form-all', `/reviews/${all}/answer`);
  await save('extend', `/reviews/${number}/extend`);
  const facts = await b.submit(await b.formOn(`/reviews/${number}`, `/reviews/${number}/facts`), { purpose: 'review' });
  writeFileSync('/tmp/rv/facts.html', facts.body);
  const form = await b.formOn(`/reviews/${number}/answer`, `/reviews/${number}/answer`);
  const textOf = (html: string) => Object.fromEntries([...html.matchAll(/<textarea id="(\w+)"[^>]*>([^<]*)/g)].map(([, n = '', v = '']) => [n, v]));
  const wrong = await b.submit(form, {});
  writeFileSync('/tmp/rv/wrong.html', wrong.body);
  expect(wrong.status).toBe(422);
  const typed = { ...textOf(await save('form', `/reviews/${number}/answer`)), came: 'changed', finding: '직접 확인했습니다.\n\n요건을 충족하십니다.' };
  const preview = await b.submit(form, typed);
  writeFileSync('/tmp/rv/preview.html', preview.body);
});
