import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../functions/serve-console/routes.ts';
import { ACCOUNTS, consoleWorld, type AccountId } from '../support/console-world.ts';

/** Every page and form of the console, and who may use it. All accounts are invented. */

const WHO = Object.keys(ACCOUNTS).filter((id): id is AccountId => id in ACCOUNTS);

/** Who may use each route. Written out here, so that a change of a right is a change of this table. */
const MAY: Readonly<Record<string, readonly AccountId[]>> = {
  'GET /': ['official', 'approver', 'auditor', 'ops', 'staff', 'neighbour'],
  'GET /records': ['auditor'],
  'GET /postings': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'GET /postings/{posting}': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'GET /postings/{posting}/{act}': ['official'],
  'POST /postings/{posting}/{act}': ['official'],
  'GET /search': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'GET /waiting': ['official', 'auditor'],
  'GET /waiting/{person}': ['official', 'auditor'],
  'POST /waiting/{person}/look': ['official'],
  'GET /waiting/{person}/{programme}/{condition}': ['official'],
  'POST /waiting/{person}/{programme}/{condition}': ['official'],
  'GET /overview': ['official', 'approver', 'auditor'],
  'GET /overview/{list}': ['official', 'approver', 'auditor'],
  'GET /export/overview': ['official', 'approver', 'auditor'],
  'POST /export/overview': ['official', 'approver', 'auditor'],
  'GET /export/counts': ['official', 'approver', 'auditor'],
  'POST /export/counts': ['official', 'approver', 'auditor'],
  'GET /export/partners': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'POST /export/partners': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'GET /export/postings': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'POST /export/postings': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'GET /export/search': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'POST /export/search': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'GET /export/waiting': ['official', 'auditor'],
  'POST /export/waiting': ['official', 'auditor'],
  'GET /export/reviews': ['official', 'auditor'],
  'POST /export/reviews': ['official', 'auditor'],
  'GET /export/mails': ['official', 'auditor', 'ops'],
  'POST /export/mails': ['official', 'auditor', 'ops'],
  'GET /awards': ['official', 'approver', 'auditor', 'ops'],
  'POST /awards': ['official', 'approver'],
  'GET /awards/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /awards/{proposal}/{decision}': ['official', 'approver'],
  'GET /revocations': ['official', 'approver', 'auditor', 'ops'],
  'POST /revocations': ['official', 'approver'],
  'GET /revocations/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /revocations/{proposal}/{decision}': ['official', 'approver'],
  'GET /weights/2014': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2014': ['official', 'approver'],
  'GET /weights/2014/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2014/{proposal}/{decision}': ['official', 'approver'],
  'GET /weights/2015': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2015': ['official', 'approver'],
  'GET /weights/2015/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2015/{proposal}/{decision}': ['official', 'approver'],
  'GET /weights/2021': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2021': ['official', 'approver'],
  'GET /weights/2021/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2021/{proposal}/{decision}': ['official', 'approver'],
  'GET /weights/2023': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2023': ['official', 'approver'],
  'GET /weights/2023/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2023/{proposal}/{decision}': ['official', 'approver'],
  'GET /weights/2025': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2025': ['official', 'approver'],
  'GET /weights/2025/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /weights/2025/{proposal}/{decision}': ['official', 'approver'],
  'GET /companies': ['official', 'approver', 'auditor'],
  'GET /companies/{company}': ['official', 'approver', 'auditor'],
  'GET /export/companies': ['official', 'approver', 'auditor'],
  'POST /export/companies': ['official', 'approver', 'auditor'],
  'GET /partners': ['official', 'approver', 'auditor', 'staff', 'neighbour'],
  'GET /reviews': ['official', 'auditor'],
  'GET /reviews/{number}': ['official', 'auditor'],
  'POST /reviews/{number}/facts': ['official'],
  'GET /reviews/{number}/answer': ['official'],
  'POST /reviews/{number}/answer': ['official'],
  'GET /reviews/{number}/extend': ['official'],
  'POST /reviews/{number}/extend': ['official'],
  'GET /rules': ['official', 'approver', 'auditor', 'ops'],
  'GET /rules/programmes/{programme}': ['official', 'approver', 'auditor', 'ops'],
  'GET /rules/figure': ['official', 'approver', 'auditor', 'ops'],
  'GET /rules/contacts': ['official', 'approver', 'auditor', 'ops'],
  'POST /rules/contacts': ['official', 'approver'],
  'GET /rules/contacts/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /rules/contacts/{proposal}/{decision}': ['official', 'approver'],
  'GET /rules/holidays': ['official', 'approver', 'auditor', 'ops'],
  'POST /rules/holidays': ['official', 'approver'],
  'GET /rules/holidays/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /rules/holidays/{proposal}/{decision}': ['official', 'approver'],
  'GET /rules/arrears': ['official', 'approver', 'auditor', 'ops'],
  'POST /rules/arrears': ['official', 'approver'],
  'POST /rules/arrears/propose': ['official', 'approver'],
  'GET /rules/arrears/{list}': ['official', 'approver', 'auditor', 'ops'],
  'POST /rules/arrears/{list}/{decision}': ['official', 'approver'],
  'GET /rules/propose': ['official', 'approver'],
  'POST /rules/propose': ['official', 'approver'],
  'GET /rules/rounds': ['official', 'approver', 'auditor', 'ops'],
  'GET /rules/rounds/propose': ['official', 'approver'],
  'POST /rules/rounds/propose': ['official', 'approver'],
  'GET /rules/proposals': ['official', 'approver', 'auditor', 'ops'],
  'GET /rules/proposals/{proposal}': ['official', 'approver', 'auditor', 'ops'],
  'POST /rules/proposals/{proposal}/rehearse': ['official', 'approver'],
  'POST /rules/proposals/{proposal}/{decision}': ['official', 'approver'],
  'GET /mails': ['official', 'auditor', 'ops'],
  'GET /mails/{mail}': ['official', 'auditor', 'ops'],
  'POST /mails/{mail}': ['official'],
  'POST /mails/{mail}/reader': ['official'],
  'GET /upload': ['staff', 'neighbour'],
  'POST /upload': ['staff', 'neighbour'],
  'POST /upload/send': ['staff', 'neighbour'],
  'GET /upload/forms/{form}': ['staff', 'neighbour'],
  'GET /upload/{upload}': ['staff', 'neighbour'],
  'GET /upload/{upload}/answers': ['staff', 'neighbour'],
};

