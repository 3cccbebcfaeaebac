import { DOORS } from '../functions/contracts/partners.ts';
import type { Door, DoorKind, Sender } from '../functions/contracts/partners.ts';
import type { StageSettings } from './stage-settings.ts';

/** What the senders send: every door of these kinds. */
export const doorsOf = (...kinds: readonly DoorKind[]): readonly Door[] =>
  DOORS.filter((door) => kinds.includes(door.kind));

/** The IAM role of this sender, by which it takes its answers; undefined where it has none. */
export const roleOf = (settings: StageSettings, sender: Sender): string | undefined => settings.senderRoles[sender];

/** The IAM role that may send for this sender, or undefined: then nobody may. */
export const sendingRoleOf = (settings: StageSettings, sender: Sender): string | undefined =>
  settings.revokedPartners.some((revoked) => revoked === sender) ? undefined : roleOf(settings, sender);
