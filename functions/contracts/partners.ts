import * as z from 'zod';

/** The organisations that push messages. Every one has a `postings` door and a reply queue. */
export const PARTNER_IDS = [
  'changwon-national-univ',
  'kyungnam-univ',
  'changshin-univ',
  'masan-univ',
  'moonsung-univ',
  'industry-academia-institute',
  'chamber-of-commerce',
  'city-job-centre',
  'mid-career-centre',
  'mobile-centre',
  'popup-cafe',
  'public-works-office',
] as const;
export type PartnerId = (typeof PARTNER_IDS)[number];

/** Those that register people too, and so have a `people` door. */
export const PEOPLE_PARTNER_IDS = [
  'changwon-national-univ',
  'kyungnam-univ',
  'changshin-univ',
  'masan-univ',
  'moonsung-univ',
  'industry-academia-institute',
  'city-job-centre',
  'mid-career-centre',
  'mobile-centre',
  'popup-cafe',
] as const satisfies readonly PartnerId[];

/** The city's officials (일자리창출과): they review held postings. */
export const CITY = 'city';

export const senderSchema = z.enum([...PARTNER_IDS, CITY]);
/** Who a message comes from: known from the queue it arrived on, never from its body. */
export type Sender = z.infer<typeof senderSchema>;

export type DoorKind = 'postings' | 'people' | 'reviews';

export type Door = { readonly sender: Sender; readonly kind: DoorKind };

/** Every door there is: twelve for postings, ten for people, one for the city's reviews. */
export const DOORS: readonly Door[] = [
  ...PARTNER_IDS.map((sender) => ({ sender, kind: 'postings' }) as const),
  ...PEOPLE_PARTNER_IDS.map((sender) => ({ sender, kind: 'people' }) as const),
  { sender: CITY, kind: 'reviews' },
];

/** The `source` a sender writes into its events. */
export const sourceOf = (sender: Sender): string => `urn:changwon-jobs:partner:${sender}`;

/** The name of a queue that the outside sees. */
export const doorQueueName = (stage: string, door: Door): string => `jobs-${stage}-${door.sender}-${door.kind}`;
export const replyQueueName = (stage: string, sender: Sender): string => `jobs-${stage}-${sender}-replies`;
