import * as z from 'zod';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { buildJobsApp } from '../../lib/jobs-app.ts';
import { parseSettings } from '../../lib/stage-settings.ts';

const resourceSchema = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
const templateSchema = z.object({ Resources: z.record(z.string(), resourceSchema).default({}) });

/** A resource of a template: its type, and its properties as CloudFormation gets them. */
export type Resource = z.infer<typeof resourceSchema>;

/** Every resource of the stage `prod`, of all its stacks. */
export const resourcesOfProd = (): Resource[] => {
  const settings = parseSettings('prod', cdkJson.context.stages.prod);
  const { app } = buildJobsApp({ stage: 'prod', settings, nag: false, bundle: 'skip' });
  return app.synth().stacks.flatMap(({ template }) => Object.values(templateSchema.parse(template).Resources));
};
