import type { Finding } from '../../contracts/finding.ts';
import { type CompanyLetterFacts, forCompany, pageButton, postingLetter } from '../../domain/letters/company-facts.ts';
import { findingGroups } from '../../domain/letters/finding-entries.ts';
import { type Letter, paragraphs } from '../../domain/letters/letter.ts';
import { step } from '../../domain/letters/sheet/sheet.ts';
import { withParticle } from '../../domain/language/particle.ts';
import { OFFICE, partnerName } from '../../domain/language/words.ts';

/** To a company that did not say whether its posting is closed: the posting is held until it does. */
const silent = (facts: CompanyLetterFacts, findings: readonly Finding[]): Letter =>
  postingLetter(facts, {
    preheader: '‘네, 모집 중입니다’를 누르시면 바로 다시 안내합니다.',
    heading: '공고 안내를 멈추었습니다',
    intro: paragraphs(
      '이미 마감된 공고라는 구직자들의 말씀이 있어 모집 여부를 여쭈었으나, 아직 답을 듣지 못했습니다.',
      '구직자가 헛걸음하지 않도록 이 공고의 안내를 멈추었습니다.',
    ),
    factsHeading: '안내를 멈춘 공고',
    buttons: pageButton(facts.page, '모집 여부 답하기'),
    groups: findingGroups(findings, '안내를 멈춘 까닭', '함께 살펴보실 내용'),
    steps: [
      step(
        '지금 하실 수 있는 일',
        '1. 아직 모집 중이시면 회사 페이지에서 ‘네, 모집 중입니다’를 눌러 주시기 바랍니다. 바로 다시 안내합니다.',
        '2. 모집을 마치셨으면 ‘마감했습니다’를 눌러 주시기 바랍니다.',
      ),
    ],
  });

/** To a company: its posting waits for a corrected revision or for a review by the city. It is not refused. */
export const postingHeldToCompany = (facts: CompanyLetterFacts): Letter => {
  const partner = partnerName(facts.partner, 'ko', facts.today);
  const findings = forCompany(facts.findings);
  const stops = findings.filter(({ severity }) => severity !== 'warn');
  // What to do is said below the reasons.
  if (stops.length > 0 && stops.every(({ code }) => code === 'reported-closed'))
    return silent(
      facts,
      findings.map((finding) => (finding.severity === 'warn' ? finding : { ...finding, fix: undefined })),
    );
  return postingLetter(facts, {
    preheader: '확인이 필요한 내용이 있어 확인이 끝날 때까지 안내하지 않습니다.',
    heading: '공고를 확인하고 있습니다',
    intro: paragraphs(
      `${withParticle(partner, '을/를')} 통해 보내 주신 공고에 확인이 필요한 내용이 있어, 확인이 끝날 때까지 구직자에게 안내하지 않습니다.`,
      '접수를 거절한 것이 아닙니다. 아래 두 가지 방법 가운데 하나로 계속 진행됩니다.',
    ),
    factsHeading: '확인 중인 공고',
    buttons: pageButton(facts.page, '확인할 표현 보기 · 마감하기'),
    groups: findingGroups(findings, '확인하고 있는 내용', '함께 살펴보실 내용'),
    steps: [
      step(
        '지금 하실 수 있는 일',
        `1. 공고를 고쳐서 ${withParticle(partner, '을/를')} 통해 다시 보내 주시면 바로 다시 점검합니다.`,
        `2. 고칠 것이 없다고 보시면 그대로 두셔도 됩니다. ${OFFICE.ko} 담당자가 직접 살펴보고 결과를 메일로 알려 드립니다.`,
      ),
    ],
  });
};
