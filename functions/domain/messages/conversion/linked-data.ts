import { isObject } from '../../language/json-in.ts';

/** A JSON-LD node. Its keys are schema.org names without a prefix. */
export type Node = ReadonlyMap<string, unknown>;

/** Removes the prefix of a schema.org name. */
export const bare = (name: string): string => name.replace(/^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/, '');

export const nodeOf = (value: unknown): Node | undefined => {
  if (!isObject(value)) return undefined;
  const node = new Map<string, unknown>();
  for (const [name, item] of Object.entries(value)) if (!node.has(bare(name))) node.set(bare(name), item);
  return node;
};

export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
};

/**
 * Returns the text of a string, a number or a JSON-LD value object; of a list, the text of its first element. Undefined
 * if it is empty.
 */
export const textOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  if (typeof first === 'number' && Number.isFinite(first)) return String(first);
  if (typeof first === 'string') return first.trim() === '' ? undefined : first;
  const inner = isObject(first) ? nodeOf(first)?.get('@value') : undefined;
  return typeof inner === 'string' || typeof inner === 'number' ? textOf(inner) : undefined;
};

const typesOf = (node: Node): string[] =>
  listOf(node.get('@type')).flatMap((type) => (typeof type === 'string' ? [bare(type)] : []));

export const isOfType = (node: Node, type: string): boolean => typesOf(node).includes(type);

/** The properties in which a page, a list or a feed holds its content. */
const HOLDS = ['@graph', 'mainEntity', 'itemListElement', 'dataFeedElement', 'item'];

/**
 * Returns all nodes of a document: the document itself, the elements of arrays, and the content of pages and lists.
 * Each `@id` appears once.
 */
const nodesOf = (document: unknown): Node[] => {
  const nodes: Node[] = [];
  const known = new Set<unknown>();
  const collect = (value: unknown): void => {
    for (const item of listOf(value)) {
      if (Array.isArray(item)) collect(item);
      const node = nodeOf(item);
      const id = node?.get('@id');
      // A node with only an `@id` is a reference.
      if (node === undefined || (node.size === 1 && id !== undefined) || known.has(id ?? node)) continue;
      known.add(id ?? node);
      nodes.push(node);
      if (!isOfType(node, 'JobPosting')) for (const name of HOLDS) collect(node.get(name));
    }
  };
  collect(document);
  return nodes;
};

export type Document = {
  readonly nodes: readonly Node[];
  /** Returns the node that a value is, or that it references by `@id` in this document. */
  readonly follow: (value: unknown) => Node | undefined;
};

/** A JSON-LD document: an object, an array of them, a `@graph`, or a page or list that holds them. */
export const documentOf = (input: unknown): Document => {
  const nodes = nodesOf(input);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node.get('@id');
    if (typeof id === 'string') byId.set(id, node);
  }
  const follow = (value: unknown): Node | undefined => {
    const node = nodeOf(listOf(value)[0]);
    const id = node?.get('@id');
    return node?.size === 1 && typeof id === 'string' ? (byId.get(id) ?? node) : node;
  };
  return { nodes, follow };
};
