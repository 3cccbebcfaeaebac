import type { PartnerId } from '../../contracts/partners.ts';
import { html, type Html } from '../language/html.ts';
import { dateWords } from '../language/dates.ts';
import { type Language, OFFICE, partnerName, SENDER } from '../language/words.ts';
import { pageForm, type NewToken } from './forms.ts';
import { addressOf, type PageContent, type Reader, sectionName } from './layout.ts';
import { button, consentBox, errorSummary, factList, type FieldError, paragraph } from './parts.ts';
import { cadenceWords } from './registration-rows.ts';

/** Whether the person gets mail. Days are in Asia/Seoul. */
export type MailState =
  | { readonly state: 'comes'; readonly agreedOn?: string | undefined }
  | { readonly state: 'stopped'; readonly on: string }
  | { readonly state: 'no-consent' }
  /** Mail to this address bounced or was reported as unwanted. */
  | { readonly state: 'suppressed'; readonly on: string };

export type MailFacts = {
  readonly email: string;
  readonly partner: PartnerId;
  readonly cadence: string | undefined;
  readonly mail: MailState;
};

/**
 * If you change `agreeText` or `agreeBox`, change the version under which the consent is stored (people/own-word.ts).
 */
type Words = {
  readonly title: string;
  readonly address: string;
  readonly state: string;
  readonly cadence: string;
  readonly states: {
    readonly comes: (day: string | undefined) => string;
    readonly stopped: (day: string) => string;
    readonly 'no-consent': string;
    readonly suppressed: (day: string) => string;
  };
  readonly stopHeading: string;
  readonly stopText: readonly string[];
  readonly stop: string;
  readonly agreeHeading: string;
  readonly agreeText: readonly (readonly [label: string, value: string])[];
  readonly agreeBox: string;
  readonly agree: string;
  readonly mustAgree: string;
  readonly wrongAddress: (partner: string) => string;
  readonly otherCadence: string;
};

const WORDS: Record<Language, Words> = {
  ko: {
    title: '메일 받기',
    address: '받는 주소',
    state: '지금 상태',
    cadence: '메일 받는 때',
    states: {
      comes: (day) => (day === undefined ? '메일을 받고 계십니다.' : `${day}에 동의하셔서 메일을 받고 계십니다.`),
      stopped: (day) => `${day}에 그만 받겠다고 하셔서 보내지 않고 있습니다.`,
      'no-consent': '메일 수신에 동의하신 기록이 없어 보내지 않고 있습니다.',
      suppressed: (day) => `${day}에 메일이 되돌아오거나 원치 않는 메일로 신고되어 보내지 않고 있습니다.`,
    },
    stopHeading: '메일 그만 받기',
    stopText: [
      '누르시면 바로 그만 보내며, 그렇게 처리했다는 확인 메일을 한 번 보내 드립니다.',
      '추천 일자리는 이 페이지에서 계속 보실 수 있습니다.',
    ],
    stop: '메일 그만 받기',
    agreeHeading: '메일 받기',
    agreeText: [
      ['보내는 곳', `${SENDER.ko}(${OFFICE.ko})`],
      ['받는 내용', '맞는 일자리, 공공일자리·지원 사업의 요건을 살펴본 결과(광고가 아닙니다)'],
      [
        '동의하지 않을 권리',
        '동의하지 않으셔도 이 페이지에서 모두 보실 수 있습니다. 동의하신 뒤에도 언제든지 그만 받으실 수 있습니다.',
      ],
    ],
    agreeBox: '위 내용을 읽었으며, 안내 메일을 받는 데 동의합니다.',
    agree: '메일 받기',
    mustAgree: '메일을 받으시려면 동의란에 표시해 주십시오.',
    otherCadence: '메일 받는 때를 바꾸시려면:',
    wrongAddress: (partner) => `주소를 바꾸시려면 등록하신 ${partner}에 말씀해 주시기 바랍니다.`,
  },
  en: {
    title: 'Mail',
    address: 'Address',
    state: 'At present',
    cadence: 'When mail comes',
    states: {
      comes: (day) => (day === undefined ? 'You get our mails.' : `You get our mails, as you agreed on ${day}.`),
      stopped: (day) => `You stopped our mails on ${day}; we send none.`,
      'no-consent': 'We have no record that you agreed to mail; we send none.',
      suppressed: (day) => `On ${day} a mail came back or was reported as unwanted; we send none.`,
    },
    stopHeading: 'Stop mails',
    stopText: [
      'Mails stop at once. You get one more, which confirms it.',
      'You can still see suggestions on this page.',
    ],
    stop: 'Stop mails',
    agreeHeading: 'Get mails',
    agreeText: [
      ['From whom', `${SENDER.en}, ${OFFICE.en}`],
      ['What comes', 'jobs that fit, and results of the eligibility check (not advertising)'],
      ['You may refuse', 'You can see everything on this page without mails, and stop them again at any time.'],
    ],
    agreeBox: 'I have read this and agree to get these mails.',
    agree: 'Get mails',
    mustAgree: 'To get mails, please tick the box to agree.',
    otherCadence: 'To change when it comes:',
    wrongAddress: (partner) => `To change the address, please tell ${partner}, where you registered.`,
  },
};

