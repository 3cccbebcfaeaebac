import { describe } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { CompanyWord } from '../../functions/domain/postings/company-word.ts';
import { takeCompanyWord } from '../../functions/steps/company-word.ts';
import { companyDeps } from '../support/company-page-world.ts';
import { inAnyOrder, type Deed } from '../support/every-order.ts';
import { postingFinalState } from '../support/final-state.ts';
import { NOW } from '../support/world.ts';
import { closed, posting, reviewed, submitted, type Event } from '../support/messages.ts';

const A: PartnerId = 'masan-univ';
const B: PartnerId = 'chamber-of-commerce';
const KEYS = [
  { partner: A, externalId: 'P-1' },
  { partner: B, externalId: 'C-1' },
] as const;

const held = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };

/** The company's own word on its page, at an instant of its own. */
const said =
  (says: CompanyWord['says'], at: string): Deed =>
  (city) =>
    takeCompanyWord(KEYS[0], { says, at, id: `${says} ${at}` }, NOW, companyDeps(city));

/**
 * Everything that may arrive about one posting: revisions, two contents of one revision, a close, a held revision, a
 * decision, the company's own word, and the same job from another partner.
 */
const MESSAGES: Readonly<Record<string, Event | Deed>> = {
  'the company closes it': said('closed', '2026-11-02T04:00:00.000Z'),
  'the company opens it again': said('open', '2026-11-02T05:00:00.000Z'),
  'the company closes it at the same instant': said('closed', '2026-11-02T05:00:00.000Z'),

  'revision 1': submitted(A, posting()),
  'revision 1, other content': submitted(A, posting({ title: 'CNC 선반 조작원 채용' })),
  'revision 2': submitted(A, posting({ revision: 2, wage: { unit: 'hour', min: 13_000 } })),
  'revision 2, another job': submitted(A, posting({ revision: 2, occupation: { scheme: 'KECO', code: '8231' } })),
  'revision 3, held': submitted(A, posting({ revision: 3, ...held })),
  'revision 1 closed': closed(A, 'P-1', 1),
  'revision 2 closed': closed(A, 'P-1', 2),
  'revision 3 released': reviewed({ partner: A, externalId: 'P-1', revision: 3, decision: 'release', note: '' }),
  'revision 3 refused': reviewed(
    { partner: A, externalId: 'P-1', revision: 3, decision: 'refuse', note: '성별 표현' },
    '2026-11-02T11:30:00+09:00',
  ),
  'revision 4, against the law': submitted(A, posting({ revision: 4, wage: { unit: 'hour', min: 5_000 } })),
  'revision 4, against the law, other content': submitted(
    A,
    posting({ revision: 4, wage: { unit: 'hour', min: 5_000 }, title: 'CNC 선반 조작원 채용' }),
  ),
  'revision 4 released': reviewed({ partner: A, externalId: 'P-1', revision: 4, decision: 'release', note: '' }),
  'revision 4 refused': reviewed(
    { partner: A, externalId: 'P-1', revision: 4, decision: 'refuse', note: '임금' },
    '2026-11-02T11:30:00+09:00',
  ),
  'revision 5': submitted(A, posting({ revision: 5 })),
  'revision 5 refused': reviewed({ partner: A, externalId: 'P-1', revision: 5, decision: 'refuse', note: '신고' }),
  'revision 6, against the law as 4 was': submitted(A, posting({ revision: 6, wage: { unit: 'hour', min: 5_000 } })),
  'revision 6, held as 3 was': submitted(A, posting({ revision: 6, ...held })),
  'revision 7, as 5 was': submitted(A, posting({ revision: 7 })),
  'the same job at another partner': submitted(B, posting({ externalId: 'C-1' })),
  'that one closed': closed(B, 'C-1', 1),
};
const { testInAnyOrder } = inAnyOrder(MESSAGES, (city) => postingFinalState(city, KEYS));

describe('messages about one posting (faults 2 and 3, I3)', () => {
  testInAnyOrder([
    ['revision 1', 'revision 2', 'the company closes it', 'the company opens it again', 'revision 2 closed'],
    [
      'revision 1',
      'the same job at another partner',
      'the company opens it again',
      'the company closes it at the same instant',
      'revision 4, against the law',
    ],
    ['revision 1', 'revision 1, other content', 'revision 2', 'revision 2 closed', 'the same job at another partner'],
    ['revision 1', 'revision 3, held', 'revision 3 released', 'revision 3 refused', 'the same job at another partner'],
    [
      'revision 2',
      'the same job at another partner',
      'that one closed',
      'revision 2, another job',
      'revision 1, other content',
    ],
    ['revision 2', 'revision 2, another job', 'revision 1 closed', 'revision 4, against the law', 'revision 3, held'],
    ['revision 2', 'revision 4, against the law', 'revision 4 released', 'revision 4 refused', 'revision 5'],
    [
      'revision 2',
      'revision 4, against the law',
      'revision 4 released',
      'revision 4 refused',
      'revision 6, against the law as 4 was',
    ],
    ['revision 3, held', 'revision 3 released', 'revision 3 refused', 'revision 5', 'revision 6, held as 3 was'],
    [
      'revision 4, against the law',
      'revision 4 released',
      'revision 5',
      'revision 6, against the law as 4 was',
      'the company closes it',
    ],
    [
      'revision 4, against the law',
      'revision 4 released',
      'revision 5',
      'revision 5 refused',
      'revision 6, against the law as 4 was',
    ],
    [
      'revision 4, against the law',
      'revision 4, against the law, other content',
      'revision 4 released',
      'revision 5',
      'revision 6, against the law as 4 was',
    ],
    ['revision 3, held', 'revision 3 released', 'revision 5', 'revision 5 refused', 'revision 7, as 5 was'],
    [
      'revision 2',
      'revision 4, against the law',
      'revision 4, against the law, other content',
      'revision 4 released',
      'the same job at another partner',
    ],
  ]);
});
