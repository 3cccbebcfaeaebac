import { type CompanyLetterFacts, pageButton, postingLetter } from '../../domain/letters/company-facts.ts';
import { type Letter, paragraphs } from '../../domain/letters/letter.ts';
import { step } from '../../domain/letters/sheet/sheet.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { SENDER } from '../../domain/language/words.ts';

/** `answerBy`: the last day (Asia/Seoul) of the time to answer. */
export type StillOpenFacts = CompanyLetterFacts & { readonly answerBy: string };

/** To a company: people said that its posting is closed. Asks whether it is, and says what happens without an answer. */
export const stillOpenToCompany = (facts: StillOpenFacts): Letter => {
  const by = dateWords(facts.answerBy, 'ko');
  return postingLetter(facts, {
    preheader: `${by}까지 회사 페이지에서 버튼 하나로 답하실 수 있습니다.`,
    heading: '아직 모집 중이신지 여쭙습니다',
    intro: paragraphs(
      '공고를 안내받은 구직자 세 분 이상이 이미 마감된 것 같다고 알려 주셨습니다.',
      '번거로우시겠지만, 아직 모집 중이신지 알려 주시기 바랍니다.',
    ),
    factsHeading: '여쭙는 공고',
    buttons: pageButton(facts.page, '모집 여부 답하기'),
    steps: [
      step(
        '답하시려면',
        '위의 버튼으로 회사 페이지를 여시고 ‘네, 모집 중입니다’나 ‘마감했습니다’를 눌러 주시면 됩니다.',
      ),
      step(
        '답이 없으시면',
        `${by}까지 답이 없으시면 구직자가 헛걸음하지 않도록 안내를 멈춥니다. 그 뒤에도 ‘네, 모집 중입니다’를 누르시면 바로 다시 안내합니다.`,
      ),
    ],
    purpose: `가 아직 모집 중인지 ${SENDER.ko}에서 여쭙는`,
  });
};
