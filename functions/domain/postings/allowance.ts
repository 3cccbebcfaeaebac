/** These programmes pay an allowance (수당) instead of a wage (임금): 신중년 사회공헌활동 지원사업. */
const PAYS_ALLOWANCE: ReadonlySet<string> = new Set(['senior-contribution']);

/** Whether the posting pays an allowance. Any other pay that is called an allowance is a wage. */
export const isAllowance = (posting: {
  readonly payKind?: string | undefined;
  readonly programme?: string | undefined;
}): boolean =>
  posting.payKind === 'allowance' && posting.programme !== undefined && PAYS_ALLOWANCE.has(posting.programme);
