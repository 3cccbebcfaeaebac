import cliProgress, { type Options, type Params, type SingleBar } from 'cli-progress';

/** Says how far something is that takes a while: one thing after the other. */
export type Progress = {
  /** Something begins, of which there are `total` parts. */
  begin(what: string, total: number): void;
  /** So many parts are done. `total`: there are more by now. `what`: this is done now. */
  reach(done: number, total?: number, what?: string): void;
  /** The last thing is done. */
  end(): void;
};

export const SILENT: Progress = { begin: () => undefined, reach: () => undefined, end: () => undefined };

/** `sample city [=====-----] 320/640 · 12s · about 12s left`. Nothing is said of the time left before it is known. */
const line = (options: Options, params: Params, { what }: { readonly what?: string }): string => {
  const { progress, value, total, startTime } = params;
  const time = (seconds: number): string => cliProgress.Format.TimeFormat(seconds, options, 1).trim();
  const spent = Math.round((Date.now() - startTime) / 1000);
  // At the pace so far. The library's own figure does not change between two steps, which may be minutes apart.
  const left = value > 0 && value < total ? ` · about ${time(Math.ceil((spent * (total - value)) / value))} left` : '';
  return `${what ?? ''} [${cliProgress.Format.BarFormat(progress, options)}] ${value}/${total} · ${time(spent)}${left}`;
};

/** In characters: the line with the time left fits into 80. */
const BAR_SIZE = 20;

type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar on the standard error, so that what a command prints stays as it is. Silent where that is no terminal. */
export const progressBar = (stream: Stream = process.stderr): Progress => {
  if (stream.isTTY !== true) return SILENT;
  let bar: SingleBar | undefined;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    begin(what, total) {
      end();
      // `linewrap`: the library would change the terminal, and Ctrl+C would leave it changed.
      bar = new cliProgress.SingleBar({ stream, format: line, barsize: BAR_SIZE, linewrap: true });
      bar.start(total, 0, { what });
    },
    reach(done, total, what) {
      if (total !== undefined) bar?.setTotal(total);
      bar?.update(done, what === undefined ? {} : { what });
    },
    end,
  };
};

/** The progress of a command: nothing beside `--json`. */
export const commandProgress = ({ json = false }: { readonly json?: boolean }): Progress =>
  json ? SILENT : progressBar();
