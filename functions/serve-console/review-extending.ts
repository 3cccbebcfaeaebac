import type { Act } from '../domain/console/act.ts';
import { extendPage, extensionIn, readExtension } from '../domain/console/review-extend-page.ts';
import { addDays } from '../domain/language/calendar.ts';
import { GROUNDS } from '../domain/letters/review-words.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { actsOf, extend, EXTENDED_BY, notExtendable, type Extension } from '../domain/people/review-request.ts';
import type { ReviewCase } from './review-case.ts';
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
import type { ActOf, Asked } from './route.ts';

/** The form that extends the time. */
export const extendForm: ReviewRoute['answer'] = async (asked, deps) => {
  const found = await lookedAt(asked, '기한 늘리기', deps);
  if (found === undefined) return 'absent';
  const { request } = found;
  const { today } = asked.moment;
  if (notExtendable(request, today) !== undefined) return overtaken(asked, found, deps);
  return {
    page: extendPage(request, { ground: '', words: '', seen: actsOf(request) }, { key: asked.newFormKey(), today }),
  };
};

type Written = Pick<Extension, 'ground' | 'words'>;

/** `dueOn`: the new day by which it is answered. */
const sendExtension = async (
  asked: Asked,
  found: ReviewCase,
  { seen, dueOn, ground, words }: Written & { readonly seen: number; readonly dueOn: string },
  deps: ReviewPagesDeps,
) => {
  const { request } = found;
  const { person, mailbox } = found.person;
  const act: Act = {
    what: 'extend-review-request',
    on: `review-request ${request.number}`,
    reason: GROUNDS[ground].ko,
    before: { state: seen === 0 ? 'open' : 'extended', extensions: seen },
    after: { state: 'extended', extensions: seen + 1, due: dueOn },
  };
  const effect = async ({ id, at }: ActOf): Promise<Outcome> => {
    const written = await deps.reviews.change(person, request.number, (now) =>
      extend(now, { id, at, seen }, { ground, words }),
    );
    if (written !== 'done' || mailbox === undefined) return written;
    const notice = {
      kind: 'review-extended',
      noticeId: noticeId(deps.hash, 'review-extended', person, request.number, dueOn),
      partner: request.partner,
      mailbox,
      person,
      request: { ...askedReview(request), dueOn },
      ground,
    } as const;
    await deps.notices.send([notice], request.partner);
    return written;
  };
  return after(asked, found, await perform(asked, act, effect, deps), 'extended', deps);
};

/** Extends the time of a request, and has the person told why. */
export const extendIt: ReviewRoute['answer'] = async (asked, deps) => {
  const found = await lookedAt(asked, '기한 늘리기', deps);
  if (found === undefined) return 'absent';
  const { request } = found;
  const { today } = asked.moment;
  const entry = extensionIn(asked.fields);
  const id = deps.idOf(asked);
  const made = request.extensions.find(({ act }) => act === id);
  const mayExtend = actsOf(request) === entry.seen && notExtendable(request, today) === undefined;
  if (made === undefined && !mayExtend) return overtaken(asked, found, deps);
  const { extension, errors } = readExtension(entry);
  if (extension === undefined)
    return { status: 422, page: extendPage(request, entry, { key: asked.newFormKey(), today, errors }) };
  const dueOn = made?.dueOn ?? addDays(request.dueOn, EXTENDED_BY);
  return sendExtension(asked, found, { ...extension, seen: entry.seen, dueOn }, deps);
};
