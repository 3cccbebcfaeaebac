import { isProgramme } from '../../functions/contracts/programmes.ts';
import { senderSchema } from '../../functions/contracts/partners.ts';
import { programmeTold } from '../../functions/domain/language/told-programmes.ts';
import { CONTRACTS } from '../../functions/notices/contracts.ts';
import { RIGHTS } from '../../functions/rights.ts';
import { NoAnswer } from '../command-line.ts';
import { first, inOrder, last, type Insertion } from './insert.ts';

/**
 * The recipes of CONTRIBUTING.md. The files that one makes are the folder of its name here, which has the tree of the repository; this is
 * what it changes besides.
 */

/** What was asked for: the name in its spellings, and the options. */
export type Asked = {
  readonly kebab: string;
  readonly camel: string;
  readonly pascal: string;
  /** `YYYY-MM-DD`, Asia/Seoul. */
  readonly today: string;
  readonly options: Options;
};
type Options = { readonly ko?: string; readonly en?: string; readonly doors?: string; readonly from?: string };

/** What a recipe does, apart from the files of its folder. */
export type Recipe = {
  /** What else its templates are filled with, by placeholder. */
  readonly values?: Readonly<Record<string, string>>;
  readonly insertions: readonly Insertion[];
  /** Commands of npm that write anew what is generated. */
  readonly builds: readonly string[];
  readonly left: readonly string[];
};

const pascalOf = (kebab: string): string => kebab.replaceAll(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());
export const spellings = (kebab: string): Pick<Asked, 'kebab' | 'camel' | 'pascal'> => {
  const pascal = pascalOf(kebab);
  return { kebab, pascal, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1) };
};

const named = (value: string | undefined, option: string, form: RegExp, example: string): string => {
  if (value === undefined || !form.test(value)) throw new NoAnswer(`Give ${option} as in ${option} "${example}".`);
  return value;
};

const isNew = (isThere: boolean, what: string): void => {
  if (isThere) throw new NoAnswer(`There is a ${what} already: take another name.`);
};

const notice = ({ kebab, camel }: Asked): Recipe => {
  isNew(Object.hasOwn(CONTRACTS, kebab), `letter "${kebab}"`);
  const contracts = 'functions/notices/contracts.ts';
  const notices = 'functions/notices/notices.ts';
  const letters = 'test/support/all-letters.ts';
  const sample = (language: string): string => `(text) => ${camel}({ ...${camel}Facts, name: text${language} })`;
  return {
    insertions: [
      inOrder(contracts, ["'zod';", 'import type'], `import { ${camel} } from './${kebab}/contract.ts';`),
      inOrder(contracts, ['export const CONTRACTS = {', '}'], `  '${kebab}': ${camel},`),
      inOrder(notices, ['', 'import type'], `import { ${camel}Notice } from './${kebab}/compose.ts';`),
      inOrder(notices, ['const NOTICES = {', '}'], `  '${kebab}': ${camel}Notice,`),
      first(letters, `import { ${camel} } from '../../functions/notices/${kebab}/letter.ts';\n`),
      first(letters, `import { ${camel}Facts } from './${kebab}-facts.ts';\n`),
      inOrder(
        letters,
        ['const OF_KIND', '}'],
        `  '${kebab}': { '${kebab}': ${sample('')}, '${kebab} in English': ${sample(", language: 'en'")} },`,
      ),
      inOrder(
        'test/notices/notices.test.ts',
        ['const TREATED', '}'],
        `  '${kebab}': ['구직자 · ${kebab}', 'seekers', 'consent', 24, 'resend', []],`,
      ),
    ],
    builds: [],
    left: [
      `functions/notices/${kebab}/letter.ts: the words of the letter, in Korean and in English, and their test.`,
      `functions/notices/${kebab}/contract.ts: its audience, its name in the console, by what it may go, what makes two the same mail.`,
      `functions/notices/${kebab}/compose.ts: what it tells, from stores that the contract names; then "npm run build:rights".`,
      'The function that has it sent: put the notice on the queue of send-notice, under an id from noticeId.',
    ],
  };
};

