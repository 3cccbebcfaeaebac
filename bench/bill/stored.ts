import { SAMPLE_DAY, sampleCity } from '../../local/sample-city/sample-city.ts';
import { itemSize } from '../../test/support/item-size.ts';
import { memoryTable } from '../../test/support/memory-table.ts';
import { world } from '../../test/support/world.ts';

/** Bytes that the tables hold of one person of the sample city, after registration, screening and matching. */
export const bytesOfPerson = async (): Promise<number> => {
  const table = memoryTable();
  const city = world(table);
  let people = 0;
  for (const [index, event] of sampleCity({ day: SAMPLE_DAY }).events.entries())
    if (event.kind === 'people' && (await city.receive(event, `m-${index}`)) === 'stored') people += 1;
  await city.drain();
  const bytes = table.all().reduce((sum, item) => sum + itemSize(item), 0);
  return bytes / people;
};
