import * as z from 'zod';
import { PARTNER_IDS } from './partners.ts';

const telephone = z.string().regex(/^[0-9][0-9-]{6,15}$/, 'must be digits and hyphens, as it is dialled in Korea');
const line = z.string().min(1).max(100);

/**
 * Who runs the pages of a stage, as every page says at its foot. `civilPhone`: the number for questions to the city (민원).
 * `privacyOfficer`: the 개인정보 보호책임자.
 */
export const siteSchema = z.strictObject({
  address: line,
  phone: telephone,
  civilPhone: telephone,
  privacyOfficer: z.strictObject({ name: line, office: line, phone: telephone, email: z.email() }),
});
export type Site = z.infer<typeof siteSchema>;

/** Where people find the partners that register them, by partner id. */
export const partnerPlacesSchema = z.partialRecord(
  z.enum(PARTNER_IDS),
  z.strictObject({ phone: telephone, address: line.optional() }),
);
export type PartnerPlaces = z.infer<typeof partnerPlacesSchema>;
