import { outcomeReportedSchema, type OutcomeReported } from '../../contracts/screening-facts.ts';
import { keptForm, unseenName, type Plain } from '../messages/kept-form.ts';
import { visibleLine } from '../language/plain-text.ts';

/**
 * Returns a reported outcome in the form in which it is stored and shown. Refused if `company` has no visible
 * character.
 */
export const plainOutcome = (sent: OutcomeReported): Plain<OutcomeReported> => {
  const company = visibleLine(20, sent.company);
  return company === ''
    ? { ok: false, findings: [unseenName('company')] }
    : keptForm(outcomeReportedSchema, { ...sent, company }, []);
};
