import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import { spoken } from './foreign.ts';

/** One row of a table of facts. A value may have several lines. */
export type Row = { readonly label: string; readonly value: string | readonly string[] };

/** A row if its value is known, otherwise none. */
export const row = (label: string, value: Row['value'] | undefined): Row[] =>
  value === undefined ? [] : [{ label, value }];

const MARKS = { ko: '필수', en: 'required' } as const;

/** Labels and values. On a phone each label is above its value. */
export const factList = (rows: readonly Row[], language: Language): Html =>
  rows.length === 0
    ? html``
    : html`<dl class="facts">
        ${rows.map(
          ({ label, value }) =>
            html`<div>
              <dt>${spoken(label, language)}</dt>
              <dd>
                ${typeof value === 'string' ? spoken(value, language) : value.map((line) => paragraph(line, language))}
              </dd>
            </div>`,
        )}
      </dl>`;

export const paragraph = (text: string, language: Language): Html => html`<p>${spoken(text, language)}</p>`;

export const bulletList = (lines: readonly string[], language: Language): Html =>
  lines.length === 0
    ? html``
    : html`<ul>
        ${lines.map((line) => html`<li>${spoken(line, language)}</li>`)}
      </ul>`;

/** A bullet list under a heading. Returns nothing if there are no lines. */
export const listBlock = (heading: string, lines: readonly string[], language: Language): Html =>
  lines.length === 0
    ? html``
    : html`<h2>${heading}</h2>
        ${bulletList(lines, language)}`;

/** A highlighted note above the rest: what was just done, or what currently applies. */
export const panel = (heading: string, lines: readonly string[], language: Language): Html =>
  html`<section class="panel" aria-label="${heading}">
    <h2>${spoken(heading, language)}</h2>
    ${lines.map((line) => paragraph(line, language))}
  </section>`;

/** A mistake, with the name of its field. */
export type FieldError = { readonly field: string; readonly message: string };

/** What a page shows after a form: what was done, or the mistakes in it. */
export type AfterForm = { readonly done?: Html | undefined; readonly errors?: readonly FieldError[] | undefined };

const SUMMARY = { ko: '다음을 확인해 주십시오', en: 'Please check the following' } as const;

/** All mistakes at the top of the page, each with a link to its field. */
export const errorSummary = (errors: readonly FieldError[], language: Language): Html =>
  errors.length === 0
    ? html``
    : html`<div class="panel errors" role="alert" tabindex="-1">
        <h2>${SUMMARY[language]}</h2>
        <ul>
          ${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
        </ul>
      </div>`;

/** The mistake beside its field. The field refers to it by `aria-describedby`. */
export const errorBeside = (errors: readonly FieldError[], field: string): Html => {
  const found = errors.find((error) => error.field === field);
  return found === undefined ? html`` : html`<p class="error" id="${field}-error">${found.message}</p>`;
};

const isWrong = (errors: readonly FieldError[], field: string): boolean =>
  errors.some((error) => error.field === field);

/** Returns ` wrong` for the class of a field that has a mistake. */
export const wrongClass = (errors: readonly FieldError[], field: string): string =>
  isWrong(errors, field) ? ' wrong' : '';

/** The description of a field or a group of fields: its hint, and its mistake if it has one. */
export const describedBy = (errors: readonly FieldError[], field: string, hint: 'hint' | 'no-hint'): Html => {
  const ids = [...(hint === 'hint' ? [`${field}-hint`] : []), ...(isWrong(errors, field) ? [`${field}-error`] : [])];
  return ids.length === 0 ? html`` : html`aria-describedby="${ids.join(' ')}"`;
};

/** The same for a single input, which is also marked as invalid itself. */
export const inputState = (errors: readonly FieldError[], field: string, hint: 'hint' | 'no-hint'): Html =>
  html`${describedBy(errors, field, hint)} ${isWrong(errors, field) ? html`aria-invalid="true"` : ''}`;

type TextField = {
  /** Its id, which a mistake names. */
  readonly id: string;
  /** What the form calls it. Absent: the same as its id. */
  readonly name?: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** The most characters that can be typed. */
  readonly most: number;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  /** What the browser may fill in. */
  readonly autocomplete?: 'off' | 'email';
  /** Wide enough for an address. */
  readonly isWide?: boolean;
};

/** One line to type in, with its label, its hint, and its mistake if it has one. */
export const textField = (
  { id, name = id, label, hint, value, most, inputMode = 'text', autocomplete = 'off', isWide = false }: TextField,
  errors: readonly FieldError[],
  language: Language,
): Html =>
  html`<div class="field${wrongClass(errors, id)}">
    <label for="${id}">${spoken(label, language)}</label>
    <p class="hint" id="${id}-hint">${spoken(hint, language)}</p>
    ${errorBeside(errors, id)}
    <input
      type="text"
      class="${isWide ? '' : 'short'}"
      id="${id}"
      name="${name}"
      value="${value}"
      maxlength="${String(most)}"
      inputmode="${inputMode}"
      autocomplete="${autocomplete}"
      ${inputState(errors, id, 'hint')}
    />
  </div>`;

type Choice = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
};

/** A checkbox or a radio button with its label, large enough for a thumb. */
export const choice = (
  kind: 'checkbox' | 'radio',
  { id, name, value, label, checked }: Choice,
  language: Language,
  more: Html = html``,
): Html =>
  html`<div class="choice">
    <input type="${kind}" id="${id}" name="${name}" value="${value}" ${checked ? html`checked` : ''} ${more} /><label
      for="${id}"
      >${spoken(label, language)}</label
    >
  </div>`;

/** The box that has to be ticked before a form does anything. */
export const consentBox = (
  { id, name, label }: { readonly id: string; readonly name: string; readonly label: string },
  errors: readonly FieldError[],
  language: Language,
): Html =>
  html`<div class="field${wrongClass(errors, id)}">
    ${errorBeside(errors, id)}
    ${choice(
      'checkbox',
      { id, name, value: 'yes', label: `${label} (${MARKS[language]})`, checked: false },
      language,
      html`required ${inputState(errors, id, 'no-hint')}`,
    )}
  </div>`;

export const hidden = (fields: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;

export const button = (label: string | Html, kind: '' | 'danger' = ''): Html =>
  html`<button type="submit" class="${kind}">${label}</button>`;
