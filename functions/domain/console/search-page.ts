import type { PartnerId } from '../../contracts/partners.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { oneLine } from '../letters/letter.ts';
import { FACETS, valueName, type JobSearch } from '../page/public/job-search.ts';
import { button, hidden, paragraph, textField } from '../page/parts.ts';
import { columnTable, type Column } from './columns.ts';
import type { ConsoleContent } from './console-page.ts';
import { deskPath } from './desk-paths.ts';
import { exportLink } from './export-page.ts';
import { STATE_NAMES, type DeskState } from './desk-words.ts';

/** A posting that was found. */
export type FoundPosting = {
  readonly partner: PartnerId;
  readonly externalId: string;
  readonly title: string;
  readonly companyName: string;
  readonly state: DeskState;
};

/** `by`: what the words were taken for. `more`: there are more than are shown. Absent words: nothing was looked for yet. */
export type SearchFacts = {
  readonly words: string;
  /** Only postings that are shown, of this district, occupation, sector or zone. */
  readonly chosen: JobSearch['chosen'];
  readonly by?: 'business-number' | 'words' | undefined;
  readonly found: readonly FoundPosting[];
  readonly more: boolean;
  readonly today: string;
};

export const SEARCH_PATH = '/search';
/** The most that is looked for, in characters: a number of a partner has as many. */
export const MOST_SEARCHED = 200;

/** What the search is narrowed to, in words. */
export const chosenWords = (chosen: JobSearch['chosen']): string[] =>
  FACETS.flatMap((facet) => {
    const value = chosen[facet];
    return value === undefined ? [] : [valueName(facet, value, 'ko')];
  });

const narrowed = ({ chosen }: SearchFacts): Html =>
  Object.keys(chosen).length === 0
    ? html``
    : html`<p>
        안내하고 있는 공고 가운데 <strong>${chosenWords(chosen).join(', ')}</strong>만 찾습니다.
        <a href="${SEARCH_PATH}">모든 공고에서 찾기</a>
      </p>`;

const form = (facts: SearchFacts): Html =>
  html`<form method="get" action="${SEARCH_PATH}" role="search" novalidate>
    ${narrowed(facts)} ${hidden(facts.chosen)}
    ${textField(
      {
        id: 'q',
        label: '찾으실 말',
        hint: '공고 번호(접수 기관이 매긴 번호), 사업자등록번호, 공고 제목이나 회사 이름. 이름 등 구직자의 정보로는 찾지 않습니다.',
        value: facts.words,
        most: MOST_SEARCHED,
      },
      [],
      'ko',
    )}
    ${button('찾기')}
  </form>`;

const BY = {
  'business-number': '이 사업자등록번호로 받은 공고입니다.',
  words:
    '번호가 같거나, 제목이나 회사 이름에 모든 낱말이 든 공고입니다. 낱말로는 안내하고 있거나 담당자를 기다리는 공고만 찾습니다.',
} as const;

const NOTHING = {
  'business-number': '이 사업자등록번호로 받은 공고가 없습니다. 번호를 다시 확인해 주시기 바랍니다.',
  words:
    '찾으신 공고가 없습니다. 마감한 공고는 공고 번호나 회사의 사업자등록번호로 찾아 주시기 바랍니다. 번호는 띄어쓰기와 대소문자까지 같아야 합니다.',
} as const;

/** The columns of what was found, on the page and in its file. */
export const foundColumns = (today: string): readonly Column<FoundPosting>[] => [
  {
    title: '공고',
    value: ({ title }) => oneLine(title, '제목 없음'),
    cell: (one) => html`<a href="${deskPath(one)}">${oneLine(one.title, '제목 없음')}</a>`,
  },
  { title: '회사', value: ({ companyName }) => oneLine(companyName) },
  { title: '상태', value: ({ state }) => STATE_NAMES[state] },
  { title: '접수 기관', value: ({ partner }) => partnerName(partner, 'ko', today) },
  { title: '공고 번호', value: ({ externalId }) => oneLine(externalId) },
];

const results = ({ words, chosen, found, by, more, today }: SearchFacts): Html => {
  if (by === undefined) return html``;
  if (found.length === 0)
    return html`<h2>찾은 공고 없음</h2>
      ${paragraph(NOTHING[by], 'ko')}`;
  return html`<h2>찾은 공고 <span class="count">${String(found.length)}건${more ? ' 넘음' : ''}</span></h2>
    ${paragraph(BY[by], 'ko')}
    ${more ? paragraph('너무 많아 앞의 것만 보여 드립니다. 낱말을 더 적어 주시기 바랍니다.', 'ko') : ''}
    ${columnTable('찾은 공고', foundColumns(today), found)}
    ${more ? '' : exportLink('search', { q: words === '' ? undefined : words, ...chosen })}`;
};

/** Looking for postings. People are not looked for. */
export const searchPage = (facts: SearchFacts): ConsoleContent => ({
  title: '공고 찾기',
  section: 'search',
  body: html`${form(facts)} ${results(facts)}`,
});
