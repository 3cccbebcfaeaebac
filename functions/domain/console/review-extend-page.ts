import { EXTENSION_GROUNDS } from '../../notices/notice-contract.ts';
import { addDays } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html } from '../language/html.ts';
import { GROUNDS } from '../letters/review-words.ts';
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
import { EXTENDED_BY, EXTENSION_LENGTH, type Extension, type ReviewRequest } from '../people/review-request.ts';
import type { ConsoleContent } from './console-page.ts';
import { problemOf, typedWords } from './official-words.ts';
import { requestPath } from './review-list-page.ts';
import { requestFacts } from './review-page.ts';
import { textArea } from './text-area.ts';

/** What the official has written. `seen`: the acts that the form was made after. */
export type ExtensionEntry = { readonly ground: string; readonly words: string; readonly seen: number };

export const extensionIn = (fields: URLSearchParams): ExtensionEntry => ({
  ground: fields.get('ground') ?? '',
  words: typedWords(fields.get('words')),
  seen: Number(fields.get('seen') ?? NaN),
});

/** Checks what was written. Without a reason in words nothing is extended. */
export const readExtension = ({
  ground: typed,
  words,
}: ExtensionEntry):
  | { readonly extension: Pick<Extension, 'ground' | 'words'>; readonly errors: readonly [] }
  | { readonly extension: undefined; readonly errors: readonly FieldError[] } => {
  const ground = EXTENSION_GROUNDS.find((known) => known === typed);
  const problem = problemOf(words, { most: EXTENSION_LENGTH });
  if (ground !== undefined && problem === undefined) return { extension: { ground, words }, errors: [] };
  return {
    extension: undefined,
    errors: [
      ...(ground === undefined ? [{ field: 'ground', message: '늦어지는 이유를 골라 주십시오.' }] : []),
      ...(problem === undefined ? [] : [{ field: 'words', message: problem }]),
    ],
  };
};

/** The form that extends the time of a request by thirty days. */
export const extendPage = (
  request: ReviewRequest,
  entry: ExtensionEntry,
  {
    key,
    today,
    errors = [],
  }: { readonly key: string; readonly today: string; readonly errors?: readonly FieldError[] },
): ConsoleContent => {
  const { number, dueOn } = request;
  return {
    title: `요청 ${number}의 기한 늘리기`,
    section: 'reviews',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')}
      <p><a href="${requestPath(number)}">요청으로 돌아가기</a></p>
      ${requestFacts(request, today)}
      ${paragraph(`답할 기한이 ${dateWords(addDays(dueOn, EXTENDED_BY), 'ko')}까지로 늘어납니다. 정당한 사유가 있을 때에만, 30일씩 두 번까지 늘릴 수 있습니다(개인정보 보호법 시행령 제44조의3제5항).`, 'ko')}
      <form method="post" action="${requestPath(number)}/extend" novalidate>
        ${hidden({ key, seen: String(entry.seen) })}
        <fieldset class="${wrongClass(errors, 'ground').trim()}" ${describedBy(errors, 'ground', 'no-hint')}>
          <legend>늦어지는 이유. 메일로 알리고, 처리 기록에 남습니다.</legend>
          ${errorBeside(errors, 'ground')}
          ${EXTENSION_GROUNDS.map((ground, index) =>
            choice(
              'radio',
              {
                id: index === 0 ? 'ground' : `ground-${ground}`,
                name: 'ground',
                value: ground,
                label: GROUNDS[ground].ko,
                checked: entry.ground === ground,
              },
              'ko',
            ),
          )}
        </fieldset>
        ${textArea(
          {
            id: 'words',
            label: '자세한 이유',
            hint: '본인 페이지에만 나옵니다. 왜 늦어지는지 쉬운 말로 적어 주시기 바랍니다.',
            value: entry.words,
            most: EXTENSION_LENGTH,
            rows: 5,
          },
          errors,
        )}
        ${button('기한 늘리기')}
      </form>`,
  };
};
