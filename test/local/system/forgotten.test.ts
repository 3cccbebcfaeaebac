import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CREDENTIALS, PLACE } from '../../../local/system/aws/account.ts';
import { readMail } from '../../../local/system/aws/mail.ts';
import {
  A,
  AT_OTHER_PARTNER,
  B,
  consentsOn,
  EVERYTHING,
  markedSeeker,
  POSTING,
  REGISTERED,
  SENT_FROM_ELSEWHERE,
} from '../../support/marked-person.ts';
import { posting, registered, submitted } from '../../support/messages.ts';
import { formsOf } from '../../support/page-world.ts';
import { formTo, oneInstanceEach, outline, ownPageIn, runCity, type RunningCity } from './running-city.ts';

/**
 * A person every text of whom bears a mark uses everything there is, deletes themselves on the page, and is then looked for
 * wherever the deployed app keeps anything. Invented throughout.
 */

const ADDRESS = 'mark@people.example';
/** With the character after it, so that the four letters in a signed link or a hash are no find. */
const MARKS = /mark[-@.]|표식|1991-07-07|1234567(?!891)|87654321/i;

/** The number that the person typed for the company, however it is written. */
const TELEPHONE = /8642.{0,3}9753/;

const lines: string[] = [];
let city: RunningCity;
beforeAll(async () => {
  city = await runCity({ template: oneInstanceEach(), now: '2026-11-02', onLog: ({ text }) => void lines.push(text) });
});
afterAll(async () => city?.system.stop());

/** Every item of every table, by the table's name. */
const kept = async (): Promise<[string, string][]> => {
  const client = new DynamoDBClient({
    endpoint: city.system.endpoints.dynamodb,
    region: PLACE.region,
    credentials: CREDENTIALS,
  });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  client.destroy();
  const items = await Promise.all(
    TableNames.map(async (name) =>
      (await city.system.scan(name)).map((item): [string, string] => [name, JSON.stringify(item)]),
    ),
  );
  return items.flat();
};

/** Whatever lies in any queue, waiting, delayed or in flight, with its body; as the emulator tells it. */
const queued = async (): Promise<[string, string][]> =>
  Promise.all(
    (await city.system.queues()).map(async ({ name }): Promise<[string, string]> => {
      const response = await fetch(`${city.system.endpoints.sqs}/_fauxqs/queues/${name}`);
      expect(response.status, name).toBe(200);
      return [name, JSON.stringify(((await response.json()) as { messages: unknown }).messages)];
    }),
  );

/** What the partners' programs have taken from their reply queues is theirs. */
const takeReplies = async () =>
  (await Promise.all([A, B].map((partner) => city.system.receiveReplies(partner)))).flat();

/** Where a pattern is found: the table or queue, and the item or body. */
const foundAt = async (pattern: RegExp): Promise<[string, string][]> =>
  [
    ...(await kept()),
    ...(await queued()),
    ...lines.map((line): [string, string] => ['log', line]),
    ...city.system.rawMails().map(({ tags }): [string, string] => ['mail tags', JSON.stringify(tags)]),
  ].filter(([, text]) => pattern.test(text));

const wordsOf = (pattern: string): RegExp => new RegExp(pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));

let page: string;
let introduced: string;
let person: string;

