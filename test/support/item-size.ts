import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

const utf8 = (text: string): number => Buffer.byteLength(text);

/**
 * The digits of a number in base 100, without zeros at its ends, and one byte more; the sign of a negative number is
 * another byte. The guide says "approximately"; dynalite counts the same.
 */
const numberSize = (text: string): number => {
  const value = Number(text);
  if (value === 0) return 1;
  const [digits = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const first = Number(exponent);
  const last = first - digits.replace('.', '').length + 1;
  return 2 + Math.floor(first / 2) - Math.floor(last / 2) + (value < 0 ? 1 : 0);
};

/** Bytes that DynamoDB counts for a value ("Item sizes and formats" in its developer guide). */
const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + valueSize(one), 0);
  return 3 + mapSize(value.M ?? {}, 1);
};

const mapSize = (map: Readonly<Record<string, AttributeValue>>, each: number): number =>
  Object.entries(map).reduce((sum, [name, value]) => sum + utf8(name) + valueSize(value) + each, 0);

/** Bytes that DynamoDB counts for an item as the SDK sends and receives it. */
export const storedSize = (item: Readonly<Record<string, AttributeValue>>): number => mapSize(item, 0);

/** Bytes that DynamoDB counts for an item. The limit is 409,600. */
export const itemSize = (item: Readonly<Record<string, unknown>>): number =>
  storedSize(marshall(item, { removeUndefinedValues: true }));
