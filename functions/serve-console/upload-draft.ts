import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { PARTNER_IDS } from '../contracts/partners.ts';
import type { Official } from '../domain/console/session.ts';
import { SHEET_FORMS } from '../domain/messages/sheet/sheet-form.ts';
import type { UploadDeps } from './upload-deps.ts';

/**
 * What was checked and waits to be sent. It is kept sealed, under a secret that only the page of the preview has: whoever leaves that
 * page leaves nothing that anybody could read, also before the table has removed it.
 */
const draftSchema = z.object({
  partner: z.enum(PARTNER_IDS),
  form: z.enum(SHEET_FORMS),
  /** Letters that stand for the bytes of the file. */
  file: z.string(),
  /** How many rows stay. */
  left: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      data: z.looseObject({ externalId: z.string(), revision: z.int() }),
      /** The hash of its content as the door reads it, by which its receipt is found. */
      hash: z.string(),
    }),
  ),
});
export type Draft = z.infer<typeof draftSchema>;
export type DraftRow = Draft['rows'][number];

type Deps = Pick<UploadDeps, 'uploads' | 'random' | 'sealerUnder'>;
/** Where a draft lies, and what opens it. */
export type DraftKey = { readonly upload: string; readonly secret: string };

const aboutOf = (id: string, { account }: Pick<Official, 'account'>): string => `${account}:${id}`;

/** Keeps a draft of an account, and returns its key. */
export const keepDraft = async (
  draft: Draft,
  official: Official,
  now: string,
  { uploads, random, sealerUnder }: Deps,
): Promise<DraftKey> => {
  const [upload, secret] = [random(), random()];
  const packed = gzipSync(JSON.stringify(draft)).toString('base64');
  await uploads.keepDraft(upload, sealerUnder(secret).seal(packed, aboutOf(upload, official)), now);
  return { upload, secret };
};

/** 32 bytes in base64url. Any other text of a form opens nothing. */
const SECRET = /^[\w-]{43}$/;

/** Returns a draft to the account that made it. Undefined: there is none that this key opens, or its time is over. */
export const draftOf = async (
  { upload, secret }: DraftKey,
  official: Official,
  now: string,
  { uploads, sealerUnder }: Omit<Deps, 'random'>,
): Promise<Draft | undefined> => {
  if (!SECRET.test(secret)) return undefined;
  const sealed = await uploads.draft(upload, now);
  const packed = sealed === undefined ? undefined : sealerUnder(secret).open(sealed, aboutOf(upload, official));
  return packed === undefined
    ? undefined
    : draftSchema.parse(JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')));
};
