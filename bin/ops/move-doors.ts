import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { parseSettings, parseStage } from '../../lib/stage-settings.ts';
import type { Stage } from '../../lib/stage-settings.ts';
import { keepAndImport, runningSchema } from './keep-and-import.ts';
import { moveResources, templateSchema } from './moved-templates.ts';
import type { Template } from './moved-templates.ts';

type Options = {
  readonly stage: string;
  readonly deployed: string;
  readonly resources?: string;
  readonly to: string;
};

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The stack of doors that this version of the app deploys. The CDK takes seconds to load. */
const doorsOf = async (stage: Stage): Promise<Template> => {
  const { buildJobsApp } = await import('../../lib/jobs-app.ts');
  const settings = parseSettings(stage, cdkJson.context.stages[stage]);
  const { app, doors } = buildJobsApp({ stage, settings, nag: false, bundle: 'skip' });
  return templateSchema.parse(app.synth().getStackByName(doors.stackName).template);
};

const moveDoors = async ({ stage: given, deployed: file, resources, to }: Options): Promise<void> => {
  const stage = parseStage(given);
  const [flow, doors] = [`jobs-${stage}-flow`, `jobs-${stage}-doors`];
  const deployed = templateSchema.parse(readJson(file));
  const target = await doorsOf(stage);
  const write = (name: string, content: unknown): void => writeFileSync(join(to, name), JSON.stringify(content));
  mkdirSync(to, { recursive: true });

  const { ids, staying, moved } = moveResources(deployed, target);
  if (ids.size === 0) throw new Error(`${file} holds no door: it is not the template of ${flow} from before the move.`);
  write(`${flow}.json`, staying);
  write(`${doors}.json`, moved);
  write(
    'mappings.json',
    [...ids].map(([from, into]) => ({
      Source: { StackName: flow, LogicalResourceId: from },
      Destination: { StackName: doors, LogicalResourceId: into },
    })),
  );
  if (resources !== undefined) {
    const {
      kept,
      staying: left,
      imported,
      resourcesToImport,
    } = keepAndImport(deployed, target, runningSchema.parse(readJson(resources)));
    write('1-kept.json', kept);
    write('2-without.json', left);
    write('3-import.json', imported);
    write('3-resources-to-import.json', resourcesToImport);
  }
  console.log(JSON.stringify({ moved: ids.size, stay: Object.keys(staying.Resources).length, writtenTo: to }));
};

export const addMoveDoors = (program: Command): void => {
  program
    .command('move')
    .description(
      'Moves resources of a running stage between its stacks. It only writes files: the runbook says how they are used.',
    )
    .command('doors')
    .description(
      'From the flow stack as it is deployed, writes the templates and the mapping with which CloudFormation moves the doors into a stack of their own.',
    )
    .requiredOption('--stage <stage>', 'dev or prod')
    .requiredOption(
      '--deployed <file>',
      'the template of jobs-<stage>-flow, as `aws cloudformation get-template` gives it',
    )
    .option(
      '--resources <file>',
      'its resources, as `aws cloudformation list-stack-resources` gives them: also writes the files for retain and import',
    )
    .requiredOption('--to <folder>', 'where to write')
    .action(moveDoors);
};
