import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../functions/access.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { mailboxOf, personOf } from '../../functions/domain/people/address.ts';
import { composeDigests } from '../../functions/compose-digests/compose-digests.ts';
import { composeDigestsDeps } from '../../functions/compose-digests/deps.ts';
import { officesInForce, officesOnce } from '../../functions/steps/offices-in-force.ts';
import { leftMailStore } from '../../functions/stores/mail/left-mail-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { stemsFrom } from '../../functions/trace/failed-call.ts';
import { onTrail } from '../../functions/trace/trail.ts';
import type { TraceStep } from '../../functions/contracts/log-line.ts';
import { companyPages } from '../support/company-page-world.ts';
import { consoleWorld } from '../support/console-world.ts';
import { partOf } from '../support/dynalite.ts';
import { introductionWorld } from '../support/introduction-page-world.ts';
import { inventedSite } from '../support/invented-site.ts';
import { declared, posting, registered, seeker, submitted } from '../support/messages.ts';
import { formsOf, pageOver, PERSON } from '../support/page-world.ts';
import { publicPages } from '../support/public-page-world.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { keyed } from '../support/world.ts';

/** An official proposes a contact of an office, and another approves it. All numbers and addresses are invented. */

const PATH = '/rules/contacts';
const GOOD = {
  office: 'masan-univ',
  field: 'phone',
  is: 'show',
  value: '0550000299',
  source: '기관의 공문(가상)',
  reason: '번호가 바뀌었습니다.',
};
type Fields = Partial<typeof GOOD>;
const LATER: Moment = { now: '2026-11-02T03:10:00.000Z', today: '2026-11-02' };

const flat = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
type World = ReturnType<typeof consoleWorld>;
type Browser = Awaited<ReturnType<World['signedIn']>>;

const preview = async (browser: Browser, fields: Fields = {}, at?: Moment) =>
  browser.submit(await browser.formOn(PATH, PATH, at), { ...GOOD, ...fields }, at);
const proposed = async (browser: Browser, fields: Fields = {}, at?: Moment): Promise<string> => {
  const { body } = await preview(browser, fields, at);
  const { headers } = await browser.submit(
    formsOf(body).find(({ action }) => action === PATH),
    {},
    at,
  );
  return (headers['location'] ?? '').split('?')[0] ?? '';
};
const decided = async (browser: Browser, path: string, decision: string, at?: Moment) =>
  browser.submit(
    await browser.formOn(path, `${path}/${decision}`, at),
    { [`${decision}-reason`]: '걸어 보았습니다.' },
    at,
  );
const inForce = async ({ stages }: World) =>
  (await stages.stores.approvedRows.contacts.inForce()).map(({ office, field, value }) => [office, field, value]);

/** Two officials let a contact count. */
const approved = async (world: World, fields: Fields = {}, at?: Moment): Promise<void> => {
  const [official, approver] = [await world.signedIn('official'), await world.signedIn('approver')];
  await decided(approver, await proposed(official, fields, at), 'approve', at);
  await world.stages.drain();
};

/** The text of the last letter of a kind. */
const letterOf = async ({ stages }: World, kind: string): Promise<string> => {
  const { text = '' } = await PostalMime.parse(stages.mails.findLast(({ tags }) => tags['kind'] === kind)?.raw ?? '');
  return text;
};

