import { dollarsOf, plus, times, type Charge } from './prices.ts';
import { fixedLines } from './fixed.ts';
import { resourcesOfProd, type Resource } from './template.ts';
import { bytesOfPerson, cities, mailsOf, monthOf, WORKING_DAYS, type City } from './variable.ts';

/** How many areas, each like the largest city of which the bill was counted. */
const REGIONS = [1, 10, 100, 500] as const;
/** Digests go within so many hours, so that they are there before noon. */
const DIGEST_HOURS = 4;

/** Records in the partition of all jobs: 1,000 open in each area, and those of the last seven days, 30 a day. */
const JOBS_OF_AREA = 1_000 + 7 * 30;
/** Bytes of such a record, as `npm run bench -- store` measured them. */
const JOB_BYTES = 594;
const READ_UNIT = 4_096;
/** Messages into which a morning cuts an area. Each of them, and the cutting itself, reads all jobs. */
const SLICES = 16;
/** Read units a second of one partition of DynamoDB. */
const PARTITION_READS = 3_000;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const count = (value: number): string => Math.round(value).toLocaleString('en-US');
const dollars = (value: number): string => `$${count(value)}`;
const duration = (seconds: number): string =>
  seconds < 120
    ? `${count(seconds)} s`
    : seconds < 7_200
      ? `${count(seconds / 60)} min`
      : `${count(seconds / 3_600)} h`;

/** What a month, a day and a morning are with so many areas like this one. */
const regionOf = (areas: number, city: City, resources: readonly Resource[]) => {
  const { mail: digests = 0, 'write-unit': writes = 0 } = times(city.forDigests, areas);
  const { mail: mails = 0 } = times(mailsOf(city), areas);
  const seconds = DIGEST_HOURS * 3_600;
  const look = (areas * JOBS_OF_AREA * JOB_BYTES) / READ_UNIT;
  const looks = look * (1 + SLICES * areas);
  const fixed = dollarsOf(fixedLines(resources).reduce<Charge>((sum, { charge }) => plus(sum, charge), {}));
  const variable = areas * monthOf(city, resources).reduce((sum, [, dollarsOfLine]) => sum + dollarsOfLine, 0);
  const forLooks = dollarsOf({ 'read-unit': WORKING_DAYS * looks });
  return {
    seekers: areas * city.seekers,
    cells: [
      ['areas', count(areas)],
      ['gigabytes of people', ((areas * city.seekers * bytesOfPerson) / 1e9).toFixed(1)],
      ['mails a working day', count(mails)],
      [`digests a second, to be done in ${DIGEST_HOURS} hours`, count(digests / seconds)],
      ['write units a second for these digests', count(writes / seconds)],
      ['read units of one look at all jobs', count(look)],
      ['read units of a morning for such looks', count(looks)],
      ['the same at what one partition gives', duration(looks / PARTITION_READS)],
      ['a month: fixed', dollars(fixed)],
      ['a month: mails, postings, people, logs', dollars(variable)],
      ['a month: looks at all jobs', dollars(forLooks)],
      ['**a month, together**', `**${dollars(fixed + variable + forLooks)}**`],
    ] as const,
  };
};

/** The table of docs/scale.md. */
const scaleTable = (): string => {
  const city = cities.at(-1);
  if (city === undefined) throw new Error('The bill was counted of no city');
  const resources = resourcesOfProd();
  const regions = REGIONS.map((areas) => regionOf(areas, city, resources));
  const [first] = regions;
  return [
    row(['', ...regions.map(({ seekers }) => `${count(seekers)} seekers`)]),
    row(['---', ...regions.map(() => '--:')]),
    ...(first?.cells ?? []).map(([name], line) => row([name, ...regions.map(({ cells }) => cells[line]?.[1] ?? '')])),
  ].join('\n');
};

const [BEGIN, END] = ['<!-- Written by `npm run build:cost` -->', '<!-- Until here -->'];

/** The document with its table as it is now. @throws if it has no place for the table */
export const withScaleTable = (document: string): string => {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('docs/scale.md has no place for its table');
  return `${document.slice(0, begin + BEGIN.length)}\n\n${scaleTable()}\n\n${document.slice(end)}`;
};
