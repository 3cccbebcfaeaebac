import type { Door } from '../../functions/contracts/partners.ts';
import { POSTING_CONVERSIONS } from '../../functions/domain/messages/conversion/posting-conversions.ts';
import { readMessage } from '../../functions/domain/messages/read-message.ts';
import { medianOf } from '../timing.ts';

export type Asked = { readonly body: string; readonly door: Door; readonly rounds: number };
/** `median` in milliseconds, `heap` in megabytes. */
export type Answered = { readonly codes: readonly string[]; readonly median: number; readonly heap: number };

const MEGABYTE = 1_048_576;

const answer = ({ body, door, rounds }: Asked): Answered => {
  const times: number[] = [];
  let codes: readonly string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const read = readMessage(body, door, POSTING_CONVERSIONS);
    times.push(performance.now() - began);
    codes = read.ok ? [] : read.findings.map(({ code }) => code);
  }
  return { codes, median: medianOf(times), heap: process.memoryUsage().heapUsed / MEGABYTE };
};

process.on('message', (asked: Asked) => process.send?.(answer(asked)));
