import { CADENCES, EMPLOYMENT_TYPES, WAGE_UNITS } from '../../contracts/known-values.ts';
import { SECTOR_IDS, sectorName, ZONE_IDS, zoneName } from '../industry/names.ts';
import { html, type Html } from '../language/html.ts';
import { districtName, employmentName, type Language } from '../language/words.ts';
import { DISTRICTS } from '../language/districts.ts';
import { pageForm, type NewToken } from './forms.ts';
import type { PageContent, Reader } from './layout.ts';
import { occupationField } from './occupation-field.ts';
import {
  type AfterForm,
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  type FieldError,
  inputState,
  paragraph,
  textField,
  wrongClass,
} from './parts.ts';
import { CADENCE_WORDS } from './registration-rows.ts';
import type { WishesEntry } from './wishes-form.ts';

const WORDS = {
  ko: {
    title: '희망 조건 바꾸기',
    lead: '저장하시면 바로 반영되어, 몇 분 안에 추천 일자리가 바뀝니다. 그 뒤에 등록하신 기관에서 새로 등록하시면 그때의 내용이 쓰입니다. 선호하시는 산업과 산업단지, 메일 받는 때는 여기서 정하신 대로 둡니다.',
    district: '희망 지역',
    districtHint: '‘창원시’를 고르시면 창원시 전체를 뜻합니다.',
    type: '희망 고용 형태',
    typeHint: '고르지 않으시면 상관없는 것으로 봅니다.',
    sector: '선호 전략산업(선택)',
    sectorHint:
      '맞는 일자리 가운데 고르신 산업의 일자리를 조금 더 앞에 보여 드립니다. 고르셔도 추천 일자리는 줄지 않습니다.',
    zone: '선호 산업단지(선택)',
    zoneHint:
      '맞는 일자리 가운데 고르신 단지의 일자리를 조금 더 앞에 보여 드립니다. 고르셔도 추천 일자리는 줄지 않습니다.',
    wage: '희망 급여',
    wageUnit: '급여 기준',
    units: { hour: '시급', day: '일급', month: '월급', year: '연봉' },
    unchosen: '고르지 않음',
    wageMin: '최소 금액(원)',
    wageHint: '예: 2,500,000 또는 250만. 비워 두시면 상관없는 것으로 봅니다.',
    hours: '주 근무 시간(최대)',
    hoursHint: '예: 40. 비워 두시면 상관없는 것으로 봅니다.',
    cadence: '추천 메일 받는 때',
    cadenceHint: '메일을 아예 받지 않으시려면 ‘메일 받기’에서 바꾸실 수 있습니다.',
    save: '저장하기',
  },
  en: {
    title: 'Change my wishes',
    lead: 'Your wishes hold as soon as you save them, and the suggestions change within minutes. If you register anew at an office later, what you say there holds. Sectors and zones that you prefer stay as you set them here. When mail comes stays as you set it here.',
    district: 'Districts',
    districtHint: '“Changwon” means the whole city.',
    type: 'Contracts',
    typeHint: 'None chosen means any.',
    sector: 'Sectors I prefer (optional)',
    sectorHint: 'Of the jobs that fit, those of these sectors come a little earlier. No job is left out for it.',
    zone: 'Industrial zones I prefer (optional)',
    zoneHint: 'Of the jobs that fit, those in these zones come a little earlier. No job is left out for it.',
    wage: 'Pay',
    wageUnit: 'Pay per',
    units: { hour: 'hour', day: 'day', month: 'month', year: 'year' },
    unchosen: 'not chosen',
    wageMin: 'At least (won)',
    wageHint: 'For example 2,500,000. Empty means any.',
    hours: 'Hours a week, at most',
    hoursHint: 'For example 40. Empty means any.',
    cadence: 'When suggestions come by mail',
    cadenceHint: 'To get no mail at all, see “Mail”.',
    save: 'Save',
  },
} as const;

/** The target of an error link: the first input of a group has the name of the field as its id. */
const idOf = (field: string, index: number): string => (index === 0 ? field : `${field}-${index}`);

/** A group of boxes or of radio buttons. Its legend and its hint are in `WORDS` under the name of its field. */
type Group = {
  readonly field: 'district' | 'type' | 'sector' | 'zone' | 'cadence';
  readonly kind: 'checkbox' | 'radio';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
};

