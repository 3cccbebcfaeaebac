import * as z from 'zod';
import { PARTNER_IDS } from './partners.ts';

/** The groups of the city's own people, as the user pool names them. */
const CITY_GROUPS = ['official', 'approver', 'auditor', 'ops'] as const;
/** One group for the staff of each partner. */
const PARTNER_GROUPS = PARTNER_IDS.map((partner) => `partner:${partner}` as const);

/**
 * Every group of the officials' user pool. The groups decide what somebody sees and may do on the console. A user in none
 * of them sees nothing.
 */
export const CONSOLE_GROUPS = [...CITY_GROUPS, ...PARTNER_GROUPS] as const;
export const consoleGroupSchema = z.enum(CONSOLE_GROUPS);
export type ConsoleGroup = z.infer<typeof consoleGroupSchema>;
