import type { FactsDeclared } from '../../../contracts/screening-facts.ts';
import type { Seeker } from '../../../contracts/seeker.ts';

export type ScreeningFacts = FactsDeclared['facts'];

/** The part of a registration that screening reads. */
export type ScreenedSeeker = Pick<Seeker, 'birthDate' | 'residence' | 'employment' | 'career' | 'certificates'>;

/**
 * The data of the person who is screened: the registration, and the facts declared for screening. An absent fact is
 * unknown.
 */
export type Subject = { readonly seeker: ScreenedSeeker; readonly facts: ScreeningFacts };
