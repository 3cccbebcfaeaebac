import { describe } from 'vitest';
import { PARTNER_IDS, type PartnerId } from '../../functions/contracts/partners.ts';
import { deskEntry } from '../../functions/domain/console/desk-entry.ts';
import { compareText } from '../../functions/domain/language/compare-text.ts';
import { withReviewAsked, type CompanyWord } from '../../functions/domain/postings/company-word.ts';
import { DESK_KINDS } from '../../functions/domain/postings/desk.ts';
import { keepSaid, takeCompanyWord } from '../../functions/steps/company-word.ts';
import { expect } from 'vitest';
import { companyDeps } from '../support/company-page-world.ts';
import { inAnyOrder, type Deed } from '../support/every-order.ts';
import { closed, posting, reviewed, submitted, type Event } from '../support/messages.ts';
import { NOW, type World } from '../support/world.ts';

const A: PartnerId = 'masan-univ';
const B: PartnerId = 'chamber-of-commerce';
const KEYS = [
  { partner: A, externalId: 'P-1' },
  { partner: B, externalId: 'C-1' },
] as const;
const held = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const unlawful = { wage: { unit: 'hour', min: 5_000 } } as const;

const said =
  (says: CompanyWord['says'], at: string): Deed =>
  (city) =>
    takeCompanyWord(KEYS[0], { says, at, id: `${says} ${at}` }, NOW, companyDeps(city));
/** As the company's page does it. */
const asked: Deed = async (city) => {
  const deps = companyDeps(city);
  const review = { revision: 4, on: NOW.today };
  await deps.desk.show(await keepSaid(KEYS[0], (before) => withReviewAsked(before, review), deps));
};

const MESSAGES: Readonly<Record<string, Event | Deed>> = {
  'revision 1': submitted(A, posting()),
  'revision 2, held': submitted(A, posting({ revision: 2, ...held })),
  'revision 2 released': reviewed({ ...KEYS[0], revision: 2, decision: 'release', note: '' }),
  'revision 2 refused': reviewed(
    { ...KEYS[0], revision: 2, decision: 'refuse', note: '성별 표현' },
    '2026-11-02T11:30:00+09:00',
  ),
  'revision 3 closed': closed(A, 'P-1', 3),
  'revision 4, against the law': submitted(A, posting({ revision: 4, ...unlawful })),
  'revision 4 released': reviewed({ ...KEYS[0], revision: 4, decision: 'release', note: '' }),
  'revision 5, held': submitted(A, posting({ revision: 5, ...held })),
  'the company asks for a look': asked,
  'the company closes it': said('closed', '2026-11-02T04:00:00.000Z'),
  'the company opens it again': said('open', '2026-11-02T05:00:00.000Z'),
  'another posting, held': submitted(B, posting({ externalId: 'C-1', ...held })),
};

/** The rows of all lists. They have to be what a walk over all records says. */
const rowsOf = async ({ stores }: World) => {
  const lists = [undefined, ...PARTNER_IDS].flatMap((partner) => DESK_KINDS.map((kind) => ({ kind, partner })));
  const pages = await Promise.all(lists.map((list) => stores.desk.page(list, NOW.today, 100)));
  const records = await Promise.all(KEYS.map((key) => stores.postings.read(key)));
  const walked = records.flatMap((kept) => (kept && deskEntry(kept.value)) ?? []);
  const inOrder = <T extends { readonly externalId: string }>(rows: readonly T[]): T[] =>
    rows.toSorted((a, b) => compareText(a.externalId, b.externalId));
  const entries = pages.map((page) => page.entries);
  expect(inOrder(entries.slice(0, DESK_KINDS.length).flat())).toEqual(inOrder(walked));
  expect(inOrder(entries.slice(DESK_KINDS.length).flat())).toEqual(inOrder(walked));
  return inOrder(walked);
};

describe('the officials’ list of postings, which is what a walk over all records says', () => {
  const { testInAnyOrder } = inAnyOrder(MESSAGES, rowsOf);
  testInAnyOrder([
    ['revision 1', 'revision 2, held', 'revision 2 released', 'revision 2 refused', 'the company closes it'],
    ['revision 2, held', 'revision 4, against the law', 'the company asks for a look', 'revision 4 released'],
    ['revision 2, held', 'revision 3 closed', 'revision 4, against the law', 'revision 5, held'],
    ['revision 5, held', 'the company closes it', 'the company opens it again', 'another posting, held'],
  ]);
});
