import { REVIEW_RESULTS } from '../../notices/notice-contract.ts';
import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import type { Letter } from '../letters/letter.ts';
import { centreDecides, PART_HEADINGS, REVIEWED } from '../letters/review-words.ts';
import {
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  type FieldError,
  hidden,
  paragraph,
  wrongClass,
} from '../page/parts.ts';
import { requestCard } from '../page/request-cards.ts';
import {
  actsOf,
  answerRequest,
  PART_LENGTH,
  type AnswerPart,
  type ReviewAnswer,
  type ReviewRequest,
} from '../people/review-request.ts';
import type { ConsoleContent } from './console-page.ts';
import { problemOf, typedWords } from './official-words.ts';
import { requestPath } from './review-list-page.ts';
import { requestFacts } from './review-page.ts';
import { MAY_BE_EMPTY, PARTS } from './review-template.ts';
import { textArea } from './text-area.ts';

/** What the official has written: each part, and what a review came to. `seen`: the acts that the form was made after. */
export type AnswerEntry = {
  readonly parts: Readonly<Record<AnswerPart, string>>;
  readonly result: string;
  readonly seen: number;
};

type Answer = Pick<ReviewAnswer, 'parts' | 'result'>;

const HINTS = {
  result: '본인에게 알려 드린 결과를 채워 두었습니다. 읽어 보시고 고쳐 주시기 바랍니다.',
  kinds: '이 사업의 요건이 보는 정보의 이름을 채워 두었습니다. 값은 적지 마시기 바랍니다.',
  criteria:
    '요건과 결과와 근거를 채워 두었습니다. 그 정보가 결과에 어떻게 영향을 주었는지 쉬운 말로 덧붙여 주시기 바랍니다.',
  procedure: '결과에 이른 절차를 채워 두었습니다.',
  finding: '직접 확인한 사실과 판단한 이유를 적어 주시기 바랍니다.',
  opinion:
    '본인이 의견이나 자료를 내셨으면, 반영했는지와 그 결과를 적어 주시기 바랍니다. 내신 것이 없으면 비워 두시면 됩니다.',
} as const satisfies Record<AnswerPart, string>;

const ROWS = { result: 5, kinds: 4, criteria: 12, procedure: 6, finding: 8, opinion: 4 } as const;

/** Reads the form. Text that is not asked for by this request is left out. */
export const entryIn = (fields: URLSearchParams): AnswerEntry => ({
  parts: {
    result: typedWords(fields.get('result')),
    kinds: typedWords(fields.get('kinds')),
    criteria: typedWords(fields.get('criteria')),
    procedure: typedWords(fields.get('procedure')),
    finding: typedWords(fields.get('finding')),
    opinion: typedWords(fields.get('opinion')),
  },
  result: fields.get('came') ?? '',
  seen: Number(fields.get('seen') ?? NaN),
});

/** Checks what was written. Each mistake names its field. */
export const readAnswer = (
  { parts, result: typed }: AnswerEntry,
  { what }: Pick<ReviewRequest, 'what'>,
): { readonly answer: Answer; readonly errors: readonly FieldError[] } => {
  const result = what === 'explanation' ? undefined : REVIEW_RESULTS.find((known) => known === typed);
  const problems = PARTS[what].flatMap((part) => {
    const message = problemOf(parts[part], { most: PART_LENGTH[part], mayBeEmpty: MAY_BE_EMPTY.includes(part) });
    return message === undefined ? [] : [{ field: part, message: `${PART_HEADINGS[part].ko}: ${message}` }];
  });
  const unsaid = what !== 'explanation' && result === undefined;
  return {
    answer: {
      parts: PARTS[what].flatMap((part) => (parts[part] === '' ? [] : [{ part, words: parts[part] }])),
      result,
    },
    errors: [...(unsaid ? [{ field: 'came', message: '다시 살펴본 결과를 골라 주십시오.' }] : []), ...problems],
  };
};

