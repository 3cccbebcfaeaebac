import type { Queue } from '../aws/queue.ts';
import type { ListWindowStore, Span } from '../stores/mail/list-window-store.ts';
import type { ScreeningStore } from '../stores/screening/screening-store.ts';
import type { ToldStore } from '../stores/screening/told-store.ts';
import type { RescreenSeekersOutcome } from '../contracts/outcomes.ts';
import type { RescreenSeekers, ScreenSeeker } from '../contracts/stage-messages.ts';
import type { Notice } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { pagesFor } from '../notices/review-list/pages.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import type { Hash } from '../domain/records/version.ts';
import { inTurn } from '../steps/in-turn.ts';

export type RescreenSeekersDeps = {
  readonly screenings: Pick<ScreeningStore, 'due'>;
  readonly told: Pick<ToldStore, 'listed'>;
  readonly windows: ListWindowStore;
  readonly screening: Queue<ScreenSeeker>;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
  /** The mail address of the city's officials. */
  readonly officials: string;
};

/** What one run can ask for within its time; the rest is asked for by the next, an hour later. */
export const MOST_IN_A_RUN = 10_000;

/**
 * The daily run: has everybody screened again whose answer may change by a day, and sends the officials the list of those who
 * came to wait for them since the last list. Whoever's answer stays the same hears nothing. One that fails keeps no other; then the
 * message comes again.
 */
export const rescreenSeekers = async (
  { on: asked }: RescreenSeekers,
  { messageId }: { readonly messageId: string },
  moment: Moment,
  deps: RescreenSeekersDeps,
): Promise<RescreenSeekersOutcome> => {
  const on = asked ?? moment.today;
  await inTurn(
    [
      () => screenAgain(on, deps),
      () => deps.windows.tell(messageId, moment.now, (span) => tellOfficials(span, moment, deps)),
    ],
    (step) => step(),
  );
  return 'rescreened';
};

const screenAgain = async (on: string, deps: RescreenSeekersDeps): Promise<void> => {
  const due = Map.groupBy(await deps.screenings.due(on, MOST_IN_A_RUN), ({ partner }) => partner);
  await inTurn(due, ([partner, people]) =>
    deps.screening.send(
      people.map(({ person }) => ({ person, partner, on })),
      partner,
    ),
  );
};

/**
 * As many letters as those who came to wait fill pages. Each names its page and is made from who waits when it goes; a run that is
 * repeated asks for the same letters.
 */
const tellOfficials = async ({ from, to }: Span, { today }: Moment, deps: RescreenSeekersDeps): Promise<void> => {
  const added = (await deps.told.listed(to)).filter(({ since }) => since > from);
  const partner = added[0]?.registration.partner;
  if (partner === undefined) return;
  const pages = pagesFor(added.length);
  const letters = Array.from({ length: pages }, (_, index): Notice => {
    const page = index + 1;
    const id = noticeId(deps.hash, 'review-list', to, page, pages);
    const span = { on: today, after: from, upTo: to, page, pages };
    return { kind: 'review-list', noticeId: id, partner, to: deps.officials, ...span };
  });
  await deps.notices.send(letters, partner);
};
