import { join } from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import cdkJson from '../cdk.json' with { type: 'json' };
import type { Bundles } from './function-bundles.ts';
import { DataStack } from './stacks/data-stack.ts';
import { DoorsStack } from './stacks/doors-stack.ts';
import { FlowStack } from './stacks/flow-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';
import type { Stage, StageSettings } from './stage-settings.ts';

export type JobsOptions = {
  readonly stage: Stage;
  readonly settings: StageSettings;
  /** Whether cdk-nag checks the templates. Set to false only where speed matters and the check runs elsewhere. */
  readonly nag?: boolean;
  /** `skip` puts a comment in place of the code: only to look at templates, never to deploy. */
  readonly bundle: Bundles | 'skip';
};

export type JobsStacks = {
  readonly data: DataStack;
  readonly watch: WatchStack;
  readonly doors: DoorsStack;
  readonly flow: FlowStack;
};

/**
 * Returns an app with the feature flags of cdk.json, however it is started. The command line's context wins over them.
 * Without checks, it also skips CloudFormation's own validation and the tree metadata for the CLI, which saves more
 * than 1 second.
 */
export const emptyApp = ({ outdir, checks = true }: { outdir?: string | undefined; checks?: boolean } = {}): App =>
  new App({
    context: cdkJson.context,
    analyticsReporting: false,
    builtinCloudFormationValidation: checks,
    treeMetadata: checks,
    outdir,
  });

/** Makes findings of cdk-nag fail the synthesis. */
export const addGate = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
};

/** Adds the four stacks of one stage to an app: data, watch, doors, flow. */
export const addJobsStacks = (app: App, { stage, settings, nag = true, bundle }: JobsOptions): JobsStacks => {
  if (nag) addGate(app);
  const codeOf = (folder: string): Code =>
    bundle === 'skip' ? Code.fromInline(`// ${folder} was not bundled`) : Code.fromAsset(join(bundle.outdir, folder));
  const common = {
    stage,
    env: { region: settings.region, account: settings.account },
    terminationProtection: stage === 'prod',
  };
  const data = new DataStack(app, `jobs-${stage}-data`, {
    ...common,
    description: `Changwon Job Network, ${stage}: what keeps data`,
  });
  const watch = new WatchStack(app, `jobs-${stage}-watch`, {
    ...common,
    settings,
    description: `Changwon Job Network, ${stage}: what watches`,
  });
  const doors = new DoorsStack(app, `jobs-${stage}-doors`, {
    ...common,
    settings,
    opsTopic: watch.opsTopic,
    description: `Changwon Job Network, ${stage}: what partners touch`,
  });
  const flow = new FlowStack(app, `jobs-${stage}-flow`, {
    ...common,
    settings,
    data,
    doors,
    opsTopic: watch.opsTopic,
    codeOf,
    description: `Changwon Job Network, ${stage}: what runs`,
  });
  Tags.of(app).add('project', 'changwon-job-network');
  Tags.of(app).add('stage', stage);
  return { data, watch, doors, flow };
};

/** Returns the app exactly as it is deployed, built in this process. `app.synth()` gives its templates and assets. */
export const buildJobsApp = (options: JobsOptions & { readonly outdir?: string }): { app: App } & JobsStacks => {
  const app = emptyApp({ outdir: options.outdir, checks: options.nag ?? true });
  return { app, ...addJobsStacks(app, options) };
};
