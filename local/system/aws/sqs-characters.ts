import { createHash } from 'node:crypto';
import * as z from 'zod';

/**
 * SQS accepts the characters of XML 1.0, up to U+10FFFF; fauxqs refuses those beyond U+FFFF. This file replaces each of those
 * by two characters that fauxqs accepts and that take the same four bytes of UTF-8, and puts the true body back into every answer.
 */

const BEYOND = /[\u{10000}-\u{10ffff}]/gu;
const STAND_IN = '\u00ff\u00ff';

const message = z.looseObject({ MessageBody: z.string() });
const batch = z.looseObject({ Entries: z.array(message.extend({ Id: z.string() })) });
const sentAnswer = z.looseObject({ MessageId: z.string(), MD5OfMessageBody: z.string() });
const batchAnswer = z.looseObject({ Successful: z.array(sentAnswer.extend({ Id: z.string() })) });
const received = z.looseObject({
  Messages: z.array(z.looseObject({ MessageId: z.string(), Body: z.string(), MD5OfBody: z.string() })),
});

const md5 = (body: string): string => createHash('md5').update(body).digest('hex');
const inFauxqs = <T extends z.infer<typeof message>>(sent: T): T => ({
  ...sent,
  MessageBody: sent.MessageBody.replace(BEYOND, STAND_IN),
});

/** The request in a form that fauxqs accepts. */
export const requestToFauxqs = (request: unknown): unknown => {
  const one = message.safeParse(request);
  if (one.success) return inFauxqs(one.data);
  const many = batch.safeParse(request);
  return many.success ? { ...many.data, Entries: many.data.Entries.map(inFauxqs) } : request;
};

/** Keeps, by message id, each body that fauxqs holds in changed form, and corrects the answers of fauxqs with it. */
export const startBodies = () => {
  const bodies = new Map<string, string>();
  const asSent = <T extends z.infer<typeof sentAnswer>>(answer: T, body: string | undefined): T => {
    if (body === undefined || body.search(BEYOND) === -1) return answer;
    bodies.set(answer.MessageId, body);
    return { ...answer, MD5OfMessageBody: md5(body) };
  };
  return {
    /** @param request as the client sent it */
    answerFor(request: unknown, answer: unknown): unknown {
      const one = message.safeParse(request);
      const sent = sentAnswer.safeParse(answer);
      if (one.success && sent.success) return asSent(sent.data, one.data.MessageBody);
      const many = batch.safeParse(request);
      const all = batchAnswer.safeParse(answer);
      if (many.success && all.success) {
        const byId = new Map(many.data.Entries.map(({ Id, MessageBody }) => [Id, MessageBody]));
        return { ...all.data, Successful: all.data.Successful.map((entry) => asSent(entry, byId.get(entry.Id))) };
      }
      const read = received.safeParse(answer);
      if (!read.success) return answer;
      const Messages = read.data.Messages.map((entry) => {
        const body = bodies.get(entry.MessageId);
        return body === undefined ? entry : { ...entry, Body: body, MD5OfBody: md5(body) };
      });
      return { ...read.data, Messages };
    },
    forget: (messageId: string): void => void bodies.delete(messageId),
  };
};
