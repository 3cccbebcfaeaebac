import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import { STORES } from '../../functions/contracts/stores.ts';
import { RIGHTS, type FunctionName, type FunctionRights } from '../../functions/rights.ts';
import { bundleFunctions, deployableFolders } from '../../lib/function-bundles.ts';
import { nodeOptionsOf } from '../../lib/function-memory.ts';
import { inventedSite } from '../support/invented-site.ts';
import { synthesised } from '../support/synthesised.ts';

const jobs = synthesised('dev');
const NAMES = Object.keys(RIGHTS) as FunctionName[];
const functions = jobs.ofType('AWS::Lambda::Function');
const constructs = readdirSync('lib/functions')
  .map((file) => file.replace(/\.ts$/, ''))
  .toSorted();

describe('a folder is deployable if and only if it has a handler.ts', () => {
  test('every folder with a handler has a construct of the same name, and every construct such a folder', () => {
    expect(constructs).toEqual(deployableFolders());
    expect(NAMES.toSorted()).toEqual(constructs);
  });

  test('every construct deploys one function, named after it', () => {
    const names: string[] = functions.map(({ properties }) => properties['FunctionName']);
    expect(names.toSorted()).toEqual(constructs.map((name) => `jobs-dev-${name}`));
  });

  test('every function runs Node 24 on arm64 for at most 30 seconds', () => {
    for (const { properties } of functions) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'handler.handler',
        Timeout: 30,
      });
    }
  });

  test('every function has 512 MB, but those whose messages or uploads take long', () => {
    const sizes = functions.map(({ properties }) => [properties['FunctionName'], properties['MemorySize']]);
    expect(Object.fromEntries(sizes.filter(([, size]) => size !== 512))).toEqual({
      'jobs-dev-fill-digests': 1_024,
      'jobs-dev-serve-console': 1_024,
    });
  });

  test.each(NAMES)('%s is given its stage and exactly the variables that its rights name', (name) => {
    const rights: FunctionRights = RIGHTS[name];
    const stores = Object.entries(STORES).filter(([store]) => Object.keys(rights.stores).includes(store));
    const expected = [
      'STAGE',
      ...new Set(stores.map(([, table]) => `${table.toUpperCase()}_TABLE`)),
      ...rights.queues.map((queue) => `${queue.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`),
      ...rights.settings.map((setting) => ENVIRONMENT[setting]),
      ...(rights.replies === undefined ? [] : ['REPLY_QUEUE_URL']),
      ...(rights.linkKey === true ? ['LINK_KEY_SECRET_ARN'] : []),
      ...(rights.signIn === true ? ['OFFICIALS_ISSUER', 'OFFICIALS_CLIENT', 'OFFICIALS_POOL'] : []),
      ...(rights.records ?? []).map((bucket) => `${bucket.toUpperCase()}_BUCKET`),
      ...(rights.journal === undefined ? [] : ['JOURNAL_BUCKET']),
      ...(rights.doors === undefined ? [] : ['REVIEWS_DOOR_URL']),
      ...(rights.deadLetters === undefined ? [] : ['DEAD_LETTERS_URL']),
      ...Object.keys(nodeOptionsOf(name)),
    ];
    expect(Object.keys(jobs.lambda(name).properties['Environment'].Variables).toSorted()).toEqual(expected.toSorted());
  });
});

/** Loads a bundle and reports which of its environment variables it reads while loading. */
const LOADER = `
  const read = new Set();
  const { env } = process;
  process.env = new Proxy(env, { get: (of, name) => (read.add(name), of[name]) });
  const { handler } = require(process.argv[1]);
  console.log(JSON.stringify({ handler: typeof handler, read: [...read] }));
`;

test('every bundle is CommonJS with all it needs inside, loads in a bare Node, and reads exactly the variables that it is given', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'jobs-bundles-'));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  const { folders } = await bundleFunctions(outdir);
  expect(folders).toEqual(constructs);
  for (const folder of folders) {
    const file = join(outdir, folder, 'handler.js');
    expect(existsSync(file)).toBe(true);
    // Node itself reads its options.
    const given = Object.keys(jobs.lambda(folder).properties['Environment'].Variables).filter(
      (name) => name !== 'NODE_OPTIONS',
    );
    const environment: Record<string, string> = Object.fromEntries(given.map((name) => [name, '{}']));
    if (given.includes(ENVIRONMENT.revokedPartners)) environment[ENVIRONMENT.revokedPartners] = '[]';
    if (given.includes(ENVIRONMENT.site)) environment[ENVIRONMENT.site] = JSON.stringify(inventedSite);
    const said = execFileSync(process.execPath, ['-e', LOADER, file], {
      env: { ...environment, AWS_REGION: 'ap-northeast-2', NODE_PATH: '' },
      cwd: outdir,
      encoding: 'utf8',
    });
    const { handler, read } = JSON.parse(said) as { handler: string; read: string[] };
    expect(handler, folder).toBe('function');
    // Not every function needs its stage.
    const own = given.filter((name) => name !== ENVIRONMENT.stage);
    expect(
      own.filter((name) => !read.includes(name)),
      folder,
    ).toEqual([]);
  }
});

