import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RawMail } from '../../../local/system/aws/mail.ts';
import { readMail } from '../../../local/system/aws/mail.ts';
import { seededPlan, startFaultProxy, type FaultProxy } from '../../support/fault-proxy.ts';
import { posting, registered, seeker, submitted } from '../../support/messages.ts';
import { tries } from '../../support/tries.ts';
import { oneInstanceEach, runCity, type RunningCity } from './running-city.ts';

/**
 * The deployed app over real sockets, with SES behind a proxy that loses answers and turns calls away. People and companies are
 * invented.
 */

/** 100 notices, five for each person: as many as go to one at once in a day. With TIMES=3 the 300 of the fault list. */
const PEOPLE = tries(20);
const JOBS = [1, 2, 3, 4, 5];
/** So many that everybody is told at once: fifteen people for each. */
const OPENINGS = Math.ceil(PEOPLE / 15);
const LONGEST = 180_000;
const SEED = 4;
const PAUSED = { kind: 'error-before', status: 400, code: 'AccountSendingPausedException' } as const;

/** The sends go wrong nearly as often as not: the answer is lost, or the mail was never taken. */
const sendFaults = seededPlan(
  SEED,
  [
    { share: 0.12, fault: { kind: 'drop-after' } },
    { share: 0.1, fault: { kind: 'error-after', status: 500, message: 'A fault of the test.' } },
    { share: 0.08, fault: { kind: 'error-before', status: 500, message: 'A fault of the test.' } },
    { share: 0.06, fault: { kind: 'error-before', status: 503, message: 'A fault of the test.' } },
    { share: 0.06, fault: { kind: 'error-before', status: 429, message: 'Maximum sending rate exceeded.' } },
    {
      share: 0.06,
      fault: { kind: 'error-before', status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' },
    },
  ],
  {
    // A summary of which nobody knows is held for a person to decide, and is not what is counted here.
    only: ({ action, body }) => action === 'SendRawEmail' && /=(?:match|posting-accepted)(?:&|$)/.test(body),
    // Whichever job comes first: the same of the mails to each address go wrong in every run.
    keyOf: ({ body }) => new URLSearchParams(body).get('Destinations.member.1') ?? '',
  },
);

let mode: 'faults' | 'paused' | 'pass' = 'faults';
let city: RunningCity;
let ses: FaultProxy;
beforeAll(async () => {
  let mails = 0;
  city = await runCity({
    now: '2026-11-02',
    template: oneInstanceEach('jobs-dev-send-notice', 'jobs-dev-record-delivery'),
    // Every third is told of ten minutes later.
    mailEvents: () => ((mails += 1) % 3 === 0 ? { delayMs: 600_000 } : 'deliver'),
    endpoints: async (actual) => {
      ses = await startFaultProxy(actual.ses, (call) => {
        if (mode === 'faults') return sendFaults(call);
        return mode === 'paused' && call.action === 'SendRawEmail'
          ? { ...PAUSED, message: 'Sending is paused for this account.' }
          : { kind: 'pass' };
      });
      return { ses: ses.url };
    },
  });
});
afterAll(async () => {
  await city?.system.stop();
  await ses?.stop();
});

const plusMinutes = (minutes: number): string =>
  new Date(Date.parse(city.system.now()) + minutes * 60_000).toISOString();
const job = (number: number) =>
  submitted(
    'masan-univ',
    posting({
      externalId: `P-${number}`,
      title: `부품 가공원 모집 ${number}`,
      openings: OPENINGS,
      contact: { email: 'hr@example.com' },
    }),
  );
/** Who got a mail about which job. */
const told = async (mails: readonly RawMail[]): Promise<string[]> =>
  Promise.all(
    mails.map(async (mail) => {
      const { headers } = await readMail(mail);
      return `${mail.to[0]} ${/모집 (\d+)/.exec(headers['subject'] ?? '')?.[1]}`;
    }),
  );
const everybodyOf = (jobs: readonly number[]): string[] =>
  Array.from({ length: PEOPLE }, (_, index) => jobs.map((number) => `seeker-${index}@example.com ${number}`)).flat();
const sorted = (texts: readonly string[]): string[] => texts.toSorted((a, b) => (a < b ? -1 : Number(a > b)));

/** Mails that are under way, or wait to be sent. */
const unfinished = async (): Promise<number> =>
  (await city.system.scan('notices')).flatMap(({ pk, value }) =>
    String(pk).startsWith('mailbox#') ? Object.keys((value as { open: object }).open) : [],
  ).length;

test(
  'the mails that SES took are the notices, each once, though nearly half of all sends go wrong (faults 11 to 13)',
  { timeout: LONGEST },
  async () => {
    await city.receive(
      ...Array.from({ length: PEOPLE }, (_, index) =>
        registered('masan-univ', seeker({ externalId: `S-${index}`, email: `seeker-${index}@example.com` })),
      ),
    );
    await city.receive(...JOBS.map(job));
    expect(await unfinished()).toBeGreaterThan(10);
    // Throttled mails go at the next sweep; of the others nobody knows, and they are sent again after a day without an event.
    for (const minutes of [16, 16, 16, 24 * 60, 16, 16, 25 * 60, 16, 25 * 60, 16, 16])
      await city.until(plusMinutes(minutes));
    const accepted = city.mailed('match');
    expect(sorted(await told(accepted))).toEqual(sorted(everybodyOf(JOBS)));
    expect(new Set(accepted.map(({ tags }) => tags['notice'])).size).toBe(PEOPLE * JOBS.length);
    expect(city.mailed('posting-accepted')).toHaveLength(JOBS.length);
    expect(await unfinished()).toBe(0);
    expect(await city.deadLetters()).toEqual([]);

    // What went wrong on the way was not little.
    const sends = ses.history().filter(({ action }) => action === 'SendRawEmail');
    const lost = sends.filter(({ fault }) => fault.kind === 'drop-after' || fault.kind === 'error-after').length;
    const never = sends.filter(({ fault }) => fault.kind === 'error-before').length;
    expect(lost).toBeGreaterThanOrEqual(PEOPLE * 0.8);
    expect(never).toBeGreaterThanOrEqual(PEOPLE);
    expect(sends.length - never).toBe(city.mailed().length);
    expect(ses.counts().unreachable).toBe(0);
  },
);

test('while the account is paused nothing is lost and nothing lies in a dead-letter queue; afterwards every mail goes once (fault 14)', async () => {
  mode = 'paused';
  const before = city.mailed().length;
  await city.receive(job(6));
  for (let sweep = 0; sweep < 3; sweep += 1) await city.until(plusMinutes(60));
  expect(city.mailed()).toHaveLength(before);
  expect(await unfinished()).toBe(PEOPLE + 1);
  expect(await city.deadLetters()).toEqual([]);
  mode = 'pass';
  for (let sweep = 0; sweep < 4; sweep += 1) await city.until(plusMinutes(16));
  const [answer, ...matches] = city
    .mailed()
    .slice(before)
    .toSorted((a, b) => (a.tags['kind'] === 'match' ? 1 : b.tags['kind'] === 'match' ? -1 : 0));
  expect(answer?.tags['kind']).toBe('posting-accepted');
  expect(sorted(await told(matches))).toEqual(sorted(everybodyOf([6])));
  expect(await unfinished()).toBe(0);
  expect(await city.deadLetters()).toEqual([]);
});
