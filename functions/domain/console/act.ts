import * as z from 'zod';

/** What officials do. A word of each is in the audit for as long as the audit is kept, so none may change its meaning. */
const ACT_KINDS = [
  'release-posting',
  'refuse-posting',
  'ask-to-mend-posting',
  'answer-review-request',
  'extend-review-request',
  'confirm-condition',
  'correct-condition',
  'take-back-condition',
  'send-list',
  'propose-figure',
  'approve-figure',
  'refuse-figure',
  'withdraw-figure',
  'rehearse-figure',
  'decide-mail',
  'export-overview',
  'export-list',
  'propose-arrears',
  'approve-arrears',
  'refuse-arrears',
  'withdraw-arrears',
  'propose-holiday',
  'approve-holiday',
  'refuse-holiday',
  'withdraw-holiday',
  'propose-contact',
  'approve-contact',
  'refuse-contact',
  'withdraw-contact',
  'propose-award',
  'approve-award',
  'refuse-award',
  'withdraw-award',
  'propose-revocation',
  'approve-revocation',
  'refuse-revocation',
  'withdraw-revocation',
  'propose-weights',
  'approve-weights',
  'refuse-weights',
  'withdraw-weights',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** What was there before an act, or after it: codes, versions and days. Never anything of a person. */
const stateSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/** What an official orders. It is written to the audit before it is done. */
const actSchema = z.object({
  what: z.enum(ACT_KINDS),
  /** What it is done to, by its ids: `posting masan-univ J-1 revision 3`. Never a person's name. */
  on: z.string(),
  /** In the official's own words. */
  reason: z.string(),
  before: stateSchema,
  after: stateSchema,
});
export type Act = z.infer<typeof actSchema>;

/** An entry of the audit: who ordered what, and when (ISO 8601 instant). `account`: the opaque id of the user pool. */
export const auditEntrySchema = actSchema.extend({ id: z.string(), at: z.string(), account: z.string() });
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/**
 * An entry of the access log (접속기록: 개인정보의 안전성 확보조치 기준 제8조): which account did what, when (ISO 8601 instant), from which
 * IP address, and with the data of which person. `person`: an opaque id, which leads to nobody once the person is deleted.
 */
export const accessEntrySchema = z.object({
  at: z.string(),
  account: z.string(),
  from: z.string(),
  act: z.enum(['sign-in', 'sign-out', 'look', ...ACT_KINDS]),
  person: z.string().optional(),
  purpose: z.string().optional(),
});
export type AccessEntry = z.infer<typeof accessEntrySchema>;
