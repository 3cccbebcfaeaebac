import type { Objects } from '../../functions/stores/objects.ts';

/** A bucket in memory. `all`: the texts by their keys. */
export const memoryObjects = (): Objects & { readonly all: Map<string, string> } => {
  const all = new Map<string, string>();
  return {
    all,
    put: async (key, text) => void all.set(key, text),
    get: async (key) => all.get(key),
    keys: async (beginning) => [...all.keys()].filter((key) => key.startsWith(beginning)).toSorted(),
    remove: async (key) => void all.delete(key),
  };
};