describe('a contact of an office', () => {
  test('is previewed, proposed, approved by another, and counts from then on; both acts are in the audit', async () => {
    const world = consoleWorld();
    const [official, approver] = [await world.signedIn('official'), await world.signedIn('approver')];
    const { body } = await preview(official);
    expect(flat(body)).toContain('마산대학교의 전화가 이렇게 나옵니다: 055-000-0299');
    expect(flat(body)).toContain('지금 안내하는 것: 055-000-0204');
    const path = await proposed(official);
    expect(await inForce(world)).toEqual([]);
    expect(flat((await approver.send('GET', '/')).body)).toContain('마산대학교 전화');
    expect((await decided(approver, path, 'approve')).status).toBe(303);
    await world.stages.drain();
    expect(await inForce(world)).toEqual([['masan-univ', 'phone', '055-000-0299']]);
    expect(flat((await official.send('GET', PATH)).body)).toContain('마산대학교 055-000-0299 —');
    expect([...world.audit.values()]).toMatchObject([
      {
        what: 'propose-contact',
        account: 'official',
        on: expect.stringMatching(/^contact masan-univ phone proposal /),
      },
      { what: 'approve-contact', account: 'approver', after: { contact: '055-000-0299' } },
    ]);
    const auditor = await world.signedIn('auditor');
    expect(flat((await auditor.send('GET', '/records')).body)).toContain('마산대학교의 전화');
  });

  test('is in every mail from the approval on; a mail of before stays as it was', async () => {
    const world = consoleWorld();
    await world.stages.receive(submitted('masan-univ', posting()), 'm-1');
    await world.stages.drain();
    const before = await letterOf(world, 'posting-accepted');
    expect(before).toContain('055-000-0204');
    const [sent] = world.stages.mails;
    const raw = sent?.raw;
    await approved(world);
    await world.stages.receive(submitted('masan-univ', posting({ externalId: 'P-2', title: '다른 공고' })), 'm-2');
    await world.stages.drain();
    const after = await letterOf(world, 'posting-accepted');
    expect(after).toContain('055-000-0299');
    expect(after).not.toContain('055-000-0204');
    expect(world.stages.mails[0]?.raw).toBe(raw);
  });

  test('of the city is in letters and at the foot of the public, the company’s and the person’s pages', async () => {
    const world = consoleWorld();
    await world.stages.receive(submitted('masan-univ', posting()), 'm-1');
    await approved(world, { office: 'city', value: '1899-0000' });
    await approved(world, { office: 'city', field: 'address', value: '창원시 지어낸로 99' }, LATER);
    const front = (await publicPages(world.stages)('GET', '/')).body;
    const company = companyPages(world.stages);
    const firm = (await company.send('GET', company.link())).body;
    await world.stages.receive(registered('masan-univ', seeker()), 'm-s');
    await world.stages.drain();
    const page = pageOver(world.stages, LATER);
    const own = (await page.send('GET', `/me/${page.link('page', PERSON)}`)).body;
    for (const body of [front, firm, own]) {
      expect(body).toContain('1899-0000');
      expect(body).toContain('창원시 지어낸로 99');
      expect(body).not.toContain(inventedSite.phone);
    }
    await world.stages.receive(submitted('masan-univ', posting({ externalId: 'P-2', title: '다른 공고' })), 'm-2');
    await world.stages.drain();
    expect(await letterOf(world, 'posting-accepted')).toContain('1899-0000');
  });

  test('of the partner is what somebody who was screened is told to ask, by mail and on their page', async () => {
    const world = consoleWorld();
    const { stages } = world;
    await approved(world);
    await stages.receive(registered('masan-univ', screenedSeeker()), 'm-1');
    await stages.receive(declared('masan-univ', { externalId: 'S-1', revision: 1, facts: screenedFacts }), 'm-2');
    await stages.drain();
    const person = personOf(screenedSeeker().email, screenedSeeker().birthDate, keyed);
    const page = pageOver(stages, LATER);
    const shown = (await page.send('GET', `/me/${page.link('page', person)}/programmes`)).body;
    for (const text of [await letterOf(world, 'screening'), shown]) {
      expect(text).toContain('055-000-0299');
      expect(text).not.toContain('055-000-0204');
    }
  });

  test('of the city is at the foot of the page of somebody who was introduced', async () => {
    const { stages, company } = await introductionWorld();
    const row = { office: 'city', field: 'civil-phone', value: '055-000-0298', source: '가상' } as const;
    expect((await company('GET', '/introduced/sent')).body).toContain(inventedSite.civilPhone);
    await stages.stores.approvedRows.contacts.update(async () => [row]);
    expect((await company('GET', '/introduced/sent')).body).toContain('055-000-0298');
  });

  test('of a partner is on the front page; one that is taken away is not there any more', async () => {
    const world = consoleWorld();
    const pages = publicPages(world.stages);
    await approved(world, { field: 'address', value: '창원시 마산회원구 지어낸로 44' });
    expect((await pages('GET', '/')).body).toContain('창원시 마산회원구 지어낸로 44');
    await approved(world, { is: 'hide', value: '' }, LATER);
    expect(await inForce(world)).toEqual([
      ['masan-univ', 'address', '창원시 마산회원구 지어낸로 44'],
      ['masan-univ', 'phone', ''],
    ]);
    expect((await pages('GET', '/')).body).not.toContain('055-000-0204');
  });

  test('that is a mail address gets the refusals, also of a partner that had none', async () => {
    const world = consoleWorld();
    await world.stages.receive({ sender: 'kyungnam-univ', kind: 'postings', body: '{}' }, 'm-1');
    await approved(world, { office: 'kyungnam-univ', field: 'mail', value: 'new@kyungnam.example' });
    await world.stages.morningAt('2026-11-02T23:30:00.000Z');
    await world.stages.drain();
    expect(world.stages.mails.map(({ to, tags }) => [tags['kind'], to])).toContainEqual([
      'refusals-digest',
      'new@kyungnam.example',
    ]);
  });

  test('is corrected by a later proposal', async () => {
    const world = consoleWorld();
    await approved(world);
    await approved(world, { value: '055-000-0298' }, LATER);
    expect(await inForce(world)).toEqual([['masan-univ', 'phone', '055-000-0298']]);
  });

  test('cannot be approved by whoever proposed it, on the page or past it', async () => {
    const world = consoleWorld();
    const approver = await world.signedIn('approver');
    const path = await proposed(approver);
    expect(await approver.formOn(path, `${path}/approve`)).toBeUndefined();
    const proposal = path.split('/').at(-1) ?? '';
    const message = { of: 'contacts', proposal, by: 'approver', at: '2026-11-02T04:00:00.000Z', reason: '' } as const;
    expect(await world.stages.run({ to: 'approve-figures', messageId: '1', message })).toBe('not-approved');
    expect(await inForce(world)).toEqual([]);
  });

  test('that nobody can dial is not approved, past the page either', async () => {
    const world = consoleWorld();
    const row = { office: 'masan-univ', field: 'phone', value: '055-00-0299', source: '가상' } as const;
    const at = '2026-11-02T03:00:00.000Z';
    await world.stages.stores.proposedRows.contacts.keep({ id: 'p', row, reason: '가상', by: 'official', at });
    const message = { of: 'contacts', proposal: 'p', by: 'approver', at, reason: '가상' } as const;
    expect(await world.stages.run({ to: 'approve-figures', messageId: '1', message })).toBe('not-approved');
    expect(await inForce(world)).toEqual([]);
  });

  test('waits once: a second proposal for the same is told so; another field of the office is taken', async () => {
    const world = consoleWorld();
    const official = await world.signedIn('official');
    await proposed(official);
    const { status, body } = await preview(official, { value: '055-000-0298' });
    expect([status, flat(body).includes('승인을 기다리고 있습니다')]).toEqual([422, true]);
    expect((await preview(official, { field: 'address', value: '지어낸로 1' })).status).toBe(200);
  });

  test.each([
    ['a mobile number', '010-0000-0299', '휴대전화 번호입니다'],
    ['a number of another city', '051-000-0299', '창원(055)이 아닌'],
  ])('may be %s, and the page says to look twice', async (_, value, said) => {
    const { status, body } = await preview(await consoleWorld().signedIn('official'), { value });
    expect([status, flat(body).includes(said)]).toEqual([200, true]);
  });

  test('to which mail came back is not taken', async () => {
    const world = consoleWorld();
    const mail = { field: 'mail', value: 'Dead@office.example' };
    const official = await world.signedIn('official');
    expect((await preview(official, mail)).status).toBe(200);
    await leftMailStore(partOf(world.table, 'matches#')).keep({
      noticeId: 'n',
      kind: 'refusals-digest',
      partner: 'masan-univ',
      reason: 'dead-address',
      at: LATER.now,
      dueOn: LATER.today,
      mailbox: mailboxOf('dead@office.example', keyed),
    });
    const { status, body } = await preview(official, mail);
    expect([status, flat(body).includes('되돌아왔습니다')]).toEqual([422, true]);
  });

  test.each([
    ['no office', { office: '' }, '기관을 골라'],
    ['an office that is none', { office: 'nowhere' }, '기관을 골라'],
    ['no field', { field: '' }, '무엇을 바꿀지'],
    ['no choice', { is: '' }, '안내할지'],
    ['nothing to show', { value: ' ' }, '새 연락처를'],
    ['a number although none is to be shown', { is: 'hide' }, '비워 주십시오'],
    ['a number that nobody can dial', { value: '055-00-0299' }, '지역번호부터'],
    ['a number that costs extra', { value: '060-700-0299' }, '지역번호부터'],
    ['the end of time', { value: '9999-12-31' }, '지역번호부터'],
    ['the civil number of a partner', { field: 'civil-phone' }, '창원시에만'],
    ['no number of the city', { office: 'city', is: 'hide', value: '' }, '뺄 수 없습니다'],
    ['a mail address that is none', { field: 'mail', value: 'a@b' }, '메일 주소를'],
    ['the address from which the system writes', { field: 'mail', value: 'team@City.example' }, '아무도 읽지'],
    ['an address that takes no answers', { field: 'mail', value: 'no-reply@office.example' }, '답장을 받지'],
    ['an address of 101 characters', { field: 'address', value: '가'.repeat(101) }, '100자까지'],
    ['no source', { source: '' }, '출처를'],
    ['no reason', { reason: '' }, '이유를'],
  ] as const)('is not taken with %s', async (_, fields, said) => {
    const { status, body } = await preview(await consoleWorld().signedIn('official'), fields);
    expect(status).toBe(422);
    expect(flat(body)).toContain(said);
  });

  test('that counts already is not proposed again', async () => {
    const world = consoleWorld();
    await approved(world);
    const { status, body } = await preview(await world.signedIn('official'), {}, LATER);
    expect([status, flat(body).includes('이미 그렇게')]).toEqual([422, true]);
  });
});

