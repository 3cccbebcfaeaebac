import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import type { Command } from 'commander';
import { format } from 'prettier';
import * as z from 'zod';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { disagreements } from '../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES, type Figures } from '../../functions/domain/eligibility/law/figures.ts';
import { compareText } from '../../functions/domain/language/compare-text.ts';
import { figuresInForce } from '../../functions/steps/figures-in-force.ts';
import { figureStore, type FigureStore } from '../../functions/stores/rules/figure-store.ts';
import { tableNamed } from './keys-in.ts';

/** The file of each list of figures. */
const FILES = {
  limits: 'limits.json',
  medianIncome: 'median-income.json',
  rounds: 'public-works-rounds.json',
  minimumWage: 'minimum-wage.json',
} as const satisfies Record<keyof Figures, string>;

const FOLDER = join(import.meta.dirname, '../../functions/domain/eligibility/law/figures');

const fileSchema = z.object({ note: z.string(), figures: z.array(z.record(z.string(), z.unknown())) });
type Entry = z.infer<typeof fileSchema>['figures'][number];

const dayOf = (entry: Entry): string => String(entry['effectiveFrom']);

const isBefore = (one: Entry, other: Entry): boolean => one['id'] === other['id'] && dayOf(one) < dayOf(other);

/** Puts each entry in its place: as the file has them, and a new one behind the earlier ones of its rule. */
const inOrder = (entries: readonly Entry[], held: readonly Entry[]): Entry[] => {
  const placeOf = (entry: Entry): number =>
    held.findIndex((one) => one['id'] === entry['id'] && dayOf(one) === dayOf(entry));
  const [old, added] = [entries.filter((entry) => placeOf(entry) >= 0), entries.filter((entry) => placeOf(entry) < 0)];
  const placed = old.toSorted((a, b) => placeOf(a) - placeOf(b));
  for (const entry of added.toSorted((a, b) => compareText(dayOf(a), dayOf(b)))) {
    const last = placed.findLastIndex((one) => isBefore(one, entry));
    placed.splice(last < 0 ? placed.length : last + 1, 0, entry);
  }
  return placed;
};

/** The text of a file with these entries. An entry that the file holds already stays as it is written there. */
const textOf = (file: string, entries: readonly Entry[]): Promise<string> => {
  const held = fileSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  const written = new Map(held.figures.map((entry) => [canonicalize(entry), entry]));
  const figures = inOrder(
    entries.map((entry) => written.get(canonicalize(entry)) ?? entry),
    held.figures,
  );
  return format(JSON.stringify({ note: held.note, figures }), { parser: 'json', printWidth: 120 });
};

/** The text of each file with these figures in it. */
export const filesOf = async (figures: Figures): Promise<Readonly<Record<string, string>>> => ({
  [FILES.limits]: await textOf(FILES.limits, figures.limits),
  [FILES.medianIncome]: await textOf(FILES.medianIncome, figures.medianIncome),
  [FILES.rounds]: await textOf(FILES.rounds, figures.rounds),
  [FILES.minimumWage]: await textOf(FILES.minimumWage, figures.minimumWage),
});

/** What a stage has approved, against the files of this release. */
export const stateOf = async (store: Pick<FigureStore, 'approved' | 'contents'>, files = FIGURES) => {
  const source = figuresInForce(store, sha256, files);
  const [{ name: set, figures }, approved] = await Promise.all([source.now(), source.approved()]);
  return { set, approvals: approved.version, figures, disagreements: disagreements(files, approved.figures) };
};

const storeHere = (): FigureStore => figureStore(dynamoTable(new DynamoDBClient(), tableNamed('rules')));

/** `npm run -s ops -- figures …`: what officials approved in a stage. */
export const addFigures = (program: Command): void => {
  const figures = program
    .command('figures')
    .description(
      'Reads the figures of the law that count in a stage: those of this release, with the approved ones over them. ' +
        'The environment names the table as for the functions: RULES_TABLE.',
    );
  figures
    .command('show')
    .description('Prints a set of figures as one line of JSON, for `screen --figures`.')
    .argument('[name]', 'its name, as an answer holds it; absent: the set that counts now')
    .action(async (name: string | undefined) => {
      const source = figuresInForce(storeHere(), sha256);
      const set = name === undefined ? await source.now() : await source.named(name);
      console.log(JSON.stringify(set.figures));
    });
  figures
    .command('check')
    .description(
      'Says which set counts, how often somebody approved, and which approved figures the files of this release say otherwise.',
    )
    .action(async () => {
      const { set, approvals, disagreements: differ } = await stateOf(storeHere());
      console.log(JSON.stringify({ set, approvals, disagreements: differ }));
    });
  figures
    .command('export')
    .description(
      'Writes the figures that count into the files of this release, so that the next one holds them. Then run `npm run rulebook`.',
    )
    .action(async () => {
      const { figures: now } = await stateOf(storeHere());
      for (const [file, text] of Object.entries(await filesOf(now))) writeFileSync(join(FOLDER, file), text);
      console.log(JSON.stringify({ written: Object.values(FILES) }));
    });
};
