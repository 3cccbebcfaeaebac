import { html, type Html } from '../../functions/domain/language/html.ts';
import { CONTRACTS } from '../../functions/notices/contracts.ts';
import type { Audience } from '../../functions/notices/notice-contract.ts';
import type { TaggedMail } from './system-view.ts';

/** Which mails the mailbox shows: `to` is a part of the recipient's address, `kind` a kind of notice or an audience. */
export type MailFilter = { readonly to: string; readonly kind: string };

const AUDIENCES = {
  seekers: '구직자',
  companies: '기업',
  partners: '협력기관',
  officials: '시 담당자',
} as const satisfies Record<Audience, string>;

const audiences: readonly (readonly [audience: string, name: string])[] = Object.entries(AUDIENCES);
const kinds = Object.entries(CONTRACTS).map(([kind, { audience, shownAs }]) => ({ kind, audience, name: shownAs }));
const audienceOf: ReadonlyMap<string, string> = new Map(kinds.map(({ kind, audience }) => [kind, audience]));
const names: ReadonlyMap<string, string> = new Map([
  ...audiences.map(([audience, name]) => [audience, `${name}에게 간 메일`] as const),
  ...kinds.map(({ kind, name }) => [kind, name] as const),
]);

/** An unknown kind means all mails. */
export const filterOf = (query: URLSearchParams): MailFilter => {
  const kind = query.get('kind') ?? '';
  return { to: (query.get('to') ?? '').trim(), kind: names.has(kind) ? kind : '' };
};

export const isAll = ({ to, kind }: MailFilter): boolean => to === '' && kind === '';

export const passes = ({ to, kind }: MailFilter, mail: TaggedMail): boolean =>
  mail.envelope.to.some((one) => one.toLowerCase().includes(to.toLowerCase())) &&
  (kind === '' || mail.kind === kind || audienceOf.get(mail.kind ?? '') === kind);

/** What is shown, in words. */
export const filterWords = ({ to, kind }: MailFilter): string =>
  [...(to === '' ? [] : [`받는 주소 ‘${to}’`]), ...(kind === '' ? [] : [names.get(kind) ?? kind])].join(' · ') ||
  '모두';

const option = (value: string, name: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${name}</option>`;

export const filterForm = (filter: MailFilter): Html =>
  html`<form class="filter" method="get" action="/mailbox" role="search">
    <label for="to">받는 사람으로 찾기</label>
    <span class="field">
      <input id="to" name="to" value="${filter.to}" maxlength="254" autocomplete="off" spellcheck="false" />
    </span>
    <label for="kind">메일 종류</label>
    <span class="field">
      <select id="kind" name="kind">
        ${option('', '모두', filter.kind)}
        ${audiences.map(
          ([audience, name]) =>
            html`<optgroup label="${name}">
              ${option(audience, `${name} 전체`, filter.kind)}
              ${kinds.filter((one) => one.audience === audience).map((one) => option(one.kind, one.name, filter.kind))}
            </optgroup>`,
        )}
      </select>
      <button type="submit">찾기</button>
    </span>
    ${isAll(filter) ? '' : html`<a href="/mailbox">모두 보기</a>`}
  </form>`;
