import type { Queue } from '../aws/queue.ts';
import type { ListWindowStore, Span } from '../stores/mail/list-window-store.ts';
import type { ScreeningStore } from '../stores/screening/screening-store.ts';
import type { ToldStore } from '../stores/screening/told-store.ts';
import type { RescreenSeekersOutcome } from '../contracts/outcomes.ts';
import { CITY } from '../contracts/partners.ts';
import type { RehearseFigures, RescreenSeekers, ScreenSeeker } from '../contracts/stage-messages.ts';
import type { Notice } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { pagesFor } from '../notices/review-list/pages.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import type { Hash } from '../domain/records/version.ts';
import type { RehearsalStore } from '../stores/rules/rehearsal-store.ts';
import { inTurn } from '../steps/in-turn.ts';

export type RescreenSeekersDeps = {
  readonly screenings: Pick<ScreeningStore, 'due'>;
  readonly told: Pick<ToldStore, 'listed'>;
  readonly windows: ListWindowStore;
  readonly screening: Queue<ScreenSeeker>;
  readonly rehearsals: Pick<RehearsalStore, 'cut'>;
  readonly rehearsing: Queue<RehearseFigures>;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
  /** The mail address of the city's officials. */
  readonly officials: string;
};

/** One run can request this many within its time. The next run, an hour later, requests the rest. */
export const MOST_IN_A_RUN = 10_000;

/**
 * The daily run. Requests a new screening of every person whose answer may change by a day. Sends the officials the
 * list of people who were added since the last list. A person whose answer stays the same gets no mail. A failure does
 * not stop the others. It makes the message come again.
 */
export const rescreenSeekers = async (
  { on: asked, everybody, rehearse }: RescreenSeekers,
  { messageId }: { readonly messageId: string },
  moment: Moment,
  deps: RescreenSeekersDeps,
): Promise<RescreenSeekersOutcome> => {
  const on = asked ?? moment.today;
  if (rehearse !== undefined) {
    await listForRehearsal(rehearse, deps);
    return 'listed';
  }
  if (everybody !== undefined) {
    await screenEverybody(everybody, on, deps);
    return 'rescreened';
  }
  await inTurn(
    [
      () => screenAgain(on, deps),
      () => deps.windows.tell(messageId, moment.now, (span) => tellOfficials(span, moment, deps)),
    ],
    (step) => step(),
  );
  return 'rescreened';
};

type Due = Awaited<ReturnType<RescreenSeekersDeps['screenings']['due']>>;

const screenAgain = async (on: string, deps: RescreenSeekersDeps): Promise<void> =>
  askFor(await deps.screenings.due(on, MOST_IN_A_RUN), on, deps);

/** Later than any day on which somebody is due, and more people than a stage has. */
const [END, ALL] = ['9999-12-31', 1_000_000];

/**
 * Requests a new screening of everybody whose hash begins so. The index is cut by hashes and not by days, because a screening
 * gives its person another day.
 */
const screenEverybody = async (beginning: string, on: string, deps: RescreenSeekersDeps): Promise<void> => {
  const all = await deps.screenings.due(END, ALL);
  await askFor(
    all.filter(({ person }) => person.startsWith(beginning)),
    on,
    deps,
  );
};

/** How much of a hash two people of one part share: at 100,000 people a part has about 400. */
const PART_DIGITS = 2;

/**
 * Cuts all people into parts for a rehearsal, one message each. The parts are of hashes, so a repeated listing asks for the same
 * parts again.
 */
const listForRehearsal = async (
  { proposal, rehearsal }: NonNullable<RescreenSeekers['rehearse']>,
  { screenings, rehearsals, rehearsing }: RescreenSeekersDeps,
): Promise<void> => {
  const all = await screenings.due(END, ALL);
  const parts = Map.groupBy(all, ({ person }) => person.slice(0, PART_DIGITS));
  await rehearsals.cut({ id: rehearsal, proposal }, parts.size);
  const messages = [...parts].map(([part, people]) => ({
    proposal,
    rehearsal,
    part,
    people: people.map(({ person }) => person),
  }));
  await rehearsing.send(messages, CITY);
};

const askFor = async (those: Due, on: string, deps: RescreenSeekersDeps): Promise<void> => {
  const due = Map.groupBy(those, ({ partner }) => partner);
  await inTurn(due, ([partner, people]) =>
    deps.screening.send(
      people.map(({ person }) => ({ person, partner, on })),
      partner,
    ),
  );
};

/**
 * Requests one letter per page of added people. Each letter names its page and is composed from the list at the time of
 * sending. A repeated run requests the same letters.
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