const fedFrom = (sender: string | undefined): string => {
  if (sender !== undefined && Object.hasOwn(RIGHTS, sender)) return sender;
  throw new NoAnswer(`Say who feeds it, as in --from receive-posting. There are ${Object.keys(RIGHTS).join(', ')}.`);
};

const queueFunction = ({ kebab, camel, pascal, options }: Asked): Recipe => {
  isNew(Object.hasOwn(RIGHTS, kebab), `function "${kebab}"`);
  const from = fedFrom(options.from);
  const sender = spellings(from);
  const outcomes = 'functions/contracts/outcomes.ts';
  const messages = 'functions/contracts/stage-messages.ts';
  const rights = 'functions/rights.ts';
  const stack = 'lib/stacks/flow-stack.ts';
  const world = 'test/support/world.ts';
  return {
    values: { from },
    insertions: [
      last(
        outcomes,
        ['export type ReceiveSeekerOutcome', 'export type RecordDeliveryOutcome'],
        `export type ${pascal}Outcome = 'done';`,
      ),
      inOrder(outcomes, ['export type Outcomes = {', '}'], `  readonly '${kebab}': ${pascal}Outcome;`),
      last(
        messages,
        ['import', '/** The schema of the messages of each stage'],
        `export const ${camel}Schema = z.object({ record: z.string(), partner: z.enum(PARTNER_IDS) });\nexport type ${pascal} = z.infer<typeof ${camel}Schema>;\n`,
      ),
      last(messages, ['export const STAGE_SCHEMAS = {', '}'], `  '${kebab}': ${camel}Schema,`),
      last(
        'functions/contracts/alarm-sentences.ts',
        ['export const QUEUE_SENTENCES = {', '}'],
        `  '${kebab}': {
    en: 'The function ${kebab} does not get on. It is new and does nothing yet, so nobody misses anything.',
    ko: '새로 만든 기능(${kebab})의 메시지가 처리되지 않고 있습니다. 아직 하는 일이 없어 영향을 받는 사람은 없습니다.',
  },`,
      ),
      last(rights, ['export const RIGHTS = {', '}'], `  '${kebab}': { stores: {}, queues: [], settings: [] },`),
      first(rights, `'${kebab}', `, `  '${from}': {`, 'queues: ['),
      last(
        `functions/${from}/deps.ts`,
        [`export const ${sender.camel}Deps`, '}'],
        `  ${camel}: access.queue('${kebab}'),`,
      ),
      inOrder(
        stack,
        ["'constructs';", 'import { MailChannel }'],
        `import { ${camel} } from '../functions/${kebab}.ts';`,
      ),
      last(stack, ['const around', `    ${sender.camel}(this`], `    ${camel}(this, around);`),
      first(world, `import { ${camel}Deps } from '../../functions/${kebab}/deps.ts';\n`),
      first(world, `import { ${camel} } from '../../functions/${kebab}/${kebab}.ts';\n`),
      first(
        world,
        `\ncase '${kebab}':\n  return ${camel}(stage.message, moment, ${camel}Deps(accessOf('${kebab}', sources)));`,
        'switch (stage.to) {',
      ),
    ],
    builds: ['run build:rights', 'run build:flow', 'run build:cost'],
    left: [
      `functions/${kebab}/${kebab}.ts: the work, and its test in test/${kebab}/.`,
      `functions/rights.ts and functions/${kebab}/deps.ts: the stores and queues that it uses, then "npm run build:rights".`,
      `functions/contracts/stage-messages.ts and outcomes.ts: what its message says, and the words of what becomes of it.`,
      `functions/${from}: send the message; "${camel}" is among its dependencies.`,
      `functions/contracts/alarm-sentences.ts: what its failing means for a person.`,
      `lib/functions/${kebab}.ts: how many may run at once.`,
      `functions/${kebab}/README.md: purpose, flow, touches and peculiarities.`,
    ],
  };
};

const HANGUL = /^[가-힣]+(?: [가-힣]+)*$/;

