import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

const utf8 = (text: string): number => Buffer.byteLength(text);

/** Bytes that DynamoDB counts for a value ("Item sizes and formats" in its developer guide). */
const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + valueSize(one), 0);
  return 3 + mapSize(value.M ?? {}, 1);
};

const mapSize = (map: Readonly<Record<string, AttributeValue>>, each: number): number =>
  Object.entries(map).reduce((sum, [name, value]) => sum + utf8(name) + valueSize(value) + each, 0);

/** Bytes that DynamoDB counts for an item. The limit is 409,600. */
export const itemSize = (item: Readonly<Record<string, unknown>>): number =>
  mapSize(marshall(item, { removeUndefinedValues: true }), 0);
