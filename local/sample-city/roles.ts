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
  /** Months of the contract; absent: without end, or by agreement. */
  contract: z.number().optional(),
  weekly: z.number(),
  daily: z.number(),
  days: z.number(),
  /** In won; a posting's pay lies between the two. */
  pay: z.object({ unit: z.enum(['hour', 'day', 'month', 'year']), low: z.number(), high: z.number() }),
  education: z.enum(['high-school', 'associate', 'bachelor']).optional(),
  careerYears: z.number().optional(),
  certificates: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
  programme: z.string().optional(),
});
/** A kind of job with its texts: what is done, asked for, liked, and under which conditions. */
export type Role = z.infer<typeof roleSchema>;

const ROLES: ReadonlyMap<string, Role> = new Map(
  z
    .array(roleSchema)
    .parse([...production, ...engineering, ...office, ...care, ...service, ...publicWorks])
    .map((role) => [role.id, role]),
);

/** The role of that id. Throws on an id that no table holds. */
export const roleNamed = (id: string): Role => {
  const role = ROLES.get(id);
  if (role === undefined) throw new RangeError(`No sample role is called ${id}.`);
  return role;
};
