import { grouped } from '../functions/domain/language/money.ts';
import { MOST_ITEM_BYTES } from '../functions/domain/records/item-bytes.ts';
import { ITEM_LIMITS, OTHER_LIMITS, type ItemLimit } from './limits.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const itemRow = ({ table, pk, sk, holds, most, bytes, atBound }: ItemLimit): string =>
  row([`\`${table}\``, `\`${pk}\`, \`${sk}\``, holds, most, grouped(bytes), atBound]);

/** The text of `docs/limits.md`. */
export const limitsDocument = (): string =>
  [
    '<!-- Written by `npm run build:limits` from bin/limits.ts and the modules that enforce each limit. Change it there. -->',
    '',
    '# Limits',
    '',
    'Every limit, and what happens at it. Nothing that is accepted grows without one.',
    '',
    '## Items of the tables',
    '',
    `DynamoDB takes no item over 409,600 bytes. No item of ours grows with the world, and none comes to more than ${grouped(MOST_ITEM_BYTES)} bytes: a`,
    'test fills each kind with the longest that the contract lets through and measures it (`test/faults/49-items-that-grow.test.ts`).',
    '',
    row(['table', 'key (`pk`, `sk`)', 'holds', 'at most', 'bytes', 'at the bound']),
    row(['---', '---', '---', '---', '--:', '---']),
    ...Object.values(ITEM_LIMITS).map(itemRow),
    '',
    '## Others',
    '',
    row(['what', 'at most', 'beyond it']),
    row(['---', '---', '---']),
    ...OTHER_LIMITS.map(row),
    '',
  ].join('\n');
