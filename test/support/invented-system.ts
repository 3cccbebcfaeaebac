import type { Finding } from '../../functions/contracts/finding.ts';
import { DOORS, doorQueueName, PARTNER_IDS, replyQueueName } from '../../functions/contracts/partners.ts';
import type { Counts, QueueView, RefusalView, SystemView, TaggedMail } from '../../local/console/system-view.ts';

/** A system at rest with invented people, companies and mails. */

export const inventedMail = (change: Partial<TaggedMail> = {}): TaggedMail => ({
  envelope: { from: 'jobs@changwon-jobs.example', to: ['gana@example.com'] },
  headers: {
    from: '창원 일자리 네트워크 <jobs@changwon-jobs.example>',
    to: 'gana@example.com',
    subject: '[창원 일자리] 맞는 일자리를 찾았습니다: 생산관리 사무원 (가상정밀)',
    date: 'Mon, 02 Nov 2026 00:00:05 +0000',
    'x-purpose': 'service',
  },
  text: '가나다 님, 안녕하십니까.\n\n창원시 성산구에서 일할 생산관리 사무원을 찾고 있습니다.\n\n- 직종: 희망하신 직종과 같습니다.\n- 지역: 희망하신 지역입니다.',
  html: '<!doctype html><html lang="ko"><head><title>메일</title><style>body{font-family:sans-serif;padding:24px}</style></head><body><h1>생산관리 사무원</h1><p>가나다 님께 맞는 일자리가 있습니다.</p><table><tr><th>직종</th><td>희망하신 직종과 같습니다.</td></tr></table></body></html>',
  raw: 'From: jobs@changwon-jobs.example\r\nTo: gana@example.com\r\nSubject: =?UTF-8?B?6rCA64KY64ukIOuLmA==?=\r\n\r\nbody',
  kind: 'match',
  ...change,
});

const wageFinding = {
  code: 'wage-below-minimum',
  severity: 'refuse',
  path: 'wage.min',
  message: '시급 10,000원은 근무 시작일의 최저임금 10,320원보다 낮습니다.',
  actual: 10000,
  limit: 10320,
  citation: { statute: '최저임금법', article: '제6조', effectiveFrom: '2020-05-26', status: 'law' },
  fix: '시급을 10,320원 이상으로 고쳐 다시 보내 주십시오. 판단이 다르다고 보시면 일자리창출과에 검토를 요청해 주십시오.',
} as const satisfies Finding;

const hoursMissing = {
  code: 'wage-hours-missing',
  severity: 'warn',
  path: 'weeklyHours',
  message: '주 근로시간이 없어 최저임금을 확인하지 못했습니다.',
} as const satisfies Finding;

export const inventedRefusal = (change: Partial<RefusalView> = {}): RefusalView => ({
  at: '2026-11-02T00:00:03Z',
  sender: 'masan-univ',
  messageId: '5e0b5b9e-0000-4000-8000-000000000001',
  eventId: 'event-1',
  externalId: 'M-0012',
  findings: [wageFinding, hoursMissing],
  ...change,
});

const queue = (name: string, kind: QueueView['kind'], received = 0): QueueView => ({
  name,
  kind,
  waiting: 0,
  inFlight: 0,
  received,
});

const queues = (): QueueView[] => [
  ...DOORS.flatMap((door) => [
    queue(doorQueueName('dev', door), 'door', 18),
    queue(`${doorQueueName('dev', door)}-dlq`, 'dead-letters'),
  ]),
  ...PARTNER_IDS.map((partner) => queue(replyQueueName('dev', partner), 'replies', 34)),
  ...['match-posting', 'match-seeker', 'screen-seeker', 'rescreen-seekers', 'send-notice'].flatMap((stage) => [
    queue(`jobs-dev-${stage}`, 'stage', 312),
    queue(`jobs-dev-${stage}-dlq`, 'dead-letters'),
  ]),
  queue('jobs-dev-mail-events', 'events'),
];

/** An invented system in which nothing changes. `changes` replaces the parts that a test is about. */
export const inventedSystem = (changes: Partial<SystemView> = {}): SystemView => ({
  loading: () => undefined,
  now: () => '2026-11-02T00:00:12Z',
  counts: () =>
    Promise.resolve({
      messages: 642,
      postings: 171,
      seekers: 318,
      matches: 1204,
      mails: 1498,
      refused: 33,
      held: 9,
      unreadable: 0,
    }),
  queues: () => Promise.resolve(queues()),
  functions: () =>
    ['receive-posting', 'receive-seeker', 'match-posting', 'match-seeker', 'send-notice'].map((name) => ({
      name,
      running: 0,
      invocations: 210,
      records: 1320,
      failures: 0,
    })),
  mails: () => Promise.resolve([inventedMail()]),
  refusals: () => Promise.resolve([inventedRefusal()]),
  answers: () => Promise.resolve([]),
  unreadable: () => Promise.resolve([]),
  path: () => Promise.resolve(undefined),
  logs: () => [],
  deadLetters: () => Promise.resolve([{ queue: 'jobs-dev-send-notice-dlq', count: 0, messageIds: [] }]),
  endpoints: () => ({ sqs: 'http://127.0.0.1:4566', dynamodb: 'http://127.0.0.1:4567' }),
  ...changes,
});

/** The same system at work: each read of the counts returns `step` more of everything, and messages in flight. */
export const inventedSystemAtWork = (changes: Partial<SystemView> = {}): SystemView => {
  let looks = 0;
  const counts = (): Promise<Counts> => {
    looks += 1;
    const step = looks * 7;
    return Promise.resolve({
      messages: step,
      postings: step,
      seekers: step,
      matches: step,
      mails: step,
      refused: step,
      held: step,
      unreadable: 0,
    });
  };
  return inventedSystem({
    counts,
    queues: () =>
      Promise.resolve(queues().map((one) => (one.kind === 'dead-letters' ? one : { ...one, waiting: looks % 5 }))),
    ...changes,
  });
};
