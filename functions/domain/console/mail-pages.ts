import { partnerOf } from '../../contracts/partners.ts';
import { seoulDate } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { oneLine } from '../letters/letter.ts';
import type { LeftMail } from '../mail/left-mail.ts';
import {
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  factList,
  hidden,
  panel,
  paragraph,
  row,
  wrongClass,
  type FieldError,
} from '../page/parts.ts';
import { columnTable, type Column } from './columns.ts';
import type { ConsoleContent } from './console-page.ts';
import { deskPath } from './desk-paths.ts';
import { dueCell, dueWords } from './due-words.ts';
import { exportLink } from './export-page.ts';
import { instantWords } from './instant-words.ts';
import { HOW_WORDS, howsFor, LEFT_WORDS, mailName, type How } from './mail-words.ts';
import { textArea } from './text-area.ts';

export const MAILS_PATH = '/mails';

type MailKey = Pick<LeftMail, 'dueOn' | 'noticeId'>;
const KEY = /^(\d{4}-\d{2}-\d{2})\.([\w-]+)$/;
export const mailPath = ({ dueOn, noticeId }: MailKey): string => `${MAILS_PATH}/${dueOn}.${noticeId}`;
/** The mail that a path names. */
export const mailKeyOf = (named: string | undefined): MailKey | undefined => {
  const [, dueOn, noticeId] = KEY.exec(named ?? '') ?? [];
  return dueOn === undefined || noticeId === undefined ? undefined : { dueOn, noticeId };
};

/** The longest reason of a decision, in characters (code points). */
export const MOST_REASON = 500;

const partnerWords = (partner: string, today: string): string => {
  const known = partnerOf(partner);
  return known === undefined ? partner : partnerName(known, 'ko', today);
};

type ListFacts = {
  readonly mails: readonly LeftMail[];
  readonly isWhole: boolean;
  readonly done: boolean;
  readonly today: string;
};

const DONE = ['처리하도록 보냈습니다. 잠시 뒤에 목록에서 사라집니다.'];

/** The columns of the list, on the page and in its file. */
export const mailColumns = (today: string): readonly Column<LeftMail>[] => [
  {
    title: '기한',
    value: ({ dueOn }) => dueOn,
    cell: ({ dueOn }) => dueCell(dueOn, today),
  },
  {
    title: '메일',
    value: ({ kind }) => mailName(kind),
    cell: (mail) => html`<a href="${mailPath(mail)}">${mailName(mail.kind)}</a>`,
  },
  { title: '까닭', value: ({ reason }) => LEFT_WORDS[reason].name },
  { title: '접수 기관', value: ({ partner }) => partnerWords(partner, today) },
  { title: '언제부터', value: ({ at }) => seoulDate(at), cell: ({ at }) => dateWords(seoulDate(at), 'ko') },
];

/** The mails that an official has to see to, what is due first before the others. */
export const mailListPage = ({ mails, isWhole, done, today }: ListFacts): ConsoleContent => ({
  title: '가지 못한 메일',
  section: 'mails',
  body: html`${done ? panel('보냈습니다', DONE, 'ko') : ''}
  ${paragraph('저절로 더 처리되지 않는 메일입니다. 받으실 분이 소식을 듣지 못하고 계실 수 있습니다.', 'ko')}
  ${
    mails.length === 0
      ? paragraph('살펴보실 메일이 없습니다.', 'ko')
      : html`${columnTable(`모두 ${String(mails.length)}건${isWhole ? '' : ' 이상'}`, mailColumns(today), mails)}
        ${exportLink('mails')}`
  }`,
});

/** A registration of the mail's reader. */
type ReaderOf = { readonly partner: string; readonly externalId: string };

/** The reader of a mail. `office`: an office or a company. `gone`: the person has no registration any more. */
export type MailReader =
  | { readonly state: 'office' }
  | { readonly state: 'may-open' | 'hidden' | 'gone' }
  | { readonly state: 'open'; readonly registrations: readonly ReaderOf[] };

export type MailFacts = {
  readonly mail: LeftMail;
  readonly reader: MailReader;
  readonly mayDecide: boolean;
  readonly today: string;
  readonly newKey: () => string;
};

/** What was typed, and what is wrong with it. `note`: what the page says first. */
type MailEntry = { readonly how: How | undefined; readonly words: string };
export type MailNews = {
  readonly entry?: MailEntry;
  readonly errors?: readonly FieldError[];
  readonly isUsed?: boolean;
};

