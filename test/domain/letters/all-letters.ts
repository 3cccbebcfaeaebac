import type { Letter } from '../../../functions/domain/letters/letter.ts';
import { matchToSeeker } from '../../../functions/domain/letters/match-to-seeker/match-to-seeker.ts';
import { messageRefusedToPartner } from '../../../functions/domain/letters/message-refused-to-partner.ts';
import { postingAcceptedToCompany } from '../../../functions/domain/letters/posting-accepted-to-company.ts';
import { postingHeldToCompany } from '../../../functions/domain/letters/posting-held-to-company.ts';
import { postingHeldToOfficials } from '../../../functions/domain/letters/posting-held-to-officials.ts';
import { postingRefusedToCompany } from '../../../functions/domain/letters/posting-refused-to-company.ts';
import { reviewListToOfficials } from '../../../functions/domain/letters/review-list-to-officials.ts';
import { screeningToSeeker } from '../../../functions/domain/letters/screening-to-seeker/screening-to-seeker.ts';
import {
  companyFacts,
  heldFacts,
  hint,
  matchFacts,
  messageFacts,
  refusal,
  reviewFacts,
  screeningFacts,
  warning,
} from './sample-facts.ts';

/** Every letter, with `text` in each place that takes words from outside. */
export const allLetters = (text: string): Record<string, Letter> => {
  const touched = <F extends { message: string }>(finding: F): F & { actual: string } => ({
    ...finding,
    message: text,
    actual: text,
    limit: text,
    fix: text,
    path: text,
  });
  const company = { ...companyFacts, companyName: text, title: text, externalId: text };
  const job = { ...matchFacts.job, title: text, companyName: text, address: text };
  const linked = { page: 'https://jobs.example/p', unsubscribe: 'https://jobs.example/u' };
  return {
    match: matchToSeeker({ ...matchFacts, name: text, job, links: linked }),
    'match, no link': matchToSeeker({
      ...matchFacts,
      name: text,
      language: 'en',
      question: 'undetermined',
      job: { ...job, applyUrl: text, contactEmail: text, programme: text },
    }),
    screening: screeningToSeeker({ ...screeningFacts, name: text, links: linked }),
    'review list': reviewListToOfficials({
      ...reviewFacts,
      added: reviewFacts.added.map((one) => ({
        ...one,
        externalId: text,
        programmes: one.programmes.map((asked) => ({ ...asked, programme: text, criteria: [text] })),
      })),
    }),
    accepted: postingAcceptedToCompany({ ...company, findings: [touched(warning)] }),
    held: postingHeldToCompany({ ...company, findings: [touched(hint), touched(warning)] }),
    refused: postingRefusedToCompany({ ...company, findings: [touched(refusal)] }),
    message: messageRefusedToPartner({
      ...messageFacts,
      messageId: text,
      eventId: text,
      externalId: text,
      findings: messageFacts.findings.map(touched),
    }),
    officials: postingHeldToOfficials({
      ...heldFacts,
      companyName: text,
      title: text,
      externalId: text,
      findings: [touched(hint)],
    }),
  };
};
