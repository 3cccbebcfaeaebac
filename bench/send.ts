import type { BenchReport, Line } from './report.ts';
import { sendWithPeer } from './send/peer.ts';
import { sendWithProject } from './send/project.ts';
import { rateOf, type Provider } from './send/provider.ts';

const NOTICES = 50_000;
const RATES = [14, 200, 1_000] as const;
const SEED = 20_261_221;
/** In percent. */
const MOST_UNUSED = 2;
const MOST_THROTTLED = 0.1;

const percent = (part: number, whole: number): number => (100 * part) / whole;

/**
 * What the provider saw, in percent: the unused part of its rate, throttled calls, and mails that it accepted twice.
 */
const figuresOf = (run: Provider, rate: number) => ({
  unused: 100 - percent(rateOf(run), rate),
  throttled: percent(run.ses.tooFast(), run.counted.calls + run.ses.tooFast()),
  doubled: [...run.counted.taken.values()].filter((times) => times > 1).length,
});

const linesAt = async (
  rate: number,
  notices: number,
): Promise<{ readonly lines: readonly Line[]; readonly differences: readonly string[] }> => {
  const own = await sendWithProject(notices, rate, SEED);
  const peer = await sendWithPeer(notices, rate, SEED);
  const ours = figuresOf(own, rate);
  const theirs = figuresOf(peer, rate);
  const at = `${rate.toLocaleString('en-US')} a second`;
  return {
    lines: [
      { name: `${at}: rate not used, this project`, median: ours.unused, ceiling: MOST_UNUSED },
      { name: `${at}: rate not used, concurrency and visibility timeout`, median: theirs.unused },
      { name: `${at}: calls throttled, this project`, median: ours.throttled, ceiling: MOST_THROTTLED },
      { name: `${at}: calls throttled, concurrency and visibility timeout`, median: theirs.throttled },
      { name: `${at}: mails doubled, this project`, median: percent(ours.doubled, notices), ceiling: 0 },
      {
        name: `${at}: mails doubled, concurrency and visibility timeout`,
        median: percent(theirs.doubled, notices),
      },
    ],
    differences: [own, peer].flatMap(({ counted }, index) =>
      counted.taken.size === notices
        ? []
        : [`${index === 0 ? 'this project' : 'the peer'} at ${at} sent ${counted.taken.size} of ${notices} mails`],
    ),
  };
};

/**
 * Mails under a provider's rate limit, compared with the usual way. Time is virtual, so the figures
 * are the same on every machine.
 */
export const benchSend = async (notices = NOTICES): Promise<BenchReport> => {
  const all = [];
  for (const rate of RATES) all.push(await linesAt(rate, notices));
  return {
    bench: 'send',
    workload: `${notices.toLocaleString('en-US')} mails, 60 ms a call, 1 % of answers wrong, processes that die; share of the rate, of calls, of mails`,
    unit: '%',
    lines: all.flatMap(({ lines }) => lines),
    differences: all.flatMap(({ differences }) => differences),
  };
};
