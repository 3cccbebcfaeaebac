import * as z from 'zod';
import care from './roles/care.json' with { type: 'json' };
import engineering from './roles/engineering.json' with { type: 'json' };
import office from './roles/office.json' with { type: 'json' };
import production from './roles/production.json' with { type: 'json' };
import publicWorks from './roles/public.json' with { type: 'json' };
import service from './roles/service.json' with { type: 'json' };

const roleSchema = z.object({
  id: z.string(),
  /** KECO code of six digits. */
  occupation: z.string(),
  titles: z.array(z.string()).min(2),
  duties: z.array(z.string()).min(4),
  needs: z.array(z.string()).min(1),
  likes: z.array(z.string()).min(1),
  hours: z.string(),
  type: z.enum(['regular', 'fixed-term', 'part-time', 'daily', 'internship']),
  /** Contract length in months. Absent: permanent, or by agreement. */
  contract: z.number().optional(),
  weekly: z.number(),
  daily: z.number(),
  days: z.number(),
  /** In won. A posting's pay lies between `low` and `high`. */
  pay: z.object({ unit: z.enum(['hour', 'day', 'month', 'year']), low: z.number(), high: z.number() }),
  education: z.enum(['high-school', 'associate', 'bachelor']).optional(),
  careerYears: z.number().optional(),
  certificates: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
  programme: z.string().optional(),
});
/** A kind of job with its texts: duties, requirements, preferences and conditions. */
export type Role = z.infer<typeof roleSchema>;

const ROLES: ReadonlyMap<string, Role> = new Map(
  z
    .array(roleSchema)
    .parse([...production, ...engineering, ...office, ...care, ...service, ...publicWorks])
    .map((role) => [role.id, role]),
);

/**
 * Returns the role of that id.
 * @throws RangeError if no table has such a role
 */
export const roleNamed = (id: string): Role => {
  const role = ROLES.get(id);
  if (role === undefined) throw new RangeError(`No sample role is called ${id}.`);
  return role;
};
