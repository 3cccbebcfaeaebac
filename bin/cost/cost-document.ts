import { fixedLines, type FixedLine } from './fixed.ts';
import { dollarsOf, plus, PRICES, PRICES_SEEN } from './prices.ts';
import { resourcesOfProd } from './template.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const count = (value: number): string => value.toLocaleString('en-US');
const dollars = (value: number): string => `$${value.toFixed(2)}`;

const sumOf = (lines: readonly FixedLine[]): number =>
  dollarsOf(lines.reduce((sum, { charge }) => plus(sum, charge), {}));

const fixedRow = ({ what, count: many, why, charge }: FixedLine): string =>
  row([what, count(many), dollars(dollarsOf(charge)), why]);

const fixedPart = (lines: readonly FixedLine[]): string[] => [
  '## Fixed: a month without a message',
  '',
  'Counted in the template of the stage `prod`. In the first year there are no rotations yet, in the second half of them.',
  '',
  row(['what', 'how many', 'a month', '']),
  row(['---', '--:', '--:', '---']),
  ...lines.map(fixedRow),
  row(['**together**', '', `**${dollars(sumOf(lines))}**`, '']),
];

const SEEN = {
  seoul: 'Seoul',
  'us-east-1': 'us-east-1, not confirmed for Seoul',
  unchecked: 'not looked up: us-east-1 as commonly known',
} as const;

const priceRow = ({ what, dollars: price, per, seen }: (typeof PRICES)[keyof typeof PRICES]): string =>
  row([what, `$${price}`, count(per), SEEN[seen]]);

const pricePart = (): string[] => [
  '## Prices',
  '',
  `List prices as seen in ${PRICES_SEEN}, in US dollars, without tax. AWS's free allowances are not taken off.`,
  '',
  row(['what', 'price', 'for', 'seen for']),
  row(['---', '--:', '--:', '---']),
  ...Object.values(PRICES).map(priceRow),
];

/** The text of `docs/cost.md`. */
export const costDocument = (resources = resourcesOfProd()): string =>
  [
    '<!-- Written by `npm run build:cost` from the template, bin/cost/prices.ts and what the benchmark `bill` counted. -->',
    '',
    '# What a month costs',
    '',
    ...fixedPart(fixedLines(resources)),
    '',
    ...pricePart(),
    '',
  ].join('\n');
