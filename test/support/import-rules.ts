import type { Edge } from './import-graph.ts';

/** The rules of the folders, as in docs/flow.md: imports go one way. Each row names what it forbids. */
type Rule = { readonly rule: string; readonly forbids: (edge: Edge) => boolean };

const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const inContracts = within('functions/contracts');
const inDomain = within('functions/domain');
const inAdapters = within('functions/adapters');
const inRuntime = within('functions/runtime');
const inFunctions = within('functions');
const inLib = within('lib');
const inLocal = within('local');
const SHARED = ['contracts', 'domain', 'adapters', 'runtime'];

/** The deployable folder a file belongs to, if any. */
const deployable = (path: string): string | undefined => {
  const [top, folder] = path.split('/');
  return top === 'functions' && folder !== undefined && !SHARED.includes(folder) ? folder : undefined;
};
const platform = (to: string): boolean =>
  /^(node:|@aws-sdk\/|@smithy\/|@aws-lambda-powertools\/|@middy\/|aws-cdk)/.test(to);

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
    rule: 'adapters import adapters, the domain and contracts',
    forbids: ({ from, to, external }) =>
      inAdapters(from) && !external && !inAdapters(to) && !inDomain(to) && !inContracts(to),
  },
  {
    rule: 'the runtime knows no function',
    forbids: ({ from, to }) => inRuntime(from) && deployable(to) !== undefined,
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
    rule: 'lib knows functions by folder name and by contracts only',
    forbids: ({ from, to, external }) =>
      inLib(from) && !external && !inLib(to) && !inContracts(to) && to !== 'cdk.json',
  },
  {
    rule: 'the local system reaches deployed code only through the template',
    forbids: ({ from, to }) => inLocal(from) && (deployable(to) !== undefined || inRuntime(to)),
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
