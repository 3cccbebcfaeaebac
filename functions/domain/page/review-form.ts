import * as z from 'zod';
import { PROGRAMME_IDS } from '../../contracts/programmes.ts';
import { REVIEW_WISHES } from '../../notices/notice-contract.ts';
import { html, type Html } from '../language/html.ts';
import { programmeAsked, type ReviewWish, WISHES } from '../letters/review-words.ts';
import type { Language } from '../language/words.ts';
import { pageForm, type NewToken } from './forms.ts';
import type { Reader } from './layout.ts';
import {
  button,
  choice,
  describedBy,
  errorBeside,
  type FieldError,
  inputState,
  paragraph,
  wrongClass,
} from './parts.ts';
import type { ShownProgramme } from './programme-view.ts';

const ALL = 'all';

const WORDS = {
  ko: {
    heading: '설명이나 담당자의 검토 요청하기',
    law: '이 결과는 컴퓨터가 자동으로 살펴본 것입니다. 어떤 기준과 절차로 나온 결과인지 설명을 요청하시거나, 담당자가 직접 다시 살펴보도록 요청하실 수 있습니다(개인정보 보호법 제37조의2). 요청하신 날부터 30일 이내에 답해 드립니다.',
    more: '결과에 반영할 정보나 의견이 있으시면 담당자가 연락드릴 때 말씀해 주시기 바랍니다.',
    programme: '어느 사업에 대한 요청인가요?',
    what: '무엇을 요청하시나요?',
    button: '요청하기',
    choose: '무엇을 요청하시는지 골라 주십시오.',
    chooseProgramme: '어느 사업에 대한 요청인지 골라 주십시오.',
  },
  en: {
    heading: 'Ask for an explanation or for a person to look',
    law: 'A computer made this check. You may ask by which criteria and steps it came about, or ask for an official to look at it again (개인정보 보호법 제37조의2). You get an answer within 30 days.',
    more: 'If you want to add data or your view, please say so when the official contacts you.',
    programme: 'Which programme is it about?',
    what: 'What are you asking for?',
    button: 'Send the request',
    choose: 'Please choose what you are asking for.',
    chooseProgramme: 'Please choose which programme it is about.',
  },
} as const;

/** What was entered in the form, as text. */
export type ReviewEntry = { readonly programme: string; readonly what: string };

const entrySchema = z.object({
  programme: z.union([z.literal(ALL).transform(() => undefined), z.enum(PROGRAMME_IDS)]),
  what: z.enum(REVIEW_WISHES),
});

/** Reads the form. Each mistake names its field. */
export const readReview = (
  entry: ReviewEntry,
  language: Language,
):
  | { readonly ok: true; readonly wish: z.infer<typeof entrySchema> }
  | { readonly ok: false; readonly errors: readonly FieldError[] } => {
  const parsed = entrySchema.safeParse(entry);
  if (parsed.success) return { ok: true, wish: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const words = WORDS[language];
  return {
    ok: false,
    errors: [
      ...(wrong.has('programme') ? [{ field: 'programme', message: words.chooseProgramme }] : []),
      ...(wrong.has('what') ? [{ field: 'what', message: words.choose }] : []),
    ],
  };
};

/** An option may only contain text, so a Korean name in it cannot be marked as Korean. */
const option = (value: string, label: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`;

const ORDER = ['explanation', 'review', 'both'] as const satisfies readonly ReviewWish[];

export const reviewForm = (
  programmes: readonly ShownProgramme[],
  reader: Reader,
  newToken: NewToken,
  {
    errors,
    entry = { programme: ALL, what: '' },
    isFolded = false,
  }: {
    readonly errors: readonly FieldError[];
    readonly entry?: ReviewEntry | undefined;
    /** Whether only its heading shows until the reader opens it. */
    readonly isFolded?: boolean;
  },
): Html => {
  const words = WORDS[reader.language];
  const body = reviewBody(programmes, reader, newToken, { errors, entry });
  return isFolded
    ? html`<details>
        <summary id="review">${words.heading}</summary>
        ${body}
      </details>`
    : html`<h2 id="review">${words.heading}</h2>
        ${body}`;
};

const reviewBody = (
  programmes: readonly ShownProgramme[],
  reader: Reader,
  newToken: NewToken,
  { errors, entry }: { readonly errors: readonly FieldError[]; readonly entry: ReviewEntry },
): Html => {
  const { language, today } = reader;
  const words = WORDS[language];
  return html`${paragraph(words.law, language)} ${paragraph(words.more, language)}
  ${pageForm(
    { reader, action: 'review', newToken },
    html`<div class="field${wrongClass(errors, 'programme')}">
        <label for="programme">${words.programme}</label>
        ${errorBeside(errors, 'programme')}
        <select id="programme" name="programme" ${inputState(errors, 'programme', 'no-hint')}>
          ${option(ALL, programmeAsked(undefined, language, today), entry.programme)}
          ${programmes.map(({ id, explanation }) => option(id, explanation.name[language], entry.programme))}
        </select>
      </div>
      <fieldset class="${wrongClass(errors, 'what').trim()}" ${describedBy(errors, 'what', 'no-hint')}>
        <legend>${words.what}</legend>
        ${errorBeside(errors, 'what')}
        ${ORDER.map((what, index) =>
          choice(
            'radio',
            {
              id: index === 0 ? 'what' : `what-${what}`,
              name: 'what',
              value: what,
              label: WISHES[what][language],
              checked: entry.what === what,
            },
            language,
          ),
        )}
      </fieldset>
      ${button(words.button)}`,
  )}`;
};