const resultChoice = (chosen: string, errors: readonly FieldError[]): Html =>
  html`<fieldset class="${wrongClass(errors, 'came').trim()}" ${describedBy(errors, 'came', 'no-hint')}>
    <legend>다시 살펴본 결과</legend>
    ${errorBeside(errors, 'came')}
    ${REVIEW_RESULTS.map((result, index) =>
      choice(
        'radio',
        {
          id: index === 0 ? 'came' : `came-${result}`,
          name: 'came',
          value: result,
          label: REVIEWED[result].ko,
          checked: chosen === result,
        },
        'ko',
      ),
    )}
  </fieldset>`;

/** The form. `key`: its one-time key. */
export const answerPage = (
  request: ReviewRequest,
  entry: AnswerEntry,
  {
    key,
    today,
    errors = [],
  }: { readonly key: string; readonly today: string; readonly errors?: readonly FieldError[] },
): ConsoleContent => {
  const { number, what } = request;
  const elsewhere = centreDecides(request.programme, 'ko', today);
  return {
    title: `요청 ${number}에 답하기`,
    section: 'reviews',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')}
      <p><a href="${requestPath(number)}">요청으로 돌아가기</a></p>
      ${requestFacts(request, today)} ${elsewhere === undefined ? '' : paragraph(elsewhere, 'ko')}
      ${paragraph('적으신 글은 본인 페이지에만 나옵니다. 메일에는 답이 있다는 것만 알립니다. 보내기 전에 미리 보실 수 있습니다.', 'ko')}
      <form method="post" action="${requestPath(number)}/answer" novalidate>
        ${hidden({ key, seen: String(entry.seen), step: 'preview' })}
        ${what === 'explanation' ? '' : resultChoice(entry.result, errors)}
        ${PARTS[what].map((part) =>
          textArea(
            {
              id: part,
              label: PART_HEADINGS[part].ko,
              hint: HINTS[part],
              value: entry.parts[part],
              most: PART_LENGTH[part],
              rows: ROWS[part],
            },
            errors,
          ),
        )}
        ${button('미리 보기')}
      </form>`,
  };
};

const step = (value: 'send' | 'edit', label: string): Html =>
  html`<button type="submit" name="step" value="${value}">${label}</button>`;

/** What the person will read on their page and in their mail. Nothing has been sent yet. */
export const answerPreviewPage = (
  request: ReviewRequest,
  entry: AnswerEntry,
  answer: Answer,
  {
    key,
    now,
    today,
    language,
    letter,
  }: {
    readonly key: string;
    /** ISO 8601 instant. */
    readonly now: string;
    readonly today: string;
    /** The language of the person's page. */
    readonly language: Language;
    /** The mail. Undefined: there is no address to send it to. */
    readonly letter: Letter | undefined;
  },
): ConsoleContent => {
  const { number, what } = request;
  const answered = answerRequest(request, { id: '', at: now, seen: actsOf(request) }, answer).value;
  const fields = {
    key,
    seen: String(entry.seen),
    came: entry.result,
    ...Object.fromEntries(PARTS[what].map((part) => [part, entry.parts[part]])),
  };
  return {
    title: `요청 ${number}의 답 미리 보기`,
    section: 'reviews',
    body: html`<p class="lead">아직 보내지 않았습니다. 보내신 뒤에는 고치실 수 없습니다.</p>
      <h2>본인 페이지에 이렇게 나옵니다</h2>
      <div ${language === 'ko' ? '' : html`lang="en"`}>${requestCard(answered, { language, today })}</div>
      <h2>메일은 이렇게 갑니다</h2>
      ${
        letter === undefined
          ? paragraph('메일 주소가 없어 메일은 가지 않습니다.', 'ko')
          : html`<div class="card" ${language === 'ko' ? '' : html`lang="en"`}>
              <p><strong>${letter.subject}</strong></p>
              <div class="as-read">${letter.text}</div>
            </div>`
      }
      <form method="post" action="${requestPath(number)}/answer" novalidate>
        ${hidden(fields)} ${step('send', '보내기')} ${step('edit', '고치기')}
      </form>`,
  };
};
