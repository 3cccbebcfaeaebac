import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import { bundleFunctions, deployableFolders } from '../../lib/function-bundles.ts';
import { synthesised } from '../support/synthesised.ts';

const jobs = synthesised('dev');
const functions = jobs.ofType('AWS::Lambda::Function');
const constructs = readdirSync('lib/functions')
  .map((file) => file.replace(/\.ts$/, ''))
  .toSorted();

describe('a folder is deployable if and only if it has a handler.ts', () => {
  test('every folder with a handler has a construct of the same name, and every construct such a folder', () => {
    expect(constructs).toEqual(deployableFolders());
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
        MemorySize: 512,
      });
    }
  });

  test.each(deployableFolders())(
    '%s is given exactly the variables that its handler reads, and its stage',
    (folder) => {
      const handler = readFileSync(`functions/${folder}/handler.ts`, 'utf8');
      const keys = [...handler.matchAll(/environment(?:Map|List)?\('(\w+)'\)/g)].map(([, key]) => key);
      const read = Object.entries(ENVIRONMENT).flatMap(([key, name]) => (keys.includes(key) ? [name] : []));
      expect(read.length).toBeGreaterThan(1);
      expect(Object.keys(jobs.lambda(folder).properties['Environment'].Variables).toSorted()).toEqual(
        [...new Set<string>([ENVIRONMENT.stage, ...read])].toSorted(),
      );
    },
  );
});

test('every bundle is CommonJS with all it needs inside, and loads in a bare Node', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'jobs-bundles-'));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  const { folders } = bundleFunctions(outdir);
  expect(folders).toEqual(constructs);
  for (const folder of folders) {
    const file = join(outdir, folder, 'handler.js');
    expect(existsSync(file)).toBe(true);
    const environment = Object.fromEntries(Object.values(ENVIRONMENT).map((name) => [name, '{}']));
    environment[ENVIRONMENT.revokedPartners] = '[]';
    const said = execFileSync(
      process.execPath,
      ['-e', `console.log(typeof require(${JSON.stringify(file)}).handler)`],
      {
        env: { ...environment, AWS_REGION: 'ap-northeast-2', NODE_PATH: '' },
        cwd: outdir,
        encoding: 'utf8',
      },
    );
    expect(said.trim(), folder).toBe('function');
  }
});

describe('the templates stay within what the local system understands', () => {
  const TYPES = [
    'AWS::ApiGatewayV2::Api',
    'AWS::ApiGatewayV2::Integration',
    'AWS::ApiGatewayV2::Route',
    'AWS::ApiGatewayV2::Stage',
    'AWS::CloudWatch::Alarm',
    'AWS::CloudWatch::Dashboard',
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

  test('a stack stays below the 500 resources that CloudFormation takes', () => {
    for (const { template } of jobs.stacks) expect(Object.keys(template.Resources).length).toBeLessThan(450);
  });

  test('what runs refers to what keeps and what watches; neither refers to it', () => {
    const refers = (name: string) =>
      JSON.stringify(jobs.stacks.find((stack) => stack.name === name)?.template.Resources).includes('Fn::ImportValue');
    expect({ data: refers('data'), watch: refers('watch'), flow: refers('flow') }).toEqual({
      data: false,
      watch: false,
      flow: true,
    });
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
