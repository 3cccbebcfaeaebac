/**
 * What a schedule asks of a function behind doors that no event source polls: to receive what waits there. The names of
 * the doors' queues.
 */
export type DrainRequest = { readonly drain: readonly string[] };
