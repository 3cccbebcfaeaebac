type Text = { readonly path: string; readonly text: string };

const inner = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Returns every text inside a JSON value, with its path (`requirements.certificates.0`). */
export const textsIn = (value: unknown, path = ''): Text[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, inner(path, key)));
};

/** Returns the same value with every text inside it changed. */
export const mapTexts = (value: unknown, change: (text: Text) => string, path = ''): unknown => {
  if (typeof value === 'string') return change({ path, text: value });
  if (Array.isArray(value)) return value.map((entry, index) => mapTexts(entry, change, inner(path, String(index))));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, mapTexts(entry, change, inner(path, key))]),
  );
};
