import { type CompanyLetterFacts, greeting, pageButton } from '../../domain/letters/company-facts.ts';
import { INTRODUCED_NOTE, INTRODUCTION_TERMS } from '../../domain/letters/introduction-terms.ts';
import { officeGroups } from '../../domain/letters/offices.ts';
import { factRows, type Letter, oneLine, paragraphs, quoted } from '../../domain/letters/letter.ts';
import { officeLetter, step } from '../../domain/letters/sheet/sheet.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { OFFICE, partnerName, SENDER } from '../../domain/language/words.ts';

/**
 * A posting, and a person who asked to be introduced for it. `applicant` holds exactly what they agreed to send.
 * `agreedOn`: the day (Asia/Seoul) of that consent.
 */
export type IntroductionFacts = Omit<CompanyLetterFacts, 'findings' | 'lastDay' | 'state'> & {
  readonly applicant: {
    readonly name: string;
    readonly email: string;
    readonly telephone?: string | undefined;
    readonly career?: string | undefined;
    readonly certificates?: string | undefined;
  };
  readonly agreedOn: string;
};

const TELEPHONE_NOTE = '전화번호는 저장하지 않아 이 메일에만 있습니다.';

/**
 * To a company: a person asks it to get in touch about a posting. Says how to reach them and how their data may be
 * used.
 */
export const introductionToCompany = (facts: IntroductionFacts): Letter => {
  const { applicant, closesOn } = facts;
  const partner = partnerName(facts.partner, 'ko', facts.today);
  return officeLetter({
    subject: `[창원 일자리] 소개를 요청한 구직자가 있습니다: ${quoted(facts.title)}`,
    preheader: '본인이 동의한 연락처를 알려 드립니다.',
    heading: '소개를 요청한 구직자가 있습니다',
    intro: paragraphs(
      greeting(facts),
      '귀사의 공고를 본 구직자가 소개를 요청하며, 아래 내용을 귀사에 알리는 데 동의했습니다.',
    ),
    factsHeading: '소개 내용',
    facts: factRows([
      ['구직자', `${oneLine(applicant.name, '-')}님`],
      ['이메일', oneLine(applicant.email, '-')],
      ['전화번호', oneLine(applicant.telephone ?? '')],
      ['경력', oneLine(applicant.career ?? '')],
      ['자격증', oneLine(applicant.certificates ?? '')],
      ['동의한 날', dateWords(facts.agreedOn, 'ko')],
      ['공고 제목', oneLine(facts.title, '제목 없음')],
      ['공고 번호', oneLine(facts.externalId)],
      ['접수 기관', partner],
      ['마감일', closesOn === undefined ? undefined : dateWords(closesOn, 'ko')],
    ]),
    buttons: pageButton(facts.page, '어떻게 되었는지 알려 주기'),
    groups: officeGroups([facts.partner], { ...facts, part: '소개' }),
    steps: [
      step(
        '연락하실 때',
        '이 메일에 답장하시면 본인에게 바로 전해집니다. 위의 연락처로 연락하셔도 됩니다.',
        '저희가 골라서 추천한 것이 아니라 본인이 요청한 소개입니다. 지원 서류와 자격은 본인에게 확인해 주시기 바랍니다.',
      ),
      step(
        '연락하신 뒤에',
        '위의 버튼으로 소개 페이지를 여시면 ‘연락했습니다’, ‘채용했습니다’, ‘이번에는 어렵습니다’ 가운데 하나로 알려 주실 수 있습니다. 답을 기다리는 본인에게 전해집니다.',
        facts.applicant.telephone === undefined ? INTRODUCED_NOTE : `${INTRODUCED_NOTE} ${TELEPHONE_NOTE}`,
      ),
      step(
        '개인정보를 다루실 때',
        '본인의 동의를 받아 제공하는 개인정보입니다(개인정보 보호법 제17조).',
        `이용 목적: ${INTRODUCTION_TERMS.purpose.ko}`,
        `보유 기간: ${INTRODUCTION_TERMS.retention.ko}`,
        '이 채용이 아닌 목적으로 이용하거나 다른 곳에 넘기실 수 없습니다(개인정보 보호법 제19조). 채용 절차가 끝나면 지체 없이 지워 주시기 바랍니다(같은 법 제21조).',
      ),
    ],
    footer: paragraphs(
      `구직자의 요청에 따라 ${SENDER.ko}(${OFFICE.ko})에서 보내 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
    ),
  });
};
