import { describe, expect, test } from 'vitest';
import { businessCheckDigit } from '../../functions/domain/language/business-number.ts';
import { consoleWorld, type AccountId } from '../support/console-world.ts';
import { posting, submitted } from '../support/messages.ts';
import { formsOf } from '../support/page-world.ts';

/** An official uploads the list of employers in wage arrears, and another approves it. All of them are invented. */

const LISTED = `123456789${businessCheckDigit('123456789')}`;
const CSV = `사업장명,사업자등록번호\n가상체불,${LISTED}\n`;
const GOOD = { asOf: '2026-11-01', source: '고용노동부 공고(가상)' };

const flat = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
type World = ReturnType<typeof consoleWorld>;
type Browser = Awaited<ReturnType<World['signedIn']>>;

const upload = async (browser: Browser, csv: string | undefined = CSV, fields = GOOD) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (csv !== '') form.set('file', new File([csv], 'list.csv'));
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  return browser.send('POST', '/rules/arrears', { upload: { type, bytes } });
};

const proposed = async (browser: Browser, csv = CSV): Promise<string> => {
  const { body } = await upload(browser, csv);
  const form = formsOf(body).find(({ action }) => action === '/rules/arrears/propose');
  const { headers } = await browser.submit(form, { reason: '새 명단이 공개되었습니다.' });
  return (headers['location'] ?? '').split('?')[0] ?? '';
};
const decided = async (browser: Browser, path: string, decision: string) =>
  browser.submit(await browser.formOn(path, `${path}/${decision}`), { [`${decision}-reason`]: '공고를 확인했습니다.' });

/** What becomes of an approval that comes on the queue and not from the page. */
const approvalPastThePage = ({ stages }: World, path: string) => {
  const proposal = path.split('/').at(-1) ?? '';
  const message = { of: 'arrears', proposal, by: 'approver', at: 'x', reason: '' } as const;
  return stages.run({ to: 'approve-figures', messageId: '1', message });
};

/** What the check answers to a posting of a company with this number. */
const answerTo = async ({ stages }: World, registrationNumber: string, externalId: string) => {
  const job = posting({ externalId, company: { name: '다른 이름', registrationNumber } });
  await stages.receive(submitted('masan-univ', job), `m-${externalId}`);
  return stages.replies.at(-1)?.reply.data.findings.map(({ code }) => code);
};

