const LONGEST = 500;
const HERE = 'https://console.invalid';

/** Returns the path to go to after signing in. Anything but a path of this site becomes the first page. */
export const nextPath = (wanted: string | null): string => {
  if (wanted === null || wanted.length > LONGEST || !/^\/[\x21-\x7e]*$/.test(wanted)) return '/';
  const url = URL.parse(wanted, HERE);
  if (url?.origin !== HERE || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}`;
};
