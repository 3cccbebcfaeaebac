import { toTell } from '../../domain/mail/mailbox-people.ts';
import { isPlace } from '../../domain/matching/ranking.ts';
import { composeCollection } from '../digest/compose.ts';
import { matchToSeeker } from '../match/letter.ts';
import type { NoticeModule } from '../notice-module.ts';
import { arrivalToSeeker } from './letter.ts';

export const arrivalNotice: NoticeModule<'arrival'> = {
  compose: async (notice, mailbox, moment, deps) => {
    const composed = await composeCollection(notice, mailbox, moment, deps, {
      ...toTell(mailbox, notice.person),
      since: '',
      isMeant: notice.about === 'places' ? isPlace : () => true,
      letter: (facts) => {
        const [only, ...others] = facts.groups.flatMap(({ jobs }) => jobs);
        return only !== undefined && others.length === 0
          ? matchToSeeker({ ...facts, ...only })
          : arrivalToSeeker(facts);
      },
    });
    if (typeof composed === 'string' || notice.about === 'jobs') return composed;
    // Places are a part of what fits: what else is new is still to be told.
    const { told: _, ...places } = composed;
    return places;
  },
};
