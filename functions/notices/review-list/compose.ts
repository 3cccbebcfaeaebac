import type { ProgrammeAnswer } from '../../domain/eligibility/answer/screen-person.ts';
import type { Figures } from '../../domain/eligibility/law/figures.ts';
import type { NoticeModule } from '../notice-module.ts';
import { reviewListToOfficials, type ReviewListFacts } from './letter.ts';
import { pageOf } from './pages.ts';

type Listed = ReviewListFacts['listed'][number];

/** The conditions that wait for an official: left to discretion, without a figure, or based on an unconfirmed rule. */
const waitsFor = ({ programme, on, knownOn, criteria }: ProgrammeAnswer, figures: Figures) => ({
  programme,
  on,
  knownOn,
  figures,
  criteria: Object.entries(criteria)
    .filter(([, state]) => state === 'review' || state === 'not-held' || state === 'unmet')
    .map(([id]) => id),
});

export const reviewListNotice: NoticeModule<'review-list'> = {
  /** Lists the people of one page who still wait. A person who was answered or deleted meanwhile is left out. */
  compose: async ({ on, after, upTo, page, pages }, _, { today }, { told: store, figures }) => {
    const all = await store.listed(upTo);
    const added = all.filter(({ since }) => since > after);
    const onPage = added.filter(({ person }) => pageOf(person, pages) === page);
    const told = await Promise.all(onPage.map(({ person }) => store.read(person)));
    const listed: Listed[] = [];
    for (const one of told) {
      const waiting = (one?.answers ?? []).filter(({ forOfficial }) => forOfficial);
      if (one?.registration === undefined || waiting.length === 0) continue;
      const set = await figures.named(waiting[0]?.figures);
      listed.push({ ...one.registration, programmes: waiting.map((answer) => waitsFor(answer, set.figures)) });
    }
    if (listed.length === 0) return 'overtaken';
    const numbers = { waiting: all.length, added: added.length, page, pages };
    return { letter: reviewListToOfficials({ on, today, ...numbers, listed }) };
  },
};