const group = ({ field, kind, options, chosen }: Group, errors: readonly FieldError[], language: Language): Html =>
  html`<fieldset class="${wrongClass(errors, field).trim()}" ${describedBy(errors, field, 'hint')}>
    <legend>${WORDS[language][field]}</legend>
    <p class="hint" id="${field}-hint">${WORDS[language][`${field}Hint`]}</p>
    ${errorBeside(errors, field)}
    <div>
      ${options.map(({ value, label }, index) =>
        choice(kind, { id: idOf(field, index), name: field, value, label, checked: chosen.includes(value) }, language),
      )}
    </div>
  </fieldset>`;

/**
 * The options of a list. Other codes of the person come first, so that a finer code than the list offers is not lost.
 */
const optionsOf = (
  listed: readonly string[],
  chosen: readonly string[],
  label: (code: string) => string,
): Group['options'] =>
  [...new Set([...chosen.filter((code) => !listed.includes(code)), ...listed])].map((value) => ({
    value,
    label: label(value),
  }));

/** What orders the jobs that fit, and leaves none out. */
const preferenceGroups = ({ sectors, zones }: WishesEntry, language: Language): readonly Group[] => [
  {
    field: 'sector',
    kind: 'checkbox',
    options: SECTOR_IDS.map((value) => ({ value, label: sectorName(value, language) })),
    chosen: sectors,
  },
  {
    field: 'zone',
    kind: 'checkbox',
    options: ZONE_IDS.map((value) => ({ value, label: zoneName(value, language) })),
    chosen: zones,
  },
];

const groupsOf = (entry: WishesEntry, language: Language): readonly [Group, Group, Group] => [
  {
    field: 'district',
    kind: 'checkbox',
    options: optionsOf(Object.keys(DISTRICTS), entry.districts, (code) => districtName(code, language) ?? code),
    chosen: entry.districts,
  },
  {
    field: 'type',
    kind: 'checkbox',
    options: optionsOf(EMPLOYMENT_TYPES, entry.types, (code) => employmentName(code, language) ?? code),
    chosen: entry.types,
  },
  {
    field: 'cadence',
    kind: 'radio',
    options: CADENCES.map((value) => ({ value, label: CADENCE_WORDS[value][language] })),
    chosen: [entry.cadence],
  },
];

const wageFields = (entry: WishesEntry, errors: readonly FieldError[], language: Language): Html => {
  const words = WORDS[language];
  return html`<fieldset>
    <legend>${words.wage}</legend>
    <div class="field${wrongClass(errors, 'wageUnit')}">
      <label for="wageUnit">${words.wageUnit}</label>
      ${errorBeside(errors, 'wageUnit')}
      <select id="wageUnit" name="wageUnit" class="short" ${inputState(errors, 'wageUnit', 'no-hint')}>
        <option value="">${words.unchosen}</option>
        ${WAGE_UNITS.map(
          (unit) =>
            html`<option value="${unit}" ${unit === entry.wageUnit ? html`selected` : ''}>
              ${words.units[unit]}
            </option>`,
        )}
      </select>
    </div>
    ${textField(
      { id: 'wageMin', label: words.wageMin, hint: words.wageHint, value: entry.wageMin, most: 40 },
      errors,
      language,
    )}
  </fieldset>`;
};

/** The form for wishes and cadence, filled with the current values or, after a mistake, with what was entered. */
export const wishesPage = (
  entry: WishesEntry,
  reader: Reader,
  newToken: NewToken,
  { done, errors = [] }: AfterForm = {},
): PageContent => {
  const { language } = reader;
  const words = WORDS[language];
  const [district, type, cadence] = groupsOf(entry, language);
  return {
    title: words.title,
    own: { reader, section: 'wishes' },
    failed: errors.length > 0,
    body: html`${errorSummary(errors, language)} ${done ?? ''} ${paragraph(words.lead, language)}
    ${pageForm(
      { reader, action: 'change', newToken, fields: { what: 'wishes' } },
      html`${occupationField(entry, errors, language)} ${group(district, errors, language)}
      ${group(type, errors, language)} ${wageFields(entry, errors, language)}
      ${textField(
        { id: 'hoursMax', label: words.hours, hint: words.hoursHint, value: entry.hoursMax, most: 40 },
        errors,
        language,
      )}
      ${preferenceGroups(entry, language).map((each) => group(each, errors, language))}
      ${group(cadence, errors, language)} ${button(words.save)}`,
    )}`,
  };
};
