import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { oneLine } from '../letters/letter.ts';
import { centreDecides, programmeAsked, WISHES } from '../letters/review-words.ts';
import { requestCard } from '../page/request-cards.ts';
import {
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  factList,
  type FieldError,
  hidden,
  panel,
  paragraph,
  type Row,
  row,
  wrongClass,
} from '../page/parts.ts';
import { notExtendable, type ReviewRequest } from '../people/review-request.ts';
import type { ConsoleContent } from './console-page.ts';
import { dueWords } from './due-words.ts';
import { requestPath } from './review-list-page.ts';
import type { Replay, ToldProgramme } from './told-programmes.ts';

/** For what an official looks at a person's facts. The words go into the access log. */
export const PURPOSES = {
  explain: '설명을 쓰는 데 필요합니다',
  review: '결과를 다시 살펴보는 데 필요합니다',
  asked: '본인이 물어본 것에 답하는 데 필요합니다',
} as const;
export type Purpose = keyof typeof PURPOSES;
export const purposeIn = (text: string | null): Purpose | undefined =>
  (['explain', 'review', 'asked'] as const).find((purpose) => purpose === text);

/** The person's facts. `none`: the reader may not see any. `expired`: they are not kept any more. `key`: of the form that opens them. */
export type FactsOnPage =
  | { readonly state: 'none' }
  | { readonly state: 'no-consent' }
  | { readonly state: 'may-open'; readonly key: string; readonly errors: readonly FieldError[] }
  | { readonly state: 'open'; readonly on: string; readonly rows: readonly Row[] }
  | { readonly state: 'expired' };

export type ReviewPageFacts = {
  readonly request: ReviewRequest;
  readonly replay: Replay;
  readonly told: readonly ToldProgramme[];
  readonly facts: FactsOnPage;
  /** Whether the reader may act. */
  readonly mayAct: boolean;
  readonly today: string;
  /** What was just done, or why nothing was. */
  readonly note?: { readonly title: string; readonly text: string } | undefined;
};

const REPLAY_WORDS = {
  stored: (on: string) => `${on}에 알려 드린 결과 그대로입니다.`,
  replayed: (on: string) => `${on}의 정보와 기준으로 다시 계산했고, 그때 알려 드린 결과와 같습니다.`,
  differs: (on: string) =>
    `${on}의 정보와 기준으로 다시 계산했으나 그때의 기록과 다릅니다. 답하기 전에 시스템 운영 담당자에게 알려 주시기 바랍니다.`,
  later: (on: string) => `요청하신 때의 결과는 보관되어 있지 않습니다. 아래는 ${on}에 다시 살펴본 결과입니다.`,
  gone: '결과가 보관되어 있지 않습니다. 요건 확인 동의를 거두셨거나 보관 기간이 끝났습니다.',
} as const;

/** How the shown answer relates to the one that the person was told. */
const replayWords = (replay: Replay): string => {
  const on = replay.answers[0]?.on;
  if (replay.kind === 'gone' || on === undefined) return REPLAY_WORDS.gone;
  const day = dateWords(on, 'ko');
  return replay.kind === 'replayed' && !replay.isSame ? REPLAY_WORDS.differs(day) : REPLAY_WORDS[replay.kind](day);
};

const programmePart = ({ name, outcome, needsReview, conditions, missing }: ToldProgramme, isOpen: boolean): Html =>
  html`<details ${isOpen ? html`open` : ''}>
    <summary>${name}: ${outcome}</summary>
    <div class="padded">
      ${needsReview === undefined ? '' : paragraph(needsReview, 'ko')}
      ${factList(row('더 필요하다고 알린 정보', missing.length === 0 ? undefined : missing.join(', ')), 'ko')}
      <ol class="conditions">
        ${conditions.map(
          ({ sentence, result, source }) =>
            html`<li>
              <p>${sentence}</p>
              ${factList([...row('결과', result), ...row('근거', source)], 'ko')}
            </li>`,
        )}
      </ol>
    </div>
  </details>`;

const purposeForm = (number: string, key: string, errors: readonly FieldError[]): Html =>
  html`<form method="post" action="${requestPath(number)}/facts" novalidate>
    ${hidden({ key })}
    <fieldset class="${wrongClass(errors, 'purpose').trim()}" ${describedBy(errors, 'purpose', 'no-hint')}>
      <legend>왜 보시나요? 접속 기록에 남습니다.</legend>
      ${errorBeside(errors, 'purpose')}
      ${Object.entries(PURPOSES).map(([value, label], index) =>
        choice(
          'radio',
          { id: index === 0 ? 'purpose' : `purpose-${value}`, name: 'purpose', value, label, checked: false },
          'ko',
        ),
      )}
    </fieldset>
    ${button('본인 정보 보기')}
  </form>`;

