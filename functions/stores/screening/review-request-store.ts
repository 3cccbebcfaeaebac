import {
  EXTENDED_BY,
  listedRequestSchema,
  MOST_EXTENSIONS,
  reviewRequestSchema,
  type Acted,
  type ListedRequest,
  type ReviewRequest,
} from '../../domain/people/review-request.ts';
import { compareText } from '../../domain/language/compare-text.ts';
import { addDays, daysBetween, expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import type { DueItem, Item, Table } from '../table.ts';
import { untilWritten } from '../until-written.ts';

/** A request, and the keyed hash of the person who made it. */
type OfPerson<T> = T & { readonly person: string };

export type ReviewRequestStore = {
  /** Every request of a person, the earliest first. */
  of(person: string): Promise<ReviewRequest[]>;
  keep(person: string, request: ReviewRequest): Promise<void>;
  /** The request with a number: one query of the index and one read, however many requests there are. */
  find(number: string): Promise<OfPerson<{ readonly request: ReviewRequest }> | undefined>;
  /** The open requests that have to be answered by a day, the longest due first, at most `most`. */
  dueBy(day: string, most?: number): Promise<OfPerson<ListedRequest>[]>;
  /** The requests that were answered between two days, both included, the latest first. */
  answered(from: string, to: string): Promise<OfPerson<ListedRequest>[]>;
  /**
   * Changes a request and repeats if somebody else wrote in between. `gone`: it was deleted with its person, or expired. A
   * deleted request never comes back.
   */
  change(person: string, number: string, decide: (request: ReviewRequest) => Acted): Promise<Acted['result'] | 'gone'>;
};

const DUE = 'review-request';
const NUMBER = 'review-number';
export const REQUEST_DAYS = 365;

const END = '9999-12-31';
const keyOf = (person: string): string => `${DUE}#${person}`;
const numberKeyOf = (person: string): string => `${NUMBER}#${person}`;
/** The mark of the requests that were answered in a month: a list of the last months needs nothing of the years before. */
const answeredIn = (month: string): string => `review-answered#${month}`;

/** The months (`YYYY-MM`) from one day to another. */
const monthsBetween = (from: string, to: string): Set<string> =>
  new Set(Array.from({ length: daysBetween(from, to) + 1 }, (_, days) => addDays(from, days).slice(0, 7)));

const itemOf = (person: string, request: ReviewRequest, version: number): Item => {
  const { told, extensions, answer, ...listed } = request;
  const { number, dueOn, partner, answeredOn } = listed;
  return {
    pk: keyOf(person),
    sk: number,
    version,
    ...(answeredOn === undefined
      ? { due: DUE, dueOn }
      : { due: answeredIn(answeredOn.slice(0, 7)), dueOn: answeredOn }),
    partner,
    listed,
    value: { told, extensions, answer },
    expiresAt: expiryAfter(dueOn, REQUEST_DAYS),
  };
};

/** What is kept of a request beside its entry in the list. Requests of a former release have none of it. */
const besideSchema = reviewRequestSchema.pick({ told: true, extensions: true, answer: true }).optional();

const requestIn = ({ listed, value }: Item): ReviewRequest =>
  reviewRequestSchema.parse(Object.assign({}, listed, besideSchema.parse(value)));

const personOf = ({ pk }: DueItem): string => pk.slice(pk.indexOf('#') + 1);

/**
 * Stored in the facts table, whose index lists what is due. The keys are the person's, so that requests are removed with
 * the person. A second item leads from the number to the person; it is written first.
 */
export const reviewRequestStore = (table: Table): ReviewRequestStore => {
  const listed = (items: readonly DueItem[]): OfPerson<ListedRequest>[] =>
    readable(table, items, (item) => ({ ...listedRequestSchema.parse(item['listed']), person: personOf(item) }));
  const dueBy = async (day: string, most?: number) => listed(await table.readDue(DUE, day, most));
  const personWith = async (number: string): Promise<string | undefined> => {
    const [indexed] = await table.readDue(`${NUMBER}#${number}`, END, 1);
    if (indexed !== undefined) return personOf(indexed);
    // A request of a former release has no item by its number.
    return (await dueBy(END)).find((open) => open.number === number)?.person;
  };
  return {
    of: async (person) =>
      readable(table, await table.readAll(keyOf(person)), requestIn).toSorted((a, b) =>
        compareText(a.requestedOn, b.requestedOn),
      ),
    keep: async (person, request) => {
      const { number, requestedOn: dueOn } = request;
      const expiresAt = expiryAfter(request.dueOn, REQUEST_DAYS + MOST_EXTENSIONS * EXTENDED_BY);
      const due = `${NUMBER}#${number}`;
      await table.writeNewer({ pk: numberKeyOf(person), sk: number, version: 1, due, dueOn, expiresAt });
      await table.writeNewer(itemOf(person, request, 1));
    },
    find: async (number) => {
      const person = await personWith(number);
      const item = person === undefined ? undefined : await table.read(keyOf(person), number);
      return person === undefined || item === undefined ? undefined : { person, request: requestIn(item) };
    },
    dueBy,
    answered: async (from, to) => {
      const months = await Promise.all(
        [...monthsBetween(from, to)].map(async (month) => listed(await table.readDue(answeredIn(month), to))),
      );
      return months
        .flat()
        .filter(({ answeredOn = '' }) => answeredOn >= from)
        .toSorted((a, b) => compareText(b.answeredOn ?? '', a.answeredOn ?? '') || compareText(a.number, b.number));
    },
    change: async (person, number, decide) => {
      const { result } = await untilWritten<{ readonly result: Acted['result'] | 'gone' }>(table, async () => {
        const item = await table.read(keyOf(person), number);
        if (item === undefined) return { result: 'gone' };
        const before = requestIn(item);
        const { value, result: decided } = decide(before);
        if (value === before) return { result: decided };
        const written = await table.writeAfter(itemOf(person, value, item.version + 1), item.version);
        return written === 'written' ? { result: decided } : written;
      });
      return result;
    },
  };
};
