/** Says whether a sender may ask once more at an instant (milliseconds since the epoch), and counts it. */
export type Asks = (sender: string, at: number) => boolean;

/** How often one sender may ask within an hour. A whole office may share one address. */
export const ASKS_AN_HOUR = 20;
const HOUR = 3_600_000;
/** The most senders that are remembered. Above it, the one that asked first is forgotten. */
const MOST_SENDERS = 10_000;

/**
 * Counts in the memory of the process, because an IP address is personal data and need not be kept. Each process counts for
 * itself, so all together let through more; the mails to one address are limited by their ids.
 */
export const asks = (): Asks => {
  const counted = new Map<string, { readonly since: number; readonly count: number }>();
  return (sender, at) => {
    const known = counted.get(sender);
    const isOver = known === undefined || at - known.since >= HOUR;
    const now = isOver ? { since: at, count: 1 } : { ...known, count: known.count + 1 };
    if (isOver) counted.delete(sender);
    counted.set(sender, now);
    const [first] = counted.keys();
    if (counted.size > MOST_SENDERS && first !== undefined) counted.delete(first);
    return now.count <= ASKS_AN_HOUR;
  };
};
