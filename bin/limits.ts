import { MOST_CONTACTS, MOST_VALUE } from '../functions/domain/letters/contact-changes.ts';
import { MOST_CHANGES } from '../functions/domain/mail/holiday-changes.ts';
import { MOST_FILE_BYTES } from '../functions/domain/messages/sheet/read-file.ts';
import { MOST_ROWS } from '../functions/domain/messages/sheet/read-sheets.ts';
import { MOST_UNPACKED_BYTES } from '../functions/domain/messages/sheet/unpack.ts';
import { DRAFT_MINUTES, SENT_HOURS } from '../functions/stores/console/upload-store.ts';
import { MOST_KNOWN, MOST_RELEASED } from '../functions/domain/postings/decision.ts';
import { MOST_HIRED } from '../functions/domain/postings/company-word.ts';
import type * as z from 'zod';
import { RECEIPT_DAYS } from '../functions/stores/messages/receipt-store.ts';
import { REFUSAL_DAYS } from '../functions/stores/messages/refusal-store.ts';
import { EXTENSION_LENGTH, MOST_EXTENSIONS, PART_LENGTH } from '../functions/domain/people/review-request.ts';
import { REQUEST_DAYS } from '../functions/stores/screening/review-request-store.ts';
import { MOST_ATTEMPTS } from '../functions/stores/until-written.ts';
import { MOST_LISTED } from '../functions/contracts/fields.ts';
import { postingReviewedSchema, postingSchema } from '../functions/contracts/posting.ts';
import { seekerSchema } from '../functions/contracts/seeker.ts';
import { FACTS_KEPT_DAYS } from '../functions/domain/eligibility/engine/facts-kept.ts';
import { GIVEN_KEPT, GIVEN_KEPT_BYTES } from '../functions/domain/eligibility/answer/screening-record.ts';
import { PEOPLE_A_PAGE } from '../functions/notices/review-list/pages.ts';
import { LINK_LIFETIME } from '../functions/domain/links/link.ts';
import { MOST_POSTINGS } from '../functions/domain/companies/weekly-summary.ts';
import {
  MOST_BESIDE,
  MOST_CLOSED,
  MOST_OFFERED,
  MOST_OPEN,
  MOST_OPEN_BYTES,
  MOST_PEOPLE,
} from '../functions/domain/mail/mailbox-bounds.ts';
import { MOST_GONE } from '../functions/domain/mail/mailbox.ts';
import { IMMEDIATE_A_DAY, LETTERS_A_DAY } from '../functions/domain/mail/mail-limits.ts';
import { OPEN_DAYS_WITHOUT_CLOSING } from '../functions/contracts/posting.ts';
import { MOST_DEPTH, MOST_KEYS } from '../functions/domain/messages/parse-json.ts';
import { MOST_BYTES } from '../functions/domain/messages/read-body.ts';
import { FOLLOWED_DAYS, MOST_NAMED } from '../functions/domain/people/named-persons.ts';
import { MOST_AWAY, MOST_KEPT } from '../functions/domain/people/own-jobs.ts';
import { MOST_REGISTRATIONS, MOST_STANDING, MOST_STANDING_BYTES } from '../functions/domain/people/person-entries.ts';
import { KEPT_DAYS, MOST_MEMBERS, MOST_SHOWN, MOST_SHOWN_BYTES } from '../functions/domain/postings/cluster.ts';
import {
  ENDED_DAYS,
  MOST_CLUSTERS,
  MOST_REVIEWS_AHEAD,
  REFUSED_DAYS,
} from '../functions/domain/postings/posting-record.ts';
import { MOST_WORDS } from '../functions/domain/console/desk-words.ts';
import { MOST_EMPLOYERS } from '../functions/domain/postings/arrears-list.ts';
import { MOST_A_DAY } from '../functions/serve-console/rehearsals.ts';
import { MOST_LINE_STEPS, MOST_WEIGHTS } from '../functions/domain/companies/score/approved-weights.ts';
import { LINE_IDS } from '../functions/domain/companies/score/criteria.ts';
import { MOST_AWARDS, MOST_STEP_WORDS, MOST_STEPS } from '../functions/domain/companies/recognition.ts';
import { MOST_REASON, MOST_SOURCE } from '../functions/domain/console/propose-figure.ts';
import { MOST_SET_BYTES } from '../functions/domain/eligibility/law/figure-set.ts';
import { grouped } from '../functions/domain/language/money.ts';
import { MOST_FINDINGS_BYTES } from '../functions/domain/records/gravest-findings.ts';
import { LATE_DAYS } from '../functions/domain/records/late.ts';
import { WAITS } from '../functions/receive-seeker/declarations.ts';
import { MOST_IN_A_RUN } from '../functions/rescreen-seekers/rescreen-seekers.ts';
import { MOST_FORM_BYTES } from '../functions/serve-seeker-page/serve-seeker-page.ts';
import { MOST_MAILED } from '../functions/domain/matching/match-run.ts';
import { MOST_BUCKETS } from '../functions/domain/matching/buckets.ts';
import { MOST_ENTERED } from '../functions/stores/matching/seeker-rows.ts';

