import type { Notice } from '../../contracts/stage-messages.ts';
import { lastDayOf } from '../matching/fit.ts';
import type { Digest } from '../records/version.ts';
import type { PostingAnswer } from './posting-answers.ts';
import type { PostingRecord } from './posting-record.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import type { Posting } from '../../contracts/posting.ts';
import type { Version } from '../records/version.ts';

const MOST_FINDINGS = 50;

const facts = (partner: PartnerId, posting: Posting, findings: readonly Finding[]) => ({
  companyName: posting.company.name,
  title: posting.title,
  partner,
  externalId: posting.externalId,
  findings: findings.slice(0, MOST_FINDINGS),
});

const noticeIdOf = (kind: Notice['kind'], partner: string, posting: Posting, hash: string, digest: Digest): string =>
  digest(JSON.stringify([kind, partner, posting.externalId, posting.revision, hash]));

/** The letter to the company whose posting was refused on arrival, where the posting names an address. */
export const refusalLetter = (
  partner: PartnerId,
  posting: Posting,
  hash: string,
  findings: readonly Finding[],
  digest: Digest,
): Notice[] =>
  posting.contact === undefined
    ? []
    : [
        {
          kind: 'posting-refused',
          noticeId: noticeIdOf('posting-refused', partner, posting, hash, digest),
          partner,
          to: posting.contact.email,
          facts: facts(partner, posting, findings),
        },
      ];

/** The letters about the message that stands: to the company, and to the officials when it is held. */
export const standingLetters = (
  record: PostingRecord,
  answer: PostingAnswer,
  officials: string,
  digest: Digest,
): Notice[] => {
  const { standing, partner } = record;
  const posting = standing?.posting;
  if (standing === undefined || posting === undefined || answer.state === 'superseded') return [];
  const { hash }: Version = standing.version;
  const told = facts(partner, posting, answer.findings);
  const notice = <K extends Notice['kind']>(kind: K) => ({
    kind,
    partner,
    noticeId: noticeIdOf(kind, partner, posting, hash, digest),
  });
  const review: Notice[] =
    answer.state === 'held'
      ? [{ ...notice('held-for-review'), to: officials, facts: { ...told, revision: posting.revision } }]
      : [];
  if (posting.contact === undefined) return review;
  const to = posting.contact.email;
  switch (answer.state) {
    case 'open':
    case 'stored':
      return [
        {
          ...notice('posting-accepted'),
          to,
          facts: {
            ...told,
            ...(posting.closesOn === undefined ? {} : { closesOn: posting.closesOn }),
            lastDay: lastDayOf(posting),
            state: answer.state,
          },
        },
      ];
    case 'held':
      return [{ ...notice('posting-held'), to, facts: told }, ...review];
    case 'refused':
      return [{ ...notice('posting-refused'), to, facts: told }];
  }
};
