import { sha256 } from '../../../functions/aws/hash.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import { offerKey, type OwnWord } from '../../../functions/domain/mail/mailbox.ts';
import { mailboxOf } from '../../../functions/domain/people/address.ts';
import { saysOf, tellingOf } from '../../../functions/domain/postings/posting-letters.ts';
import { companyOf, FAR, GROUPS, jobOf, jobRowOf, partnerOf, postingRecordOf, type Job } from './city.ts';
import type { Need, Reader } from './ledger.ts';
import { residentsOf, type Residents } from './residents.ts';
import { ASKING, DAY, HOUR, stageOf, START, type Stage, type StageParts } from './stage.ts';
import { keyed, momentAt } from './system.ts';
import { thirdOfDay } from '../../../functions/domain/mail/third-of-day.ts';

export type Story = Pick<Stage, 'changePeople'> &
  Pick<Residents, 'needsOfDigest' | 'cameBack'> & {
    begin(): void;
    /** The job with that key in a mailbox's list of offers. */
    jobWith(key: string): string | undefined;
  };

/** An introduction that a company may want to look at again. */
type Introduced = {
  readonly person: string;
  readonly mailbox: string;
  readonly cluster: string;
  readonly to: string;
  readonly reader: Reader;
  readonly job: Job;
};

const JOBS = 265;
const FEWEST_PEOPLE = 60;
/** Notices per resident. */
const A_RESIDENT = 16;
const OFFICE_SHARE = 0.17;
const OWN_SHARE = 0.05;

/** A letter to a company or a partner. Now and then a company stops its summaries. */
const officeNotice = ({ ask, change, ledger, now, office }: Stage, index: number, die: number): void => {
  const noticeId = sha256(`office ${index}`);
  const partner = partnerOf(index);
  const to = die < 0.85 ? companyOf(index) : `s${index % 200}@company.example`;
  const reader = office(to);
  const needs: Need[] = [{ reader, what: 'address' }];
  const job = { companyName: `가상기업 ${index}`, title: '조작원 모집', externalId: `P-${index}` };
  const { now: instant, today: on } = momentAt(now());
  const isRefused = die >= 0.6;
  const about = { partner, externalId: isRefused ? `R-${index}` : job.externalId };
  const telling = tellingOf(postingRecordOf(about.partner, about.externalId));
  const letter = { noticeId, ...about, to, says: telling === undefined ? '' : saysOf(telling, sha256) };
  if (die < 0.85) ask({ kind: isRefused ? 'posting-refused' : 'posting-accepted', ...letter }, needs, 2, { to });
  else if (die < 0.95) {
    const postings = [{ title: job.title, externalId: job.externalId, fits: 7, introductions: [] }];
    const facts = { companyName: job.companyName, from: on, to: on, postings };
    ask({ kind: 'company-summary', noticeId, partner, to, facts }, [{ reader, what: 'mail' }], 6, { to });
  } else ask({ kind: 'refusals-digest', noticeId, partner, to, on, after: '', upTo: instant }, needs, 6, { to });
  if (die < 0.86 || die > 0.87) return;
  const own: OwnWord = { mail: 'stopped', at: instant };
  let over: ((to: number) => void) | undefined;
  const starts = (): void => {
    over = ledger.turns(reader, now());
  };
  change([{ say: { mailbox: mailboxOf(to, keyed), own } }], starts, () => {
    over?.(now());
    ledger.becomes(reader, { mail: false });
  });
};

