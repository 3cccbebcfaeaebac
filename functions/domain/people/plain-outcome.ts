import { outcomeReportedSchema, type OutcomeReported } from '../../contracts/screening-facts.ts';
import { keptForm, unseenName, type Plain } from '../messages/kept-form.ts';
import { visibleLine } from '../language/plain-text.ts';

/** What became of somebody as it is kept and shown. Refused where nothing of the company is to be seen. */
export const plainOutcome = (sent: OutcomeReported): Plain<OutcomeReported> => {
  const company = visibleLine(20, sent.company);
  return company === ''
    ? { ok: false, findings: [unseenName('company')] }
    : keptForm(outcomeReportedSchema, { ...sent, company }, []);
};
