import { parentPort } from 'node:worker_threads';
import { TABLES } from '../../functions/contracts/stores.ts';
import { createTable, startTable } from '../../test/support/dynalite.ts';

/** The local store with the tables of a stage, in a thread of its own: its work is not that of the functions. */
const { client, url } = await startTable();
for (const table of TABLES) await createTable(client, table);
parentPort?.postMessage(url);
