import type { NoticeModule } from '../notice-module.ts';
import { reviewRequestToOfficials } from './letter.ts';

export const reviewRequestNotice: NoticeModule<'review-request'> = {
  /** Names the registration by which the officials find the person. If the person is gone, there is no letter. */
  compose: async ({ person, request }, _, { today }, { told, consoleUrl }) => {
    const by = await told.requestedBy(person, request.number);
    return by === undefined
      ? 'overtaken'
      : { letter: reviewRequestToOfficials({ ...request, ...by, today, consoleUrl }) };
  },
};
