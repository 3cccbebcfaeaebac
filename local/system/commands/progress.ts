import { SingleBar } from 'cli-progress';

/** Says how far something is that takes a while: one thing after the other. */
export type Progress = {
  /** Something begins, of which there are `total` parts. */
  begin(what: string, total: number): void;
  /** So many parts are done. `total`: there are more by now. */
  reach(done: number, total?: number): void;
  /** The last thing is done. */
  end(): void;
};

export const SILENT: Progress = { begin: () => undefined, reach: () => undefined, end: () => undefined };

/** Without a terminal a line is written instead of a bar, every so often. In milliseconds. */
const LINE_EVERY = 10_000;

/** A bar on the standard error, so that what a command prints stays as it is. */
export const progressBar = (stream: NodeJS.WritableStream = process.stderr): Progress => {
  let bar: SingleBar | undefined;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    begin(what, total) {
      end();
      bar = new SingleBar({
        stream,
        format: '{what} [{bar}] {value}/{total} · {duration_formatted}',
        // The library would change the terminal, and Ctrl+C would leave it changed.
        linewrap: true,
        noTTYOutput: true,
        notTTYSchedule: LINE_EVERY,
      });
      bar.start(total, 0, { what });
    },
    reach(done, total) {
      if (total !== undefined) bar?.setTotal(total);
      bar?.update(done);
    },
    end,
  };
};
