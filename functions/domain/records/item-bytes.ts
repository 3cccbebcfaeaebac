/** DynamoDB takes items of at most 400 KB (409,600 bytes). Our items stay below this. */
export const MOST_ITEM_BYTES = 350_000;

/** The size of a value as JSON in UTF-8. Never less than the size that DynamoDB counts for our items. */
export const jsonBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
