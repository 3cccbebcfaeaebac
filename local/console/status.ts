import { seoulDate } from '../../functions/domain/language/calendar.ts';
import { seoulClock, seoulDay } from './seoul-time.ts';
import type { Counts, FunctionView, LoadingView, MovingView, QueueView, SystemView } from './system-view.ts';
import { count } from './words.ts';

/**
 * `GET /status`: the current figures. `now` is an ISO 8601 instant, `today` the date in Asia/Seoul. `figures` holds the
 * same figures as text, under the keys that page elements name in `data-live`.
 */
export type Status = {
  readonly now: string;
  readonly today: string;
  readonly counts: Counts;
  readonly queues: readonly QueueView[];
  readonly functions: readonly FunctionView[];
  /** How far the sample city is; absent once it is there. */
  readonly loading: LoadingView | undefined;
  /** How far the clock is that is being moved; absent while it is not. */
  readonly moving: MovingView | undefined;
  readonly figures: Readonly<Record<string, string>>;
};

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** Names of queues and functions contain their stage after any prefix: `jobs-dev-match-posting`. */
const about = (word: string) => (named: { name: string }) => new RegExp(`(?:^|-)${word}-`).test(named.name);

const unfinished = (queues: readonly QueueView[]): number => sum(queues.map((queue) => queue.waiting + queue.inFlight));

const stageFigures = (queues: readonly QueueView[], functions: readonly FunctionView[]): Record<string, string> => {
  const kind = (wanted: QueueView['kind']) => queues.filter((queue) => queue.kind === wanted);
  const running = (word: string) => count(sum(functions.filter(about(word)).map((one) => one.running)));
  return {
    'doors.unfinished': count(unfinished(kind('door'))),
    'receive.running': running('receive'),
    'match.unfinished': count(unfinished(kind('stage').filter(about('match')))),
    'match.running': running('match'),
    'send.unfinished': count(unfinished(kind('stage').filter(about('send')))),
    'send.running': running('send'),
    'replies.received': count(sum(kind('replies').map((queue) => queue.received))),
    'replies.waiting': count(unfinished(kind('replies'))),
    'dead.unfinished': count(unfinished(kind('dead-letters'))),
  };
};

const rowFigures = (queues: readonly QueueView[], functions: readonly FunctionView[]): [string, string][] => [
  ...queues.flatMap(({ name, waiting, inFlight, received }): [string, string][] => [
    [`queue.${name}.waiting`, count(waiting)],
    [`queue.${name}.inFlight`, count(inFlight)],
    [`queue.${name}.received`, count(received)],
  ]),
  ...functions.flatMap(({ name, running, invocations, records, failures }): [string, string][] => [
    [`function.${name}.running`, count(running)],
    [`function.${name}.invocations`, count(invocations)],
    [`function.${name}.records`, count(records)],
    [`function.${name}.failures`, count(failures)],
  ]),
];

const timeLeft = (seconds: number | undefined): string => {
  if (seconds === undefined) return '';
  return seconds < 60 ? ` 약 ${seconds}초 남았습니다.` : ` 약 ${Math.round(seconds / 60)}분 남았습니다.`;
};

/** What is under way, in words, and how much of it is done. */
const underWay = (loading: LoadingView | undefined, moving: MovingView | undefined): Record<string, string> => {
  if (loading !== undefined) {
    const { answered, messages, secondsLeft } = loading;
    return {
      loading: `표본 도시를 넣는 중입니다. 메시지 ${count(messages)}건 가운데 ${count(answered)}건에 답했습니다.${timeLeft(secondsLeft)}`,
      'loading.done': String(answered),
      'loading.of': String(messages),
    };
  }
  if (moving === undefined) return { loading: '', 'loading.done': '0', 'loading.of': '1' };
  const { to, done, of } = moving;
  return {
    loading: `시계를 ${seoulDay(to)} 아침까지 옮기는 중입니다. 예정된 일을 차례로 실행하고 있습니다.`,
    'loading.done': String(done),
    'loading.of': String(of),
  };
};

/** Reads the system once. */
export const readStatus = async (view: SystemView): Promise<Status> => {
  const [counts, queues] = await Promise.all([view.counts(), view.queues()]);
  const functions = view.functions();
  const now = view.now();
  const loading = view.loading();
  const moving = view.clock?.moving();
  return {
    now,
    today: seoulDate(now),
    counts,
    queues,
    functions,
    loading,
    moving,
    figures: {
      today: seoulDay(now),
      clock: seoulClock(now),
      ...underWay(loading, moving),
      ...Object.fromEntries(Object.entries(counts).map(([name, figure]) => [name, count(figure)])),
      ...stageFigures(queues, functions),
      ...Object.fromEntries(rowFigures(queues, functions)),
    },
  };
};
