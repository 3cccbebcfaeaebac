import { CONTRACTS } from '../../functions/notices/contracts.ts';
import type { TaggedMail } from './system-view.ts';

const names: ReadonlyMap<string, string> = new Map(
  Object.entries(CONTRACTS).map(([kind, { shownAs }]) => [kind, shownAs]),
);

/** The recipient and topic of a mail. A mail without a known `kind` tag is simply a notice. */
export const mailKind = ({ kind }: TaggedMail): string => names.get(kind ?? '') ?? '알림';
