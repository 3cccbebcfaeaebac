import type { Queue } from '../aws/queue.ts';
import type { Act } from '../domain/console/act.ts';
import { fileTable } from '../domain/console/columns.ts';
import { tooLong } from '../domain/console/export-page.ts';
import {
  mailColumns,
  mailGonePage,
  mailKeyOf,
  mailListPage,
  mailPage,
  mailPath,
  MAILS_PATH,
  MOST_REASON,
  type MailFacts,
  type MailNews,
  type MailReader,
} from '../domain/console/mail-pages.ts';
import { howsFor, LEFT_WORDS, mailName, type How } from '../domain/console/mail-words.ts';
import { problemOf, typedWords } from '../domain/console/official-words.ts';
import { hasRole } from '../domain/console/session.ts';
import { SEEN_TO_WITHIN, type LeftMail } from '../domain/mail/left-mail.ts';
import type { FieldError } from '../domain/page/parts.ts';
import type { MailDecided } from '../notices/contracts.ts';
import type { LeftMailStore } from '../stores/mail/left-mail-store.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import { exportRoutes, type ExportedList } from './exports.ts';
import type { ActingDeps, Asked, Route, Shown } from './route.ts';
import type { DueSource } from './today.ts';

export type MailsDeps = ActingDeps & {
  readonly leftMails: Pick<LeftMailStore, 'list' | 'find'>;
  readonly persons: Pick<PersonStore, 'read'>;
  /** The queue of `send-notice`, which changes mailboxes. */
  readonly mailDecisions: Queue<MailDecided>;
};
type MailsRoute = Route<MailsDeps>;

const READERS = ['official', 'auditor', 'ops'] as const;
/** A longer list is not read to its end. */
const MOST_LISTED = 200;

const GONE: Shown = { status: 409, page: mailGonePage() };

const list: MailsRoute['answer'] = async ({ query, moment: { today } }, { leftMails }) => {
  const mails = await leftMails.list(MOST_LISTED + 1);
  const isWhole = mails.length <= MOST_LISTED;
  return { page: mailListPage({ mails: mails.slice(0, MOST_LISTED), isWhole, done: query.has('done'), today }) };
};

/** The list as a file. It says nothing of who was to read a mail. */
const exported: ExportedList<MailsDeps> = {
  list: 'mails',
  section: 'mails',
  roles: READERS,
  read: async ({ moment: { today } }, most, { leftMails }) => {
    const mails = await leftMails.list(most + 1);
    return {
      title: '가지 못한 메일 목록',
      part: '저절로 더 처리되지 않는 메일',
      on: 'export mails all',
      back: MAILS_PATH,
      file: `가지-못한-메일-${today}`,
      tables: [fileTable('가지 못한 메일', mailColumns(today), mails.slice(0, most))],
      isWhole: mails.length <= most,
      narrower: tooLong('목록에 있는 것부터 처리하신 뒤에 받아 주시기 바랍니다.'),
    };
  },
};

const mayDecide = ({ official }: Asked): boolean => hasRole(official, 'official');

const readerBefore = (mail: LeftMail, asked: Asked): MailReader => {
  if (mail.person === undefined) return { state: 'office' };
  return { state: mayDecide(asked) ? 'may-open' : 'hidden' };
};

const shown = (
  mail: LeftMail,
  asked: Asked,
  reader: MailReader,
  status: Shown['status'] = 200,
  news: MailNews = {},
) => {
  const { moment, newFormKey: newKey } = asked;
  const facts: MailFacts = { mail, reader, mayDecide: mayDecide(asked), today: moment.today, newKey };
  return { status, page: mailPage(facts, news) };
};

/** The mail of a path. Undefined: somebody saw to it, or it became known meanwhile. `absent`: the path names none. */
const mailOf = async ({ params }: Asked, { leftMails }: MailsDeps): Promise<LeftMail | undefined | 'absent'> => {
  const key = mailKeyOf(params['mail']);
  return key === undefined ? 'absent' : leftMails.find(key);
};

