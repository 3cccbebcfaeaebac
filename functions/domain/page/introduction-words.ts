import type { IntroductionSays } from '../companies/introduction-word.ts';
import type { Language } from '../language/words.ts';
import type { Share } from './consent-texts.ts';

/** What is wrong with a form that asks for an introduction. */
export type IntroductionProblem =
  | 'agree'
  | 'telephone-absent'
  | 'telephone-no-number'
  | 'telephone-resident-number'
  | 'telephone-unticked'
  | 'career-changed'
  | 'certificates-changed';

type Words = {
  readonly introduce: string;
  readonly lead: (company: string) => string;
  readonly more: string;
  readonly telephone: string;
  readonly telephoneHint: string;
  readonly once: string;
  readonly ask: (company: string) => string;
  readonly asked: (day: string) => string;
  readonly askedOn: (day: string) => string;
  readonly noContact: string;
  readonly problems: Readonly<Record<IntroductionProblem, string>>;
  readonly said: Readonly<Record<IntroductionSays, string>>;
  readonly shares: Readonly<Record<Share, string>>;
  readonly alsoSent: (shares: string) => string;
  readonly withdraw: string;
  readonly withdrawText: string;
  readonly withdrawn: (day: string) => string;
  readonly withdrawnShort: string;
  readonly past: string;
};

/** The words about introductions on a person's page. Names and days are already in words. */
export const INTRODUCTION_WORDS: Record<Language, Words> = {
  ko: {
    introduce: '이 회사에 소개해 주세요',
    lead: (company) => `동의하시면 ${company}의 채용 담당자에게 아래 내용을 메일로 한 번 보내 드립니다.`,
    more: '더 알리고 싶으신 것만 골라 주시기 바랍니다(선택)',
    telephone: '전화번호',
    telephoneHint: '예: 010-1234-5678. 위 칸에 표시하신 때에만 보냅니다.',
    once: '보낸 메일은 되돌릴 수 없습니다.',
    ask: (company) => `${company}에 소개 요청하기`,
    asked: (day) => `${day}에 소개를 요청하셨습니다. 회사의 연락을 기다려 주시기 바랍니다.`,
    askedOn: (day) => `${day}에 소개를 요청하셨습니다.`,
    noContact: '공고에 회사의 이메일 주소가 없어 소개해 드릴 수 없습니다. 위의 방법으로 직접 지원해 주시기 바랍니다.',
    problems: {
      agree: '소개를 요청하시려면 동의란에 표시해 주십시오.',
      'telephone-absent': '전화번호도 알리시려면 번호를 적어 주십시오.',
      'telephone-no-number': '전화번호를 010-1234-5678처럼 숫자로 적어 주십시오.',
      'telephone-resident-number': '주민등록번호는 받지 않으며 저장하지 않았습니다. 전화번호만 적어 주십시오.',
      'telephone-unticked': '전화번호도 알리시려면 이 칸에 표시해 주십시오. 알리지 않으시려면 번호를 지워 주십시오.',
      'career-changed': '그사이 등록된 경력이 바뀌었습니다. 아래에서 다시 골라 주십시오.',
      'certificates-changed': '그사이 등록된 자격증이 바뀌었습니다. 아래에서 다시 골라 주십시오.',
    },
    said: {
      declined: '이번에는 함께하지 못한다는 답이 왔습니다.',
      contacted: '회사에서 연락했다고 알려 왔습니다.',
      hired: '회사에서 함께 일하게 되었다고 알려 왔습니다. 축하드립니다.',
    },
    shares: { telephone: '전화번호', career: '경력', certificates: '자격증' },
    alsoSent: (shares) => `함께 알린 것: ${shares}`,
    withdraw: '소개 거두기',
    withdrawText:
      '아직 보내지 않은 메일은 보내지 않으며, 회사는 소개 페이지를 더 볼 수 없습니다. 이미 보낸 메일은 되돌릴 수 없고, 같은 일자리에 다시 소개해 드리지 않습니다.',
    withdrawn: (day) => `${day}에 요청하신 소개를 거두셨습니다.`,
    withdrawnShort: '소개를 거두셨습니다.',
    past: '전에 소개를 요청하신 일자리',
  },
  en: {
    introduce: 'Introduce me to this company (소개해 주세요)',
    lead: (company) => `If you agree, we send this to the recruiter of ${company} once, by mail.`,
    more: 'Choose what else you want to tell (optional)',
    telephone: 'Telephone number',
    telephoneHint: 'For example 010-1234-5678. It is sent only if you tick the box above.',
    once: 'A mail cannot be taken back.',
    ask: (company) => `Ask to be introduced to ${company}`,
    asked: (day) => `You asked to be introduced on ${day}. Please wait to hear from the company.`,
    askedOn: (day) => `You asked to be introduced on ${day}.`,
    noContact: 'The posting gives no e-mail address, so we cannot introduce you. Please apply as described above.',
    problems: {
      agree: 'To be introduced, please tick the box to agree.',
      'telephone-absent': 'To tell your telephone number too, please type it.',
      'telephone-no-number': 'Please type the telephone number in digits, such as 010-1234-5678.',
      'telephone-resident-number':
        'We take no resident number, and it was not stored. Please type your telephone number only.',
      'telephone-unticked':
        'To tell your telephone number too, please tick this box. If you do not want that, please remove the number.',
      'career-changed': 'Your registered career has changed meanwhile. Please choose again below.',
      'certificates-changed': 'Your registered certificates have changed meanwhile. Please choose again below.',
    },
    said: {
      declined: 'The company has answered that it cannot go on with you this time.',
      contacted: 'The company says that it has contacted you.',
      hired: 'The company says that you will be working together. Congratulations.',
    },
    shares: { telephone: 'telephone number', career: 'career', certificates: 'certificates' },
    alsoSent: (shares) => `also sent: ${shares}`,
    withdraw: 'Take the introduction back',
    withdrawText:
      'If the mail has not gone, it is not sent, and the company can no longer open the page about you. A mail that has gone cannot be taken back. We do not introduce you for the same job again.',
    withdrawn: (day) => `You took back the introduction that you asked for on ${day}.`,
    withdrawnShort: 'taken back',
    past: 'Introductions you asked for before',
  },
};
