import type { ReadText } from '../../reading/read-text.ts';
import type { Claim } from '../claim.ts';
import type { ReadPosting } from '../read-posting.ts';
import { unpaidPlacesIn } from './unpaid-context.ts';
import type { UnpaidPlace, UnpaidStretch } from './unpaid-context.ts';
import { onlyExpenses, payInKind, workAsGift } from './unpaid-gift.ts';
import { deniedPay, noPay, zeroPay } from './unpaid-pay.ts';
import { choresOffTheClock, conditionalPay, latePay, payBehindLearning, unpaidTrial } from './unpaid-start.ts';
import { bareDenials, deniedPaid, englishUnpaid, uncountedLate, uncountedTime, unpaidWords } from './unpaid-words.ts';

type Reader = { readonly of: readonly string[]; readonly read: (place: UnpaidPlace) => readonly UnpaidStretch[] };

const PAY = ['wage', 'training-pay'];

/** The ways in which a text says that work is not paid; `of`: the words of which an item must have one. */
const READERS: readonly Reader[] = [
  { of: ['unpaid'], read: unpaidWords },
  { of: ['not-given', 'deny'], read: bareDenials },
  { of: ['paid'], read: deniedPaid },
  { of: ['not-given'], read: uncountedTime },
  { of: ['not-given'], read: uncountedLate },
  { of: ['not-given'], read: unpaidTrial },
  { of: ['wage', 'deny'], read: englishUnpaid },
  { of: [...PAY, 'allowance', 'worktime', 'not-given'], read: deniedPay },
  { of: ['deny'], read: noPay },
  { of: ['zero'], read: zeroPay },
  { of: ['chore'], read: choresOffTheClock },
  { of: ['from'], read: latePay },
  { of: ['from'], read: payBehindLearning },
  { of: PAY, read: conditionalPay },
  { of: ['as-gift'], read: workAsGift },
  { of: ['token', 'learn'], read: onlyExpenses },
  { of: ['wage'], read: payInKind },
];

const claimOf = ({ text, statement, item }: UnpaidPlace, { from, to }: UnpaidStretch): Claim => ({
  about: 'applicant',
  what: 'unpaid',
  stance: 'demand',
  text,
  statement,
  from: item.tokens[from]?.from ?? statement.from,
  to: item.tokens[to - 1]?.to ?? statement.to,
});

/** Work or training without pay: 수습 1개월 무급, 마감 청소는 시급에 안 들어가요, 월급은 둘째 달부터. */
export const unpaidClaims = (text: ReadText, _reading: ReadPosting): Claim[] => {
  const claims: Claim[] = [];
  for (const place of unpaidPlacesIn(text))
    for (const { of, read } of READERS)
      if (of.some((kind) => place.kinds.has(kind)))
        for (const stretch of read(place)) claims.push(claimOf(place, stretch));
  return claims;
};
