/** What makes and checks the keys of forms. */
export type FormKeyDeps = {
  /** HMAC-SHA256 of a text under a secret. */
  readonly mac: (secret: string, text: string) => string;
  /** Returns 32 random bytes in base64url. */
  readonly random: () => string;
  /** Whether two texts are equal, compared in constant time. */
  readonly same: (one: string, other: string) => boolean;
};

/**
 * Makes the one-time key of a form: a random id, and its mac under the id of the session, which only the browser has. Nothing is
 * written until it is used.
 */
export const newFormKey = (session: string, deps: FormKeyDeps): string => {
  const id = deps.random();
  return `${id}.${deps.mac(session, id)}`;
};

/** Returns the id of a key that was made in the session. Undefined for every other text. */
export const formKeyId = (key: string | null, session: string, deps: FormKeyDeps): string | undefined => {
  const [id = '', mac = '', ...more] = (key ?? '').split('.');
  return more.length === 0 && id !== '' && deps.same(mac, deps.mac(session, id)) ? id : undefined;
};
