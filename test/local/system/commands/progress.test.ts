import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { commandProgress, progressBar, SILENT } from '../../../../local/system/commands/progress.ts';

/** A terminal that keeps what is drawn. */
const terminal = () => Object.assign(new PassThrough(), { isTTY: true, columns: 100 });

/** The last drawn state of each line, without the marks that move the cursor. */
const drawn = (stream: PassThrough): string[] =>
  String(stream.read())
    .split('\u001B')
    .map((part) => part.replace(/^(?:\[[0-9;?]*[A-Za-z]|[78])/, ''))
    .map((line) => line.trim())
    .filter((line) => line !== '');

test('on a terminal a bar says what is done, how much of it, and about how long it still takes', () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const stream = terminal();
  const bar = progressBar(stream);
  bar.begin('reading people', 100);
  for (const done of [10, 20, 30, 40]) {
    vi.advanceTimersByTime(2_000);
    bar.reach(done);
  }
  vi.advanceTimersByTime(200);
  bar.begin('the night', 0);
  bar.reach(5, 10);
  vi.advanceTimersByTime(200);
  bar.reach(6, 10, 'the morning');
  bar.end();
  bar.end();
  vi.useRealTimers();
  const lines = drawn(stream);
  expect(lines).toContainEqual(expect.stringMatching(/^reading people \[[=-]{20}\] 40\/100 · 8s · about 12s left$/));
  expect(lines.at(0)).toMatch(/^reading people \[-{20}\] 0\/100 · 0s$/);
  expect(lines.at(-1)).toMatch(/^the morning \[={12}-{8}\] 6\/10 · 0s/);
  expect(lines.join('\n')).toMatch(/^the night \[={10}-{10}\] 5\/10 · 0s/m);
});

test('what is no terminal, such as a pipe or a log of CI, gets nothing', () => {
  const stream = new PassThrough();
  const bar = progressBar(stream);
  bar.begin('reading people', 4);
  bar.reach(3);
  bar.end();
  expect(stream.read()).toBeNull();
});

test('a command with --json shows none, on a terminal either', () => {
  expect(commandProgress({ json: true })).toBe(SILENT);
});
