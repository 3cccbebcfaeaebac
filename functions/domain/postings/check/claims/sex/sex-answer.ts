import type { About, Stance } from '../claim.ts';

/** How a mention of a sex is meant, of whom, and the token behind the expression. */
export type Answer = { readonly stance: Stance; readonly about: About; readonly end: number };

export const mentioned = (about: About, end: number): Answer => ({ stance: 'mention', about, end });
export const asks = (stance: Stance, end: number): Answer => ({ stance, about: 'applicant', end });

/** Particles behind the people: 여성이면, 남자라야. */
export const CONDITION = /^(?:이면|면|이시면|시면|이라면|라면|였으면|이었으면|으면|이셨으면)$/;
export const MUST = /^(?:이기만|기만|이어야|여야|이여야|이셔야|셔야|라야|이라야|이어야만|여야만)/;
export const IS_DOER = /(?:이|가|들이|께서)$/;