describe('while the store of what officials approved cannot be reached', () => {
  const SETTINGS = {
    site: inventedSite,
    places: { 'masan-univ': { phone: '055-000-0204' } },
    mails: {},
    officials: '',
  };

  test('a page and a letter show what the settings say, and the log has the failed call', async () => {
    const steps: TraceStep[] = [];
    const failed = stemsFrom(new Error('timeout'), { operation: 'GetItem', on: 'jobs-dev-rules' });
    const offices = officesInForce({ inForce: () => Promise.reject(failed) }, SETTINGS);
    const { site, places, desks, officesOf } = await onTrail(steps, offices);
    expect([desks('masan-univ').phone?.shown, officesOf('masan-univ').partner.phone]).toEqual(
      Array(2).fill('055-000-0204'),
    );
    expect([site.phone, places['masan-univ']?.phone]).toEqual([inventedSite.phone, '055-000-0204']);
    expect(steps).toMatchObject([{ error: 'Error', operation: 'GetItem', on: 'jobs-dev-rules' }]);
  });

  test('what is stored and cannot be read is an error', async () => {
    const offices = officesInForce({ inForce: () => Promise.reject(new TypeError('no rows')) }, SETTINGS);
    await expect(offices()).rejects.toThrow('no rows');
  });

  test('a batch reads it once', async () => {
    let reads = 0;
    const offices = officesOnce(
      officesInForce(
        {
          inForce: async () => {
            reads += 1;
            return [];
          },
        },
        SETTINGS,
      ),
    );
    await Promise.all([offices(), offices(), offices()]);
    expect(reads).toBe(1);
  });

  test('the refusals of a partner wait: they go to no address that was replaced', async () => {
    const world = consoleWorld();
    const table: Table = {
      ...world.table,
      read: (pk, sk) =>
        pk === 'approved#contacts' ? Promise.reject(new Error('unreachable')) : world.table.read(pk, sk),
    };
    const sources = { ...world.stages.sources, table: () => table };
    const deps = { ...composeDigestsDeps(accessOf('compose-digests', sources)), warn: () => undefined };
    const morning = { now: '2026-11-02T23:30:00.000Z', today: '2026-11-03' };
    await expect(composeDigests(morning, deps)).rejects.toThrow('unreachable');
  });
});