describe('the templates stay within what the local system understands', () => {
  const TYPES = [
    'AWS::ApiGatewayV2::Api',
    'AWS::ApiGatewayV2::Integration',
    'AWS::ApiGatewayV2::Route',
    'AWS::ApiGatewayV2::Stage',
    'AWS::CloudWatch::Alarm',
    'AWS::Cognito::ManagedLoginBranding',
    'AWS::Cognito::UserPool',
    'AWS::Cognito::UserPoolClient',
    'AWS::Cognito::UserPoolDomain',
    'AWS::Cognito::UserPoolGroup',
    'AWS::DynamoDB::Table',
    'AWS::Events::Rule',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::KMS::Alias',
    'AWS::KMS::Key',
    'AWS::Lambda::EventSourceMapping',
    'AWS::Lambda::Function',
    'AWS::Lambda::Permission',
    'AWS::Logs::LogGroup',
    'AWS::Logs::MetricFilter',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
    'AWS::SES::ConfigurationSet',
    'AWS::SES::ConfigurationSetEventDestination',
    'AWS::SES::EmailIdentity',
    'AWS::SNS::Subscription',
    'AWS::SNS::Topic',
    'AWS::SNS::TopicPolicy',
    'AWS::SQS::Queue',
    'AWS::SQS::QueuePolicy',
    'AWS::SecretsManager::Secret',
  ];
  const INTRINSICS = ['Ref', 'Fn::GetAtt', 'Fn::Join', 'Fn::Sub', 'Fn::Select', 'Fn::Split', 'Fn::ImportValue'];

  test('no resource is of another type: no custom resource, no helper function', () => {
    const types = [...new Set(jobs.resources.map(({ type }) => type))].toSorted();
    expect(types.filter((type) => !TYPES.includes(type))).toEqual([]);
  });

  test('no intrinsic function is of another kind', () => {
    const found = new Set<string>();
    for (const { properties } of jobs.resources) {
      JSON.stringify(properties, (key, value) => {
        if (key.startsWith('Fn::') || key === 'Ref') found.add(key);
        return value;
      });
    }
    expect([...found].filter((name) => !INTRINSICS.includes(name))).toEqual([]);
    expect(found).toContain('Fn::ImportValue');
  });

  test('what runs refers to what keeps, what watches and the doors; the doors to what watches; nothing refers back', () => {
    const refersTo = (name: string): string[] => {
      const template = JSON.stringify(jobs.stacks.find((stack) => stack.name === name)?.template.Resources);
      return [
        ...new Set([...template.matchAll(/"Fn::ImportValue":"jobs-dev-(\w+):/g)].map(([, to = '']) => to)),
      ].toSorted();
    };
    expect(Object.fromEntries(jobs.stacks.map(({ name }) => [name, refersTo(name)]))).toEqual({
      data: [],
      watch: [],
      doors: ['watch'],
      flow: ['data', 'doors', 'watch'],
    });
  });
});

describe('each stack has room to grow below the 500 resources and 200 outputs that CloudFormation takes', () => {
  const { doors = [], flow = [] } = Object.groupBy(jobs.resources, ({ stack }) => stack);
  /** The doors and functions that the city's plan still adds. */
  const [MORE_DOORS, MORE_FUNCTIONS] = [8, 3];
  const of = (resources: typeof flow, beginning: string): number =>
    resources.filter(({ id }) => id.startsWith(beginning.replaceAll(/[-/]/g, ''))).length;
  const largest = Math.max(...NAMES.filter((name) => !name.startsWith('receive-')).map((name) => of(flow, name)));

  test('eight doors more, each with a sender of its own, fit beside the doors', () => {
    const each = of(doors, 'masan-univ-postings') + of(doors, 'replies/masan-univ');
    expect(each).toBeGreaterThanOrEqual(9);
    expect(doors.length + MORE_DOORS * each).toBeLessThan(300);
  });

  test('three functions more, each as large as the largest, and the event sources of eight doors fit where it runs', () => {
    const each = of(flow, 'receive-posting/masan-univ-postings');
    expect(each).toBe(1);
    expect(largest).toBeGreaterThan(10);
    expect(flow.length + MORE_FUNCTIONS * largest + MORE_DOORS * each).toBeLessThan(450);
  });

  test('the outputs that other stacks import', () => {
    for (const { template } of jobs.stacks) expect(Object.keys(template.Outputs ?? {}).length).toBeLessThan(150);
  });
});

describe('whoever runs the project under an old Node is told so in one sentence', () => {
  const commands = { ...packageJson.scripts, 'the app of cdk.json': cdkJson.app };

  test.each(Object.entries(commands).filter(([, command]) => /\bnode\b/.test(command)))(
    '%s has the guard before it',
    (_, command) => {
      expect(command).toMatch(/^node --require \.\/bin\/require-node-24\.cjs /);
    },
  );

  test('the guard of cdk.json is there to be loaded from the folder of cdk.json', () => {
    const guard = /--require (\S+)/.exec(cdkJson.app)?.[1] ?? '';
    expect(readFileSync(guard, 'utf8')).toContain('This project runs on Node 24');
  });
});
