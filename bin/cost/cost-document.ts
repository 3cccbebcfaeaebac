import { consoleLines } from './console.ts';
import { fixedLines, type FixedLine } from './fixed.ts';
import { journalLines } from './journal.ts';
import { dollarsOf, plus, PRICES, PRICES_SEEN, times, type Charge } from './prices.ts';
import { resourcesOfProd, type Resource } from './template.ts';
import { bytesOfPerson, cities, mailsOf, monthOf, ofOneMail, WORKING_DAYS, type City } from './variable.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const count = (value: number): string => Math.round(value).toLocaleString('en-US');
const dollars = (value: number): string => `$${value.toFixed(2)}`;

const sumOf = (lines: readonly FixedLine[]): number =>
  dollarsOf(lines.reduce<Charge>((sum, { charge }) => plus(sum, charge), {}));

const monthPart = (fixed: number, resources: readonly Resource[]): string[] => {
  const months = cities.map((city) => [['fixed', fixed] as const, ...monthOf(city, resources)]);
  const [first = []] = months;
  const totals = months.map((month) => month.reduce((sum, [, of]) => sum + of, 0));
  return [
    `A month has ${WORKING_DAYS} working days, each with the postings below and the digests of the morning after.`,
    '',
    row(['', ...cities.map(({ seekers }) => `${count(seekers)} seekers`)]),
    row(['---', ...cities.map(() => '--:')]),
    row(['postings a day', ...cities.map(({ postings }) => count(postings))]),
    row(['mails a month', ...cities.map((city) => count(WORKING_DAYS * (mailsOf(city).mail ?? 0)))]),
    ...first.map(([name], index) => row([name, ...months.map((month) => dollars(month[index]?.[1] ?? 0))])),
    row(['**together**', ...totals.map((total) => `**${dollars(total)}**`)]),
    '',
    `Not in it: people who register, change or open their page, bounces, the weekly mails to companies, the console, and the keys`,
    `and secrets of more than one process. A person is ${count(bytesOfPerson)} bytes in the tables.`,
  ];
};

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

const consolePart = (lines: readonly FixedLine[]): string[] => [
  "## The officials' console: a month of work",
  '',
  row(['what', 'how many', 'a month', '']),
  row(['---', '--:', '--:', '---']),
  ...lines.map(fixedRow),
  row(['**together**', '', `**${dollars(sumOf(lines))}**`, '']),
];

const journalPart = (city: City): string[] => {
  const lines = journalLines(city);
  return [
    '## The journal: what happened, in numbers',
    '',
    `With ${count(city.seekers)} seekers. What a stage pays to tell the journal is in the variable part above: one message for each of its batches.`,
    '',
    row(['what', 'how many', 'a month', '']),
    row(['---', '--:', '--:', '---']),
    ...lines.map(fixedRow),
    row(['**together**', '', `**${dollars(sumOf(lines))}**`, '']),
  ];
};

const ofFee = (value: number): string => `${((100 * value * PRICES.mail.per) / PRICES.mail.dollars).toFixed(2)} %`;

const mailPart = (city: City): string[] => {
  const [atOnce, digest] = [new Map(ofOneMail(city.forMailsAtOnce)), new Map(ofOneMail(city.forDigests))];
  const total = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((sum, one) => sum + one, 0);
  return [
    '## Variable: a posting and a mail',
    '',
    `Counted at the AWS clients by the benchmark \`bill\` with ${count(city.seekers)} seekers ([benchmarks](benchmarks.md)). What is done for a`,
    `posting before any mail costs ${dollars(1_000 * dollarsOf(times(city.forPostings, 1 / city.postings)))} for 1,000 postings: it is taken in, matched, and digests are asked for. A mail costs,`,
    "in percent of SES's own fee:",
    '',
    row(['', 'a mail at once', 'a digest']),
    row(['---', '--:', '--:']),
    ...[...digest.keys()].map((name) =>
      row([PRICES[name].what, ofFee(atOnce.get(name) ?? 0), ofFee(digest.get(name) ?? 0)]),
    ),
    row(['**together**', `**${ofFee(total(atOnce))}**`, `**${ofFee(total(digest))}**`]),
  ];
};

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
export const costDocument = (resources = resourcesOfProd()): string => {
  const fixed = fixedLines(resources);
  const largest = cities.reduce((most, city) => (city.seekers > most.seekers ? city : most));
  return [
    '<!-- Written by `npm run build:cost` from the template, bin/cost/prices.ts, and bin/cost/counts.json, which `npm run bench -- bill` writes. -->',
    '',
    '# What a month costs',
    '',
    ...monthPart(sumOf(fixed), resources),
    '',
    ...fixedPart(fixed),
    '',
    ...mailPart(largest),
    '',
    ...journalPart(largest),
    '',
    ...consolePart(consoleLines(resources)),
    '',
    ...pricePart(),
    '',
  ].join('\n');
};
