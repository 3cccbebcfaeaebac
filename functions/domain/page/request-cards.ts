import { html, type Html } from '../language/html.ts';
import { dateWords } from '../language/dates.ts';
import type { Language } from '../language/words.ts';
import { centreDecides, GROUNDS, PART_HEADINGS, programmeAsked, REVIEWED, WISHES } from '../letters/review-words.ts';
import type { ReviewAnswer, ReviewRequest } from '../people/review-request.ts';
import type { Reading } from './layout.ts';
import { factList, paragraph, row } from './parts.ts';

/** A stored request for an explanation or a review by an official (개인정보 보호법 제37조의2). Days are in Asia/Seoul. */
export type ShownRequest = Pick<
  ReviewRequest,
  'number' | 'requestedOn' | 'dueOn' | 'programme' | 'what' | 'extensions' | 'answer'
>;

const WORDS = {
  ko: {
    requests: '지금까지 하신 요청',
    number: (number: string) => `요청 번호 ${number}`,
    labels: {
      on: '요청하신 날',
      what: '요청하신 내용',
      programme: '사업',
      due: '답해 드리는 기한',
      extended: '늦어지는 이유',
      answered: '답해 드린 날',
      result: '다시 살펴본 결과',
    },
    extended: (on: string, due: string) => `${on}에 기한을 ${due}까지 늘렸습니다.`,
    state: { open: (due: string) => `${due}까지 답해 드립니다`, answered: (on: string) => `${on}에 답해 드렸습니다` },
    answer: '담당자의 답',
    words: undefined,
    again: '답에 대해 더 묻고 싶으시거나 다시 살펴보기를 바라시면 ‘지원 사업’에서 다시 요청하실 수 있습니다.',
  },
  en: {
    requests: 'Your requests so far',
    number: (number: string) => `Number ${number}`,
    labels: {
      on: 'Asked on',
      what: 'You asked for',
      programme: 'Programme',
      due: 'Answer by',
      extended: 'Why it takes longer',
      answered: 'Answered on',
      result: 'Result of the review',
    },
    extended: (on: string, due: string) => `On ${on} the day was moved to ${due}.`,
    state: { open: (due: string) => `answer by ${due}`, answered: (on: string) => `answered on ${on}` },
    answer: 'The answer of the official',
    words: 'The official writes in Korean.',
    again: 'If you want to ask more, or want it looked at again, you can send a new request under “Programmes”.',
  },
} as const;

/** The lines that an official wrote. They are Korean on every page. */
const official = (words: string, language: Language): Html =>
  html`<div ${language === 'ko' ? '' : html`lang="ko"`}>
    ${words
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => html`<p>${line}</p>`)}
  </div>`;

/** The parts of an answer, each under its heading. */
const answerParts = ({ parts }: Pick<ReviewAnswer, 'parts'>, language: Language): Html =>
  html`${parts.map(
    ({ part, words }) =>
      html`<h4>${PART_HEADINGS[part][language]}</h4>
        ${official(words, language)}`,
  )}`;

const extensionsOf = ({ extensions }: ShownRequest, language: Language): string[] =>
  extensions.flatMap(({ on, dueOn, ground, words }) => [
    WORDS[language].extended(dateWords(on, language), dateWords(dueOn, language)),
    GROUNDS[ground][language],
    ...(WORDS[language].words === undefined ? [] : [WORDS[language].words]),
    ...words.split('\n').filter((line) => line !== ''),
  ]);

const answerBlock = (answer: ReviewAnswer, { programme }: ShownRequest, { language, today }: Reading): Html => {
  const words = WORDS[language];
  const elsewhere = centreDecides(programme, language, today);
  return html`<h3>${words.answer}</h3>
    ${words.words === undefined ? '' : paragraph(words.words, language)} ${answerParts(answer, language)}
    ${elsewhere === undefined ? '' : paragraph(elsewhere, language)} ${paragraph(words.again, language)}`;
};

/** One request with its extensions and its answer, without its number. */
const requestFacts = (request: ShownRequest, reading: Reading): Html => {
  const { language, today } = reading;
  const { labels } = WORDS[language];
  const { requestedOn, dueOn, programme, what, answer } = request;
  const extensions = extensionsOf(request, language);
  return html`${factList(
    [
      ...row(labels.on, dateWords(requestedOn, language)),
      ...row(labels.what, WISHES[what][language]),
      ...row(labels.programme, programmeAsked(programme, language, today)),
      ...row(labels.extended, extensions.length === 0 ? undefined : extensions),
      ...row(labels.due, answer === undefined ? dateWords(dueOn, language) : undefined),
      ...row(labels.answered, answer && dateWords(answer.on, language)),
      ...row(labels.result, answer?.result && REVIEWED[answer.result][language]),
    ],
    language,
  )}
  ${answer === undefined ? '' : answerBlock(answer, request, reading)}`;
};

export const requestCard = (request: ShownRequest, reading: Reading): Html =>
  html`<article class="card" id="${request.number}">
    <h3>${WORDS[reading.language].number(request.number)}</h3>
    ${requestFacts(request, reading)}
  </article>`;

/** A request of which only number and state stand open: an answer may have 7,000 characters. */
const foldedCard = (request: ShownRequest, reading: Reading): Html => {
  const { number, state } = WORDS[reading.language];
  const { dueOn, answer } = request;
  const now =
    answer === undefined
      ? state.open(dateWords(dueOn, reading.language))
      : state.answered(dateWords(answer.on, reading.language));
  return html`<details id="${request.number}">
    <summary>${number(request.number)}: ${now}</summary>
    ${requestFacts(request, reading)}
  </details>`;
};

/** What the person requested, the latest first. The mails lead to its id. */
export const requestsBlock = (
  requests: readonly ShownRequest[],
  reading: Reading,
  heading: string = WORDS[reading.language].requests,
): Html =>
  requests.length === 0
    ? html``
    : html`<h2 id="requests">${heading}</h2>
        ${requests.toReversed().map((request) => foldedCard(request, reading))}`;
