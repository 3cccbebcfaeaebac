import { CITY, latestSenderName, PARTNER_IDS, senderSchema } from '../../contracts/partners.ts';
import { html, type Html } from '../language/html.ts';
import { withParticle } from '../language/particle.ts';
import {
  CONTACT_FIELDS,
  contactsWith,
  isAboutSame,
  MOST_VALUE,
  problemOfContact,
  type ContactChange,
  type ContactField,
  type Contacts,
} from '../letters/contact-changes.ts';
import { readTelephone } from '../letters/office-telephone.ts';
import { oneLine } from '../letters/letter.ts';
import type { FieldError } from '../page/parts.ts';
import type { KindWords, Typed } from './approved-pages.ts';
import { listTable } from './list-table.ts';
import { problemOf } from './official-words.ts';
import { MOST_SOURCE } from './propose-figure.ts';
import { CONTACTS_PATH } from './rules-words.ts';

/** The pages of how people reach the partners and the city. */

export const CONTACT_NAMES: Record<ContactField, string> = {
  phone: '전화',
  'civil-phone': '민원 전화',
  address: '사무실 주소',
  mail: '메일 주소',
};

const CHOICES: Record<ContactField, string> = {
  ...CONTACT_NAMES,
  phone: '전화(창원시는 대표 전화)',
  'civil-phone': '민원 전화(창원시에만)',
};

const IS = { show: '아래 연락처를 안내합니다', hide: '더 안내하지 않습니다(끊긴 번호 등)' } as const;

/** The name of an office. A row of an office that is no sender any more says its id. */
export const officeName = (office: string): string => {
  const { data: sender } = senderSchema.safeParse(office);
  return sender === undefined ? office : latestSenderName(sender).ko;
};

const effectsOf = ({ office, field, value }: ContactChange): string[] => {
  const name = `${officeName(office)}의 ${CONTACT_NAMES[field]}`;
  const shown =
    value === ''
      ? `${withParticle(name, '을/를')} 메일과 화면에 더 적지 않습니다. 연락할 방법이 하나 줄어듭니다.`
      : `앞으로 나가는 메일과 화면에 ${withParticle(name, '이/가')} 이렇게 나옵니다: ${value}`;
  const refusals =
    value === '' ? '반려를 알리는 메일이 이 기관에 더 가지 않습니다.' : '반려를 알리는 메일도 이 주소로 갑니다.';
  return [
    shown,
    '이미 보낸 메일은 바뀌지 않습니다.',
    ...(field === 'mail' && office !== CITY ? [refusals] : []),
    ...(field === 'mail' && office === CITY
      ? ['담당자에게 가는 메일(검토 요청 등)은 배포할 때 설정한 주소로 그대로 갑니다.']
      : []),
  ];
};

export const CONTACT_WORDS: KindWords<ContactChange> = {
  path: CONTACTS_PATH,
  title: '기관 연락처',
  about: [
    '메일과 화면에서 안내하는 전화, 사무실 주소, 메일 주소입니다. 잘못된 번호는 도움이 필요한 분을 엉뚱한 곳으로 보냅니다. 제안하기 전에 직접 걸어 보시기 바랍니다.',
    '한 분이 제안하고 다른 분이 승인하면 배포 없이 바로 쓰입니다.',
    '기관의 이름과 개인정보 보호책임자는 배포할 때 설정한 대로 나옵니다.',
  ],
  fields: [
    {
      id: 'office',
      label: '기관',
      choices: Object.fromEntries([...PARTNER_IDS, CITY].map((id) => [id, officeName(id)])),
    },
    { id: 'field', label: '무엇을', choices: CHOICES },
    { id: 'is', label: '어떻게', choices: IS },
    {
      id: 'value',
      label: '새 연락처',
      hint: '전화는 055-000-0000처럼 지역번호부터 적어 주십시오. 더 안내하지 않으려면 비워 두십시오.',
      most: MOST_VALUE,
      isWide: true,
    },
    {
      id: 'source',
      label: '출처',
      hint: '누가 언제 알려 준 것인지 적어 주십시오. 개인의 이름은 적지 마십시오.',
      most: MOST_SOURCE,
      isWide: true,
    },
  ],
  columns: ['기관', '무엇을', '연락처', '출처'],
  cells: ({ office, field, value, source }) => [
    officeName(office),
    CONTACT_NAMES[field],
    value === '' ? '더 안내하지 않음' : value,
    source,
  ],
  effects: effectsOf,
};

type Read = { readonly row: ContactChange } | { readonly errors: readonly FieldError[] };

/** Addresses at which nobody reads what is written back. */
const NO_REPLY = /^(?:no|do-?not)[-_.]?reply@/i;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Why mail to an address would not be read. `mailFrom`: the sender of all mails of the system. */
const problemOfMail = (address: string, { mailFrom, isDead }: { mailFrom: string; isDead: boolean }) => {
  if (NO_REPLY.test(address)) return '답장을 받지 않는 주소입니다. 사람이 읽는 주소를 적어 주십시오.';
  if (domainOf(address) === domainOf(mailFrom))
    return '이 시스템이 메일을 보내는 도메인이어서 아무도 읽지 않습니다. 다른 주소를 적어 주십시오.';
  return isDead ? '이 주소로 보낸 메일이 되돌아왔습니다(‘메일’ 화면). 다른 주소를 적어 주십시오.' : undefined;
};

