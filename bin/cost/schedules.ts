/** In a month of 730 hours. */
export const HOURS = 730;
const DAYS = HOURS / 24;

/** How many values a field of a cron expression takes: `*`, `5`, `0-11,21-23`. */
const countOf = (field: string, all: number): number =>
  field === '*'
    ? all
    : field.split(',').reduce((sum, part) => {
        const [first, last = first] = part.split('-').map(Number);
        if (first === undefined || last === undefined || Number.isNaN(last - first))
          throw new Error(`The cost of a schedule with ${field} is not known`);
        return sum + last - first + 1;
      }, 0);

const MINUTES = { minute: 1, hour: 60, day: 24 * 60 } as const;

/** How often a schedule runs in a month, and in how many of its hours. Knows rates and daily cron expressions. */
export const runsOf = (expression: string): { readonly runs: number; readonly hours: number } => {
  const [, amount, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (amount !== undefined && (unit === 'minute' || unit === 'hour' || unit === 'day')) {
    const runs = (HOURS * 60) / (Number(amount) * MINUTES[unit]);
    return { runs, hours: Math.min(runs, HOURS) };
  }
  const [, minutes, hoursOfDay] = /^cron\((\S+) (\S+) \* \* \? \*\)$/.exec(expression) ?? [];
  if (minutes === undefined || hoursOfDay === undefined)
    throw new Error(`The cost of the schedule ${expression} is not known`);
  const hours = countOf(hoursOfDay, 24) * DAYS;
  return { runs: countOf(minutes, 60) * hours, hours };
};
