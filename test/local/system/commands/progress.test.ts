import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { progressBar } from '../../../../local/system/commands/progress.ts';

describe('progress on a stream that is no terminal', () => {
  test('is lines that say what is done and how much of it, the last one at the end', () => {
    const stream = new PassThrough();
    const bar = progressBar(stream);
    bar.begin('첫째 일', 4);
    bar.reach(3);
    bar.begin('둘째 일', 0);
    bar.reach(5, 10);
    bar.end();
    bar.end();
    const lines = String(stream.read())
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(lines.map((line) => line.replace(/ \[.*?\] /, ' ').replace(/ · .*/, ''))).toEqual([
      '첫째 일 0/4',
      '첫째 일 3/4',
      '둘째 일 0/0',
      '둘째 일 5/10',
    ]);
  });
});
