import { factsDeclaredSchema, type FactsDeclared } from '../../contracts/screening-facts.ts';
import { keptForm, optionalTexts, type Plain } from '../messages/kept-form.ts';
import { visibleLine } from '../language/plain-text.ts';
import { unknownFacts } from './facts-findings.ts';

type Facts = FactsDeclared['facts'];

/**
 * Returns declared facts in the form in which they are stored and shown. A text without a visible character counts as
 * absent.
 */
export const plainFacts = (sent: Facts): Plain<Facts> => {
  const { dropped, optional } = optionalTexts(visibleLine);
  const occasion = <T extends { readonly programme?: string; readonly round?: string }>(entry: T, path: string) => ({
    ...entry,
    programme: optional(`${path}.programme`, 100, entry.programme),
    round: optional(`${path}.round`, 20, entry.round),
  });
  const facts: Facts = {
    ...sent,
    schools: sent.schools?.map((school, index) => ({
      ...school,
      district: optional(`facts.schools.${index}.district`, 10, school.district),
    })),
    participations: sent.participations?.map((entry, index) => occasion(entry, `facts.participations.${index}`)),
    applications: sent.applications?.map((entry, index) => occasion(entry, `facts.applications.${index}`)),
  };
  return keptForm(factsDeclaredSchema.shape.facts, facts, [...dropped, ...unknownFacts(facts)]);
};