const readerBlock = ({ mail, reader, today }: MailFacts): Html => {
  switch (reader.state) {
    case 'office':
      return html``;
    case 'hidden':
      return paragraph('구직자께 가는 메일입니다.', 'ko');
    case 'gone':
      return paragraph('받으실 분의 등록이 삭제되었습니다. 더 알리실 것이 없습니다.', 'ko');
    case 'may-open':
      return html`${paragraph('구직자께 가는 메일입니다. 어느 분인지는 접수 기관의 등록 번호로 보여 드리며, 보신 것이 기록에 남습니다.', 'ko')}
        <form method="post" action="${mailPath(mail)}/reader">${button('어느 분인지 보기')}</form>`;
    case 'open':
      return html`<h2>받으실 분</h2>
        ${paragraph('등록 기관에 아래 번호로 물어 다른 방법으로 알려 주시기 바랍니다.', 'ko')}
        ${factList(
          reader.registrations.flatMap(({ partner, externalId }) =>
            row(partnerWords(partner, today), `등록 번호 ${oneLine(externalId)}`),
          ),
          'ko',
        )}`;
  }
};

const form = ({ mail, newKey }: MailFacts, { entry, errors = [] }: MailNews): Html =>
  html`<h2>처리</h2>
    <form method="post" action="${mailPath(mail)}" novalidate>
      ${hidden({ key: newKey() })}
      <fieldset class="${wrongClass(errors, 'how').trim()}" ${describedBy(errors, 'how', 'no-hint')}>
        <legend>어떻게 처리하시겠습니까?</legend>
        ${errorBeside(errors, 'how')}
        ${howsFor(mail.reason).map((how, index) =>
          choice(
            'radio',
            {
              id: index === 0 ? 'how' : `how-${how}`,
              name: 'how',
              value: how,
              label: HOW_WORDS[how],
              checked: entry?.how === how,
            },
            'ko',
          ),
        )}
      </fieldset>
      ${textArea(
        {
          id: 'words',
          label: '이유나 알리신 방법',
          hint: '처리 기록에 남습니다. 받으실 분의 이름이나 연락처는 적지 마십시오.',
          value: entry?.words ?? '',
          most: MOST_REASON,
          rows: 3,
        },
        errors,
      )}
      ${button('처리하기')}
    </form>`;

const USED = ['이미 쓴 양식입니다. 아무것도 하지 않았습니다.'];

/** One mail that an official has to see to. */
export const mailPage = (facts: MailFacts, news: MailNews = {}): ConsoleContent => {
  const { mail, mayDecide, today } = facts;
  const { name, about } = LEFT_WORDS[mail.reason];
  const partner = partnerOf(mail.partner);
  return {
    title: mailName(mail.kind),
    section: 'mails',
    failed: (news.errors ?? []).length > 0,
    body: html`${errorSummary(news.errors ?? [], 'ko')}
      ${news.isUsed === true ? panel('아무것도 하지 않았습니다', USED, 'ko') : ''}
      <p><strong>${name}</strong></p>
      ${paragraph(about, 'ko')}
      ${factList(
        [
          ...row('언제부터', instantWords(mail.at)),
          ...row('기한', `${dateWords(mail.dueOn, 'ko')}까지(${dueWords(mail.dueOn, today)})`),
          ...row('접수 기관', partnerWords(mail.partner, today)),
          ...row('공고 번호', mail.externalId === undefined ? undefined : oneLine(mail.externalId)),
        ],
        'ko',
      )}
      ${
        partner === undefined || mail.externalId === undefined
          ? ''
          : html`<p><a href="${deskPath({ partner, externalId: mail.externalId })}">이 공고와 회사 보기</a></p>`
      }
      ${readerBlock(facts)} ${mayDecide ? form(facts, news) : ''}
      <p><a href="${MAILS_PATH}">목록으로</a></p>`,
  };
};

export const mailGonePage = (): ConsoleContent => ({
  title: '이미 처리되었습니다',
  section: 'mails',
  body: html`${paragraph('그사이 결과를 알게 되었거나, 다른 분이 처리했습니다. 하신 것은 없습니다.', 'ko')}
    <p><a href="${MAILS_PATH}">목록으로</a></p>`,
});
