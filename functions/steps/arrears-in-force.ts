import type { ArrearsList } from '../domain/postings/check-posting.ts';
import type { ArrearsStore } from '../stores/rules/arrears-store.ts';

/** The list of employers in wage arrears that counts now. Undefined: there is none. */
export type ArrearsInForce = () => Promise<ArrearsList | undefined>;

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
    const { list, asOf, source } = pointer;
    const employers = known.get(list) ?? (await store.employers(list));
    known.set(list, employers);
    return { asOf, source, employers };
  };
};