const factsPart = ({ facts, request }: ReviewPageFacts): Html => {
  const heading = html`<h2 id="facts">본인 정보</h2>`;
  switch (facts.state) {
    case 'none':
      return html``;
    case 'no-consent':
      return html`${heading} ${paragraph('요건 확인에 동의하고 계시지 않아 볼 수 없습니다.', 'ko')}`;
    case 'expired':
      return html`${heading} ${paragraph('그때 쓰인 정보는 보관 기간이 끝나 지워졌습니다.', 'ko')}`;
    case 'may-open':
      return html`${heading}
      ${paragraph('알려 드린 결과에 쓰인 정보만 한 번 보여 드립니다. 이 화면을 벗어나면 다시 여셔야 합니다.', 'ko')}
      ${purposeForm(request.number, facts.key, facts.errors)}`;
    case 'open':
      return html`${heading} ${paragraph(`${dateWords(facts.on, 'ko')}의 결과에 쓰인 정보입니다.`, 'ko')}
      ${facts.rows.length === 0 ? paragraph('쓰인 정보가 없습니다.', 'ko') : factList(facts.rows, 'ko')}`;
  }
};

const NOT_EXTENDABLE = {
  'no-more': '기한은 두 번까지 늘릴 수 있으며, 이미 두 번 늘렸습니다.',
  'too-late': '기한이 지나 더 늘릴 수 없습니다. 바로 답해 주시기 바랍니다.',
} as const;

const actLinks = ({ request, mayAct, today }: ReviewPageFacts): Html => {
  if (!mayAct || request.answer !== undefined) return html``;
  const path = requestPath(request.number);
  const not = notExtendable(request, today);
  return html`<h2>처리하기</h2>
    <p class="actions">
      <a class="button" href="${path}/answer">답하기</a>
      ${not === undefined ? html`<a class="button" href="${path}/extend">기한 늘리기</a>` : ''}
    </p>
    ${not === undefined || not === 'answered' ? '' : paragraph(NOT_EXTENDABLE[not], 'ko')}`;
};

/** The facts of a request as officials see them: no name, no address. */
export const requestFacts = (request: ReviewRequest, today: string): Html =>
  factList(
    [
      ...row('요청 번호', request.number),
      ...row('요청한 내용', WISHES[request.what].ko),
      ...row('사업', programmeAsked(request.programme, 'ko', today)),
      ...row('등록 기관', partnerName(request.partner, 'ko', today)),
      ...row('등록 번호', oneLine(request.externalId, '-')),
      ...row('요청한 날', dateWords(request.requestedOn, 'ko')),
      ...(request.answer === undefined
        ? row('답할 기한', `${dateWords(request.dueOn, 'ko')} (${dueWords(request.dueOn, today)})`)
        : row('답한 날', dateWords(request.answer.on, 'ko'))),
    ],
    'ko',
  );

/** One request: what was asked, what the person had been told, what was done, and what can be done. */
export const reviewPage = (page: ReviewPageFacts): ConsoleContent => {
  const { request, replay, told, facts, today, note } = page;
  const elsewhere = centreDecides(request.programme, 'ko', today);
  const errors = facts.state === 'may-open' ? facts.errors : [];
  const isHandled = request.answer !== undefined || request.extensions.length > 0;
  return {
    title: `요청 ${request.number}`,
    section: 'reviews',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')} ${note === undefined ? '' : panel(note.title, [note.text], 'ko')}
      <p><a href="/reviews">요청 목록으로</a></p>
      ${requestFacts(request, today)} ${elsewhere === undefined ? '' : paragraph(elsewhere, 'ko')} ${actLinks(page)}
      <h2>알려 드린 결과</h2>
      ${paragraph(replayWords(replay), 'ko')} ${told.map((programme) => programmePart(programme, told.length === 1))}
      ${factsPart(page)} ${isHandled ? html`<h2>본인 페이지에 나오는 내용</h2>` : ''}
      ${isHandled ? requestCard(request, { language: 'ko', today }) : ''}`,
  };
};
