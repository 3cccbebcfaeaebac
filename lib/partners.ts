import { DOORS } from '../functions/contracts/partners.ts';
import type { Door, DoorKind, Sender } from '../functions/contracts/partners.ts';
import type { StageSettings } from './stage-settings.ts';

/** Returns every door of these kinds. */
export const doorsOf = (...kinds: readonly DoorKind[]): readonly Door[] =>
  DOORS.filter((door) => kinds.includes(door.kind));

/** Whether an event source polls this door at all times. A schedule drains any other door once a minute. */
export const isPolled = ({ polledDoors }: StageSettings, door: Door): boolean =>
  polledDoors === 'all' || polledDoors.some((polled) => polled === `${door.sender}-${door.kind}`);

/** Returns the IAM role with which this sender fetches its answers. Returns undefined if it has none. */
export const roleOf = (settings: StageSettings, sender: Sender): string | undefined => settings.senderRoles[sender];

/** Returns the IAM role that may send for this sender. Returns undefined if nobody may. */
export const sendingRoleOf = (settings: StageSettings, sender: Sender): string | undefined =>
  settings.revokedPartners.some((revoked) => revoked === sender) ? undefined : roleOf(settings, sender);
