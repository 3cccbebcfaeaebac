import type { ArrearsList } from '../domain/postings/check-posting.ts';
import type { Grounds } from '../domain/postings/rejudging.ts';
import { utcInstant } from '../domain/language/calendar.ts';
import type { ArrearsStore } from '../stores/rules/arrears-store.ts';

/** A list, and the instant (ISO 8601) at which it was approved. Absent: it was loaded by hand. */
type InForce = ArrearsList & { readonly approvedAt?: string };

/** The list of employers in wage arrears that counts now. Undefined: there is none. */
export type ArrearsInForce = () => Promise<InForce | undefined>;

/** What postings are judged by again. Officials know a list that was loaded by hand since its own day. */
export const arrearsGround = (list: InForce | undefined): Grounds['arrears'] =>
  list && { list, since: list.approvedAt ?? utcInstant(`${list.asOf}T00:00:00+09:00`) };

/**
 * Reads which list counts; contents are kept in the sandbox by name. Before the first approval it is the list that was loaded by hand.
 */
export const arrearsInForce = (
  store: Pick<ArrearsStore, 'inForce' | 'employers'>,
  loadedByHand: ArrearsInForce,
): ArrearsInForce => {
  const known = new Map<string, ArrearsList['employers']>();
  return async () => {
    const pointer = await store.inForce();
    if (pointer === undefined) return loadedByHand();
    const { list, asOf, source, approvedAt } = pointer;
    const employers = known.get(list) ?? (await store.employers(list));
    known.set(list, employers);
    return { asOf, source, employers, approvedAt };
  };
};
