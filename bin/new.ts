import { execSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Argument } from 'commander';
import { seoulDate } from '../functions/domain/language/calendar.ts';
import { NoAnswer, npmCommand, run } from './command-line.ts';
import { RECIPES, spellings, type Asked, type Recipe } from './new/recipes.ts';

/**
 * `npm run new -- RECIPE NAME [OPTIONS]`: makes the files of a new letter, function, partner or programme and puts its lines into the shared
 * lists, so that everything compiles and all tests pass. CONTRIBUTING.md says what each recipe makes and what it leaves to its author.
 */

const ROOT = join(import.meta.dirname, '..');
const TEMPLATES = join(import.meta.dirname, 'new');
/** One word may be a word of the language, which is no name. A partner's id is a text only. */
const TWO_WORDS = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
const ONE_WORD = /^[a-z][a-z0-9]*$/;

const isRecipe = (name: string): name is keyof typeof RECIPES => Object.hasOwn(RECIPES, name);

/** The files of a recipe with its placeholders filled, by their path in the repository. */
const filesOf = (recipe: string, values: Readonly<Record<string, string>>): Map<string, string> => {
  const filled = (text: string): string => text.replaceAll(/__(\w+?)__/g, (as, name: string) => values[name] ?? as);
  const folder = join(TEMPLATES, recipe);
  return new Map(
    globSync('**/*.txt', { cwd: folder })
      .toSorted()
      .map((path) => [filled(path).replace(/\.txt$/, ''), filled(readFileSync(join(folder, path), 'utf8'))]),
  );
};

/** The test of the goldens writes what it would compare; nothing else reads this. */
const ENV = { ...process.env, GOLDENS: 'write' };
const call = (command: string): void => {
  execSync(command, { cwd: ROOT, env: ENV, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** The changed files by their path. */
const changesOf = ({ insertions }: Recipe): Map<string, string> => {
  const changed = new Map<string, string>();
  for (const { file, into } of insertions)
    changed.set(file, into(changed.get(file) ?? readFileSync(join(ROOT, file), 'utf8')));
  return changed;
};

const write = (files: ReadonlyMap<string, string>): void => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  call(`npx prettier --write --ignore-unknown ${[...files.keys()].join(' ')}`);
};

const list = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];

const answer = (name: string, kebab: string, options: Asked['options']): void => {
  if (!isRecipe(name))
    throw new NoAnswer(`There is no recipe "${name}": choose among ${Object.keys(RECIPES).join(', ')}.`);
  if (!TWO_WORDS.test(kebab) && !(name === 'partner' && ONE_WORD.test(kebab)))
    throw new NoAnswer(`Write the name in kebab-case, two words or more, as in match-posting: "${kebab}" is not.`);
  const today = seoulDate(new Date().toISOString());
  const spelt = spellings(kebab);
  const recipe = RECIPES[name]({ ...spelt, today, options });
  const files = filesOf(name, { ...spelt, today, ...recipe.values });
  const there = [...files.keys()].find((path) => existsSync(join(ROOT, path)));
  if (there !== undefined) throw new NoAnswer(`${there} is there already: take another name.`);
  const changed = changesOf(recipe);
  write(new Map([...files, ...changed]));
  for (const build of recipe.builds) call(`npm ${build}`);
  console.log(
    [
      ...list('Made:', [...files.keys()]),
      ...list('Changed:', [...changed.keys()]),
      ...list(
        'Written anew:',
        recipe.builds.map((build) => `npm ${build}`),
      ),
      ...list('Left for you:', recipe.left),
      'Then: npm run check',
    ].join('\n'),
  );
};

const FORMS = `
Recipes:
  notice NAME
  function VERB-NOUN --from FUNCTION
  partner ID --ko NAME --en NAME --doors postings,people
  programme ID --ko NAME --en NAME`;

export const command = npmCommand(
  'new',
  'Makes a new letter, function, partner or programme, complete but for what only its author knows.',
)
  .addArgument(new Argument('<recipe>', 'what to make').choices(Object.keys(RECIPES)))
  .argument('<name>', 'its name, in kebab-case')
  .option('--from <function>', 'of a function: which one sends to it')
  .option('--ko <name>', 'of a partner or a programme: its Korean name')
  .option('--en <name>', 'of a partner or a programme: its English name')
  .option('--doors <kinds>', 'of a partner: what it sends')
  .addHelpText('after', FORMS)
  .action(answer);

if (import.meta.main) await run(command);
