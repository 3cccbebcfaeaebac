/** 수당 instead of 임금 is paid by these programmes (신중년 사회공헌활동 지원사업). */
const PAYS_ALLOWANCE: ReadonlySet<string> = new Set(['senior-contribution']);

/** Is what the posting pays an allowance? Whatever else calls itself so is a wage. */
export const isAllowance = (posting: {
  readonly payKind?: string | undefined;
  readonly programme?: string | undefined;
}): boolean =>
  posting.payKind === 'allowance' && posting.programme !== undefined && PAYS_ALLOWANCE.has(posting.programme);
