import { startSystem } from '../../../local/system/start-system.ts';
import type { LocalSystem, SystemOptions } from '../../../local/system/start-system.ts';
import type { Template, Templates } from '../../../local/system/plan/template.ts';
import { smallApp, withMore } from './small-app.ts';

/** The small app with all its resources, running on 2 November 2026, with changes to its template. */

type Change = (resources: Template['Resources']) => void;

export const changed =
  (change: Change = () => undefined) =>
  (templates: Templates): Templates => {
    const all = withMore(templates);
    change(all['small-flow']!.Resources);
    return all;
  };

// oxlint-disable-next-line typescript/no-explicit-any -- a template is JSON of a hundred shapes; the tests change what they pick out of it
type Properties = Record<string, any>;
export const properties = (resources: Template['Resources'], logicalId: string): Properties =>
  resources[logicalId]!.Properties;

export const startSmall = (
  options: Omit<SystemOptions, 'template'> & { change?: Change } = {},
): Promise<LocalSystem> => {
  const { change, ...others } = options;
  return startSystem({ assembly: smallApp, now: '2026-11-02', template: changed(change), ...others });
};
