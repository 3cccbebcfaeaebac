import type { LockedBucket } from '../aws/locked-bucket.ts';
import type { AccessEntry, Act } from '../domain/console/act.ts';
import type { AuditStore } from '../stores/console/audit-store.ts';
import type { FormKeyStore } from '../stores/console/form-key-store.ts';
import type { Hash } from '../domain/records/version.ts';
import { formKeyId, type FormKeyDeps } from './form-key.ts';
import type { ActingDeps, Asked } from './route.ts';

export type RecordsDeps = FormKeyDeps & {
  readonly hash: Hash;
  readonly formKeys: FormKeyStore;
  readonly audit: AuditStore;
  readonly auditBucket: LockedBucket;
  readonly accessBucket: LockedBucket;
};

/** The key of an object: by day, so that a month is found by its beginning. Colons have a meaning in some tools. */
const objectKey = (at: string, id: string): string =>
  `${at.slice(0, 10).replaceAll('-', '/')}/${at.replaceAll(':', '')}-${id}.json`;

/** Writes an entry of the access log. Each is an object of its own, which nobody can change. */
export const logAccess = (
  entry: AccessEntry,
  { accessBucket, random }: Pick<RecordsDeps, 'accessBucket' | 'random'>,
): Promise<void> => accessBucket.put(objectKey(entry.at, random()), entry);

const ID_LENGTH = 32;

/** What a form says, without its key: the same act has the same content. */
const contentOf = ({ request, fields }: Asked, { what, on, reason, after }: Act): string =>
  JSON.stringify([request.path, [...fields].filter(([name]) => name !== 'key'), what, on, reason, after]);

/** The id of an act, by the id of its form's key. */
const actId = (key: string, { hash }: Pick<RecordsDeps, 'hash'>): string => hash(key).slice(0, ID_LENGTH);

/** How the routes act, for one session. `session`: its id, as the cookie has it. */
export const actingIn = (session: string, deps: RecordsDeps): ActingDeps => ({
  idOf: ({ fields }) => {
    const key = formKeyId(fields.get('key'), session, deps);
    return key && actId(key, deps);
  },
  perform: async (asked, act, effect) => {
    const { fields, moment, official, request } = asked;
    const key = formKeyId(fields.get('key'), session, deps);
    if (key === undefined) return 'used';
    const content = deps.hash(contentOf(asked, act));
    const used = await deps.formKeys.use(deps.hash(session), key, content, moment.now);
    if (used === 'other') return 'used';
    const id = actId(key, deps);
    const { at } = used;
    const entry = { ...act, id, at, account: official.account };
    await deps.auditBucket.put(objectKey(at, id), entry);
    await deps.audit.keep(entry);
    const access: AccessEntry = { at, account: official.account, from: request.from, act: act.what };
    await deps.accessBucket.put(objectKey(at, id), access);
    await effect({ id, at });
    return 'done';
  },
  looked: async ({ moment, official, request }, { person, purpose }) =>
    logAccess({ at: moment.now, account: official.account, from: request.from, act: 'look', person, purpose }, deps),
});
