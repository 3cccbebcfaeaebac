import { bundleFunctions } from '../lib/function-bundles.ts';
import { addJobsStacks, emptyApp } from '../lib/jobs-app.ts';
import { parseSettings, parseStage } from '../lib/stage-settings.ts';

/** The stacks of one stage: `cdk synth -c stage=prod`. The default is dev. Only this file reads the CDK context. */
const app = emptyApp();
const stage = parseStage(app.node.tryGetContext('stage') ?? 'dev');
const stages = app.node.tryGetContext('stages');
const settings = parseSettings(stage, stages?.[stage]);
addJobsStacks(app, { stage, settings, bundle: await bundleFunctions() });
app.synth();
