import { type CompanyLetterFacts, forCompany, pageButton, postingLetter } from '../../domain/letters/company-facts.ts';
import { findingGroups } from '../../domain/letters/finding-entries.ts';
import { type Letter, paragraphs } from '../../domain/letters/letter.ts';
import { OBJECTION } from '../../domain/letters/objection.ts';
import { step } from '../../domain/letters/sheet/sheet.ts';
import { withParticle } from '../../domain/language/particle.ts';
import { MENDABLE } from '../../domain/postings/check/rule.ts';
import { OFFICE, partnerName } from '../../domain/language/words.ts';

/**
 * To a company: its posting was refused. Says why, by which law, how to correct it and how to ask an official to look
 * at it.
 */
export const postingRefusedToCompany = (facts: CompanyLetterFacts): Letter => {
  const partner = partnerName(facts.partner, 'ko', facts.today);
  const findings = forCompany(facts.findings);
  const isReviewed = findings.some(({ code }) => code === 'refused-by-review');
  const isMendable = findings.every(({ code, severity }) => severity !== 'refuse' || MENDABLE.has(code));
  const looked = isReviewed
    ? `${OFFICE.ko} 담당자가 살펴본 결과입니다. 사실과 다른 점이 있거나 더 알려 주실 것이 있으면 ${OFFICE.ko}에 말씀해 주시기 바랍니다.`
    : `자동 점검이 공고의 뜻을 잘못 읽었을 수 있습니다. 회사 페이지의 ‘사람의 검토 요청’을 누르시거나 ${OFFICE.ko}에 말씀하시면 담당자가 직접 살펴봅니다.`;
  return postingLetter(facts, {
    preheader: '고쳐서 다시 보내 주시면 바로 다시 점검합니다.',
    heading: isMendable ? '공고를 아직 게재하지 않았습니다' : '공고를 접수하지 못했습니다',
    intro: paragraphs(
      isMendable
        ? `${withParticle(partner, '을/를')} 통해 보내 주신 공고를 아직 게재하지 않았습니다. 아래를 고쳐 보내시거나 담당자 검토를 요청하실 수 있습니다. 고쳐 보내시면 바로 다시 점검합니다.`
        : `${withParticle(partner, '을/를')} 통해 보내 주신 공고를 아래 이유로 접수하지 못했습니다. 고쳐서 다시 보내 주시면 바로 다시 점검합니다.`,
    ),
    factsHeading: '보내 주신 공고',
    buttons: pageButton(facts.page, isReviewed ? '공고와 담당자 의견 보기' : '고칠 곳 보기 · 검토 요청'),
    groups: findingGroups(findings, isMendable ? '고치실 내용' : '접수하지 못한 이유', '함께 살펴보실 내용'),
    steps: [
      step(
        '다시 보내시려면',
        `위의 ‘고치는 방법’을 참고하여 공고를 고친 뒤 ${withParticle(partner, '을/를')} 통해 다시 보내 주시기 바랍니다.`,
      ),
      step(
        '판단이 다르다고 보시면',
        `${looked} 전화나 메일로 말씀하실 때에는 위의 접수 기관과 공고 번호를 함께 알려 주시기 바랍니다.`,
      ),
      ...(isReviewed ? [OBJECTION] : []),
    ],
  });
};
