import { missingDocuments } from '../eligibility/answer/documents.ts';
import { html, type Html } from '../language/html.ts';
import { districtName, type Language, programmeName } from '../language/words.ts';
import { AGREE_BOXES, CONSENT_TEXTS, consentRows, type PageConsent } from './consent-texts.ts';
import { applicationStatus, choiceWords, schoolStatus } from './fact-values.ts';
import { spoken } from './foreign.ts';
import { pageForm, type NewToken } from './forms.ts';
import type { Reader } from './layout.ts';
import {
  button,
  choice,
  describedBy,
  errorBeside,
  factList,
  type FieldError,
  inputState,
  paragraph,
  textField,
  wrongClass,
} from './parts.ts';
import { type SaidEntry, NONE, SOME } from './say-entry.ts';
import {
  COLUMN_VALUES,
  ENTRIES,
  fieldName,
  SAY_FIELDS,
  type ColumnKind,
  type FactPath,
  type FieldKind,
} from './say-fields.ts';

const WORDS = {
  ko: {
    unsaid: '적지 않음',
    none: '없음',
    some: '있음',
    more: '더 적기',
    elsewhere: '다른 지역이거나 적지 않음',
    hints: {
      won: '원 단위입니다. 예: 1,800,000 또는 180만',
      persons: '예: 3',
      days: '예: 120',
      hours: '예: 960',
      months: '개월 수입니다. 예: 18. 없으면 0',
      'past-day': '예: 20250329 또는 2025. 3. 29.',
      day: '예: 20261231 또는 2026. 12. 31.',
    },
    columns: {
      programme: '사업',
      round: '회차(예: 2026년 상반기)',
      district: '학교가 있는 곳',
      'school-status': '재학·졸업',
      'application-status': '신청 상태',
      'yes-no': '나라나 지방자치단체의 직접일자리사업인가요?',
    },
    days: { graduatedOn: '졸업한 날', from: '시작한 날', to: '끝난 날' },
    health: '건강에 관한 정보',
    healthReason: '일을 그만둔 사유로 임신이나 출산을 고르시면 이 동의가 필요합니다.',
  },
  en: {
    unsaid: 'not said',
    none: 'no',
    some: 'yes',
    more: 'More',
    elsewhere: 'elsewhere, or not said',
    hints: {
      won: 'In won. For example 1,800,000',
      persons: 'For example 3',
      days: 'For example 120',
      hours: 'For example 960',
      months: 'In months. For example 18. 0: none',
      'past-day': 'For example 20250329 or 2025. 3. 29.',
      day: 'For example 20261231 or 2026. 12. 31.',
    },
    columns: {
      programme: 'Programme',
      round: 'Round (for example 2026H1)',
      district: 'Where the school is',
      'school-status': 'Status',
      'application-status': 'Status of the application',
      'yes-no': 'A direct job programme of the state or a city?',
    },
    days: { graduatedOn: 'Graduated on', from: 'First day', to: 'Last day' },
    health: 'About your health',
    healthReason: 'If you choose pregnancy or childbirth as the reason for leaving work, this consent is needed.',
  },
} as const;

type Shown = { readonly entry: SaidEntry; readonly errors: readonly FieldError[]; readonly reader: Reader };

const labelOf = (path: FactPath, language: Language): string =>
  missingDocuments([path]).map(({ name }) => name[language])[0] ?? path;

type Option = { readonly value: string; readonly label: string };

const radios = (name: string, label: string, options: readonly Option[], { entry, errors, reader }: Shown): Html => {
  const { language } = reader;
  const all = [...options, { value: '', label: WORDS[language].unsaid }];
  return html`<fieldset class="${wrongClass(errors, name).trim()}" ${describedBy(errors, name, 'no-hint')}>
    <legend>${spoken(label, language)}</legend>
    ${errorBeside(errors, name)}
    ${all.map(({ value, label: words }, index) =>
      choice(
        'radio',
        { id: index === 0 ? name : `${name}-${index}`, name, value, label: words, checked: entry(name) === value },
        language,
      ),
    )}
  </fieldset>`;
};

type TypedField = { readonly name: string; readonly label: string; readonly hint: string };

const typedField = ({ name, label, hint }: TypedField, { entry, errors, reader }: Shown): Html =>
  textField({ id: name, label, hint, value: entry(name), most: 40 }, errors, reader.language);

const select = (name: string, label: string, options: readonly Option[], { entry, errors, reader }: Shown): Html =>
  html`<div class="field${wrongClass(errors, name)}">
    <label for="${name}">${spoken(label, reader.language)}</label>
    ${errorBeside(errors, name)}
    <select id="${name}" name="${name}" ${inputState(errors, name, 'no-hint')}>
      ${options.map(
        ({ value, label: words }) =>
          html`<option value="${value}" ${value === entry(name) ? html`selected` : ''}>${words}</option>`,
      )}
    </select>
  </div>`;