const nameOf = ({ method, path }: (typeof ROUTES)[number]): string => `${method} ${path}`;
/** The path with something that does not exist in place of each variable. */
const absent = (path: string): string => path.replaceAll(/\{[^}]*\}/g, 'nothing-of-the-kind');

test('every route is in the table, and nothing else', () => {
  expect(ROUTES.map(nameOf).toSorted()).toEqual(Object.keys(MAY).toSorted());
});

describe.each(ROUTES.map((route) => [nameOf(route), route] as const))('%s', (name, { method, path }) => {
  test.each(WHO)('%s may use it if the table says so, and learns nothing otherwise', async (who) => {
    const browser = await consoleWorld().signedIn(who);
    const { status, body } = await browser.send(method, absent(path));
    if (MAY[name]?.includes(who) === true) {
      expect(status).not.toBe(403);
    } else {
      expect(status).toBe(403);
      expect(body).toContain('이 화면을 쓰실 수 없습니다');
    }
  });

  test('nobody uses it without signing in', async () => {
    const world = consoleWorld();
    const { status, headers } = await world.browser().send(method, absent(path));
    expect([status, headers['location'] ?? ''].join(' ')).toMatch(
      method === 'GET' ? /^303 \/sign-in\?next=/ : /^403 $/,
    );
  });
});

test('the answer to whoever may not use a page is the same whether or not anything is there', async () => {
  const browser = await consoleWorld().signedIn('nobody');
  const answers = [await browser.send('GET', '/'), await browser.send('GET', '/records?month=2026-11')];
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
});

test('the menu names the pages that one may open, and no other', async () => {
  const menuOf = async (who: AccountId) =>
    [...(await (await consoleWorld().signedIn(who)).send('GET', '/')).body.matchAll(/<li>\s*<a href="([^"]*)"/g)].map(
      ([, path]) => path,
    );
  expect(await menuOf('auditor')).toContain('/records');
  expect(await menuOf('official')).not.toContain('/records');
});
