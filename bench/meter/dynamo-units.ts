import type { AttributeValue, ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-dynamodb';
import { DUE_ATTRIBUTES } from '../../functions/contracts/due-index.ts';
import { storedSize } from '../../test/support/item-size.ts';

type Attributes = Readonly<Record<string, AttributeValue>>;

const READ_UNIT = 4_096;
const WRITE_UNIT = 1_024;

/** A read of nothing costs as much as a read of one small item. Half if it is eventually consistent. */
const readUnits = (bytes: number, isStrong: boolean | undefined): number =>
  Math.max(1, Math.ceil(bytes / READ_UNIT)) * (isStrong === true ? 1 : 0.5);

/** By the larger of the item before the write and after it. */
const writeUnits = (...items: readonly (Attributes | undefined)[]): number =>
  Math.max(1, ...items.map((item) => Math.ceil((item === undefined ? 0 : storedSize(item)) / WRITE_UNIT)));

const SHOWN = ['pk', 'sk', 'due', 'dueOn', ...DUE_ATTRIBUTES];

/** What the sparse index of due items holds of an item. Only an item with both marks is in it. */
const inIndex = (item: Attributes | undefined): Attributes | undefined =>
  item?.['due'] === undefined || item['dueOn'] === undefined
    ? undefined
    : Object.fromEntries(SHOWN.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a write costs in the index of due items. Another key there is one entry removed and one written. */
const indexUnits = (before: Attributes | undefined, after: Attributes | undefined): number => {
  const [old, fresh] = [inIndex(before), inIndex(after)];
  if (isSame(old, fresh)) return 0;
  const isMoved =
    old !== undefined && fresh !== undefined && !isSame([old['due'], old['dueOn']], [fresh['due'], fresh['dueOn']]);
  return isMoved ? writeUnits(old) + writeUnits(fresh) : writeUnits(old, fresh);
};

export type DynamoUnits = { readonly reads: number; readonly writes: number };

const NONE = { reads: 0, writes: 0 };

/**
 * The request units of one call, from the sizes of the items that it carried (developer guide, "DynamoDB read and write
 * operations"). A write must ask for `ReturnValues: ALL_OLD`. No output: the condition of a write failed, which costs
 * what the write would have cost; the stored item is unknown then, and is taken to be as large as the new one.
 * @throws for a call that the deployed functions never make
 */
export const dynamoUnits = (
  operation: string,
  input: ServiceInputTypes,
  output: ServiceOutputTypes | undefined,
): DynamoUnits => {
  const old = output !== undefined && 'Attributes' in output ? output.Attributes : undefined;
  if (operation === 'PutItem' && 'Item' in input)
    return { ...NONE, writes: writeUnits(input.Item, old) + (output === undefined ? 0 : indexUnits(old, input.Item)) };
  if (operation === 'DeleteItem') return { ...NONE, writes: writeUnits(old) + indexUnits(old, undefined) };
  const isStrong = 'ConsistentRead' in input ? input.ConsistentRead : undefined;
  if (operation === 'GetItem' && output !== undefined) {
    const item = 'Item' in output ? output.Item : undefined;
    return { ...NONE, reads: readUnits(item === undefined ? 0 : storedSize(item), isStrong) };
  }
  if (operation === 'Query' && output !== undefined) {
    const items = ('Items' in output ? output.Items : undefined) ?? [];
    return {
      ...NONE,
      reads: readUnits(
        items.reduce((sum, item) => sum + storedSize(item), 0),
        isStrong,
      ),
    };
  }
  throw new Error(`The meter does not know what ${operation} of DynamoDB costs`);
};
