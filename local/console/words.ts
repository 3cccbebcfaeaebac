import type { Severity } from '../../functions/contracts/finding.ts';
import type { CITATION_STATUSES } from '../../functions/contracts/known-values.ts';
import { senderSchema, type DoorKind } from '../../functions/contracts/partners.ts';
import { grouped } from '../../functions/domain/language/money.ts';
import { partnerName } from '../../functions/domain/language/words.ts';
import type { QueueView } from './system-view.ts';

/** The Korean name of a sender on a day (Asia/Seoul). Undefined for an id that is not in the list. */
const knownName = (sender: string, on: string): string | undefined => {
  const known = senderSchema.safeParse(sender).data;
  return known && partnerName(known, 'ko', on);
};

/** The Korean name of a sender on a day, or the id itself if it is not in the list. */
export const senderName = (sender: string, on: string): string => knownName(sender, on) ?? sender;

const CHANNELS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ postings: '공고', people: '구직자', companies: '회사', reviews: '검토' } satisfies Record<
    DoorKind,
    string
  >),
  ['replies', '회신'],
]);

/**
 * The Korean name of a sender's queue (`jobs-<stage>-<sender>-<kind>`, dead letters with
 * `-dlq`). Undefined for other queues.
 */
export const senderQueueName = (queue: string, on: string): string | undefined => {
  const found = /^jobs-[a-z]+-(.+)-(postings|people|companies|reviews|replies)(?:-dlq)?$/.exec(queue);
  const sender = knownName(found?.[1] ?? '', on);
  return sender === undefined ? undefined : `${sender} ${CHANNELS.get(found?.[2] ?? '') ?? ''}`;
};

export const QUEUE_KINDS = {
  door: {
    name: '접수 창구',
    english: 'doors',
    what: '협력기관이 메시지를 넣는 곳입니다. 받는 즉시 접수 단계가 가져갑니다.',
  },
  stage: {
    name: '단계 사이 대기열',
    english: 'stage queues',
    what: '앞 단계가 마친 일이 다음 단계를 기다리는 곳입니다.',
  },
  replies: { name: '회신함', english: 'reply queues', what: '접수 결과가 담깁니다. 협력기관이 읽고 지웁니다.' },
  events: { name: '메일 발송 결과', english: 'mail events', what: '메일 서버가 알려 주는 발송·반송 결과입니다.' },
  'dead-letters': {
    name: '처리하지 못한 메시지',
    english: 'dead-letter queues',
    what: '정해진 횟수만큼 다시 해 보아도 처리하지 못한 메시지입니다. 비어 있어야 정상입니다.',
  },
} as const satisfies Record<QueueView['kind'], { name: string; english: string; what: string }>;

export const SEVERITY_NAMES = { refuse: '반려', hold: '보류', warn: '참고' } as const satisfies Record<
  Severity,
  string
>;

/** How certain the legal source of a finding is. */
export const CITATION_STATUS_NAMES = {
  law: '법령 확인',
  ordinance: '조례 확인',
  notice: '고시·공고 확인',
  announced: '공표, 시행 전',
  city: '창원시 확인',
  secondary: '2차 자료, 확인 필요',
  assumed: '가정, 확인 필요',
} as const satisfies Record<(typeof CITATION_STATUSES)[number], string>;

export const count: (figure: number) => string = grouped;
