import * as z from 'zod';
import { CRITICAL, occasion, toAddress, type NoticeContract } from '../notice-contract.ts';

/**
 * To a company: the city has recognised it (일자리창출 우수기업), means to revoke that, has revoked it, or leaves it as it is. It goes to the
 * contact under which the company is registered. `company`: its business number. `year`: of the criteria. `on`: the day of the step.
 */
export const recognition = {
  schema: z.object({
    kind: z.literal('recognition'),
    ...toAddress,
    company: z.string(),
    year: z.string(),
    event: z.enum(['awarded', 'notice', 'revoked', 'kept']),
  }),
  audience: 'companies',
  shownAs: '기업 · 우수기업 선정',
  policy: CRITICAL,
  ids: { recognition: occasion<[company: string, year: string, event: string, on: string]>() },
  reads: { approvedRows: ['read'] },
} as const satisfies NoticeContract;
