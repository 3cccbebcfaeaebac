import { html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import { spoken } from './foreign.ts';
import { pageForm, type NewToken } from './forms.ts';
import { addressOf, type PageContent, type Reader, sectionName } from './layout.ts';
import { bulletList, button, consentBox, errorSummary, paragraph } from './parts.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly goes: string;
  readonly goesList: readonly string[];
  readonly stays: string;
  readonly staysList: readonly string[];
  readonly return: string;
  readonly only: string;
  readonly box: string;
  readonly button: string;
  readonly mustAgree: string;
};

const WORDS: Record<Language, Words> = {
  ko: {
    title: '내 정보 모두 삭제하기',
    lead: '삭제하시면 되돌릴 수 없습니다. 메일은 바로 멈추고, 정보는 몇 분 안에 모두 지웁니다.',
    goes: '지우는 것',
    goesList: [
      '모든 기관에서 받은 등록 정보와 동의 기록',
      '요건 확인을 위해 알려 주신 정보와 적격 검토 결과',
      '추천 일자리, 소개 요청, 설명·검토 요청 기록',
      '메일 주소',
    ],
    stays: '남는 것',
    staysList: [
      '삭제했다는 사실과 보낸 메일의 번호만, 누구인지 알아볼 수 없는 암호로 남깁니다. 기관이 예전 정보를 다시 보내와도 되살아나지 않고, 같은 메일이 다시 가지 않게 하기 위해서입니다.',
      '이미 보낸 메일과, 소개를 요청하셔서 회사에 보낸 이름과 이메일 주소, 함께 알리신 내용은 저희가 지울 수 없습니다.',
      '등록하신 기관이 따로 갖고 있는 정보는 그 기관에 말씀해 주시기 바랍니다.',
    ],
    return: '다시 이용하시려면 기관에서 새로 동의하고 등록하시면 됩니다.',
    only: '메일만 멈추시려면 삭제하지 않으셔도 됩니다:',
    box: '되돌릴 수 없음을 알고 있으며, 내 정보를 모두 삭제하기를 바랍니다.',
    button: '모두 삭제하기',
    mustAgree: '삭제하시려면 확인란에 표시해 주십시오.',
  },
  en: {
    title: 'Delete all my data',
    lead: 'This cannot be undone. Mails stop at once, and everything is deleted within minutes.',
    goes: 'What is deleted',
    goesList: [
      'your registrations from all offices, and your consents',
      'what you declared for the eligibility check, and its results',
      'suggested jobs, introductions, requests for an explanation or review',
      'your mail address',
    ],
    stays: 'What stays',
    staysList: [
      'The fact of the deletion and the numbers of mails sent, in a code from which nobody can tell who you are, so that an office that sends your old data again cannot bring it back and no mail goes twice.',
      'Mails already sent, and the name, the address and what else a company got because you asked to be introduced, are out of our hands.',
      'For what the office where you registered keeps itself, please ask that office.',
    ],
    return: 'To use the service again, agree and register anew at an office.',
    only: 'To stop mails only, you need not delete anything:',
    box: 'I know that this cannot be undone, and I want all my data deleted.',
    button: 'Delete everything',
    mustAgree: 'To delete, please tick the box to confirm.',
  },
};

const FIELD = 'sure';

/** Says what is deleted and what cannot be, with one checkbox before the only button. */
export const deletePage = (
  reader: Reader,
  newToken: NewToken,
  { failed = false }: { readonly failed?: boolean } = {},
): PageContent => {
  const { language } = reader;
  const words = WORDS[language];
  const errors = failed ? [{ field: FIELD, message: words.mustAgree }] : [];
  const sure = { id: FIELD, name: 'sure', label: words.box };
  return {
    title: words.title,
    own: { reader, section: 'delete' },
    failed,
    body: html`${errorSummary(errors, language)}
      <p class="lead">${spoken(words.lead, language)}</p>
      <h2>${words.goes}</h2>
      ${bulletList(words.goesList, language)}
      <h2>${words.stays}</h2>
      ${bulletList(words.staysList, language)} ${paragraph(words.return, language)}
      <p>${words.only} <a href="${addressOf(reader, 'mail')}">${sectionName('mail', language)}</a></p>
      ${pageForm(
        { reader, action: 'delete', newToken },
        html`${consentBox(sure, errors, language)} ${button(words.button, 'danger')}`,
      )}`,
  };
};
