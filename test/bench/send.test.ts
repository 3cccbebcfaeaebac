import { describe, expect, test } from 'vitest';
import { benchSend } from '../../bench/send.ts';

describe('The benchmark of sending', () => {
  test('lets all mails find their end with both, and doubles none with this project', async () => {
    const { differences, lines } = await benchSend(400);
    expect(differences).toEqual([]);
    const own = lines.filter(({ name }) => name.includes('this project'));
    expect(own.filter(({ name }) => name.includes('doubled')).map(({ median }) => median)).toEqual([0, 0, 0]);
    expect(own.filter(({ name }) => name.includes('throttled')).map(({ median }) => median)).toEqual([0, 0, 0]);
  });

  test('gives the same figures in every run', async () => {
    expect(await benchSend(100)).toEqual(await benchSend(100));
  });
});
