/** DynamoDB takes no item over 400 KB (409,600 bytes). No item of ours comes nearer to it than this. */
export const MOST_ITEM_BYTES = 350_000;

/** Bytes of a value as JSON in UTF-8: never fewer than DynamoDB counts for what we keep. */
export const jsonBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
