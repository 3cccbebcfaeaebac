import { CONTRACTS } from '../../functions/notices/contracts.ts';
import type { TaggedMail } from './system-view.ts';

const names: ReadonlyMap<string, string> = new Map(
  Object.entries(CONTRACTS).map(([kind, { shownAs }]) => [kind, shownAs]),
);

/** Whom the mail is for and what about. One without the tag of a notice's kind is a notice like any other. */
export const mailKind = ({ kind }: TaggedMail): string => names.get(kind ?? '') ?? '알림';