const stateWords = (mail: MailState, language: Language): string => {
  const { states } = WORDS[language];
  switch (mail.state) {
    case 'comes':
      return states.comes(mail.agreedOn && dateWords(mail.agreedOn, language));
    case 'stopped':
      return states.stopped(dateWords(mail.on, language));
    case 'no-consent':
      return states['no-consent'];
    case 'suppressed':
      return states.suppressed(dateWords(mail.on, language));
  }
};

const stopForm = (reader: Reader, newToken: NewToken): Html => {
  const words = WORDS[reader.language];
  return html`<h2>${words.stopHeading}</h2>
    ${words.stopText.map((text) => paragraph(text, reader.language))}
    ${pageForm({ reader, action: 'change', newToken, fields: { what: 'mail-stop' } }, button(words.stop))}`;
};

const AGREE_FIELD = 'agree';

const agreeForm = (reader: Reader, newToken: NewToken, errors: readonly FieldError[]): Html => {
  const { language } = reader;
  const words = WORDS[language];
  const agree = { id: AGREE_FIELD, name: 'agree', label: words.agreeBox };
  return html`<h2>${words.agreeHeading}</h2>
    ${pageForm(
      { reader, action: 'change', newToken, fields: { what: 'mail-agree' } },
      html`${factList(
        words.agreeText.map(([label, value]) => ({ label, value })),
        language,
      )}
      ${consentBox(agree, errors, language)} ${button(words.agree)}`,
    )}`;
};

/** Says whether and how often mail comes. One button stops it, and one consent starts it again. */
export const mailPage = (
  { email, partner, cadence, mail }: MailFacts,
  reader: Reader,
  newToken: NewToken,
  { done, failed = false }: { readonly done?: Html | undefined; readonly failed?: boolean } = {},
): PageContent => {
  const { language, today } = reader;
  const words = WORDS[language];
  const errors = failed ? [{ field: AGREE_FIELD, message: words.mustAgree }] : [];
  const rows = [
    { label: words.address, value: email },
    { label: words.state, value: stateWords(mail, language) },
    ...(mail.state === 'comes' ? [{ label: words.cadence, value: cadenceWords(cadence, language) }] : []),
  ];
  return {
    title: words.title,
    own: { reader, section: 'mail' },
    failed,
    body: html`${errorSummary(errors, language)} ${done ?? ''} ${factList(rows, language)}
    ${paragraph(words.wrongAddress(partnerName(partner, language, today)), language)}
    ${
      mail.state === 'comes'
        ? html`<p>
            ${words.otherCadence} <a href="${addressOf(reader, 'wishes')}">${sectionName('wishes', language)}</a>
          </p>`
        : ''
    }
    ${mail.state === 'comes' ? stopForm(reader, newToken) : agreeForm(reader, newToken, errors)}`,
  };
};
