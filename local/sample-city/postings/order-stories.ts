import type { PartnerId } from '../../../functions/contracts/partners.ts';
import type { Posting, PostingReviewed } from '../../../functions/contracts/posting.ts';
import { companyNamed } from '../companies.ts';
import { specialKey } from '../partner-keys.ts';
import type { Random } from '../random.ts';
import { roleNamed } from '../roles.ts';
import type { SampleEvent } from '../sample-event.ts';
import { instant, sampleEvent } from '../sample-event.ts';
import type { SentPosting } from './good-postings.ts';
import { goodPosting } from './good-postings.ts';
import { closedEvent, postingEvent, postingLabel } from './posting-events.ts';

/**
 * What happens to a posting after its first message. Later revisions keep title, place, pay and requirements, so that
 * the fit never depends on which revision arrived first.
 */
export const orderStories = (
  day: string,
  good: readonly SentPosting[],
  special: readonly SentPosting[],
  random: Random,
): SampleEvent[] => {
  const own = (partner: PartnerId, number: number, company: string, role: string, title: string): SentPosting => {
    const choice = {
      company: companyNamed(company),
      role: roleNamed(role),
      externalId: specialKey(partner, number),
      number,
    };
    return { partner, posting: { ...goodPosting({ ...choice, day, random }), title } };
  };
  return [
    ...revisions(day, good),
    ...outOfOrder(
      day,
      own('changshin-univ', 51, '한울결배터리 주식회사', 'battery-pack', '선박용 배터리 모듈 조립원 모집'),
    ),
    ...twoContents(
      day,
      own('kyungnam-univ', 52, '주식회사 이야기샘미디어', 'video-editor', '기업 소개 영상 편집자 모집'),
    ),
    ...filled(day, own('popup-cafe', 53, '주식회사 글샘인쇄', 'printing', '소책자 제본 기사 모집')),
    ...closedFirst(
      day,
      own('changwon-national-univ', 54, '주식회사 글샘인쇄', 'printing', '포장 라벨 인쇄 보조 기사 모집'),
    ),
    ...duplicates(day, good),
    ...repeated(good),
    ...corrections(day, special),
    ...reviews(day, special),
  ];
};

const next = ({ partner, posting }: SentPosting, revision: number, change: Partial<Posting>): SentPosting => ({
  partner,
  posting: { ...posting, revision, ...change },
});

const added = (posting: Posting, sentence: string): Partial<Posting> => ({
  description: `${posting.description}\n\n${sentence}`,
});

/** Every thirtieth posting is changed twice. */
const revisions = (day: string, good: readonly SentPosting[]): SampleEvent[] =>
  good
    .filter((_, place) => place % 30 === 6 && place < 180)
    .flatMap((sent, place) => [
      postingEvent(next(sent, 2, added(sent.posting, '면접은 화요일과 목요일 오후에 진행합니다.')), 60 + place, {
        wave: 2,
        sentOn: day,
      }),
      postingEvent(next(sent, 3, added(sent.posting, '면접은 매주 수요일 오전에 진행합니다.')), 120 + place, {
        wave: 3,
        sentOn: day,
      }),
    ]);

/** The third revision arrives before the second. */
const outOfOrder = (day: string, sent: SentPosting): SampleEvent[] => [
  postingEvent(next(sent, 3, added(sent.posting, '기숙사를 이용하실 수 있습니다.')), 200, { sentOn: day }),
  postingEvent(next(sent, 2, added(sent.posting, '기숙사는 준비하고 있습니다.')), 150, { wave: 2, sentOn: day }),
];

/** Two offices of one partner send different texts under one revision. */
const twoContents = (day: string, sent: SentPosting): SampleEvent[] => [
  postingEvent(next(sent, 1, added(sent.posting, '포트폴리오는 전자우편으로 보내 주세요.')), 210, { sentOn: day }),
  postingEvent(next(sent, 1, added(sent.posting, '포트폴리오는 면접 때 보여 주셔도 됩니다.')), 215, {
    wave: 2,
    sentOn: day,
    label: `${postingLabel(sent.partner, sent.posting.externalId, 1)} other text`,
  }),
];

