import type { Finding } from '../../contracts/finding.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import type { Notice } from '../../notices/contracts.ts';
import { lastDayOf } from '../matching/fit.ts';
import { noticeId } from '../mail/notice-id.ts';
import { gravestFindings } from '../records/gravest-findings.ts';
import type { Hash, Version } from '../records/version.ts';
import { changedAnswer, type ShownInstead } from './posting-answers.ts';
import { postingState, type PostingRecord } from './posting-record.ts';

/** What a letter to a company about its posting is made from. `closesOn` is a day in Asia/Seoul. */
export type CompanyFacts = {
  readonly companyName: string;
  readonly title: string;
  readonly partner: PartnerId;
  readonly externalId: string;
  readonly findings: readonly Finding[];
  readonly closesOn?: string | undefined;
  /** Of an accepted posting: the last day on which it is shown, whether it names a closing day or not. */
  readonly lastDay?: string | undefined;
  /** Of an accepted posting: `stored` is kept and not matched, for want of an occupation or a district. */
  readonly state?: 'open' | 'stored' | undefined;
};

type CompanyNotice = 'posting-accepted' | 'posting-held' | 'posting-refused';

/** What a company is to be told about its posting as it stands. */
export type Telling = {
  readonly kind: CompanyNotice;
  readonly facts: CompanyFacts;
  /** The message that it is about. */
  readonly of: Pick<Version, 'revision' | 'hash'>;
  /** The address that the posting names; absent: nobody is told. */
  readonly to: string | undefined;
};

const factsOf = (
  { partner, externalId }: Pick<PostingRecord, 'partner' | 'externalId'>,
  { companyName, title }: Pick<CompanyFacts, 'companyName' | 'title'>,
  findings: readonly Finding[],
): CompanyFacts => ({ companyName, title, partner, externalId, findings: gravestFindings(findings) });

const KINDS = {
  open: 'posting-accepted',
  stored: 'posting-accepted',
  held: 'posting-held',
  refused: 'posting-refused',
} as const satisfies Record<string, CompanyNotice>;

/** The latest word on a posting: of the revision that was refused on arrival, or of the one that stands. Nothing once it is closed. */
export const tellingOf = (record: PostingRecord, shownInstead?: ShownInstead): Telling | undefined => {
  const { refused, standing } = record;
  if (refused !== undefined) {
    const { findings, version, to } = refused;
    return { kind: 'posting-refused', facts: factsOf(record, refused, findings), of: version, to };
  }
  const answer = changedAnswer(record, shownInstead);
  if (standing?.posting === undefined || answer === undefined || answer.state === 'superseded') return undefined;
  const { posting, version } = standing;
  const facts = factsOf(record, { companyName: posting.company.name, title: posting.title }, answer.findings);
  const { state } = answer;
  const isTaken = state === 'open' || state === 'stored';
  return {
    kind: KINDS[state],
    facts: isTaken ? { ...facts, closesOn: posting.closesOn, lastDay: lastDayOf(posting), state } : facts,
    of: version,
    to: posting.contact?.email,
  };
};

/** A hash of all that a letter says and of whom it goes to. Which other posting is shown in its place is for the partner to know. */
export const saysOf = ({ kind, facts, to }: Telling, hash: Hash): string =>
  hash(JSON.stringify([kind, to, { ...facts, findings: facts.findings.filter(({ code }) => code !== 'duplicate') }]));

/**
 * Marks what the company is told by now, and by which message it became so: a partner that sends its postings anew every night
 * changes the revision and nothing that a letter would say.
 */
export const withTelling = (record: PostingRecord, hashed: Hash): PostingRecord => {
  const telling = tellingOf(record);
  if (telling === undefined) return record;
  const says = saysOf(telling, hashed);
  if (record.told?.says === says) return record;
  const { revision, hash } = telling.of;
  return { ...record, told: { says, revision, hash } };
};

/**
 * The letters that a message about a posting leads to: to the company, where it changed what there is to say, and to the officials
 * when its posting is held. They name the posting and are composed when they go.
 */
export const letters = (
  record: PostingRecord,
  message: Pick<Version, 'revision' | 'hash'> | undefined,
  officials: string,
  hashed: Hash,
): Notice[] => {
  if (message === undefined) return [];
  const { partner, externalId, standing, told } = record;
  const { revision, hash } = message;
  const telling = tellingOf(record);
  const isNews = told !== undefined && told.revision === revision && told.hash === hash;
  const idOf = (kind: Telling['kind'] | 'held-for-review', says: string): string =>
    noticeId(hashed, kind, partner, externalId, revision, hash, says);
  const company: Notice[] =
    telling?.to === undefined || !isNews
      ? []
      : [
          {
            kind: telling.kind,
            noticeId: idOf(telling.kind, told.says),
            partner,
            to: telling.to,
            externalId,
            says: told.says,
          },
        ];
  const isHeld =
    standing?.version.revision === revision && standing.version.hash === hash && postingState(record) === 'held';
  return isHeld
    ? [
        ...company,
        {
          kind: 'held-for-review',
          // A new minimum wage may hold for a second time what an official released.
          noticeId: idOf('held-for-review', standing.recheck?.since ?? ''),
          partner,
          to: officials,
          externalId,
          revision,
        },
      ]
    : company;
};
