import { type CompanyLetterFacts, greeting, PAGE_NOTE, pageButton } from '../../domain/letters/company-facts.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { officeGroups } from '../../domain/letters/offices.ts';
import { officeLetter, step } from '../../domain/letters/sheet/sheet.ts';
import { OFFICE, SENDER } from '../../domain/language/words.ts';

/** `page`: the new address of the company's page. */
export type CompanyPageFacts = Pick<CompanyLetterFacts, 'companyName' | 'partner' | 'today' | 'officesOf'> & {
  readonly page: string;
};

/** To a company: the address of its page again. */
export const companyPageLetter = (facts: CompanyPageFacts): Letter =>
  officeLetter({
    subject: '[창원 일자리] 회사 페이지 주소를 다시 보내 드립니다',
    preheader: '아래에서 회사 페이지를 바로 여실 수 있습니다.',
    heading: '회사 페이지 주소를 다시 보내 드립니다',
    intro: paragraphs(
      greeting(facts),
      '회사 페이지의 주소를 다시 보내 달라는 요청을 받았습니다. 아래 버튼으로 여실 수 있습니다.',
    ),
    factsHeading: '요청하신 일',
    facts: factRows([
      ['회사', oneLine(facts.companyName)],
      ['요청', '회사 페이지 주소 다시 받기'],
    ]),
    buttons: pageButton(facts.page, '회사 페이지 열기'),
    groups: officeGroups([facts.partner], { ...facts, part: '점검과 검토' }),
    steps: [
      step(
        '요청하신 적이 없으면',
        '예전 주소를 가진 다른 분이 눌렀을 수 있습니다. 새 주소는 공고에 적힌 이 메일 주소로만 보내므로, 따로 하실 일은 없습니다.',
      ),
    ],
    footer: paragraphs(
      `공고를 내신 회사의 담당자께 ${SENDER.ko}(${OFFICE.ko})에서 보내 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
      PAGE_NOTE,
    ),
  });
