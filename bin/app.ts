import { addJobsStacks, emptyApp } from '../lib/jobs-app.ts';
import { parseSettings, parseStage } from '../lib/stage-settings.ts';

/** The stacks of one stage: `cdk synth -c stage=prod`; dev if not said. The only reader of context. */
const app = emptyApp();
const stage = parseStage(app.node.tryGetContext('stage') ?? 'dev');
const stages = app.node.tryGetContext('stages');
addJobsStacks(app, { stage, settings: parseSettings(stage, stages?.[stage]) });
app.synth();