/** What was typed, as people read it: a number with hyphens, all else on one line. */
const plainValue = (field: ContactField, typed: string): string =>
  field === 'phone' || field === 'civil-phone' ? (readTelephone(typed)?.shown ?? typed) : oneLine(typed);

/** Reads what an official typed. `open`: what waits for an approval. `approved`: what was approved. */
export const readContact = (
  typed: Typed,
  around: {
    readonly open: readonly ContactChange[];
    readonly approved: readonly ContactChange[];
    readonly mailFrom: string;
    /** Whether mail to an address came back. */
    readonly isDead: (address: string) => boolean;
  },
): Read => {
  const { office = '', is, source = '' } = typed;
  const field = CONTACT_FIELDS.find((known) => known === typed['field']);
  const value = field === undefined ? '' : plainValue(field, typed['value'] ?? '');
  const errors: FieldError[] = [];
  const wrong = (id: string, message: string | undefined): void => {
    if (message !== undefined) errors.push({ field: id, message });
  };
  if (!senderSchema.safeParse(office).success) wrong('office', '기관을 골라 주십시오.');
  if (field === undefined) wrong('field', '무엇을 바꿀지 골라 주십시오.');
  if (is !== 'show' && is !== 'hide') wrong('is', '안내할지 안내하지 않을지 골라 주십시오.');
  else if (is === 'hide' && typed['value'] !== '')
    wrong(
      'value',
      '더 안내하지 않으려면 연락처를 비워 주십시오. 바꾸시려면 ‘아래 연락처를 안내합니다’를 골라 주십시오.',
    );
  else if (is === 'show' && value === '') wrong('value', '새 연락처를 적어 주십시오.');
  wrong('source', source === '' ? '출처를 적어 주십시오.' : problemOf(source, { most: MOST_SOURCE }));
  if (field === undefined || errors.length > 0) return { errors };
  const row = { office, field, value, source };
  if (problemOfContact(row) === undefined) {
    const latest = around.approved.findLast((one) => isAboutSame(one, row));
    if (latest?.value === value) wrong('value', '이미 그렇게 안내하고 있습니다.');
    if (around.open.some((one) => isAboutSame(one, row)))
      wrong('field', '같은 연락처의 제안이 승인을 기다리고 있습니다. 그 제안을 먼저 처리해 주십시오.');
    if (field === 'mail' && value !== '')
      wrong('value', problemOfMail(value, { mailFrom: around.mailFrom, isDead: around.isDead(value) }));
  }
  wrong(field === 'civil-phone' && value === '' ? 'field' : 'value', problemOfContact(row));
  return errors.length > 0 ? { errors } : { row };
};

/** What an official should look at twice before others read it, though it may be right. */
const doubtsOf = ({ field, value }: ContactChange): string[] => {
  if (field !== 'phone' && field !== 'civil-phone') return [];
  switch (readTelephone(value)?.kind) {
    case 'mobile':
      return [
        '확인: 휴대전화 번호입니다. 한 사람의 번호이면 그분이 자리를 옮긴 뒤 연결되지 않습니다. 사무실 번호가 있으면 그 번호를 적어 주십시오.',
      ];
    case 'other-area':
      return ['확인: 창원(055)이 아닌 지역번호입니다. 맞는지 걸어 보시기 바랍니다.'];
    case 'changwon':
    case 'nationwide':
    case undefined:
      return [];
  }
};

/** What the settings of this console do not hold: the mail addresses and the places of the partners. */
const UNSEEN = '배포할 때 설정한 것';

type Known = { readonly approved: readonly ContactChange[]; readonly settings: Contacts };

const shownOf = (office: string, field: ContactField, { approved, settings }: Known): string => {
  const change = approved.findLast((one) => isAboutSame(one, { office, field }));
  if (change !== undefined) return change.value === '' ? '안내하지 않음' : change.value;
  const { site, places, officials } = contactsWith(approved, settings);
  if (office === CITY)
    return { phone: site.phone, 'civil-phone': site.civilPhone, address: site.address, mail: officials }[field];
  if (field === 'civil-phone') return '—';
  const { phone } = PARTNER_IDS.flatMap((id) => (id === office ? [places[id]] : []))[0] ?? {};
  return field === 'phone' ? (phone ?? '설정 없음') : UNSEEN;
};

/** What a change would do, and what to look at twice. */
export const contactRehearsal = (row: ContactChange, known: Known): string[] => [
  `지금 안내하는 것: ${shownOf(row.office, row.field, known)}`,
  ...doubtsOf(row),
];

/** The contacts that people are told now. Each office leads to the form for it. */
export const contactsTable = (known: Known): Html =>
  html`${listTable(
      '지금 안내하는 연락처',
      ['기관', ...CONTACT_FIELDS.map((field) => CONTACT_NAMES[field])],
      [...PARTNER_IDS, CITY].map((office) => [
        html`<a href="${CONTACTS_PATH}?${new URLSearchParams({ office }).toString()}#office">${officeName(office)}</a>`,
        ...CONTACT_FIELDS.map((field) => shownOf(office, field, known)),
      ]),
    )}
    <p>기관 이름을 누르시면 그 기관을 고른 양식이 열립니다.</p>`;
