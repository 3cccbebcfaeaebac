import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { postingSchema, type Posting } from '../../../../functions/contracts/posting.ts';
import { checkPosting } from '../../../../functions/domain/postings/check-posting.ts';
import { posting, seeker, submitted } from '../../../support/messages.ts';
import { MAILBOX, pageWorld, PERSON } from '../../../support/page-world.ts';

/** A posting with every field of the contract. Those that may hold any text hold a mark; all are invented. */
const full: Posting = {
  ...posting(),
  externalId: '표식가1',
  title: '표식나2',
  description: '표식다3',
  company: { registrationNumber: '123-45-67891', name: '표식라4', staff: 3, industry: '표식마5', address: '표식바6' },
  workplace: { district: '48123', address: '표식사7', zone: '표식아8' },
  payKind: 'wage',
  dailyHours: 8,
  daysPerWeek: 5,
  contractMonths: 12,
  probation: { months: 1, payRatio: 1 },
  openings: 1,
  requirements: { education: 'none', careerYears: 0, certificates: ['표식자9'], languages: ['표식차10'] },
  age: { min: 15, max: 99, ground: { statute: '표식카11 법', article: '제1조 표식타12' } },
  programme: 'youth',
  programmeRound: '표식파13',
  wage: { unit: 'hour', min: 12_000, max: 13_000 },
  applyUrl: 'https://apply.example/1',
  contact: { email: 'hr@gasang.example', phone: '표식하14', public: true },
};

/** The same, but for what needs a ground or a screening. */
const { programme: _, ...lawful } = full;

const leavesOf = (value: unknown, path = ''): { path: string; text: string }[] => {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, entry]) => leavesOf(entry, path === '' ? key : `${path}.${key}`));
  return [{ path, text: String(value) }];
};

type Published = { properties?: Record<string, Published>; items?: Published; anyOf?: Published[] };
const fieldsOf = (schema: Published, path = ''): string[] => {
  const inner = [
    ...Object.entries(schema.properties ?? {}).map(
      ([name, one]) => [one, path === '' ? name : `${path}.${name}`] as const,
    ),
    ...(schema.items === undefined ? [] : [[schema.items, `${path}.0`] as const]),
    ...(schema.anyOf ?? []).map((one) => [one, path] as const),
  ];
  return inner.length === 0 ? [path] : inner.flatMap(([one, name]) => fieldsOf(one, name));
};

test('the posting of this test has every field of the contract', () => {
  const schema = z.toJSONSchema(postingSchema, { io: 'input' }) as { $defs?: { Posting?: Published } };
  const published = fieldsOf(schema.$defs?.Posting ?? {});
  const here = leavesOf(full).map(({ path }) => path);
  // A ground is a programme or a statute.
  expect(published.filter((path) => !here.includes(path))).toEqual(['age.ground.programme']);
});

/** What a mail or a page to a person shows of the posting. */
const shownTo = async (job: Posting): Promise<string> => {
  const { stages, send, own } = await pageWorld();
  await stages.receive(submitted('masan-univ', job), 'full');
  await stages.drain();
  const digest = { kind: 'digest', noticeId: 'd-1', partner: 'masan-univ', mailbox: MAILBOX, person: PERSON } as const;
  await stages.sendAt(digest, '2026-11-02T04:00:00.000Z');
  const mails = await Promise.all(
    stages.mails.filter(({ to }) => to === seeker().email).map(({ raw }) => PostalMime.parse(raw)),
  );
  const pages = await Promise.all(['', '?lang=en'].map((query) => send('GET', `${own}${query}`)));
  return [
    ...mails.flatMap(({ subject, text, html }) => [subject, text, html]),
    ...pages.map(({ body }) => body),
  ].join();
};

const DEMAND = '여성만 지원 가능';

/** Does the check find a demand in the field, at its path? */
const isChecked = (path: string): boolean => {
  const changed: Record<string, unknown> = structuredClone(lawful);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce((at, name) => at[name] as Record<string, unknown>, changed);
  holder[last] = DEMAND;
  const parsed = postingSchema.parse(changed);
  return checkPosting(parsed, { on: '2026-11-02', knownOn: '2026-11-02' }).some(
    (finding) => finding.code === 'sex-requirement' && finding.path === path,
  );
};

test('every text of a posting that a person is shown is checked, and the finding has the path of its field', async () => {
  const texts = leavesOf(full).filter(({ text }) => text.includes('표식'));
  const seen = await shownTo(lawful);
  const shown = texts.filter(({ text }) => seen.includes(text)).map(({ path }) => path);
  expect(shown).toEqual(expect.arrayContaining(['title', 'company.name', 'workplace.address']));
  expect(shown.filter((path) => !isChecked(path))).toEqual([]);
  // Codes, keys and grounds are not shown. A new text of the contract must be checked, or be named here.
  expect(texts.map(({ path }) => path).filter((path) => !isChecked(path))).toEqual([
    'externalId',
    'company.industry',
    'age.ground.statute',
    'age.ground.article',
    'programmeRound',
  ]);
});
