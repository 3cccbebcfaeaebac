import type { MessagePath, PathStep } from '../../console/system-view.ts';
import type { LogLine } from '../lambda/function-pool.ts';
import { visitsIn } from './log-visits.ts';
import type { Visit } from './log-visits.ts';

/** The path of a message through the stages, read from the log lines of the functions and from nothing else. */

const sentBy = ({ steps }: Visit): { to: string; id: string }[] =>
  steps.flatMap((step) => ('sent' in step ? step.sent.map((id) => ({ to: step.to, id })) : []));
const noticesOf = ({ steps }: Visit) => steps.flatMap((step) => ('notice' in step ? [step] : []));

const isAnswer = ({ to }: { readonly to: string }): boolean => to.endsWith('-replies');

/** The ids that are followed: of messages, of notices, and of job offers that wait for a digest. */
type Followed = { readonly messages: Set<string>; readonly notices: Set<string>; readonly offers: Set<string> };

const isFollowed = (visit: Visit, { messages }: Followed): boolean => visit.id !== undefined && messages.has(visit.id);

/** The followed notices of a visit whose message is not followed, such as the wake-up of a mailbox or an event of SES. */
const noticesFollowed = (visit: Visit, { notices, offers }: Followed) => {
  const of = noticesOf(visit);
  const found = new Set(
    of.flatMap(({ notice, offers: offered = [] }) =>
      notices.has(notice) || offered.some((offer) => offers.has(offer)) ? notice : [],
    ),
  );
  return of.filter(({ notice }) => found.has(notice));
};

/** Collects ids from the message on until no new one is found. Only the visits of followed messages add ids of messages. */
const follow = (messageId: string, visits: readonly Visit[]): Followed => {
  const followed: Followed = { messages: new Set([messageId]), notices: new Set(), offers: new Set() };
  const size = (): number => followed.messages.size + followed.notices.size + followed.offers.size;
  for (let before = -1; before !== size();) {
    before = size();
    for (const visit of visits) {
      const isWhole = isFollowed(visit, followed);
      if (isWhole) for (const sent of sentBy(visit)) if (!isAnswer(sent)) followed.messages.add(sent.id);
      for (const { notice, became, offers = [] } of isWhole ? noticesOf(visit) : noticesFollowed(visit, followed)) {
        followed.notices.add(notice);
        if (isWhole && became === 'for-digest') for (const offer of offers) followed.offers.add(offer);
      }
    }
  }
  return followed;
};

/** The visits that led to the message, in order. */
const leadingTo = (messageId: string, visits: readonly Visit[]): Visit[] => {
  const from = visits.find((visit) => visit.id !== messageId && sentBy(visit).some(({ id }) => id === messageId));
  if (from === undefined) return [];
  return [...(from.id === undefined ? [] : leadingTo(from.id, visits)), from];
};

const failureOf = ({ failure }: Visit): string[] =>
  failure === undefined
    ? []
    : [
        [failure.error, failure.operation && `in ${failure.operation}`, failure.on && `on ${failure.on}`]
          .filter(Boolean)
          .join(' '),
      ];

const whatOf = (visit: Visit): string => {
  const { words, steps } = visit;
  if (words === undefined) return 'cut-off';
  const why = [...steps.flatMap((step) => ('codes' in step ? step.codes : [])), ...failureOf(visit)];
  const what = [...new Set(words)].join(', ');
  return why.length === 0 ? what : `${what}: ${why.join(', ')}`;
};

const some = (name: string, ids: readonly string[]): Record<string, readonly string[]> =>
  ids.length === 0 ? {} : { [name]: [...new Set(ids)] };

const idsOf = ({ id, queue, request, failure, receives }: Visit): PathStep['ids'] => ({
  ...(id !== undefined && { message: id }),
  ...(queue !== undefined && { queue }),
  request,
  ...(receives !== undefined && { receives: String(receives) }),
  ...(failure?.awsRequest !== undefined && { awsRequest: failure.awsRequest }),
});

type Step = Omit<PathStep, 'stage'> & { readonly service: string };

const wholeStep = (visit: Visit): Step => {
  const sent = sentBy(visit);
  const notices = noticesOf(visit);
  return {
    at: visit.at,
    service: visit.service,
    what: whatOf(visit),
    ids: {
      ...idsOf(visit),
      ...some(
        'sent',
        sent.flatMap((one) => (isAnswer(one) ? [] : one.id)),
      ),
      ...some(
        'answers',
        sent.flatMap((one) => (isAnswer(one) ? one.id : [])),
      ),
      ...some(
        'notices',
        notices.map(({ notice }) => notice),
      ),
      ...some(
        'mails',
        notices.flatMap(({ mail }) => mail ?? []),
      ),
    },
  };
};

const partStep = (visit: Visit, notices: ReturnType<typeof noticesOf>): Step => ({
  at: visit.at,
  service: visit.service,
  what: [...new Set(notices.flatMap(({ became }) => became ?? []))].join(', '),
  ids: {
    ...idsOf(visit),
    ...some(
      'notices',
      notices.map(({ notice }) => notice),
    ),
    ...some(
      'mails',
      notices.flatMap(({ mail }) => mail ?? []),
    ),
  },
});

/** A message that is in a queue now. */
export type Lying = { readonly id: string; readonly queue: string; readonly isDead: boolean };

/**
 * The path of a message: what led to it, its own visits, and all that followed from it, by their beginning; at the end, at `now`, the
 * messages that are still in a queue. Undefined when neither a log line nor a queue knows the message.
 */
export const pathOf = (
  messageId: string,
  { lines, lying, stage, now }: { lines: readonly LogLine[]; lying: readonly Lying[]; stage: string; now: string },
): MessagePath | undefined => {
  const visits = visitsIn(lines).toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const followed = follow(messageId, visits);
  const led = leadingTo(messageId, visits);
  const steps = visits.flatMap((visit): Step[] => {
    if (isFollowed(visit, followed)) return [wholeStep(visit)];
    const notices = noticesFollowed(visit, followed);
    if (notices.length > 0) return [partStep(visit, notices)];
    return led.includes(visit) ? [{ ...wholeStep(visit), ids: idsOf(visit) }] : [];
  });
  const ends = lying
    .filter(({ id }) => followed.messages.has(id))
    .map(({ id, queue, isDead }) => ({
      at: now,
      service: queue,
      what: isDead ? 'given-up' : 'waiting',
      ids: { message: id, queue },
    }));
  const all = [...steps, ...ends];
  if (all.length === 0) return undefined;
  const beginning = `jobs-${stage}-`;
  return {
    messageId,
    steps: all.map(({ at, service, what, ids }) => ({
      at,
      stage: service.startsWith(beginning) ? service.slice(beginning.length) : service,
      what,
      ids,
    })),
  };
};