const show: MailsRoute['answer'] = async (asked, deps) => {
  const mail = await mailOf(asked, deps);
  if (mail === 'absent') return 'absent';
  return mail === undefined ? GONE : shown(mail, asked, readerBefore(mail, asked));
};

/** Shows the reader of a mail by the partners' numbers, and writes to the access log that somebody looked. */
const showReader: MailsRoute['answer'] = async (asked, deps) => {
  const mail = await mailOf(asked, deps);
  if (mail === 'absent') return 'absent';
  if (mail?.person === undefined) return mail === undefined ? GONE : shown(mail, asked, { state: 'office' });
  await deps.looked(asked, { person: mail.person, purpose: '가지 못한 메일을 다른 방법으로 알림' });
  const person = (await deps.persons.read(mail.person))?.value;
  const registrations = Object.values(person?.entries ?? {}).flatMap(({ standing }) =>
    standing === undefined ? [] : [{ partner: standing.partner, externalId: standing.seeker.externalId }],
  );
  return shown(mail, asked, registrations.length === 0 ? { state: 'gone' } : { state: 'open', registrations });
};

const actOf = ({ kind, noticeId, reason }: LeftMail, how: How, words: string): Act => ({
  what: 'decide-mail',
  on: `mail ${kind} ${noticeId}`,
  reason: words,
  before: { mail: reason },
  after: { how },
});

const decide: MailsRoute['answer'] = async (asked, deps) => {
  const mail = await mailOf(asked, deps);
  if (mail === 'absent') return 'absent';
  if (mail === undefined) return GONE;
  const how = howsFor(mail.reason).find((known) => known === asked.fields.get('how'));
  const words = typedWords(asked.fields.get('words'));
  const problem = problemOf(words, { most: MOST_REASON });
  const errors: FieldError[] = [
    ...(how === undefined ? [{ field: 'how', message: '어떻게 처리할지 골라 주십시오.' }] : []),
    ...(problem === undefined ? [] : [{ field: 'words', message: problem }]),
  ];
  const reader = readerBefore(mail, asked);
  if (how === undefined || errors.length > 0) return shown(mail, asked, reader, 422, { entry: { how, words }, errors });
  const { noticeId, mailbox, person, partner } = mail;
  const message: MailDecided = {
    kind: 'mail-decided',
    mailbox,
    noticeId,
    how,
    ...(person !== undefined && { person }),
  };
  const performed = await deps.perform(asked, actOf(mail, how, words), () =>
    deps.mailDecisions.send([message], partner),
  );
  return performed === 'used'
    ? shown(mail, asked, reader, 409, { entry: { how, words }, isUsed: true })
    : { to: `${MAILS_PATH}?done` };
};

/** The mails that did not go and that no step sends any more: the list, each of them, and what an official decides about it. */
export const mailRoutes: readonly MailsRoute[] = [
  { method: 'GET', path: MAILS_PATH, roles: READERS, answer: list },
  ...exportRoutes(exported),
  { method: 'GET', path: `${MAILS_PATH}/{mail}`, roles: READERS, answer: show },
  { method: 'POST', path: `${MAILS_PATH}/{mail}`, roles: ['official'], answer: decide },
  { method: 'POST', path: `${MAILS_PATH}/{mail}/reader`, roles: ['official'], answer: showReader },
];

const LAW = `멈춘 날부터 ${String(SEEN_TO_WITHIN)}근무일(민원 처리에 관한 법률 제17조, 확인되지 않아 정해 둔 기한)`;

/** The mails to see to, for the first page. */
export const mailsDue: DueSource<MailsDeps> = async ({ official }, { leftMails }) => {
  if (!hasRole(official, ...READERS)) return [];
  const mails = await leftMails.list(MOST_LISTED + 1);
  const items = mails.slice(0, MOST_LISTED).map((mail) => ({
    title: mailName(mail.kind),
    dueOn: mail.dueOn,
    path: mailPath(mail),
    note: LEFT_WORDS[mail.reason].name,
  }));
  return [{ name: '가지 못한 메일', path: MAILS_PATH, law: LAW, items, isWhole: mails.length <= MOST_LISTED }];
};