describe('a list of employers in wage arrears', () => {
  test('is uploaded, shown with what it changes, proposed, approved by another, and read by the posting check', async () => {
    const world = consoleWorld();
    const official = await world.signedIn('official');
    const preview = flat((await upload(official)).body);
    expect(preview).toContain(`새로 들어오는 사업장 1곳`);
    expect(preview).toContain(`가상체불 ${LISTED}`);
    const path = await proposed(official);
    expect(await answerTo(world, LISTED, 'before')).not.toContain('arrears-listed-employer');
    const approver = await world.signedIn('approver');
    expect((await decided(approver, path, 'approve')).status).toBe(303);
    await world.stages.drain();
    expect(await answerTo(world, LISTED, 'after')).toContain('arrears-listed-employer');
    expect(flat((await approver.send('GET', path)).body)).toContain('상태 승인함');
    expect(flat((await approver.send('GET', '/rules/arrears')).body)).toContain('2026년 11월 1일(일) 기준 명단');
    expect([...world.audit.values()]).toMatchObject([
      { what: 'propose-arrears', account: 'official', after: { employers: 1, added: 1, removed: 0 } },
      { what: 'approve-arrears', account: 'approver' },
    ]);
  });

  test('is replaced by the one that is approved after it: whoever left it is free again', async () => {
    const world = consoleWorld();
    const [official, approver] = [await world.signedIn('official'), await world.signedIn('approver')];
    await decided(approver, await proposed(official), 'approve');
    await world.stages.drain();
    const next = await proposed(official, '상호\n다른체불\n');
    expect(flat((await official.send('GET', next)).body)).toContain('빠지는 사업장 1곳');
    await decided(approver, next, 'approve');
    await world.stages.drain();
    expect(await answerTo(world, LISTED, 'left')).not.toContain('arrears-listed-employer');
  });

  test('puts first what was refused for an employer who left it: an official shows it', async () => {
    const world = consoleWorld();
    const [official, approver] = [await world.signedIn('official'), await world.signedIn('approver')];
    await decided(approver, await proposed(official), 'approve');
    await world.stages.drain();
    expect(await answerTo(world, LISTED, 'refused')).toContain('arrears-listed-employer');
    const next = await proposed(official, '상호\n다른체불\n');
    expect(flat((await approver.send('GET', next)).body)).toContain('안내하고 있는 공고도 바로 다시 점검합니다');
    await decided(approver, next, 'approve');
    await world.stages.drain();
    const list = flat((await official.send('GET', '/postings')).body);
    expect(list).toContain('사유가 없어진 보완 요청 1건');
    expect(flat((await official.send('GET', '/')).body)).toContain('사유가 없어진 보완 요청');
  });

  test('cannot be approved by whoever uploaded it, on the page or past it', async () => {
    const world = consoleWorld();
    const approver = await world.signedIn('approver');
    const path = await proposed(approver);
    expect(await approver.formOn(path, `${path}/approve`)).toBeUndefined();
    expect(await approvalPastThePage(world, path)).toBe('not-approved');
    expect(await world.deps.arrears.inForce()).toBeUndefined();
  });

  test('is decided on once by a form that comes again, which leads to the same page', async () => {
    const world = consoleWorld();
    const path = await proposed(await world.signedIn('official'));
    const approver = await world.signedIn('approver');
    const form = await approver.formOn(path, `${path}/refuse`);
    const fields = { 'refuse-reason': '공고와 다릅니다.' };
    for (const _ of [1, 2]) {
      const { status, headers } = await approver.submit(form, fields);
      expect([status, headers['location']]).toEqual([303, `${path}?done=refuse`]);
    }
    expect([...world.audit.values()].filter((entry) => JSON.stringify(entry).includes('refuse-arrears'))).toHaveLength(
      1,
    );
  });

  test.each(['refuse', 'withdraw'] as const)('does not count once somebody does %s', async (decision) => {
    const world = consoleWorld();
    const official = await world.signedIn('official');
    const path = await proposed(official);
    const form = await (await world.signedIn('approver')).formOn(path, `${path}/approve`);
    await decided(decision === 'refuse' ? await world.signedIn('approver') : official, path, decision);
    expect(form).toBeDefined();
    expect(await approvalPastThePage(world, path)).toBe('not-approved');
  });

  test.each([
    ['without a file', '', GOOD, '명단 파일을 골라'],
    ['without its day', CSV, { ...GOOD, asOf: '' }, '기준일을'],
    ['of a day to come', CSV, { ...GOOD, asOf: '2026-11-03' }, '오늘까지의 날'],
    ['without a source', CSV, { ...GOOD, source: '' }, '출처를'],
    ['with a bad row', `${CSV}가상,123\n`, GOOD, '3번째 줄'],
    ['with a resident number', `${CSV}900101-1234567,\n`, GOOD, '주민등록번호처럼'],
  ])('is refused %s, and nothing is kept', async (_, csv, fields, said) => {
    const world = consoleWorld();
    const { status, body } = await upload(await world.signedIn('official'), csv, fields);
    expect(status).toBe(422);
    expect(flat(body)).toContain(said);
    expect(world.table.all().filter(({ pk }) => pk.startsWith('arrears'))).toEqual([]);
  });

  test('is proposed once when its form comes again', async () => {
    const world = consoleWorld();
    const official = await world.signedIn('official');
    const form = formsOf((await upload(official)).body).find(({ action }) => action === '/rules/arrears/propose');
    for (const _ of [1, 2]) await official.submit(form, { reason: '새 명단' });
    expect(await world.deps.arrears.proposals.all()).toHaveLength(1);
  });

  test.each<AccountId>(['auditor', 'ops'])('%s sees it and has no form', async (who) => {
    const world = consoleWorld();
    const path = await proposed(await world.signedIn('official'));
    const browser = await world.signedIn(who);
    for (const address of ['/rules/arrears', path])
      expect(
        formsOf((await browser.send('GET', address)).body).filter(({ action }) => action.startsWith('/rules')),
      ).toEqual([]);
  });
});
