import * as z from 'zod';
import type { Finding } from '../../contracts/finding.ts';
import { addDays, latest, seoulDate } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import type { Version } from '../records/version.ts';
import type { CompanySaid } from './company-word.ts';
import { decisionOn, type Decided, type Review } from './decision.ts';

/** People said that the job is closed, and its company is asked whether it is. One question is one round. */
export const closingQuestionSchema = z.object({
  /** The instant (ISO 8601) at which the third report was counted. */
  askedAt: z.string(),
  /** The revision that it is about. */
  revision: z.int(),
  /** The last day (Asia/Seoul) of the time to answer. */
  answerBy: z.iso.date(),
  /** No answer came in time: the posting is held until one comes. */
  held: z.literal(true).optional(),
  /** Everybody concerned has been told of the hold. */
  told: z.literal(true).optional(),
});
export type ClosingQuestion = z.infer<typeof closingQuestionSchema>;

/** In days. After a yes, what people report for this long does not count. */
export const CLEARED_DAYS = 14;

/** What answers a question: the company's word, a later revision of the partner, an official's release. */
type Answerable = Decided & {
  readonly question?: ClosingQuestion | undefined;
  readonly said?: CompanySaid | undefined;
  readonly standing?:
    | {
        readonly version: Version;
        readonly receivedAt: string;
        readonly posting?: unknown;
        readonly says?: string | undefined;
      }
    | undefined;
};

const reviewOf = (record: Answerable): Review | undefined => record.standing && decisionOn(record, record.standing);

/**
 * The instant (ISO 8601) of the latest yes: the company says that it still seeks people, its partner sends a higher revision than
 * the one asked about, or an official releases the posting after it was asked about. Undefined: nobody has said so.
 */
const saidOpenAt = (record: Answerable): string | undefined => {
  const { question, said, standing } = record;
  const word = said?.word?.says === 'open' ? said.word.at : undefined;
  if (question === undefined || standing === undefined) return word;
  // The clock of the process that asked may be ahead.
  const sentAgain =
    standing.version.revision > question.revision ? latest(standing.receivedAt, question.askedAt) : undefined;
  const review = reviewOf(record);
  const released = review?.decision === 'release' && review.time >= question.askedAt ? review.time : undefined;
  return [sentAgain, released].reduce(latest, word);
};

/** Whether the company is asked and nobody has answered. The end of a posting ends its question, too. */
export const isAsked = (record: Answerable): boolean => {
  const { question, said, standing } = record;
  if (question === undefined || standing?.posting === undefined || said?.word?.says === 'closed') return false;
  if (reviewOf(record)?.decision === 'refuse') return false;
  return (saidOpenAt(record) ?? '') < question.askedAt;
};

/** Whether the posting is held because nobody answered in time. */
export const isSilent = (record: Answerable): boolean => isAsked(record) && record.question?.held === true;

/** The reports that count. `reports`: one for each person who said that the job is closed, with its day (Asia/Seoul). */
export const countedReports = <Report extends { readonly on: string }>(
  record: Answerable,
  reports: readonly Report[],
): Report[] => {
  const openAt = saidOpenAt(record);
  if (openAt === undefined) return [...reports];
  const clearedUntil = addDays(seoulDate(openAt), CLEARED_DAYS);
  return reports.filter(({ on }) => on > clearedUntil);
};

/** The reason for holding a posting after its company did not answer. The days make each round another letter. */
export const reportedClosed = ({ askedAt, answerBy }: ClosingQuestion): Finding => ({
  code: 'reported-closed',
  severity: 'hold',
  path: '',
  message: `구직자 세 분 이상이 이미 마감된 공고라고 알려 주어 ${dateWords(seoulDate(askedAt), 'ko')}에 회사에 여쭈었으나, ${dateWords(answerBy, 'ko')}까지 답이 없었습니다.`,
  fix: '아직 모집 중이면 회사 페이지에서 ‘네, 모집 중입니다’를 누르시거나, 개정 번호를 올려 공고를 다시 보내 주시기 바랍니다. 바로 다시 안내합니다. 모집을 마쳤으면 마감해 주시기 바랍니다.',
});
