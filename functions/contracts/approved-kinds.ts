/** What officials approve beside figures and the list of employers in wage arrears: rows that lie over those of the files. */
export const APPROVED_KINDS = ['holidays', 'contacts', 'awards', 'revocations', 'weights'] as const;
export type ApprovedKind = (typeof APPROVED_KINDS)[number];
