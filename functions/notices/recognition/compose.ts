import { recognitions, type Recognition } from '../../domain/companies/recognition.ts';
import type { NoticeOf } from '../contracts.ts';
import type { NoticeModule } from '../notice-module.ts';
import { recognitionLetter } from './letter.ts';

/** Whether what the letter would say is still so. */
const isSo = (
  { notice, revoked }: Recognition,
  event: NoticeOf<'recognition'>['event'],
  today: string,
  until: string,
): boolean => {
  switch (event) {
    case 'awarded':
      return revoked === undefined && today <= until;
    case 'notice':
      return notice !== undefined;
    case 'revoked':
      return revoked !== undefined;
    case 'kept':
      return notice === undefined && revoked === undefined;
  }
};

export const recognitionNotice: NoticeModule<'recognition'> = {
  /** There is no letter (`overtaken`) if a later step was taken meanwhile. */
  compose: async ({ company, year, event }, _, { today }, { approvedRows, officesOf }) => {
    const [awards, steps] = await Promise.all([approvedRows.awards.inForce(), approvedRows.revocations.inForce()]);
    const award = recognitions(awards, steps).find((one) => one.company === company && one.year === year);
    if (award === undefined || !isSo(award, event, today, award.until)) return 'overtaken';
    return { letter: recognitionLetter({ award, event, today, officesOf }) };
  },
};
