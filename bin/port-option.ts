import { Option } from 'commander';
import { CONSOLE_PORT } from '../local/system/commands/running-system.ts';

/** `--port`: which of the systems that run on this machine. */
export const portOption = (): Option =>
  new Option('--port <port>', "the port of the running system's console").default(CONSOLE_PORT);
