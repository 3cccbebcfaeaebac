import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import { spoken } from './foreign.ts';
import { findOccupations, groupsByMajor } from './occupation-search.ts';
import { occupationName } from './occupations.ts';
import { choice, describedBy, errorBeside, type FieldError, wrongClass } from './parts.ts';
import type { WishesEntry } from './wishes-form.ts';

const WORDS = {
  ko: {
    legend: '희망 직종',
    hint: '하나 이상 고르실 수 있습니다. 넓게 고르실수록 추천이 많아집니다.',
    chosen: '고르신 직종',
    search: '직종 찾기',
    searchHint: '하시는 일을 적어 주십시오. 예: 용접, 요양보호사, 지게차',
    find: '찾기',
    found: (typed: string) => `‘${typed}’ 검색 결과`,
    none: '찾지 못했습니다. 다른 낱말로 찾으시거나 아래 분야에서 골라 주시기 바랍니다.',
    allChosen: '찾으신 직종은 위에 모두 고르셨습니다.',
    more: (count: number) => `이 밖에 ${count}건이 더 있습니다. 낱말을 더 적으시면 좁혀집니다.`,
    keep: '고르신 뒤에 맨 아래의 ‘저장하기’를 누르셔야 저장됩니다.',
    byField: '분야에서 고르기',
  },
  en: {
    legend: 'Occupations',
    hint: 'Choose at least one. The more you choose, the more is suggested.',
    chosen: 'Chosen',
    search: 'Look for an occupation',
    searchHint: 'In Korean or English, for example 용접, 지게차, food, driving',
    find: 'Find',
    found: (typed: string) => `Found for “${typed}”`,
    none: 'Nothing found. Please try another word, or choose from the fields below.',
    allChosen: 'You have chosen all that was found, see above.',
    more: (count: number) => `There are ${count} more. Write another word to narrow it down.`,
    keep: 'After choosing, please press “Save” at the end of the page.',
    byField: 'Choose from a field',
  },
} as const;

/** The name of the field, and the id of the search, to which an error leads. */
const FIELD = 'occupation';
/** The button that looks for occupations and saves nothing. */
export const FIND = 'find';

const boxOf = (code: string, checked: boolean, language: Language): Html =>
  choice(
    'checkbox',
    { id: `${FIELD}-${code}`, name: FIELD, value: code, label: occupationName(code, language), checked },
    language,
  );

const boxes = (heading: string, codes: readonly string[], checked: boolean, language: Language): Html | '' =>
  codes.length === 0
    ? ''
    : html`<p><strong>${spoken(heading, language)}</strong></p>
        ${codes.map((code) => boxOf(code, checked, language))}`;

/** What the search found and was not chosen. */
const foundPart = (
  typed: string,
  chosen: readonly string[],
  language: Language,
): { readonly shown: readonly string[]; readonly part: Html | '' } => {
  const words = WORDS[language];
  const found = findOccupations(typed);
  if (found === undefined) return { shown: [], part: '' };
  const shown = found.codes.filter((code) => !chosen.includes(code));
  const said = found.codes.length === 0 ? words.none : shown.length === 0 ? words.allChosen : words.keep;
  return {
    shown,
    part: html`<div role="status">
      ${shown.length === 0 ? '' : boxes(words.found(typed), shown, false, language)}
      <p class="hint">${spoken(said, language)}</p>
      ${found.more === 0 ? '' : html`<p class="hint">${spoken(words.more(found.more), language)}</p>`}
    </div>`,
  };
};

/** The ten fields of work, folded, each with those of its groups that are not shown above. */
const fieldsPart = (above: readonly string[], language: Language): Html =>
  html`<p><strong>${WORDS[language].byField}</strong></p>
    ${groupsByMajor().map(({ major, groups }) => {
      const left = groups.filter((code) => !above.includes(code));
      return left.length === 0
        ? ''
        : html`<details>
            <summary>${spoken(occupationName(major, language), language)}</summary>
            <div class="padded">${left.map((code) => boxOf(code, false, language))}</div>
          </details>`;
    })}`;

/**
 * The occupations in the form of wishes: the chosen ones, a search that shows the form again with everything that was entered,
 * and all groups, folded. Nothing of it needs a script.
 */
export const occupationField = (
  { occupations, search }: Pick<WishesEntry, 'occupations' | 'search'>,
  errors: readonly FieldError[],
  language: Language,
): Html => {
  const words = WORDS[language];
  const chosen = [...new Set(occupations)];
  const typed = search.trim();
  const { shown, part } = foundPart(typed, chosen, language);
  return html`<fieldset class="${wrongClass(errors, FIELD).trim()}" ${describedBy(errors, FIELD, 'hint')}>
    <legend>${words.legend}</legend>
    <p class="hint" id="${FIELD}-hint">${words.hint}</p>
    ${errorBeside(errors, FIELD)} ${boxes(words.chosen, chosen, true, language)}
    <div class="field">
      <label for="${FIELD}">${words.search}</label>
      <p class="hint" id="${FIELD}-search-hint">${spoken(words.searchHint, language)}</p>
      <input
        type="text"
        id="${FIELD}"
        name="occupationSearch"
        value="${search}"
        maxlength="40"
        autocomplete="off"
        aria-describedby="${FIELD}-search-hint"
      />
      <button type="submit" class="plain" name="${FIND}" value="yes" formaction="/me/change#${FIELD}">
        ${words.find}
      </button>
    </div>
    ${part} ${fieldsPart([...chosen, ...shown], language)}
  </fieldset>`;
};
