import PostalMime from 'postal-mime';
import { beforeAll, expect, test } from 'vitest';
import { FINDING_CODES } from '../../../functions/contracts/finding.ts';
import { EMPLOYMENT_TYPES, EDUCATION_LEVELS, SCHOOL_STATUSES } from '../../../functions/contracts/known-values.ts';
import { partnerOf, PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import { PROGRAMME_IDS } from '../../../functions/contracts/programmes.ts';
import { SCREENING_OUTCOMES } from '../../../functions/domain/matching/profiles.ts';
import { SECTOR_IDS, ZONE_IDS } from '../../../functions/domain/industry/names.ts';
import { personSchema } from '../../../functions/domain/people/person.ts';
import { closedReportStore } from '../../../functions/stores/matching/closed-report-store.ts';
import { SAMPLE_DAY, sampleCity } from '../../../local/sample-city/sample-city.ts';
import { allLetters } from '../../support/all-letters.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { pageOver } from '../../support/page-world.ts';
import { companyPages } from '../../support/company-page-world.ts';
import { consoleOver } from '../../support/console-world.ts';
import { publicPages } from '../../support/public-page-world.ts';
import { world } from '../../support/world.ts';

/** Everything that the sample city's people, companies and officials read: no code, no word of the program, no JSON. */

const MORNING = { now: '2026-11-02T23:30:00.000Z', today: '2026-11-03' };
const NIGHT = { now: '2026-11-05T15:20:00.000Z', today: '2026-11-06' };
const NOW = { now: '2026-11-02T03:00:00.000Z', today: SAMPLE_DAY };

/** What only a program says. A word of one part, such as `youth` or `open`, is a word of English too. */
const CODES = [
  ...FINDING_CODES,
  ...PARTNER_IDS,
  ...PROGRAMME_IDS,
  ...SCREENING_OUTCOMES,
  ...EMPLOYMENT_TYPES,
  ...EDUCATION_LEVELS,
  ...SCHOOL_STATUSES,
  ...SECTOR_IDS,
  ...ZONE_IDS,
].filter((code) => code.includes('-') && !['part-time', 'fixed-term', 'middle-school', 'high-school'].includes(code));
const BARE = [
  new RegExp(`(?<![\\w@./-])(?:${CODES.join('|')})(?![\\w@./-])`),
  /\d{4}-\d{2}-\d{2}/,
  /(?<![\d.,-])48\d{3}(?![\d.,-])/,
  /(?:KECO|KSIC|직종|업종)\s*:?\s*[A-U]?\d{2,6}(?!\d)/,
  /\b(?:wage|probation|age|company|contact|posting|seeker|consents)\.[a-z]\w+/,
  /\b[a-z]+(?:Id|On|Hours|Months|Ratio|Number|Html)\b/,
  /\b(?:revision|externalId)\b/,
  /\bundefined\b|\bnull\b|\bNaN\b|\[object |[{[]"|"[}\]]/,
  /text-not-held|assumed|secondary|원문은 갖고 있지 않음/,
];

const wordsIn = (page: string): string =>
  page
    .replaceAll(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll(/\s+/g, ' ');
const linksOff = (text: string): string => text.replaceAll(/https?:\/\/\S+|\S+@\S+/g, ' ');

/** The first few bare words of a text, with what is around them. */
const bareIn = (text: string): string[] =>
  BARE.flatMap((bare) => {
    const found = bare.exec(text);
    return found === null ? [] : [text.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30)];
  });

const texts: { readonly where: string; readonly text: string }[] = [];

beforeAll(async () => {
  const table = memoryTable();
  const stages = world(table, NOW);
  const city = sampleCity({ day: SAMPLE_DAY });
  for (const [index, event] of city.events.entries()) {
    await stages.receive({ ...event, sentAt: NOW.now }, `m-${index}`);
    await stages.drain();
  }
  for (const mailbox of await stages.stores.mailboxes.due(MORNING.now, 10_000))
    await stages.sendAt({ kind: 'wake', mailbox }, MORNING.now);
  await stages.drain();
  // Three people say that a job is closed, and its company does not answer.
  const [job] = await stages.stores.pool.jobs(SAMPLE_DAY);
  const { cluster = '', partner: from } = job ?? {};
  const said = { cluster, says: 'closed', on: SAMPLE_DAY, version: 1, lastDay: SAMPLE_DAY } as const;
  for (const by of ['a', 'b', 'c']) await closedReportStore(table).report({ ...said, by });
  const message = { reported: { cluster, partner: partnerOf(from)!, at: NOW.now } };
  await stages.run({ to: 'recheck-wages', message, messageId: 'reported' });
  await stages.drain();
  const night = world(table, NIGHT);
  await night.recheck();
  await night.drain();
  for (const { to, raw, tags } of [...stages.mails, ...night.mails]) {
    const { subject = '', text = '' } = await PostalMime.parse(raw);
    texts.push({ where: `mail ${tags['kind']} to ${to.split('@')[1]}`, text: linksOff(`${subject} ${text}`) });
  }
  // Not every kind of letter goes in the city's first days.
  for (const [name, { subject, text }] of Object.entries(allLetters('글')))
    texts.push({ where: `letter ${name}`, text: linksOff(`${subject} ${text}`) });
  const own = pageOver(stages, MORNING);
  const people = table.all().flatMap(({ pk, value }) => {
    const person = pk.startsWith('person#') ? personSchema.safeParse(value).data : undefined;
    return person === undefined ? [] : [person.person];
  });
  for (const person of people) {
    const page = `/me/${own.link('page', person, MORNING)}`;
    for (const section of ['', '/programmes', '/wishes', '/data', '/mail']) {
      const { status, body } = await own.send('GET', `${page}${section}`);
      if (status === 200) texts.push({ where: `own page ${section}`, text: linksOff(wordsIn(body)) });
    }
  }
  const ofCompany = companyPages(stages);
  const companies = new Set(
    table.all().flatMap(({ pk }) => (pk.startsWith('company#') ? [pk.slice('company#'.length)] : [])),
  );
  for (const company of companies) {
    const { body } = await ofCompany.send('GET', ofCompany.link(company, MORNING), '', MORNING);
    texts.push({ where: "company's page", text: linksOff(wordsIn(body)) });
  }
  const official = await consoleOver(stages).signedIn('official', MORNING);
  const onConsole = async (path: string): Promise<string> => {
    const { body } = await official.send('GET', path, { at: MORNING });
    texts.push({ where: 'console', text: linksOff(wordsIn(body)) });
    return body;
  };
  for (const path of ['/', '/reviews']) await onConsole(path);
  for (const kind of ['asked', 'held', 'refused']) {
    const list = await onConsole(`/postings?kind=${kind}`);
    for (const [, path = ''] of list.matchAll(/href="(\/postings\/[^"?/]+)"/g)) {
      await onConsole(path);
      for (const act of ['release', 'refuse', 'mend']) await onConsole(`${path}/${act}`);
    }
  }
  const toPublic = publicPages(stages);
  const { body: sitemap } = await toPublic('GET', '/sitemap.xml', '', MORNING);
  for (const [, path = ''] of sitemap.matchAll(/<loc>https:\/\/[^/]+(\/[^<]*)<\/loc>/g))
    texts.push({ where: 'public page', text: linksOff(wordsIn((await toPublic('GET', path, '', MORNING)).body)) });
}, 120_000);

test('thousands of pages and mails are read here, of every kind that the city has', () => {
  const kinds = new Set(texts.map(({ where }) => where.replace(/ to .*/, '')));
  expect(texts.length).toBeGreaterThan(1_000);
  for (const kind of [
    'mail match',
    'mail screening',
    'mail posting-refused',
    'mail held-for-review',
    'mail still-open',
    'own page ',
    "company's page",
    'public page',
    'console',
  ])
    expect([...kinds]).toContain(kind);
});

test('no bare code, status word, ISO date or JSON reaches a citizen, a company or an official', () => {
  // A partner's engineers get codes, because they act on them in their own system.
  const withCodes = /^(?:mail refusals-digest |letter refusals)/;
  const bare = texts.flatMap(({ where, text }) =>
    withCodes.test(where) ? [] : bareIn(text).map((found) => `${where}: …${found}…`),
  );
  expect([...new Set(bare)]).toEqual([]);
});