const doorsOf = (doors = ''): string => {
  if (doors === 'postings') return `['postings']`;
  if (doors === 'postings,people') return `['postings', 'people']`;
  throw new NoAnswer('Give --doors postings or --doors postings,people: every partner sends postings.');
};

const partner = ({ kebab, options }: Asked): Recipe => {
  isNew(
    senderSchema.options.some((id) => id === kebab),
    `sender "${kebab}"`,
  );
  const ko = named(options.ko, '--ko', HANGUL, '가상대학교');
  const en = named(options.en, '--en', /^[A-Z][A-Za-z -]*$/, 'Invented University');
  const doors = doorsOf(options.doors);
  const yesNo = doors.includes('people') ? 'yes' : 'no';
  return {
    insertions: [
      last(
        'functions/contracts/partners.ts',
        ['const SENDERS = {', '  [CITY]'],
        `  '${kebab}': { doors: ${doors}, names: [{ ko: '${ko}', en: '${en}' }] },`,
      ),
      last('docs/partner-guide.md', ['| partner id ', '\n'], `| \`${kebab}\` | ${ko} | yes | ${yesNo} |`),
    ],
    builds: ['run build:schemas', 'run build:cost'],
    left: [
      'cdk.json: the role with which it sends and the address of its contact, for each stage (README, "Deploying").',
      'functions/contracts/partners.ts: the English name as letters say it (inLetters), where people ask for the place in Korean.',
      'README.md and local/console/flow-page.ts: how many partners there are.',
      'local/sample-city/: companies and people of its own, if the demonstration is to show it.',
    ],
  };
};

const programme = ({ kebab, camel, today, options }: Asked): Recipe => {
  isNew(isProgramme(kebab), `programme "${kebab}"`);
  const ko = named(options.ko, '--ko', HANGUL, '가상 일자리사업');
  const en = named(options.en, '--en', /^[A-Z][A-Za-z -]*$/, 'Invented Jobs');
  const told = programmeTold(ko);
  if (told !== undefined) throw new NoAnswer(`"${ko}" is read as the programme "${told}" already: give another --ko.`);
  const programmes = 'functions/domain/eligibility/programmes/programmes.ts';
  return {
    values: { ko },
    insertions: [
      last(
        'functions/contracts/programmes.ts',
        ['const NAMES = {', '}'],
        `  '${kebab}': {
          formal: [{ from: '${today}', ko: '${ko}', en: '${en} (${ko})' }],
          told: ['${ko}'],
          alsoTold: [],
        },`,
      ),
      last('functions/contracts/programmes.ts', ['export const DECIDED_BY = {', '}'], `  '${kebab}': 'unknown',`),
      inOrder(programmes, ["'../engine/criterion.ts'", '\n'], `import { ${camel} } from './${kebab}.ts';`),
      last(programmes, ['export const PROGRAMMES = {', '}'], `  '${kebab}': ${camel},`),
      last(
        'test/domain/eligibility/golden-people.ts',
        ['export const goldenSituations = [', ']'],
        `  day('${kebab}', '${today}'),`,
      ),
      last(
        'test/domain/eligibility/goldens.test.ts',
        ['IDS.map((id) => [id, outcomesOf(id)])', '  }'],
        `    '${kebab}': ['needs-review'],`,
      ),
    ],
    builds: ['run build:schemas', 'run rulebook', 'test -- test/domain/eligibility/goldens.test.ts'],
    left: [
      `functions/domain/eligibility/programmes/${kebab}.ts: each condition as a row: its sentence, its source, its test.`,
      'functions/domain/eligibility/law/: the articles and figures that the rows rest on.',
      `test/domain/eligibility/officials-cases/${kebab}.csv: the officials' cases, each condition met, unmet and unknown.`,
      'test/domain/eligibility/golden-people.ts: the days on which its rules differ, then the last command above with GOLDENS=write.',
      'functions/contracts/programmes.ts: since when it has its name, what else people call it, and who decides about it.',
      'Deploy it with its rules only: everybody who is screened is told of it, and is put on the officials’ list.',
    ],
  };
};

export const RECIPES = { notice, function: queueFunction, partner, programme } as const satisfies Record<
  string,
  (asked: Asked) => Recipe
>;
