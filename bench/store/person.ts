import { accessOf } from '../../functions/access.ts';
import { doorQueueName } from '../../functions/contracts/partners.ts';
import { matchSeekerSchema, screenSeekerSchema } from '../../functions/contracts/stage-messages.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { matchSeekerDeps } from '../../functions/match-seeker/deps.ts';
import { matchSeeker } from '../../functions/match-seeker/match-seeker.ts';
import { receiveSeekerDeps } from '../../functions/receive-seeker/deps.ts';
import { receiveSeeker } from '../../functions/receive-seeker/receive-seeker.ts';
import { screenSeekerDeps } from '../../functions/screen-seeker/deps.ts';
import { screenSeeker } from '../../functions/screen-seeker/screen-seeker.ts';
import { serveSeekerPageDeps } from '../../functions/serve-seeker-page/deps.ts';
import { readHolder, readJobs } from '../../functions/serve-seeker-page/read-page.ts';
import { fromWhoMaySend } from '../../functions/steps/answering.ts';
import type { SampleEvent } from '../../local/sample-city/sample-event.ts';
import { keyed } from '../bill/readers.ts';
import { STAGE, startStation, type Waiting } from '../bill/station.ts';
import { journalled } from '../../functions/lambda/journalled.ts';
import type { Used } from '../meter/meter.ts';

const ALONE = 1;

/** The functions through which a person comes in and looks at their list, over one local store. */
export const personStage = (url: string, moment: Moment) => {
  const waiting: Waiting = new Map();
  const take = (queue: string): string[] => {
    const bodies = waiting.get(queue) ?? [];
    waiting.delete(queue);
    return bodies;
  };
  const clock = () => moment;

  const receive = async ({ sender, kind, body }: SampleEvent): Promise<Used> => {
    const own = startStation(url, waiting);
    const deps = { ...receiveSeekerDeps(accessOf('receive-seeker', own.sources)), keyed };
    const door = { sender, kind };
    await own.run(
      [body],
      { queue: doorQueueName(STAGE, door), batch: ALONE },
      clock,
      journalled(
        deps.happened,
        clock,
        (journal) => (delivery) => fromWhoMaySend(receiveSeeker)(delivery, door, moment, { ...deps, journal }),
      ),
    );
    return own.meter.total();
  };

  const screen = async (): Promise<Used> => {
    const own = startStation(url, waiting);
    const deps = screenSeekerDeps(accessOf('screen-seeker', own.sources));
    await own.run(
      take('screen-seeker'),
      { queue: 'screen-seeker', batch: ALONE },
      clock,
      () =>
        ({ body }) =>
          screenSeeker(screenSeekerSchema.parse(JSON.parse(body)), moment, deps),
    );
    return own.meter.total();
  };

  const match = async (): Promise<Used> => {
    const own = startStation(url, waiting);
    const deps = matchSeekerDeps(accessOf('match-seeker', own.sources));
    await own.run(
      take('match-seeker'),
      { queue: 'match-seeker', batch: ALONE },
      clock,
      () =>
        ({ body }) =>
          matchSeeker(matchSeekerSchema.parse(JSON.parse(body)), moment, deps),
    );
    return own.meter.total();
  };

  /** The first page of the person's list of jobs, as it is read for them when they have sent no form. @throws if nobody is registered */
  const list = async (person: string) => {
    const own = startStation(url, waiting);
    const { lately, ...others } = serveSeekerPageDeps(accessOf('serve-seeker-page', own.sources));
    const deps = { ...others, ...lately, ...(await others.offices()) };
    const holder = await readHolder(person, deps);
    if (holder === undefined) throw new Error('Nobody is registered whose list could be read');
    const { total, jobs } = await readJobs(holder, { page: 1 }, moment, deps);
    return { used: own.meter.total(), total, shown: jobs.length };
  };
  return { receive, screen, match, list };
};