/** One kind of item in a DynamoDB table. */
export type ItemLimit = {
  readonly table: 'postings' | 'people' | 'facts' | 'pool' | 'matches' | 'notices' | 'receipts' | 'rules';
  /** The parts in angle brackets differ from item to item. */
  readonly pk: string;
  readonly sk: string;
  readonly holds: string;
  /** What bounds its content. */
  readonly most: string;
  /** The largest size of an item of this kind. A test fills one and measures it. */
  readonly bytes: number;
  /** What happens at the bound. */
  readonly atBound: string;
};

const lists = `one message: lists of ${MOST_LISTED}, texts of the contract's lengths`;
const findings = `${MOST_LISTED} findings, ${grouped(MOST_FINDINGS_BYTES)} bytes of them`;
const gravest = 'The gravest findings stay.';
const fixed = 'a fixed number of short fields';
const never = 'Cannot be reached.';
const atTheDoor = 'A longer message is refused at the door.';

/** Every kind of item that a store writes, table by table. A test fills each row to its bound. */
export const ITEM_LIMITS = {
  posting: {
    table: 'postings',
    pk: 'posting#<partner>#<externalId>',
    sk: 'record',
    holds: 'what stands of a posting, and the decisions on it',
    most: `one posting, its findings and those of a revision that was refused (${findings}), ${MOST_CLUSTERS} jobs that it was within ${LATE_DAYS} days, the decision on it or on the highest earlier revision, ${MOST_REVIEWS_AHEAD} on revisions that have not come, ${MOST_RELEASED} earlier revisions that were released, and by hash what ${MOST_KNOWN} revisions say; what the company said on its page, ${MOST_HIRED} reports of hires; what an official asked to mend, ${grouped(MOST_WORDS)} characters`,
    bytes: 350_000,
    atBound:
      'A revision that makes it one job more, and one decision more on what has not come, are refused `too-large`; nothing of them is kept. Closing it always works. An earlier decision leaves for one on a higher revision, and what the lowest revision says leaves first: a posting that says the same again waits for a decision again.',
  },
  'refused-text': {
    table: 'postings',
    pk: 'refused#<partner>#<externalId>',
    sk: '<revision>#<hash>',
    holds: 'a posting that the check refused, as it was read; an official may release it',
    most: `one posting and its findings (${findings})`,
    bytes: 255_000,
    atBound: `${gravest} It is kept for ${REFUSED_DAYS} days.`,
  },
  'company-posting': {
    table: 'postings',
    pk: 'company#<company>',
    sk: '<partner>#<externalId>',
    holds: 'that a posting names a company, for its page',
    most: fixed,
    bytes: 1_200,
    atBound: 'A company with more postings than a page shows has several pages.',
  },
  'number-posting': {
    table: 'postings',
    pk: 'number#<number>',
    sk: '<partner>#<externalId>',
    holds: 'that a posting names a business number, for officials who look for it',
    most: fixed,
    bytes: 1_200,
    atBound: 'A search reads a thousand of them and shows fifty.',
  },
  desk: {
    table: 'postings',
    pk: 'desk#<partner>#<externalId>',
    sk: '<list>',
    holds: 'that a posting waits for an official, in the list of all and in that of its partner',
    most: fixed,
    bytes: 2_500,
    atBound: 'Of the title 100 characters are listed, of the reasons eight.',
  },
  'listed-company': {
    table: 'postings',
    pk: 'companies#<year, window, sites>',
    sk: '<number>',
    holds: 'what a company has by the criteria of a year: its counts, and what the gates read of it',
    most: 'a name of 100 characters and 15 counts',
    bytes: 1_500,
    atBound: 'Nothing in it grows.',
  },
  'company-word': {
    table: 'postings',
    pk: 'company-record#<number>',
    sk: '<kind>#<month, site, source, sender>',
    holds: 'what one sender said of a company: its sites, what it declares, or the staff of one site in one month',
    most: lists,
    bytes: 25_000,
    atBound: atTheDoor,
  },
  arrears: {
    table: 'postings',
    pk: 'reference#arrears',
    sk: '<list>',
    holds: 'a part of the public list of employers in wage arrears',
    most: '2,000 employers (who loads the list parts it)',
    bytes: 210_000,
    atBound: 'A longer list lies in further items; all are read.',
  },
  registration: {
    table: 'people',
    pk: 'registration#<registration>',
    sk: 'record',
    holds: 'what one partner said of one person',
    most: `${lists}; ${MOST_NAMED} persons that it named within ${FOLLOWED_DAYS} days`,
    bytes: 75_000,
    atBound:
      'A message that names one person more is refused `too-large`, and nothing of it is kept. Withdrawing it always works.',
  },
  person: {
    table: 'people',
    pk: 'person#<person>',
    sk: 'record',
    holds:
      'one person: what every registration that names them says, their own word, and what they said of single jobs',
    most: `${MOST_STANDING} registrations that stand, ${grouped(MOST_STANDING_BYTES)} bytes of what they say; ${MOST_REGISTRATIONS} known; ${MOST_AWAY} jobs put away, ${MOST_KEPT} saved or applied for`,
    bytes: 348_000,
    atBound: `For one job more the one that closed first leaves; if all are open it is not taken in, and the page says so. What was said of a job leaves with the next mark, from 35 days after its last day. A registration for which there is no room is refused \`too-large\`, and nothing of it is kept; there is room again when another is withdrawn. Of more than ${MOST_REGISTRATIONS}, those that have been gone for longest leave; those gone for ${2 * LATE_DAYS} days leave anyway.`,
  },
  outcome: {
    table: 'people',
    pk: 'outcome#<registration>',
    sk: '<kind, day, company, posting>',
    holds: "what became of somebody's application",
    most: fixed,
    bytes: 1_500,
    atBound: never,
  },
  facts: {
    table: 'facts',
    pk: 'facts#<registration>',
    sk: 'record',
    holds: 'facts declared for screening',
    most: lists,
    bytes: 85_000,
    atBound: atTheDoor,
  },
  waiting: {
    table: 'facts',
    pk: 'waiting#<registration>',
    sk: '<message>',
    holds: 'facts or an outcome that came before their registration',
    most: lists,
    bytes: 85_000,
    atBound: atTheDoor,
  },
  screening: {
    table: 'facts',
    pk: 'screening#<person>',
    sk: 'record',
    holds: "a person's screening: answers, what the last of them rested on, and what officials confirmed",
    most: `the answers of all programmes; ${GIVEN_KEPT} answers that can be given again, ${grouped(GIVEN_KEPT_BYTES)} bytes of them with what lies beside them for officials`,
    bytes: 310_000,
    atBound: 'Of longer facts fewer answers can be given again, the last one always.',
  },
  'review-request': {
    table: 'facts',
    pk: 'review-request#<person>',
    sk: '<number>',
    holds: "a person's request for a human review, and its answer",
    most: `${grouped(Object.values(PART_LENGTH).reduce<number>((sum, length) => sum + length, 0))} characters of an answer; ${MOST_EXTENSIONS} extensions of ${EXTENSION_LENGTH} characters`,
    bytes: 35_000,
    atBound: 'The form says so, and nothing is stored.',
  },
  'review-number': {
    table: 'facts',
    pk: 'review-number#<person>',
    sk: '<number>',
    holds: 'whose request has a number: the console finds it by the index',
    most: fixed,
    bytes: 300,
    atBound: never,
  },
  job: {
    table: 'pool',
    pk: 'jobs',
    sk: '<cluster>',
    holds: 'one job: all postings that are it',
    most: `${MOST_SHOWN} postings that are shown, ${grouped(MOST_SHOWN_BYTES)} bytes of what matching reads of them; ${MOST_MEMBERS} known`,
    bytes: 310_000,
    atBound: `A posting beyond that is kept, answered as a duplicate and set aside; it is shown when nothing else of the job is. Of more than ${MOST_MEMBERS}, those that have been gone for longest leave; those gone for ${KEPT_DAYS} days leave anyway. One more, while all are open, is kept and answered and not entered until it is sent again.`,
  },
  'job-in-area': {
    table: 'pool',
    pk: 'jobs#<area>#<first two digits of its occupation>',
    sk: '<occupation>#<cluster>',
    holds: 'a copy of the job, among the jobs of its area',
    most: 'the same as the job',
    bytes: 310_000,
    atBound: 'As for the job.',
  },
  seeker: {
    table: 'pool',
    pk: 'seeker#<person>',
    sk: 'card',
    holds: 'one person as matching sees them, and the buckets that they lie in',
    most: `${lists}; ${grouped(MOST_ENTERED)} buckets that the person is in or left within 20 minutes`,
    bytes: 140_000,
    atBound: `A name is compared by its first 100 characters. Above ${MOST_BUCKETS} buckets the wishes are widened: more jobs are looked at, and judged as before.`,
  },
  'seeker-in-bucket': {
    table: 'pool',
    pk: 'seekers#<area>#<occupation as wanted>',
    sk: '<person>',
    holds: 'the person in one bucket of their wishes',
    most: lists,
    bytes: 45_000,
    atBound: 'A name is compared by its first 100 characters.',
  },
  asker: {
    table: 'pool',
    pk: 'askers#<cluster>',
    sk: '<person>',
    holds: 'that a person asked to be introduced for a job',
    most: fixed,
    bytes: 200,
    atBound: never,
  },
  told: {
    table: 'matches',
    pk: 'person#<person>',
    sk: 'screening',
    holds: 'how a person stands to each condition, and what waits for an official',
    most: 'one word a condition, for all programmes',
    bytes: 10_000,
    atBound: never,
  },
  case: {
    table: 'matches',
    pk: 'person#<person>',
    sk: 'waits#<list>#<programme>',
    holds: 'which conditions of a programme wait for an official, as one list shows it',
    most: 'the conditions of one programme, by name',
    bytes: 1_500,
    atBound: never,
  },
  'asked-by': {
    table: 'matches',
    pk: 'person#<person>',
    sk: 'review-request#<number>',
    holds: 'by which registration the officials find whoever asked for a review',
    most: fixed,
    bytes: 600,
    atBound: never,
  },
  introduction: {
    table: 'matches',
    pk: 'person#<person>',
    sk: 'introduction#<cluster>',
    holds: 'an introduction that a person asked for, with the lines that they agreed to send',
    most: 'a fixed number of fields; of the career 100 characters, of certificates 200',
    bytes: 4_600,
    atBound: 'What finds no room in a line is counted at its end.',
  },
  'introduction-word': {
    table: 'matches',
    pk: 'person#<person>',
    sk: 'introduction-word#<cluster>',
    holds: "a company's last word on an introduction",
    most: fixed,
    bytes: 400,
    atBound: never,
  },
  'left-mail': {
    table: 'matches',
    pk: 'person#<person>',
    sk: 'left-mail#<notice>',
    holds: 'a mail to a person that an official has to see to',
    most: fixed,
    bytes: 900,
    atBound: never,
  },
  'left-letter': {
    table: 'matches',
    pk: 'left-mail#<notice>',
    sk: 'entry',
    holds: 'a letter to an office or a company that an official has to see to',
    most: fixed,
    bytes: 1_100,
    atBound: never,
  },
  'used-link': {
    table: 'matches',
    pk: 'person#<person>',
    sk: 'used#<link>',
    holds: "a form's link that was used",
    most: fixed,
    bytes: 400,
    atBound: never,
  },
  'closed-report': {
    table: 'matches',
    pk: 'person#<person>',
    sk: 'closed-report#<cluster>',
    holds: 'that a person said that a job is closed',
    most: fixed,
    bytes: 300,
    atBound: never,
  },
  'closed-report-of-job': {
    table: 'pool',
    pk: 'closed-reports#<cluster>',
    sk: '<hash of person and cluster>',
    holds: 'that somebody said that a job is closed, without saying who',
    most: fixed,
    bytes: 250,
    atBound: never,
  },
  introduced: {
    table: 'matches',
    pk: 'introductions#<cluster>',
    sk: '<entry>',
    holds: 'that somebody asked to be introduced, and what the company said since, without saying who',
    most: fixed,
    bytes: 400,
    atBound: never,
  },
  'match-run': {
    table: 'matches',
    pk: 'match-run#<cluster>',
    sk: 'changed#<instant>',
    holds: 'what came of matching a job: how many it fits, by reason, and which mails went at once',
    most: `${grouped(MOST_MAILED)} mails`,
    bytes: 200_000,
    atBound: 'The mails beyond that are counted.',
  },
  channel: {
    table: 'notices',
    pk: 'channel',
    sk: 'channel',
    holds: 'the one way out: pace, circuit, what came back',
    most: 'the last ten stretches of a thousand mails',
    bytes: 1_000,
    atBound: 'The oldest stretch leaves.',
  },
  mailbox: {
    table: 'notices',
    pk: 'mailbox#<mailbox>',
    sk: 'mailbox',
    holds: 'one mail address: who uses it, what they want, what was offered, what is under way',
    most: `${MOST_OPEN} notices under way or waiting, ${grouped(MOST_OPEN_BYTES)} bytes of them and one more, ${MOST_BESIDE} others for one of them; ${MOST_PEOPLE} people, ${MOST_GONE} who left; ${grouped(MOST_OFFERED)} jobs offered, ${grouped(MOST_CLOSED)} ended notices`,
    bytes: 350_000,
    atBound: `A notice waits beside it until there is room, the oldest first. A person too many is not written to, and the partner is told (\`address-shared\`). Of offers those that closed longest ago are forgotten; ended notices are remembered beside it. Beyond ${LETTERS_A_DAY} letters about postings a day the others come in one list the next working morning.`,
  },
  queued: {
    table: 'notices',
    pk: 'mailbox#<mailbox>',
    sk: 'queued#<instant and notice>',
    holds: 'a notice that waits for room in its mailbox',
    most: `one notice; a summary tells of ${MOST_POSTINGS} postings`,
    bytes: 60_000,
    atBound: 'The summary says how many more there are.',
  },
  queue: {
    table: 'notices',
    pk: 'mailbox#<mailbox>',
    sk: 'queue',
    holds: 'that something waits beside the mailbox',
    most: fixed,
    bytes: 250,
    atBound: never,
  },
  ended: {
    table: 'notices',
    pk: 'mailbox#<mailbox>',
    sk: 'ended#<notice>',
    holds: 'that a notice ended, where the mailbox remembers so many that it finds no room',
    most: fixed,
    bytes: 200,
    atBound: never,
  },
  listed: {
    table: 'notices',
    pk: 'mailbox#<mailbox>',
    sk: 'listed#<day and notice>',
    holds: 'a letter about a posting that is told of in the list of the next working morning',
    most: fixed,
    bytes: 1_400,
    atBound: never,
  },
  deletion: {
    table: 'notices',
    pk: 'deletion#<hash>',
    sk: '<person or registration>',
    holds: 'that somebody was deleted',
    most: fixed,
    bytes: 500,
    atBound: never,
  },
  receipt: {
    table: 'receipts',
    pk: 'receipt#<sender>#<message>',
    sk: 'reply',
    holds: 'the latest answer to one message',
    most: findings,
    bytes: 90_000,
    atBound: gravest,
  },
  'receipt-of-registration': {
    table: 'receipts',
    pk: 'receipt#<registration>',
    sk: '<message>',
    holds: 'the latest answer to one message about a person',
    most: findings,
    bytes: 90_000,
    atBound: gravest,
  },
  refusal: {
    table: 'receipts',
    pk: 'refusals#<partner>',
    sk: '<message>',
    holds: "a message that was refused, for the partner's next mail",
    most: findings,
    bytes: 90_000,
    atBound: gravest,
  },
  'list-window': {
    table: 'receipts',
    pk: 'list-window#<list>',
    sk: 'record',
    holds: 'how far the last list to the officials, or to the partners, reached',
    most: fixed,
    bytes: 200,
    atBound: never,
  },
  occasion: {
    table: 'receipts',
    pk: 'occasion#<occasion>',
    sk: 'occasion',
    holds: 'that what was to be done on an occasion was done',
    most: fixed,
    bytes: 150,
    atBound: never,
  },
  'asked-work': {
    table: 'receipts',
    pk: 'asked#<work>',
    sk: 'occasion',
    holds: 'since when work is asked for, and up to when it is done',
    most: fixed,
    bytes: 150,
    atBound: never,
  },
  'approved-figures': {
    table: 'rules',
    pk: 'figures',
    sk: 'approved',
    holds: 'which approved figures count',
    most: fixed,
    bytes: 100,
    atBound: never,
  },
  proposal: {
    table: 'rules',
    pk: 'proposals',
    sk: '<proposal>',
    holds: 'a figure that an official proposed, why, and what became of it',
    most: `one figure, its source of ${MOST_SOURCE} and two reasons of ${MOST_REASON} characters`,
    bytes: 4_500,
    atBound: 'The form asks for less.',
  },
  'proposed-holiday': {
    table: 'rules',
    pk: 'approval#holidays',
    sk: '<proposal>',
    holds: 'a day on which offices are closed or work, as an official proposed it, why, and what became of it',
    most: `a name, a source of ${MOST_SOURCE} and two reasons of ${MOST_REASON} characters`,
    bytes: 4_500,
    atBound: 'The form asks for less.',
  },
  'approved-holidays': {
    table: 'rules',
    pk: 'approved#holidays',
    sk: 'in-force',
    holds: 'the days that officials approved',
    most: `${MOST_CHANGES} days, each with a name and a source`,
    bytes: 200_000,
    atBound: 'The form says so. Officials propose no more until a release holds the days.',
  },
  'proposed-contact': {
    table: 'rules',
    pk: 'approval#contacts',
    sk: '<proposal>',
    holds: 'how people reach an office, as an official proposed it, why, and what became of it',
    most: `a contact of ${MOST_VALUE}, a source of ${MOST_SOURCE} and two reasons of ${MOST_REASON} characters`,
    bytes: 4_800,
    atBound: 'The form asks for less.',
  },
  'approved-contacts': {
    table: 'rules',
    pk: 'approved#contacts',
    sk: 'in-force',
    holds: 'how people reach the offices, as officials approved it',
    most: `${MOST_CONTACTS} contacts, each with a source`,
    bytes: 40_000,
    atBound: 'There are no more: of each office and field the last one is kept.',
  },
  'proposed-award': {
    table: 'rules',
    pk: 'approval#awards',
    sk: '<proposal>',
    holds: 'that a company is recognised, as an official proposed it, why, and what became of it',
    most: `a name and two reasons of ${MOST_REASON} characters`,
    bytes: 4_000,
    atBound: 'The form asks for less.',
  },
  'approved-awards': {
    table: 'rules',
    pk: 'approved#awards',
    sk: 'in-force',
    holds: 'which companies are recognised, and were',
    most: `the last ${MOST_AWARDS} awards, each with a name`,
    bytes: 220_000,
    atBound: 'The oldest are left out. A year has three to five.',
  },
  'proposed-revocation': {
    table: 'rules',
    pk: 'approval#revocations',
    sk: '<proposal>',
    holds: 'a step of the revocation of an award, as an official proposed it, why, and what became of it',
    most: `${MOST_STEP_WORDS} characters of words and two reasons of ${MOST_REASON} characters`,
    bytes: 5_500,
    atBound: 'The form asks for less.',
  },
  'approved-revocations': {
    table: 'rules',
    pk: 'approved#revocations',
    sk: 'in-force',
    holds: 'the steps of revocations',
    most: `the last ${MOST_STEPS} steps, each of ${MOST_STEP_WORDS} characters`,
    bytes: 220_000,
    atBound: 'The oldest are left out.',
  },
  'proposed-weights': {
    table: 'rules',
    pk: 'approval#weights',
    sk: '<proposal>',
    holds: 'the weights of a year of criteria, as an official proposed them, why, and what became of them',
    most: `${LINE_IDS.length} lines of ${MOST_LINE_STEPS} steps, a source of ${MOST_SOURCE} and two reasons of ${MOST_REASON} characters`,
    bytes: 7_000,
    atBound: 'The form asks for less.',
  },
  'approved-weights': {
    table: 'rules',
    pk: 'approved#weights',
    sk: 'in-force',
    holds: 'the weights that count, and those that counted',
    most: `the last ${MOST_WEIGHTS} sets of weights`,
    bytes: 260_000,
    atBound: 'The oldest are left out.',
  },
  'arrears-proposal': {
    table: 'rules',
    pk: 'arrears',
    sk: '<proposal>',
    holds: 'that an official uploaded a list of employers in wage arrears, why, and what became of it',
    most: `a source of ${MOST_SOURCE} and two reasons of ${MOST_REASON} characters`,
    bytes: 4_500,
    atBound: 'The form asks for less.',
  },
  'arrears-in-force': {
    table: 'rules',
    pk: 'arrears-in-force',
    sk: 'pointer',
    holds: 'which list of employers in wage arrears counts',
    most: `a source of ${MOST_SOURCE} characters`,
    bytes: 600,
    atBound: 'The form asks for less.',
  },
  'arrears-list': {
    table: 'rules',
    pk: 'arrears-list#<name>',
    sk: '<part>',
    holds: 'a part of a list of employers in wage arrears',
    most: `900 employers of a list of ${grouped(MOST_EMPLOYERS)}, each with a number and a name of 100 characters`,
    bytes: 330_000,
    atBound: 'A list with a longer name, or with more employers, is refused before anything of it is kept.',
  },
  rehearsal: {
    table: 'rules',
    pk: 'rehearsal#<proposal>',
    sk: 'job',
    holds: 'the latest rehearsal of a proposed figure: who asked for it, and into how many parts the people are cut',
    most: fixed,
    bytes: 250,
    atBound: never,
  },
  'rehearsed-part': {
    table: 'rules',
    pk: 'rehearsal#<proposal>',
    sk: 'part#<rehearsal>#<part>',
    holds: 'how many answers of some people a proposed figure would change, without ids',
    most: 'a count for each programme, change of answer and stage of life',
    bytes: 45_000,
    atBound: never,
  },
  'rehearsals-of-a-day': {
    table: 'rules',
    pk: 'rehearsals#<account>',
    sk: '<day>',
    holds: 'which rehearsals an account has asked for on a day',
    most: `${MOST_A_DAY} rehearsals`,
    bytes: 400,
    atBound: 'The next one is refused until the day is over.',
  },
  'figure-set': {
    table: 'rules',
    pk: 'figure-set#<name>',
    sk: 'figures',
    holds: 'one set of figures, as an answer rests on it',
    most: `${grouped(MOST_SET_BYTES)} bytes of figures: those of a release, and some hundreds that officials approved`,
    bytes: 300_000,
    atBound: 'Nothing more is approved until a release holds what was (`ops figures export`).',
  },
} as const satisfies Record<string, ItemLimit>;