const optionsOf = (kind: Exclude<ColumnKind, 'day' | 'round'>, { language, today }: Reader): Option[] => {
  const words = WORDS[language];
  const unsaid = { value: '', label: kind === 'district' ? words.elsewhere : words.unsaid };
  const named = (values: readonly string[], label: (value: string) => string | undefined): Option[] => [
    unsaid,
    ...values.map((value) => ({ value, label: label(value) ?? value })),
  ];
  switch (kind) {
    case 'programme':
      return named(COLUMN_VALUES.programme, (id) => programmeName(id, language, today));
    case 'district':
      return named(COLUMN_VALUES.district, (code) => districtName(code, language));
    case 'school-status':
      return named(COLUMN_VALUES['school-status'], (status) => schoolStatus(status, language));
    case 'application-status':
      return named(COLUMN_VALUES['application-status'], (status) => applicationStatus(status, language));
    case 'yes-no':
      return named(COLUMN_VALUES['yes-no'], (value) => choiceWords(value, language));
  }
};

const isDay = (column: string): column is keyof (typeof WORDS)['ko']['days'] => Object.hasOwn(WORDS.ko.days, column);

const columnField = (name: string, column: string, kind: ColumnKind, shown: Shown): Html => {
  const words = WORDS[shown.reader.language];
  if (kind === 'day')
    return typedField({ name, label: isDay(column) ? words.days[column] : column, hint: words.hints.day }, shown);
  return kind === 'round'
    ? typedField({ name, label: words.columns.round, hint: words.columns.round }, shown)
    : select(name, words.columns[kind], optionsOf(kind, shown.reader), shown);
};

/** Whether there is anything, the first entry, and room for more that is folded until it holds something. */
const listField = (path: FactPath, columns: Readonly<Record<string, ColumnKind>>, shown: Shown): Html => {
  const { language } = shown.reader;
  const words = WORDS[language];
  const row = (number: number): Html =>
    html`${Object.entries(columns).map(([column, kind]) =>
      columnField(fieldName(path, number, column), column, kind, shown),
    )}`;
  const others = Array.from({ length: ENTRIES - 1 }, (_, index) => index + 1);
  const isOpen = others.some((number) =>
    Object.keys(columns).some((column) => shown.entry(fieldName(path, number, column)) !== ''),
  );
  return html`${radios(
      fieldName(path),
      labelOf(path, language),
      [
        { value: SOME, label: words.some },
        { value: NONE, label: words.none },
      ],
      shown,
    )}
    ${row(0)}
    <details ${isOpen ? html`open` : ''}>
      <summary>${words.more}</summary>
      ${others.map(row)}
    </details>`;
};

const field = (path: FactPath, shown: Shown): Html => {
  const { language } = shown.reader;
  const kind: FieldKind = SAY_FIELDS[path];
  const name = fieldName(path);
  const label = labelOf(path, language);
  if (kind.as === 'list') return listField(path, kind.columns, shown);
  return kind.as === 'choice'
    ? radios(
        name,
        label,
        kind.values.map((value) => ({ value, label: choiceWords(value, language) ?? value })),
        shown,
      )
    : typedField({ name, label, hint: WORDS[language].hints[kind.as] }, shown);
};

/** A consent with its text and its box, which is never ticked beforehand. */
export const consentBlock = (kind: PageConsent, errors: readonly FieldError[], { language }: Reader): Html => {
  const name = AGREE_BOXES[kind];
  return html`${factList(consentRows(kind, language), language)}
    <div class="field${wrongClass(errors, name)}">
      ${errorBeside(errors, name)}
      ${choice(
        'checkbox',
        { id: name, name, value: 'yes', label: CONSENT_TEXTS[kind][language].agree, checked: false },
        language,
        inputState(errors, name, 'no-hint'),
      )}
    </div>`;
};

/** Facts about health are asked apart, behind a consent of their own. */
const isHealth = (path: FactPath): boolean => path === 'facts.ableToWork';
const mayBeHealth = (path: FactPath): boolean => isHealth(path) || path === 'facts.careerBreak.reason';

export type SayForm = {
  readonly paths: readonly FactPath[];
  readonly entry: SaidEntry;
  readonly errors?: readonly FieldError[] | undefined;
  /** The consents that the person has not given on this page yet. */
  readonly asks: readonly PageConsent[];
  /** Where the form is shown: a programme, or the page of what was said. */
  readonly at: string;
  readonly button: string;
};

/** A form for exactly these facts. What is left blank stays unknown. */
export const sayForm = (form: SayForm, reader: Reader, newToken: NewToken): Html => {
  const { paths, entry, errors = [], asks, at } = form;
  const shown = { entry, errors, reader };
  const { language } = reader;
  const words = WORDS[language];
  const health = paths.filter(isHealth);
  const asksHealth = asks.includes('health') && paths.some(mayBeHealth);
  return pageForm(
    { reader, action: 'say', newToken, fields: { at } },
    html`${paths.filter((path) => !isHealth(path)).map((path) => field(path, shown))}
    ${asks.includes('screening') ? consentBlock('screening', errors, reader) : ''}
    ${
      health.length === 0 && !asksHealth
        ? ''
        : html`<h2>${words.health}</h2>
            ${health.map((path) => field(path, shown))}
            ${asksHealth && paths.includes('facts.careerBreak.reason') ? paragraph(words.healthReason, language) : ''}
            ${asksHealth ? consentBlock('health', errors, reader) : ''}`
    }
    ${button(form.button)}`,
  );
};