const filled = (day: string, sent: SentPosting): SampleEvent[] => [
  postingEvent(sent, 220),
  closedEvent(sent, { revision: 2, reason: '채용 완료', wave: 2, sentOn: day }),
];

/** The closing message arrives before the posting. The posting must not open the job again. */
const closedFirst = (day: string, sent: SentPosting): SampleEvent[] => [
  closedEvent(sent, { revision: 2, reason: '모집 취소', wave: 1, sentOn: day }),
  postingEvent(sent, 225, { wave: 2 }),
];

/**
 * The partner whose first posting a second partner sends as well. The second comes later in the alphabet, so the
 * first is the one that is shown.
 */
const DUPLICATES = [
  { first: 'chamber-of-commerce', second: 'masan-univ', number: 61 },
  { first: 'changwon-national-univ', second: 'moonsung-univ', number: 62 },
  { first: 'city-job-centre', second: 'popup-cafe', number: 63 },
] as const satisfies readonly { first: PartnerId; second: PartnerId; number: number }[];

const duplicates = (day: string, good: readonly SentPosting[]): SampleEvent[] =>
  DUPLICATES.flatMap(({ first, second, number }) => {
    const sent = good.find(({ partner }) => partner === first);
    if (sent === undefined) return [];
    const posting = { ...sent.posting, externalId: specialKey(second, number) };
    return [postingEvent({ partner: second, posting }, 230 + number, { wave: 2, sentOn: day })];
  });

/** One message is sent twice with the same source and id. */
const repeated = (good: readonly SentPosting[]): SampleEvent[] =>
  good.slice(20, 22).map((sent, place) => {
    const first = postingEvent(sent, place + 20);
    return { ...first, label: `${first.label} again`, wave: 2 };
  });

/** What the partner removed from the text after its posting was held. */
const CORRECTIONS = [
  { key: 'CN-X29', without: '청년 우대', instead: '타입스크립트로 만든 결과물이 있는 분' },
  {
    key: 'MC-X32',
    without: '이력서에 부모님의 직업을 적어 주세요',
    instead: '이력서에는 일과 관련된 내용만 적어 주세요',
  },
];

const corrections = (day: string, special: readonly SentPosting[]): SampleEvent[] =>
  CORRECTIONS.flatMap(({ key, without, instead }, place) => {
    const sent = held(special, key);
    const description = sent.posting.description.replace(without, instead);
    return [postingEvent(next(sent, 2, { description }), 300 + place, { wave: 2, sentOn: day })];
  });

const REVIEWS = [
  {
    key: 'MB-X34',
    decision: 'release',
    note: '체불사업주 명단의 업체와 이름만 같고 사업자등록번호가 다른 것을 확인했습니다.',
  },
  {
    key: 'PC-X33',
    decision: 'refuse',
    note: '일하기 전에 교육비와 제품 구매비를 내야 하는 모집으로 확인되어 게시하지 않습니다.',
  },
] as const;

const reviews = (day: string, special: readonly SentPosting[]): SampleEvent[] =>
  REVIEWS.map(({ key, decision, note }, place) => {
    const { partner, posting } = held(special, key);
    const data: PostingReviewed = { partner, externalId: posting.externalId, revision: 1, decision, note };
    return sampleEvent({
      sender: 'city',
      kind: 'reviews',
      type: 'kr.go.changwon.jobs.posting.reviewed.v1',
      label: `review ${partner} ${posting.externalId}`,
      time: instant(day, 420 + place),
      wave: 2,
      data,
    });
  });

const held = (special: readonly SentPosting[], key: string): SentPosting => {
  const sent = special.find(({ posting }) => posting.externalId === key);
  if (sent === undefined) throw new RangeError(`No special posting has the key ${key}.`);
  return sent;
};
