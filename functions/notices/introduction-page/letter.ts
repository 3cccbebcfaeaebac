import { type CompanyLetterFacts, greeting, pageButton } from '../../domain/letters/company-facts.ts';
import { INTRODUCED_NOTE } from '../../domain/letters/introduction-terms.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { officeGroups } from '../../domain/letters/offices.ts';
import { officeLetter, step } from '../../domain/letters/sheet/sheet.ts';
import { OFFICE, partnerName, SENDER } from '../../domain/language/words.ts';

/** The posting for which somebody was introduced. `page`: the new address. */
export type IntroductionPageFacts = Pick<
  CompanyLetterFacts,
  'companyName' | 'title' | 'externalId' | 'partner' | 'today' | 'officesOf'
> & { readonly page: string };

/** To a company: the address of its page about an introduction again. It does not name the person. The page does. */
export const introductionPageLetter = (facts: IntroductionPageFacts): Letter =>
  officeLetter({
    subject: '[창원 일자리] 소개 페이지 주소를 다시 보내 드립니다',
    preheader: '아래에서 소개 페이지를 바로 여실 수 있습니다.',
    heading: '소개 페이지 주소를 다시 보내 드립니다',
    intro: paragraphs(
      greeting(facts),
      '귀사에 소개해 드린 구직자의 소개 페이지 주소를 다시 보내 달라는 요청을 받았습니다. 아래 버튼으로 여실 수 있습니다.',
    ),
    factsHeading: '소개를 요청받으신 공고',
    facts: factRows([
      ['공고 제목', oneLine(facts.title, '제목 없음')],
      ['공고 번호', oneLine(facts.externalId)],
      ['접수 기관', partnerName(facts.partner, 'ko', facts.today)],
    ]),
    buttons: pageButton(facts.page, '소개 페이지 열기'),
    groups: officeGroups([facts.partner], { ...facts, part: '소개' }),
    steps: [
      step(
        '요청하신 적이 없으면',
        '예전 주소를 가진 다른 분이 눌렀을 수 있습니다. 새 주소는 공고에 적힌 이 메일 주소로만 보내므로, 따로 하실 일은 없습니다.',
      ),
    ],
    footer: paragraphs(
      `공고를 내신 회사의 담당자께 ${SENDER.ko}(${OFFICE.ko})에서 보내 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
      `${INTRODUCED_NOTE} 구직자의 개인정보가 있으니 이 메일을 회사 밖으로 전달하지 말아 주시기 바랍니다.`,
    ),
  });
