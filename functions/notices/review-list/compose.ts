import type { ProgrammeAnswer } from '../../domain/eligibility/answer/screen-person.ts';
import type { NoticeModule } from '../notice-module.ts';
import { reviewListToOfficials } from './letter.ts';
import { pageOf } from './pages.ts';

/** The conditions that wait for an official: left to discretion, without a figure, or based on an unconfirmed rule. */
const waitsFor = ({ programme, on, knownOn, criteria }: ProgrammeAnswer) => ({
  programme,
  on,
  knownOn,
  criteria: Object.entries(criteria)
    .filter(([, state]) => state === 'review' || state === 'not-held' || state === 'unmet')
    .map(([id]) => id),
});

export const reviewListNotice: NoticeModule<'review-list'> = {
  /** Lists the people of one page who still wait. A person who was answered or deleted meanwhile is left out. */
  compose: async ({ on, after, upTo, page, pages }, _, { today }, { told: store }) => {
    const all = await store.listed(upTo);
    const added = all.filter(({ since }) => since > after);
    const onPage = added.filter(({ person }) => pageOf(person, pages) === page);
    const told = await Promise.all(onPage.map(({ person }) => store.read(person)));
    const listed = told.flatMap((one) => {
      const programmes = (one?.answers ?? []).filter(({ forOfficial }) => forOfficial).map(waitsFor);
      return one?.registration === undefined || programmes.length === 0 ? [] : [{ ...one.registration, programmes }];
    });
    if (listed.length === 0) return 'overtaken';
    const numbers = { waiting: all.length, added: added.length, page, pages };
    return { letter: reviewListToOfficials({ on, today, ...numbers, listed }) };
  },
};
