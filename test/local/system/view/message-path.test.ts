import { expect, test } from 'vitest';
import type { TracedMessage } from '../../../../functions/contracts/log-line.ts';
import type { LogLine } from '../../../../local/system/lambda/function-pool.ts';
import { pathOf, type Lying } from '../../../../local/system/view/message-path.ts';

/** Lines as functions write them, with invented ids. */

let clock = 0;
const line = (functionName: string, request: string, message: string, more: object): LogLine => {
  clock += 1;
  const timestamp = new Date(Date.UTC(2026, 10, 2) + clock).toISOString();
  return {
    functionName,
    text: JSON.stringify({ level: 'INFO', message, timestamp, service: functionName, request, ...more }),
  };
};
const begins = (folder: string, request: string, ...messages: string[]): LogLine =>
  line(`jobs-dev-${folder}`, request, 'Batch begins', { queue: `jobs-dev-${folder}`, messages });
const ends = (folder: string, request: string, ...messages: TracedMessage[]): LogLine =>
  line(`jobs-dev-${folder}`, request, 'Batch', {
    queue: `jobs-dev-${folder}`,
    records: messages.length,
    outcomes: {},
    messages,
  });

const path = (messageId: string, lines: readonly LogLine[], lying: readonly Lying[] = []) =>
  pathOf(messageId, { lines, lying, stage: 'dev', now: '2026-11-03T00:00:00.000Z' })?.steps.map(
    ({ stage, what, ids }) => [stage, what, ids['notices'] ?? []],
  );

test('a letter that waited in its mailbox is followed to the sweep that sent it, and the others of that mailbox are left out', () => {
  const lines = [
    ends('match-posting', 'r-1', {
      id: 'm-1',
      receives: 1,
      outcome: ['matched'],
      steps: [{ to: 'jobs-dev-send-notice', sent: ['m-2'] }],
    }),
    ends('send-notice', 'r-2', {
      id: 'm-2',
      receives: 1,
      outcome: ['put-off-closed'],
      steps: [{ notice: 'n-1', became: 'put-off-closed' }],
    }),
    ends('reconcile-notices', 'r-3', {
      id: 'm-3',
      receives: 1,
      outcome: ['woken'],
      steps: [{ to: 'jobs-dev-send-notice', sent: ['m-4'] }],
    }),
    ends('send-notice', 'r-4', {
      id: 'm-4',
      receives: 1,
      outcome: ['sent-match', 'unwanted'],
      steps: [
        { notice: 'n-1', mail: 'ses-1' },
        { notice: 'n-1', became: 'sent-match' },
        { notice: 'n-other', became: 'unwanted' },
      ],
    }),
    ends('record-delivery', 'r-5', {
      id: 'm-5',
      receives: 1,
      outcome: ['bounce'],
      steps: [{ notice: 'n-1', became: 'bounce' }],
    }),
  ];
  expect(path('m-1', lines)).toEqual([
    ['match-posting', 'matched', []],
    ['send-notice', 'put-off-closed', ['n-1']],
    ['send-notice', 'sent-match', ['n-1']],
    ['record-delivery', 'bounce', ['n-1']],
  ]);
});

test('a function that ended without a word is said to be cut off, and the next try beside it', () => {
  const lines = [
    begins('screen-seeker', 'r-1', 'm-1', 'm-2'),
    { functionName: 'jobs-dev-screen-seeker', text: 'jobs-dev-screen-seeker crashed' },
    begins('screen-seeker', 'r-2', 'm-1'),
    ends('screen-seeker', 'r-2', { id: 'm-1', receives: 2, outcome: ['screened'], steps: [] }),
  ];
  expect(path('m-1', lines)).toEqual([
    ['screen-seeker', 'cut-off', []],
    ['screen-seeker', 'screened', []],
  ]);
});

test('what a person asked for on their page is followed back to the request', () => {
  const lines = [
    line('jobs-dev-serve-seeker-page', 'r-1', 'Page', {
      apiRequest: 'a-1',
      route: 'delete',
      status: 303,
      steps: [{ to: 'jobs-dev-delete-person', sent: ['m-1'] }],
    }),
    ends('delete-person', 'r-2', { id: 'm-1', receives: 1, outcome: ['deleted'], steps: [] }),
  ];
  expect(path('m-1', lines)).toEqual([
    ['serve-seeker-page', 'delete', []],
    ['delete-person', 'deleted', []],
  ]);
});

test('a trail that goes on in a further line is read as one', () => {
  const [sent, more] = [['m-2'], ['m-3']].map((ids) => ({ to: 'jobs-dev-send-notice', sent: ids }));
  const lines = [
    ends('match-posting', 'r-1', { id: 'm-1', receives: 1, outcome: ['matched'], steps: [sent!] }),
    line('jobs-dev-match-posting', 'r-1', 'Batch, more', {
      queue: 'jobs-dev-match-posting',
      messages: [{ id: 'm-1', steps: [more] }],
    }),
    ends('send-notice', 'r-2', {
      id: 'm-3',
      receives: 1,
      outcome: ['unwanted'],
      steps: [{ notice: 'n', became: 'unwanted' }],
    }),
  ];
  expect(path('m-1', lines)).toEqual([
    ['match-posting', 'matched', []],
    ['send-notice', 'unwanted', ['n']],
  ]);
});

test('what nobody has taken yet is said to wait, and what was given up on to lie among the dead', () => {
  const lines = [
    ends('match-posting', 'r-1', {
      id: 'm-1',
      receives: 1,
      outcome: ['matched'],
      steps: [{ to: 'jobs-dev-send-notice', sent: ['m-2', 'm-3'] }],
    }),
  ];
  const lying = [
    { id: 'm-2', queue: 'jobs-dev-send-notice', isDead: false },
    { id: 'm-3', queue: 'jobs-dev-send-notice-dlq', isDead: true },
    { id: 'm-9', queue: 'jobs-dev-send-notice-dlq', isDead: true },
  ];
  expect(path('m-1', lines, lying)).toEqual([
    ['match-posting', 'matched', []],
    ['send-notice', 'waiting', []],
    ['send-notice-dlq', 'given-up', []],
  ]);
});

test('of a message that neither a line nor a queue knows there is no path', () => {
  expect(path('m-1', [])).toBeUndefined();
});
