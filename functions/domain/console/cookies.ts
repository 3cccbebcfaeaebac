/**
 * The cookies of the console. The prefix `__Host-` binds a cookie to this host and to HTTPS, so that no other host under the same
 * domain can set it (RFC 6265bis, 4.1.3.2). `Lax`: the browser sends it when the provider leads back, but not with a form of another site.
 */
const NAMES = { session: '__Host-session', signIn: '__Host-sign-in' } as const;
export type CookieName = keyof typeof NAMES;

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** Returns the value of a cookie: 32 random bytes in base64url. Undefined if there is none, or several. */
export const cookieIn = (cookies: readonly string[] = [], name: CookieName): string | undefined => {
  const values = cookies.flatMap((cookie) => {
    const [of, ...value] = cookie.trim().split('=');
    return of === NAMES[name] ? [value.join('=')] : [];
  });
  const [value = ''] = values;
  return values.length === 1 && SECRET.test(value) ? value : undefined;
};

/** `seconds`: how long the browser keeps it; 0 removes it. */
export const setCookie = (name: CookieName, value: string, seconds: number): string =>
  `${NAMES[name]}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;

export const removeCookie = (name: CookieName): string => setCookie(name, '', 0);
