import * as z from 'zod';
import { latestName, nameOn, type Names } from './names.ts';

/** What a sender may send. Each kind has its own door. */
const DOOR_KINDS = ['postings', 'people', 'companies', 'reviews'] as const;
export type DoorKind = (typeof DOOR_KINDS)[number];

export type SenderName = {
  readonly from?: string;
  readonly ko: string;
  /** Plain English, for alarms. */
  readonly en: string;
  /** English for letters and pages, which add the Korean name: people ask for the place by that name. */
  readonly inLetters?: string;
};

/** The city's officials (일자리창출과), who review held postings. */
export const CITY = 'city';

/** A place that people ask for by its Korean name. */
const askedFor = (ko: string, en: string): SenderName => ({ ko, en, inLetters: `${en} (${ko})` });

/**
 * Every sender: the partner organisations and the city itself, with their doors and names. Each has a reply queue. The
 * city's plan counts five university job centres (대학일자리센터) without naming them. Which five is an assumption until the
 * city confirms it.
 */
const SENDERS = {
  'changwon-national-univ': {
    doors: ['postings', 'people'],
    names: [{ ko: '국립창원대학교', en: 'Changwon National University' }],
  },
  'kyungnam-univ': {
    doors: ['postings', 'people'],
    names: [{ ko: '경남대학교', en: 'Kyungnam University' }],
  },
  'changshin-univ': {
    doors: ['postings', 'people'],
    names: [{ ko: '창신대학교', en: 'Changshin University' }],
  },
  'masan-univ': {
    doors: ['postings', 'people'],
    names: [{ ko: '마산대학교', en: 'Masan University' }],
  },
  'moonsung-univ': {
    doors: ['postings', 'people'],
    names: [{ ko: '창원문성대학교', en: 'Changwon Moonsung University' }],
  },
  'industry-academia-institute': {
    doors: ['postings', 'people'],
    names: [askedFor('경남창원산학융합원', 'Gyeongnam Changwon Industry-Academia Institute')],
  },
  'chamber-of-commerce': {
    doors: ['postings', 'companies'],
    names: [{ ko: '창원상공회의소', en: 'Changwon Chamber of Commerce and Industry' }],
  },
  'city-job-centre': {
    doors: ['postings', 'people'],
    names: [askedFor('창원일자리센터', 'Changwon Job Centre')],
  },
  'mid-career-centre': {
    doors: ['postings', 'people'],
    names: [askedFor('중장년이음센터', 'Mid-Career Centre')],
  },
  'mobile-centre': {
    doors: ['postings', 'people'],
    names: [askedFor('찾아가는 일자리센터', 'Mobile Job Centre')],
  },
  'popup-cafe': {
    doors: ['postings', 'people'],
    names: [askedFor('창원형 일자리 팝업카페', 'Changwon Jobs Pop-up Café')],
  },
  'public-works-office': {
    doors: ['postings'],
    names: [askedFor('공공일자리 담당 부서', 'the public works office')],
  },
  [CITY]: {
    doors: ['companies', 'reviews'],
    names: [
      {
        ko: '창원시 일자리창출과',
        en: 'the Job Creation Division of Changwon City',
        inLetters: 'Job Creation Division, Changwon City (창원시 일자리창출과)',
      },
    ],
  },
} as const satisfies Record<string, { readonly doors: readonly DoorKind[]; readonly names: Names<SenderName> }>;

type Senders = typeof SENDERS;
export type PartnerId = Exclude<keyof Senders, typeof CITY>;
type PeoplePartnerId = {
  [Id in PartnerId]: 'people' extends Senders[Id]['doors'][number] ? Id : never;
}[PartnerId];

const has = (id: keyof Senders, kind: DoorKind): boolean => SENDERS[id].doors.some((door) => door === kind);
const isPartner = (id: string): id is PartnerId => Object.hasOwn(SENDERS, id) && id !== CITY;
const registersPeople = (id: PartnerId): id is PeoplePartnerId => has(id, 'people');

/** Every partner has a `postings` door. */
export const PARTNER_IDS: readonly PartnerId[] = Object.keys(SENDERS).filter(isPartner);
/** The partners that also register people, and so have a `people` door. */
export const PEOPLE_PARTNER_IDS: readonly PeoplePartnerId[] = PARTNER_IDS.filter(registersPeople);

/** Returns the partner with this id, or undefined if there is none. */
export const partnerOf = (id: string | undefined): PartnerId | undefined => PARTNER_IDS.find((known) => known === id);

export const senderSchema = z.enum([...PARTNER_IDS, CITY]);
/** The sender of a message. The queue says who it is, never the message body. */
export type Sender = z.infer<typeof senderSchema>;

export type Door = { readonly sender: Sender; readonly kind: DoorKind };

/** Every door. */
export const DOORS: readonly Door[] = DOOR_KINDS.flatMap((kind) =>
  senderSchema.options.filter((sender) => has(sender, kind)).map((sender) => ({ sender, kind })),
);

/** The names of a sender, in order of time. */
export const senderNamesOf = (sender: Sender): Names<SenderName> => SENDERS[sender].names;
/** The name of a sender on a day (`YYYY-MM-DD`, Asia/Seoul). */
export const senderNameOn = (sender: Sender, on: string): SenderName => nameOn(senderNamesOf(sender), on);
/** The sender's latest name, for resources that are deployed once and keep their name. */
export const latestSenderName = (sender: Sender): SenderName => latestName(senderNamesOf(sender));

/** The `source` that a sender writes into its events. */
export const sourceOf = (sender: Sender): string => `urn:changwon-jobs:partner:${sender}`;

/** The name of a door's queue. Partners see it. */
export const doorQueueName = (stage: string, door: Door): string => `jobs-${stage}-${door.sender}-${door.kind}`;
export const replyQueueName = (stage: string, sender: Sender): string => `jobs-${stage}-${sender}-replies`;
