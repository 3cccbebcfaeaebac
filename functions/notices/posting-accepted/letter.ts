import {
  type CompanyLetterFacts,
  fitsWords,
  forCompany,
  pageButton,
  postingLetter,
} from '../../domain/letters/company-facts.ts';
import type { CompanyFacts } from '../../domain/postings/posting-letters.ts';
import { findingGroup } from '../../domain/letters/finding-entries.ts';
import { type Letter, paragraphs } from '../../domain/letters/letter.ts';
import { step } from '../../domain/letters/sheet/sheet.ts';
import { withParticle } from '../../domain/language/particle.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { partnerName } from '../../domain/language/words.ts';

/** An accepted posting. `fits`: how many people it fits now; undefined: not counted yet. */
export type AcceptedFacts = CompanyLetterFacts & { readonly fits?: number | undefined };

/** How many people the posting fits, and when they hear of it (docs/adr/010). */
const toldWords = ({ fits }: AcceptedFacts): string | undefined => {
  if (fits === undefined) return undefined;
  if (fits === 0) return '지금은 조건이 맞는 구직자가 없습니다. 새로 등록하시는 분께 알려 드립니다.';
  return `지금 조건이 맞는 구직자는 ${fitsWords(fits)}입니다. 가장 잘 맞는 분들께는 바로 알리고, 다른 분들께는 다음 근무일 아침부터 본인이 정한 때에 알립니다.`;
};

const untilWords = ({ closesOn, lastDay }: CompanyFacts): string | undefined => {
  if (closesOn !== undefined) return `${dateWords(closesOn, 'ko')}까지 안내합니다.`;
  if (lastDay === undefined) return undefined;
  return `마감일을 정하지 않은 공고이므로, 채용을 마쳤다고 알려 주실 때까지, 늦어도 ${dateWords(lastDay, 'ko')}까지 안내합니다.`;
};

/**
 * What happens to the posting: it is shown, shown as the same job as another, or stored without an occupation or a
 * district.
 */
const nextWords = (facts: AcceptedFacts): { readonly preheader: string; readonly next: string } => {
  if (facts.state === 'closed')
    return {
      preheader: '회사 페이지에서 마감하신 공고와 번호가 같아 안내하지 않습니다.',
      next: '다만 회사 페이지에서 마감하신 공고와 번호가 같아 구직자에게 안내하지 않습니다. 다시 모집하시려면 회사 페이지에서 ‘다시 모집하기’를 눌러 주시기 바랍니다.',
    };
  if (facts.state === 'stored')
    return {
      preheader: '직종이나 근무지를 채워 주시면 안내를 시작합니다.',
      next: '다만 직종이나 근무지를 알 수 없어 아직 구직자에게 안내하지 못하고 있습니다. 채워 주시면 바로 안내를 시작합니다.',
    };
  if (facts.findings.some(({ code }) => code === 'duplicate'))
    return {
      preheader: '같은 일자리의 공고가 이미 안내되고 있습니다.',
      next: '같은 일자리의 공고가 이미 안내되고 있어, 구직자에게는 그 공고로 한 번만 안내합니다. 다른 일자리라면 제목이나 직종, 근무지를 구분되게 고쳐 주시기 바랍니다.',
    };
  return {
    preheader: '조건이 맞는 구직자에게 안내를 시작합니다.',
    next: ['이제 조건이 맞는 구직자에게 이 공고를 안내합니다.', untilWords(facts), toldWords(facts)]
      .filter(Boolean)
      .join(' '),
  };
};

/** To a company: its posting was accepted, and what happens next. Warnings are listed as suggestions. */
export const postingAcceptedToCompany = (facts: AcceptedFacts): Letter => {
  const partner = partnerName(facts.partner, 'ko', facts.today);
  const groups = findingGroup('함께 살펴보실 내용', forCompany(facts.findings), ['warn']);
  const { preheader, next } = nextWords(facts);
  return postingLetter(facts, {
    preheader,
    heading: facts.state === 'closed' ? '마감하신 공고와 번호가 같습니다' : '공고를 접수했습니다',
    intro: paragraphs(
      `${withParticle(partner, '을/를')} 통해 보내 주신 공고를 접수했습니다. ${next}`,
      groups.length === 0
        ? undefined
        : '공고는 이미 접수되었습니다. 아래 ‘함께 살펴보실 내용’은 공고를 고치실 때 반영해 주시기 바랍니다.',
    ),
    factsHeading: '접수한 공고',
    buttons: pageButton(facts.page, facts.state === 'closed' ? '다시 모집하기' : '공고 보기 · 마감하기'),
    groups,
    steps:
      facts.state === 'closed'
        ? []
        : [
            step(
              '공고를 고치거나 채용을 마치셨을 때',
              `채용을 마치셨으면 회사 페이지에서 바로 마감하실 수 있습니다. 고치실 것이 있으면 ${partner}에 알려 주시기 바랍니다. 고친 공고는 다시 점검한 뒤 반영합니다.`,
            ),
          ],
  });
};