/** The actions of people, partners and companies in eight days: they cause the mails, and may stop them. */
export const storyOf = (parts: StageParts): Story => {
  const stage = stageOf(parts);
  const { any, ask, chance, introduce, left, messages, now, office, showJob, soon, time, today } = stage;
  const jobs: Job[] = [];
  const jobsByKey = new Map<string, string>();
  const openOf = (group: number): Job[] => {
    const day = today();
    return jobs.filter((job) => job.group === group && !job.isWithdrawn && job.closesOn >= day);
  };
  const residents = residentsOf(stage, openOf);

  const postJob = (index: number): void => {
    const die = chance.random();
    const isExtended = die < 0.08 && time.now() < START + 3 * DAY;
    const job = jobOf(index, index % GROUPS, today(), isExtended ? momentAt(START + 3 * DAY).today : FAR);
    jobs.push(job);
    jobsByKey.set(offerKey(job.cluster, false), job.name);
    const show = (): void => {
      job.version += 1;
      showJob(job, job.isWithdrawn ? undefined : jobRowOf(job));
    };
    const extend = (): void => {
      job.closesOn = FAR;
      show();
      residents.match(job);
    };
    const withdraw = (): void => {
      job.isWithdrawn = true;
      show();
    };
    show();
    residents.match(job);
    if (isExtended) time.at(START + 5 * DAY + chance.below(DAY), extend);
    else if (die > 0.94) soon(chance.below(2 * DAY), withdraw);
  };

  /**
   * Later a company asks for the address of its page about somebody again, once or twice in a third of the day: that is one mail.
   * None goes once the person has stopped the mails.
   */
  const askForPage = ({ person, mailbox, cluster, to, reader, job }: Introduced): void => {
    const renew = (): void => {
      const third = thirdOfDay(momentAt(now()));
      const noticeId = sha256(JSON.stringify(['introduction-page', person, cluster, third]));
      const notice = { kind: 'introduction-page', noticeId, partner: partnerOf(job.index) } as const;
      const needs: Need[] = [
        { reader: office(to), what: 'address' },
        { reader, what: 'here' },
      ];
      const stands = (): boolean => !job.isWithdrawn && reader.history.every(({ mail }) => mail);
      ask({ ...notice, person, mailbox, cluster }, needs, 2, { to, stands });
    };
    const after = DAY + chance.below(DAY);
    soon(after, renew);
    if (chance.happens(0.5)) soon(after + chance.below(2 * HOUR), renew);
  };

  /** A resident asks for a review, or for an introduction to a company. */
  const ownAct = (index: number): void => {
    const { id: person, mailbox, address, reader, group } = residents.any();
    if (!reader.here) return;
    const on = today();
    if (chance.happens(0.5)) {
      const noticeId = sha256(`review ${index}`);
      const request = { number: `R-${index}`, requestedOn: on, dueOn: addDays(on, 30), what: 'review' } as const;
      const notice = { kind: 'review-received', noticeId, partner: 'city-job-centre', mailbox, person } as const;
      ask({ ...notice, request }, [{ reader, what: 'address' }], 2, { to: address });
      return;
    }
    const open = openOf(group);
    if (open.length === 0) return;
    const job = any(open);
    const { cluster } = job;
    const to = companyOf(job.index);
    const noticeId = sha256(JSON.stringify(['introduction', person, cluster]));
    const isExtended = job.closesOn !== FAR;
    const stands = (): boolean => !isExtended && !job.isWithdrawn;
    const needs: Need[] = [
      { reader: office(to), what: 'address' },
      { reader, what: 'here' },
    ];
    const notice = { kind: 'introduction', noticeId, partner: partnerOf(job.index), agreedOn: on } as const;
    introduce(person, job, momentAt(now()));
    ask({ ...notice, person, mailbox, cluster }, needs, 2, { to, stands });
    if (chance.happens(0.5)) askForPage({ person, mailbox, cluster, to, reader, job });
  };

  const begin = (): void => {
    const people = Math.max(FEWEST_PEOPLE, Math.round(messages / A_RESIDENT));
    for (let index = 0; index < people; index += 1) residents.settle(index);
    const from = START + 2 * HOUR;
    const spread = (count: number, run: (index: number) => void): void => {
      for (let index = 0; index < count; index += 1) time.at(from + chance.below(ASKING - 6 * HOUR), () => run(index));
    };
    let posted = 0;
    spread(JOBS, () => postJob((posted += 1)));
    spread(Math.round(messages * OFFICE_SHARE), (index) => officeNotice(stage, index, chance.random()));
    spread(Math.round(messages * OWN_SHARE), ownAct);
    // The remaining messages go to companies, so that the run has as many as were asked for.
    time.at(START + ASKING, () => {
      const more = left();
      for (let index = 0; index < more; index += 1) officeNotice(stage, messages + index, 0);
    });
  };

  const { changePeople } = stage;
  const { needsOfDigest, cameBack } = residents;
  return { begin, changePeople, needsOfDigest, cameBack, jobWith: (key) => jobsByKey.get(key) };
};