test('before it the marks are in tables and queues, and in no log line', async () => {
  // Facts are refused before the consent to screening is there.
  await city.receive(POSTING, REGISTERED, AT_OTHER_PARTNER);
  await city.receive(...EVERYTHING.filter((event) => event !== POSTING && event !== REGISTERED));
  const [match] = city.mailed('match', ADDRESS);
  page = await ownPageIn(match);
  const introduce = formTo((await city.get(page)).body, 'introduce');
  const told = [
    ['agree', 'yes'],
    ['tellTelephone', 'yes'],
    ['telephone', '010-8642-9753'],
    ['certificates', '표식 기능사'],
  ] as const;
  expect((await city.post(introduce, told)).status).toBe(303);
  const review = formTo((await city.get(`${page}/programmes`)).body, 'review');
  const wish = [
    ['programme', 'all'],
    ['what', 'both'],
  ] as const;
  expect((await city.post(review, wish)).status).toBe(303);
  const ofJob = formTo((await city.get(page)).body, 'job');
  const away = [
    ['say', 'away'],
    ['reason', 'closed'],
  ] as const;
  expect((await city.post(ofJob, away)).status).toBe(303);
  for (const section of ['data', 'wishes', 'mail', 'delete'])
    expect((await city.get(`${page}/${section}`)).status, section).toBe(200);
  await city.system.idle();
  await city.until('2026-11-03T08:31:00+09:00');
  expect(outline(city.news())).toEqual(
    expect.arrayContaining([
      `match > ${ADDRESS}`,
      `screening > ${ADDRESS}`,
      `review-received > ${ADDRESS}`,
      'review-request > officials@changwon.example',
      'introduction > hr@gasang.example',
      'refusals-digest > contact@masan-univ.example',
    ]),
  );
  const places = new Set((await foundAt(MARKS)).map(([place]) => place));
  expect([...places].filter((place) => !place.endsWith('replies')).toSorted()).toEqual(
    ['facts', 'matches', 'notices', 'people', 'pool', 'receipts'].map((table) => expect.stringContaining(table)),
  );
  expect(await foundAt(/closed-reports#/)).toHaveLength(1);
  const { text } = await readMail(city.mailed('introduction')[0]!);
  expect(text).toContain('010-8642-9753');
  expect(await foundAt(TELEPHONE)).toEqual([]);
  expect(await foundAt(/"sealed"/)).toEqual([]);
  introduced = /\/introduced\/\S+/.exec(text)?.[0] ?? '';
  const [contacted] = formsOf((await city.get(introduced)).body);
  expect((await city.post(contacted!)).status).toBe(303);
  expect(await foundAt(/introduction-word#/)).toHaveLength(1);
  person = (await kept()).map(([, text]) => /"person#([\w-]+)"/.exec(text)?.[1]).find((id) => id !== undefined) ?? '';
  expect(person.length).toBeGreaterThan(20);
});

test('forty minutes after the deletion on the page no mark is left in a table, queue, dead-letter queue, log line or mailbox (fault 34)', async () => {
  const form = formTo((await city.get(`${page}/delete`)).body, 'delete');
  expect((await city.post(form)).status).toBe(422);
  expect((await city.post(form, [['sure', 'yes']])).status).toBe(303);
  await city.system.idle();
  expect((await city.get(page)).status).toBe(404);
  expect((await city.get(introduced)).status).toBe(410);
  expect((await takeReplies()).length).toBeGreaterThan(3);
  await city.until('2026-11-03T09:15:00+09:00');
  expect(await foundAt(MARKS)).toEqual([]);
  expect(await foundAt(/closed-reports?#/)).toEqual([]);
  expect(await foundAt(/introduction-word#/)).toEqual([]);
  expect(await city.deadLetters()).toEqual([]);
});

test('the log names neither the person nor a link, though every page and every stage was used', async () => {
  expect(lines.filter((line) => line.includes(person))).toEqual([]);
  expect(lines.filter((line) => wordsOf(page.slice('/me/'.length, 60)).test(line))).toEqual([]);
  expect(lines.filter((line) => /v1\.[\w-]+\.[\w-]+/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.includes('"route"') || line.includes('"me-')).length).toBeGreaterThan(5);
  expect(lines.some((line) => line.includes('integrationLatency') || line.includes('routeKey'))).toBe(true);
});

test('the nightly message with a higher revision and the old consent does not bring them back, and neither does a new address', async () => {
  city.news();
  await city.receive(
    registered(A, markedSeeker({ revision: 2 }), '2026-11-04T03:00:00+09:00'),
    registered(B, markedSeeker({ externalId: 'MARK-at-B', revision: 7 }), '2026-11-04T03:00:00+09:00'),
    SENT_FROM_ELSEWHERE,
  );
  await city.until('2026-11-04T09:00:00+09:00');
  expect(outline(city.news().filter(({ to }) => /mark/.test(to[0] ?? '')))).toEqual([]);
  expect((await city.get(page)).status).toBe(404);
  const states = (await takeReplies()).flatMap(({ data }) => ('state' in data ? [data.state] : []));
  expect(states).toEqual(['superseded', 'superseded', 'superseded']);
  expect(await foundAt(MARKS)).toEqual([]);
});

test('a consent that is newer than the deletion does', async () => {
  const consents = consentsOn('2026-11-04');
  await city.receive(registered(A, markedSeeker({ revision: 9, consents }), '2026-11-04T10:00:00+09:00'));
  await city.receive(
    submitted(A, posting({ externalId: 'P-2', title: '밀링 조작원 모집' }), '2026-11-04T10:00:00+09:00'),
  );
  const mails = city.news().filter(({ to }) => to[0] === ADDRESS);
  expect(outline(mails)).toContain(`match > ${ADDRESS}`);
  expect((await readMail(mails[0]!)).text).toContain('표식길동');
});
