import { afterAll, beforeAll, expect, test } from 'vitest';
import { withinBmp } from '../../../functions/aws/queue.ts';
import { readMail, type RawMail } from '../../../local/system/aws/mail.ts';
import { oneInstanceEach, ownPageIn, runCity, type RunningCity } from './running-city.ts';
import { posting, registered, seeker, submitted } from '../../support/messages.ts';

/** Characters beyond U+FFFF: an emoji, a rare Hanja, one emoji made of two. People and companies are invented. */
const TITLE = '🔧 선반 조작원 𠮷 👩‍🔧 모집';
const COMPANY = '가상정밀 🏭 𠮷田';
const NAME = '가상길동 𠮷 🔧';

let city: RunningCity;
beforeAll(async () => {
  city = await runCity({ template: oneInstanceEach(), now: '2026-11-02' });
});
afterAll(async () => city?.system.stop());

/** Joiners are not seen and go like all such characters (I7): what was one emoji of two is shown as the two. */
const SHOWN = TITLE.replaceAll('\u200d', '');

const job = posting({
  title: TITLE,
  description: '🔧 공작기계 부품을 가공합니다. 👩‍🔧 누구나 환영합니다. 𠮷',
  company: { registrationNumber: '123-45-67891', name: COMPANY },
  contact: { email: 'hr@example.com' },
});
const person = seeker({ name: NAME, email: 'gil@example.com', certificates: [{ name: '용접 🔧 𠮷', national: true }] });
const read = async (mail: RawMail | undefined) => {
  if (mail === undefined) throw new Error('There is no such mail');
  return readMail(mail);
};

test('emoji and rare Hanja go through every stage as they were sent, raw or escaped (fault 52)', async () => {
  await city.receive(registered('masan-univ', person));
  const raw = submitted('masan-univ', job);
  const escaped = withinBmp(raw.body);
  // The longest description, every character of it beyond U+FFFF: escaped, the body is just below its limit.
  const long = { ...job, externalId: 'P-3', title: '🔧 연삭 조작원', description: '🔧'.repeat(20_000) };
  const other = escaped.replace('"P-1"', '"P-2"').replaceAll('선반', '밀링');
  await city.receive(raw, { ...raw, body: other }, { ...raw, body: withinBmp(submitted('masan-univ', long).body) });

  const replies = await city.system.receiveReplies('masan-univ');
  expect(replies.map(({ data }) => ('state' in data ? data.state : data.findings))).toEqual([
    'stored',
    'open',
    'open',
    'open',
  ]);
  expect(await city.deadLetters()).toEqual([]);

  const items = JSON.stringify([await city.system.scan('postings'), await city.system.scan('people')]);
  for (const kept of [SHOWN, COMPANY, NAME, '용접 🔧 𠮷']) expect(items).toContain(kept);

  const titles = [SHOWN, SHOWN.replace('선반', '밀링'), '🔧 연삭 조작원'];
  const matches = await Promise.all(city.mailed('match', 'gil@example.com').map(read));
  expect(matches).toHaveLength(3);
  for (const title of titles) {
    const mail = matches.find(({ text }) => text.includes(title));
    expect(mail?.headers['subject']).toContain(title);
    expect(mail?.text).toContain(COMPANY);
    expect(mail?.text).toContain(NAME);
    expect(mail?.html).toContain(title);
    expect(mail?.html).toContain(COMPANY);
  }
  const accepted = await Promise.all(city.mailed('posting-accepted', 'hr@example.com').map(read));
  for (const title of titles) expect(accepted.filter(({ text }) => text.includes(title))).toHaveLength(1);

  const [match] = city.mailed('match', 'gil@example.com');
  const page = await city.get(await ownPageIn(match));
  expect(page.status).toBe(200);
  for (const shown of [...titles, COMPANY, NAME]) expect(page.body).toContain(shown);
}, 120_000);
