import type { FactsDeclared } from '../../../contracts/screening-facts.ts';
import type { Seeker } from '../../../contracts/seeker.ts';

export type ScreeningFacts = FactsDeclared['facts'];

/** What screening reads of a registration. */
export type ScreenedSeeker = Pick<Seeker, 'birthDate' | 'residence' | 'employment' | 'career' | 'certificates'>;

/** Whom a programme is held against: the registration, and the facts declared for screening. An absent fact is unknown. */
export type Subject = { readonly seeker: ScreenedSeeker; readonly facts: ScreeningFacts };
