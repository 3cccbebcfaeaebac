import type { ProgrammeId } from '../../../../functions/contracts/programmes.ts';
import { FIGURES, type Figures } from '../../../../functions/domain/eligibility/law/figures.ts';
import { readyProgramme } from '../../../../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import {
  screenReady,
  type ScreenedCriterion,
  type ScreeningResult,
} from '../../../../functions/domain/eligibility/engine/screen.ts';
import type { ScreenedSeeker, ScreeningFacts } from '../../../../functions/domain/eligibility/engine/subject.ts';

/** Invented people: a registration and the facts that a test needs. */
type Person = { readonly seeker?: Partial<ScreenedSeeker>; readonly facts?: ScreeningFacts };

export const screened = (
  id: ProgrammeId,
  on: string,
  { seeker, facts = {} }: Person,
  { knownOn = on, figures = FIGURES }: { readonly knownOn?: string; readonly figures?: Figures } = {},
): ScreeningResult =>
  screenReady(
    readyProgramme(PROGRAMMES[id], { on, knownOn, figures }),
    { seeker: { birthDate: '1980-05-05', residence: { district: '48121' }, ...seeker }, facts },
    { salt: '', hash: () => '' },
  );

export const criterion = (result: ScreeningResult, id: string): ScreenedCriterion => {
  const found = result.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no criterion ${id}.`);
  return found;
};