const HOUR = 3_600_000;
const DAY_SECONDS = 86_400;
const longest = (schema: z.ZodType): string => `${grouped(Number(schema.meta()?.['maxLength']))} characters`;

/** The other limits that the outside meets: what is limited, the limit, and what happens beyond it. */
export const OTHER_LIMITS: readonly (readonly [what: string, limit: string, then: string])[] = [
  ['the body of a message', `${grouped(MOST_BYTES)} bytes in UTF-8`, 'refused `too-large`'],
  ['nesting inside it', `${MOST_DEPTH} levels`, 'refused `too-deep`'],
  ['names in one object', grouped(MOST_KEYS), 'refused `schema-invalid`'],
  ['a list', `${MOST_LISTED} entries`, 'refused `schema-invalid`'],
  ['the title of a posting', longest(postingSchema.shape.title), 'refused `schema-invalid`'],
  ['its description', longest(postingSchema.shape.description), 'refused `schema-invalid`'],
  ['the name of a person', longest(seekerSchema.shape.name), 'refused `schema-invalid`'],
  ["the note of an official's decision", longest(postingReviewedSchema.shape.note), 'refused `schema-invalid`'],
  ['findings in an answer', grouped(MOST_LISTED), 'the gravest are told'],
  ['an answer is known again', `${RECEIPT_DAYS} days`, 'the message is decided anew'],
  ["a refusal waits for the partner's mail", `${REFUSAL_DAYS} days`, 'it is not mailed; the answer was given at once'],
  ['what came before its registration waits', `${WAITS / HOUR} hours`, 'judged without it within the next two'],
  ['a message may be late, so that order does not matter', `${LATE_DAYS} days`, 'it is decided by what stands then'],
  ['a posting without a closing day is open', `${OPEN_DAYS_WITHOUT_CLOSING} days`, 'it closes'],
  ['the text of a posting that the check refused is kept', `${REFUSED_DAYS} days`, 'it is deleted'],
  ['the end of a posting is remembered', `${ENDED_DAYS} days`, 'its `externalId` may begin anew'],
  [
    'declared facts are kept after the round or registration they are for',
    `${FACTS_KEPT_DAYS} days`,
    'they are deleted',
  ],
  ['a request for a review is kept after its answer was due', `${REQUEST_DAYS} days`, 'it is deleted'],
  ["a link to a person's page", `${LINK_LIFETIME.page / DAY_SECONDS} days`, 'the next mail has a new one'],
  ['a link that stops mails', `${LINK_LIFETIME.stop / DAY_SECONDS} days`, 'the next mail has a new one'],
  [
    'a link to a page about somebody who was introduced',
    `${LINK_LIFETIME.introduced / 3_600} hours`,
    'a new one is mailed to the contact of the posting, three times a day at most',
  ],
  ['a form on the page', `${LINK_LIFETIME.change / 3_600} hours, once`, 'the page is loaded anew'],
  ['what a form may send', `${grouped(MOST_FORM_BYTES)} bytes`, 'answered 413'],
  [
    'a list that a partner uploads',
    `${grouped(MOST_FILE_BYTES)} bytes, ${grouped(MOST_ROWS)} rows, ${grouped(MOST_UNPACKED_BYTES)} bytes unpacked`,
    'refused as a whole; it is to be cut into parts',
  ],
  ['a list that was checked waits to be sent', `${DRAFT_MINUTES} minutes, sealed`, 'it is uploaded again'],
  ['the answers to a list, by row and code', `${SENT_HOURS} hours`, 'the answers are in the reply queue only'],
  ['mails about jobs in a day, to one address', grouped(IMMEDIATE_A_DAY), 'the next digest tells of the others'],
  [
    'letters about postings in a day, to one address',
    grouped(LETTERS_A_DAY),
    'the others in one list the next working morning',
  ],
  ['people in a letter to the officials', `about ${PEOPLE_A_PAGE}`, 'as many letters as are needed'],
  ['people screened again by one hourly run', grouped(MOST_IN_A_RUN), 'the next run takes the others'],
  ['attempts at one conditional write', grouped(MOST_ATTEMPTS), 'the message is tried again later'],
];
