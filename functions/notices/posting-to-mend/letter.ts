import { withParticle } from '../../domain/language/particle.ts';
import { partnerName } from '../../domain/language/words.ts';
import { type CompanyLetterFacts, forCompany, pageButton, postingLetter } from '../../domain/letters/company-facts.ts';
import { findingGroups } from '../../domain/letters/finding-entries.ts';
import { type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { step } from '../../domain/letters/sheet/sheet.ts';

/** `note`: what the official asks for, in their own words, line by line. */
export type MendFacts = CompanyLetterFacts & { readonly note: readonly string[] };

/** To a company: an official asks to mend its posting (보완 요구, 민원 처리에 관한 법률 제22조). It is not refused, and waits until then. */
export const postingToMendLetter = (facts: MendFacts): Letter => {
  const partner = partnerName(facts.partner, 'ko', facts.today);
  return postingLetter(facts, {
    preheader: '고쳐 보내 주시면 바로 다시 살펴봅니다.',
    heading: '공고를 고쳐 주시기 바랍니다',
    intro: paragraphs(
      `${withParticle(partner, '을/를')} 통해 보내 주신 공고를 담당자가 직접 살펴보았습니다. 접수를 거절한 것이 아니며, 고쳐 보내 주실 때까지 기다립니다. 그동안은 구직자에게 안내하지 않습니다.`,
    ),
    factsHeading: '고쳐 주실 공고',
    buttons: pageButton(facts.page, '고칠 곳 보기'),
    groups: [
      {
        heading: '담당자가 요청드리는 내용',
        lead: paragraphs(...facts.note.map((line) => oneLine(line))),
        entries: [],
      },
      ...findingGroups(forCompany(facts.findings), '고치실 내용', '함께 살펴보실 내용'),
    ],
    steps: [
      step(
        '다시 보내시려면',
        `1. 공고를 고쳐 ${withParticle(partner, '을/를')} 통해 다시 보내 주시면 바로 다시 점검합니다.`,
        '2. 고칠 것이 없다고 보시면 위의 ‘문의하실 곳’에 말씀해 주시기 바랍니다. 담당자가 다시 살펴봅니다.',
      ),
    ],
    purpose: '를 고쳐 주시기를 요청드리는',
  });
};
