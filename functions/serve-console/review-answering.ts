import type { Act } from '../domain/console/act.ts';
import {
  answerPage,
  answerPreviewPage,
  entryIn,
  readAnswer,
  type AnswerEntry,
} from '../domain/console/review-answer-page.ts';
import { answerTemplate } from '../domain/console/review-template.ts';
import { seoulDate } from '../domain/language/calendar.ts';
import { WISHES } from '../domain/letters/review-words.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { recipientOf } from '../domain/people/person.ts';
import { actsOf, answerRequest, isDone, type ReviewAnswer } from '../domain/people/review-request.ts';
import { reviewAnswered } from '../notices/review-answered/letter.ts';
import { readReplay, type ReviewCase } from './review-case.ts';
import {
  after,
  askedReview,
  lookedAt,
  overtaken,
  perform,
  type Outcome,
  type ReviewPagesDeps,
  type ReviewRoute,
} from './review-shown.ts';
import type { ActOf, Asked, Shown } from './route.ts';

type Answer = Pick<ReviewAnswer, 'parts' | 'result'>;

/** The mail as it will go, without the person's name and links. */
const previewedLetter = ({ person, request }: ReviewCase, { result }: Answer, today: string) => {
  const recipient = recipientOf(person)?.recipient;
  if (person.mailbox === undefined || recipient === undefined) return undefined;
  const links = { page: '(본인 페이지의 주소)', unsubscribe: '(그만 받기의 주소)' };
  return reviewAnswered({
    ...askedReview(request),
    name: '○○○',
    language: recipient.language,
    today,
    links,
    answeredOn: today,
    result,
  });
};

/** The form, filled from what the person was told. */
export const answerForm: ReviewRoute['answer'] = async (asked, deps) => {
  const found = await lookedAt(asked, '요청에 답 쓰기', deps);
  if (found === undefined) return 'absent';
  if (found.request.answer !== undefined) return overtaken(asked, found, deps);
  const { told } = await readReplay(found, deps);
  const entry = { parts: answerTemplate(told), result: '', seen: actsOf(found.request) };
  return { page: answerPage(found.request, entry, { key: asked.newFormKey(), today: asked.moment.today }) };
};

const sendAnswer = async (asked: Asked, found: ReviewCase, answer: Answer, seen: number, deps: ReviewPagesDeps) => {
  const { request } = found;
  const { person, mailbox } = found.person;
  const act: Act = {
    what: 'answer-review-request',
    on: `review-request ${request.number}`,
    reason: `${WISHES[request.what].ko}에 답함(개인정보 보호법 제37조의2)`,
    before: { state: seen === 0 ? 'open' : 'extended', extensions: seen },
    after: { state: 'answered', result: answer.result ?? 'explained' },
  };
  const effect = async ({ id, at }: ActOf): Promise<Outcome> => {
    const written = await deps.reviews.change(person, request.number, (now) =>
      answerRequest(now, { id, at, seen }, answer),
    );
    if (written !== 'done' || mailbox === undefined) return written;
    const notice = {
      kind: 'review-answered',
      noticeId: noticeId(deps.hash, 'review-answered', person, request.number),
      partner: request.partner,
      mailbox,
      person,
      request: askedReview(request),
      answeredOn: seoulDate(at),
      result: answer.result,
    } as const;
    await deps.notices.send([notice], request.partner);
    return written;
  };
  return after(asked, found, await perform(asked, act, effect, deps), 'answered', deps);
};

const preview = (asked: Asked, found: ReviewCase, entry: AnswerEntry, answer: Answer): Shown => {
  const { now, today } = asked.moment;
  const language = recipientOf(found.person)?.recipient.language ?? 'ko';
  const letter = previewedLetter(found, answer, today);
  const around = { key: asked.newFormKey(), now, today, language, letter };
  return { page: answerPreviewPage(found.request, entry, answer, around) };
};

/** Shows what the person will read, leads back to the form, or sends the answer. */
export const answerIt: ReviewRoute['answer'] = async (asked, deps) => {
  const step = asked.fields.get('step');
  const found = await lookedAt(asked, step === 'send' ? '요청에 답 보내기' : '요청에 답 쓰기', deps);
  if (found === undefined) return 'absent';
  const { request } = found;
  const entry = entryIn(asked.fields);
  const { answer, errors } = readAnswer(entry, request);
  const isRepeated = step === 'send' && isDone(request, deps.idOf(asked));
  if (actsOf(request) !== entry.seen && !isRepeated) return overtaken(asked, found, deps);
  if (errors.length > 0 || step === 'edit') {
    const around = { key: asked.newFormKey(), today: asked.moment.today, errors: step === 'edit' ? [] : errors };
    return { status: step === 'edit' ? 200 : 422, page: answerPage(request, entry, around) };
  }
  return step === 'send' ? sendAnswer(asked, found, answer, entry.seen, deps) : preview(asked, found, entry, answer);
};
