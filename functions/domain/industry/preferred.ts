import * as z from 'zod';
import { SECTOR_IDS, ZONE_IDS, type SectorId, type ZoneId } from './names.ts';

/**
 * The sectors and zones that a person prefers, as they said on their own page. The wish orders the jobs that fit them and
 * decides nothing else.
 */
export const preferredSchema = z.object({
  sectors: z.array(z.enum(SECTOR_IDS)),
  zones: z.array(z.enum(ZONE_IDS)),
});
export type Preferred = z.infer<typeof preferredSchema>;

type Placed = {
  readonly sectors?: readonly { readonly id: SectorId }[] | undefined;
  readonly zone?: { readonly id: ZoneId } | undefined;
};

/** What of a wish a job meets, in the order of the tables: sectors first. An estimated sector or zone counts too. */
export const preferredIn = (
  { sectors = [], zone }: Placed,
  preferred: Preferred | undefined,
): (SectorId | ZoneId)[] => [
  ...SECTOR_IDS.filter((id) => preferred?.sectors.includes(id) && sectors.some((found) => found.id === id)),
  ...ZONE_IDS.filter((id) => preferred?.zones.includes(id) && zone?.id === id),
];
