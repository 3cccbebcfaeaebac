/**
 * A keyed hash begins with one of these digits, each as often as the others. Long work is cut by it before it starts, and so
 * is a list that many functions write at once: one partition of an index takes a thousand writes a second.
 */
export const SIXTEENTHS: readonly string[] = [...'0123456789abcdef'];

/** The sixteenth that a hash belongs to. */
export const sixteenthOf = (hash: string): string => SIXTEENTHS.find((digit) => hash.startsWith(digit)) ?? '0';
