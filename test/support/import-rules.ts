import type { Edge } from './import-graph.ts';

/** The rules of the folders, as in docs/flow.md: imports go one way. Each row names what it forbids. */
type Rule = { readonly rule: string; readonly forbids: (edge: Edge) => boolean };

const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
/** The part of a notice kind that is not its letter is a contract too. */
const inContracts = (path: string): boolean =>
  path.startsWith('functions/contracts/') ||
  /^functions\/notices\/(?:[^/]+\/contract|contracts|notice-contract)\.ts$/.test(path);
const inDomain = within('functions/domain');
const inStores = within('functions/stores');
const inTrace = within('functions/trace');
const inAws = within('functions/aws');
const inLambda = within('functions/lambda');
const inSteps = within('functions/steps');
const inNotices = within('functions/notices');
const inFunctions = within('functions');
const inLib = within('lib');
const inLocal = within('local');
const SHARED = ['contracts', 'domain', 'stores', 'trace', 'aws', 'lambda', 'steps', 'notices'];

/** The deployable folder that a file belongs to, if any. */
const deployable = (path: string): string | undefined => {
  const [top, folder] = path.split('/');
  return top === 'functions' && folder !== undefined && !folder.endsWith('.ts') && !SHARED.includes(folder)
    ? folder
    : undefined;
};
const platform = (to: string): boolean =>
  /^(node:|@aws-sdk\/|@smithy\/|@aws-lambda-powertools\/|@middy\/|aws-cdk)/.test(to);

/** The layers of the domain, from the bottom up. A layer may import only the layers below it. */
export const FLOORS = [
  'language',
  'industry',
  'links',
  'records',
  'messages',
  'mail',
  'people',
  'eligibility',
  'matching',
  'postings',
  'journal',
  'companies',
  'hires',
  'letters',
  'page',
  'console',
];
const floorOf = (path: string): number => FLOORS.indexOf(path.split('/')[2] ?? '');

export const RULES: readonly Rule[] = [
  {
    rule: 'contracts import zod and each other only',
    forbids: (edge) => inContracts(edge.from) && (edge.external ? edge.to !== 'zod' : !inContracts(edge.to)),
  },
  {
    rule: 'the names of environment variables import nothing',
    forbids: ({ from }) => from === 'functions/contracts/environment.ts',
  },
  {
    rule: 'the domain imports contracts, the domain and pure packages: no node, no AWS',
    forbids: ({ from, to, external }) =>
      inDomain(from) && (external ? platform(to) : !inDomain(to) && !inContracts(to)),
  },
  {
    rule: 'within the domain no floor imports a higher one',
    forbids: ({ from, to }) => inDomain(from) && inDomain(to) && floorOf(to) > floorOf(from),
  },
  {
    rule: 'stores know a table by its port: they import no AWS',
    forbids: ({ from, to, external }) =>
      inStores(from) &&
      (external ? platform(to) : ![inStores, inTrace, inDomain, inContracts].some((allowed) => allowed(to))),
  },
  {
    rule: 'what touches AWS knows stores, traces, the domain and contracts',
    forbids: ({ from, to, external }) =>
      inAws(from) && !external && ![inAws, inStores, inTrace, inDomain, inContracts].some((allowed) => allowed(to)),
  },
  {
    rule: 'AWS clients are used under functions/aws and made in functions/lambda and in handlers',
    forbids: ({ from, to, external }) =>
      external &&
      to.startsWith('@aws-sdk/') &&
      inFunctions(from) &&
      !inAws(from) &&
      !inLambda(from) &&
      !from.endsWith('/handler.ts'),
  },
  {
    rule: 'the runtime, the steps and the notices know no function',
    forbids: ({ from, to }) => (inLambda(from) || inSteps(from) || inNotices(from)) && deployable(to) !== undefined,
  },
  {
    rule: 'steps and notices know nothing of Lambda',
    forbids: ({ from, to }) => (inSteps(from) || inNotices(from)) && inLambda(to),
  },
  {
    rule: 'of a function only the handler and its dependencies know Lambda',
    forbids: ({ from, to }) => deployable(from) !== undefined && !/\/(?:handler|deps)\.ts$/.test(from) && inLambda(to),
  },
  {
    rule: 'no function imports another function',
    forbids: ({ from, to }) =>
      deployable(to) !== undefined && deployable(from) !== undefined && deployable(from) !== deployable(to),
  },
  { rule: 'nobody imports a handler', forbids: ({ to }) => /^functions\/[^/]+\/handler\.ts$/.test(to) },
  {
    rule: 'functions know neither the infrastructure nor the local system nor the commands',
    forbids: ({ from, to, external }) => inFunctions(from) && !external && !inFunctions(to),
  },
  {
    rule: 'lib knows functions by folder name, by the table of rights and by contracts only',
    forbids: ({ from, to, external }) =>
      inLib(from) && !external && !inLib(to) && !inContracts(to) && !['functions/rights.ts', 'cdk.json'].includes(to),
  },
  {
    rule: 'the local system reaches deployed code only through the template',
    forbids: ({ from, to }) => inLocal(from) && (deployable(to) !== undefined || inLambda(to) || inSteps(to)),
  },
  {
    rule: 'tests take nothing from the local system but the sample city, apart from the tests of the local system itself',
    forbids: ({ from, to }) =>
      from.startsWith('test/') &&
      !/^test\/(local|browser|bin)\//.test(from) &&
      inLocal(to) &&
      !to.startsWith('local/sample-city/'),
  },
];

export const violations = (edges: readonly Edge[]): string[] =>
  RULES.flatMap(({ rule, forbids }) => edges.filter(forbids).map(({ from, to }) => `${rule}: ${from} → ${to}`));
