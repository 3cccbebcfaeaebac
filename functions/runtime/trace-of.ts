/** Where an error was thrown, without its message: a message may quote the data. */
export const traceOf = (reason: unknown): { error: string; at: string[] } =>
  reason instanceof Error
    ? {
        error: reason.name,
        at: (reason.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 6),
      }
    : { error: typeof reason, at: [] };
