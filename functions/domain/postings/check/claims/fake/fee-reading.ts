import type { About, Stance } from '../claim.ts';

/** How a fee is meant, whose it is, and the word behind the last that says so. */
export type FeeReading = { readonly stance: Stance; readonly about: About; readonly end: number };

export const demanded = (end: number): FeeReading => ({ stance: 'demand', about: 'applicant', end });
export const ofHouse = (end: number): FeeReading => ({ stance: 'mention', about: 'house', end });
export const ofOthers = (end: number): FeeReading => ({ stance: 'mention', about: 'served', end });
