import * as z from 'zod';
import { DOORS, PARTNER_IDS, senderSchema } from '../functions/contracts/partners.ts';

/** The two environments. The stage is a context value: `cdk synth -c stage=prod`. */
export const STAGES = ['dev', 'prod'] as const;
const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

const DNS_NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;

// A role and nothing wider: an account root or `*` would open a door to more than one sender.
const ROLE_ARN = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/;

/** A number that anybody can dial, as people write it. */
const PHONE = /^(?:0\d{1,2}-\d{3,4}|1\d{3})-\d{4}$/;

/** A door as the settings name it: `masan-univ-postings`. */
const doorSchema = z.enum(DOORS.map(({ sender, kind }) => `${sender}-${kind}` as const));

/** The groups of functions that can be paused. `lib/pauses.ts` says which functions belong to them. */
const PAUSE_GROUPS = ['pool-readers'] as const;

const settingsSchema = z
  .strictObject({
    region: z.string().min(1).default('ap-northeast-2'),
    account: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    mailDomain: z.string().regex(DNS_NAME),
    mailFrom: z.email(),
    officialsAddress: z.email(),
    opsMail: z.email().optional(),
    senderRoles: z.partialRecord(senderSchema, z.string().regex(ROLE_ARN)).default({}),
    partnerContacts: z.partialRecord(z.enum(PARTNER_IDS), z.email()).default({}),
    partnerPhones: z.partialRecord(z.enum(PARTNER_IDS), z.string().regex(PHONE)).default({}),
    revokedPartners: z.array(z.enum(PARTNER_IDS)).default([]),
    polledDoors: z.union([z.literal('all'), z.array(doorSchema)]).default([]),
    paused: z.enum(PAUSE_GROUPS).optional(),
  })
  .refine(({ mailFrom, mailDomain }) => mailFrom.endsWith(`@${mailDomain}`), {
    path: ['mailFrom'],
    message: 'must be an address of mailDomain: SES signs for that domain only',
  });

/**
 * The settings that differ between stages: the domain and sender address of mails, the officials' address, the address
 * for alarms, the IAM role of each sender (absent: nobody may use its door), the contact of each partner and its telephone, the revoked
 * partners, the doors that are polled, and the functions that are paused (absent: none). A message of a revoked partner is answered but not applied, and its role may
 * still take its answers. A polled door takes a message within a second and costs $0.36 a month; any other door takes it
 * within a minute or two.
 */
export type StageSettings = z.infer<typeof settingsSchema>;

/** @throws Error that names the allowed stages */
export const parseStage = (value: unknown): Stage => {
  const parsed = stageSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`There is no stage "${String(value)}": give one of ${STAGES.join(', ')}, as in -c stage=dev.`);
};

/** @throws Error that names each unusable setting of cdk.json, and why */
export const parseSettings = (stage: Stage, value: unknown): StageSettings => {
  const parsed = settingsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`context stages.${stage} of cdk.json cannot be used:\n${z.prettifyError(parsed.error)}`);
};
