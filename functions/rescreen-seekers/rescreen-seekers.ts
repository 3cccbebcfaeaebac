import type { Queue } from '../adapters/queue.ts';
import type { ListWindowStore } from '../adapters/list-window-store.ts';
import type { ScreeningStore } from '../adapters/screening-store.ts';
import type { Notice, RescreenSeekers, ScreenSeeker } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/calendar.ts';
import type { Digest } from '../domain/records/version.ts';
import { inTurn } from '../runtime/in-turn.ts';

export type RescreenSeekersUse = {
  readonly screenings: Pick<ScreeningStore, 'due' | 'listed'>;
  readonly windows: ListWindowStore;
  readonly screening: Queue<ScreenSeeker>;
  readonly notices: Queue<Notice>;
  readonly digest: Digest;
  /** The mail address of the city's officials. */
  readonly officials: string;
};

/** What one run can ask for within its time; the rest is asked for by the next, an hour later. */
const MOST_IN_A_RUN = 10_000;

/** At most so many people are named in one letter; the number of all who wait is said beside them. */
const MOST_IN_A_LETTER = 200;

/**
 * The daily run: has everybody screened again whose answer may change by a day, and sends the officials the list of those who
 * came to wait for them since the last list. Whoever's answer stays the same hears nothing. One that fails keeps no other; then the
 * message comes again.
 */
export const rescreenSeekers = async (
  { on: asked }: RescreenSeekers,
  { messageId }: { readonly messageId: string },
  moment: Moment,
  use: RescreenSeekersUse,
): Promise<string> => {
  const on = asked ?? moment.today;
  await inTurn([() => screenAgain(on, use), () => tellOfficials(messageId, moment, use)], (step) => step());
  return 'rescreened';
};

const screenAgain = async (on: string, use: RescreenSeekersUse): Promise<void> => {
  const due = Map.groupBy(await use.screenings.due(on, MOST_IN_A_RUN), ({ partner }) => partner);
  await inTurn(due, ([partner, people]) =>
    use.screening.send(
      people.map(({ person }) => ({ person, partner, on })),
      partner,
    ),
  );
};

const tellOfficials = async (messageId: string, moment: Moment, use: RescreenSeekersUse): Promise<void> => {
  const { from, to } = await use.windows.next(messageId, moment.now);
  const waiting = await use.screenings.listed(to);
  const added = waiting.filter(({ review }) => review.since > from);
  const partner = added[0]?.registration.partner;
  if (partner !== undefined) {
    const people = added.slice(0, MOST_IN_A_LETTER).map(({ person }) => person);
    const noticeId = use.digest(JSON.stringify(['review-list', to]));
    const list = { on: moment.today, waiting: waiting.length, people };
    await use.notices.send([{ kind: 'review-list', noticeId, partner, to: use.officials, ...list }], partner);
  }
};
