import type { FactsStore, OutcomeStore } from '../stores/people/declaration-store.ts';
import type { ClosedReportStore, ReporterStore } from '../stores/matching/closed-report-store.ts';
import type { IntroductionStore } from '../stores/matching/introduction-store.ts';
import type { IntroductionWordStore } from '../stores/matching/introduction-word-store.ts';
import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { ReviewRequestStore } from '../stores/screening/review-request-store.ts';
import type { ScreeningStore } from '../stores/screening/screening-store.ts';
import type { ToldStore } from '../stores/screening/told-store.ts';
import type { UsedLinkStore } from '../stores/people/used-link-store.ts';
import type { DeletePerson, MatchSeeker, RecheckWages, ScreenSeeker } from '../contracts/stage-messages.ts';
import type { Notice } from '../notices/contracts.ts';
import type { RulesOn } from '../domain/eligibility/answer/screen-person.ts';
import type { LinkSigner } from '../domain/links/link.ts';
import type { Sealer } from '../domain/links/sealed.ts';
import type { PageStage } from '../domain/page/page-answer.ts';
import type { Desks } from '../domain/letters/desk.ts';
import type { Hash } from '../domain/records/version.ts';
import type { RecognisedNow } from '../steps/recognised-now.ts';
import type { Offices, ReachedOffices } from '../steps/offices-in-force.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';

/** The stores that a page reads. */
type ReadingStores = {
  readonly persons: Pick<PersonStore, 'read'>;
  readonly facts: Pick<FactsStore, 'declared'>;
  readonly outcomes: Pick<OutcomeStore, 'of'>;
  readonly told: Pick<ToldStore, 'read'>;
  readonly screenings: Pick<ScreeningStore, 'read'>;
  readonly pool: Pick<PoolStore, 'seeker' | 'jobsWanted'> & { readonly clusters: Pick<PoolStore['clusters'], 'read'> };
  readonly postings: Pick<PostingStore, 'read'>;
  readonly mailboxes: Pick<MailboxStore, 'read'>;
  readonly introductions: Pick<IntroductionStore, 'of'>;
  readonly introductionWords: Pick<IntroductionWordStore, 'of'>;
  readonly reviews: Pick<ReviewRequestStore, 'of'>;
};

/** What a page reads. */
export type ReadingDeps = ReadingStores & {
  readonly hash: Hash;
  /** How to reach each partner. */
  readonly desks: Desks;
  /** The rules of a day, prepared once. */
  readonly rulesOn: RulesOn;
  readonly figures: Pick<FiguresInForce, 'named'>;
  readonly recognised: RecognisedNow;
};

/** What the page is served with. */
export type ServedSeekerPage = Omit<SeekerPageDeps, keyof Offices> & ReachedOffices;

/** What the page may change, and the queues that it sends to. */
export type SeekerPageDeps = ReadingDeps &
  PageStage & {
    /** The same stores as they were a moment ago. */
    readonly lately: ReadingStores;
    readonly persons: PersonStore;
    readonly facts: FactsStore;
    readonly pool: PoolStore;
    readonly told: Pick<ToldStore, 'read' | 'showRequest'>;
    readonly mailboxes: MailboxStore;
    readonly introductions: IntroductionStore;
    readonly closedReports: Pick<ClosedReportStore, 'report'>;
    readonly reporters: ReporterStore;
    readonly reviews: Pick<ReviewRequestStore, 'of' | 'keep'>;
    readonly usedLinks: UsedLinkStore;
    readonly matching: Queue<MatchSeeker>;
    readonly screening: Queue<ScreenSeeker>;
    readonly notices: Queue<Notice>;
    readonly rechecking: Queue<RecheckWages>;
    readonly deleting: Queue<DeletePerson>;
    readonly signer: LinkSigner;
    readonly sealer: Pick<Sealer, 'seal'>;
    /** Returns a new random id: letters, digits, `-` and `_`. */
    readonly newId: () => string;
    /** The mail address of the city's officials. */
    readonly officials: string;
  };
