import type { ReviewWish } from '../../functions/domain/letters/review-words.ts';
import { consoleOver } from './console-world.ts';
import { declared, registered } from './messages.ts';
import { formTo, pageWorld, PERSON } from './page-world.ts';
import { screenedFacts, screenedSeeker } from './screened-person.ts';
import { NOW } from './world.ts';

/** The console, and the page of an invented person who was screened and can ask for an explanation or a review. */
export const reviewWorld = async () => {
  const page = await pageWorld();
  const { stages } = page;
  const partner = 'masan-univ';
  await stages.receive(registered(partner, screenedSeeker({ revision: 2 }), '2026-11-02T10:00:00+09:00'), 'agrees');
  await stages.receive(declared(partner, { externalId: 'S-1', revision: 1, facts: screenedFacts }), 'facts');
  await stages.drain();
  const ask = async (what: ReviewWish, programme = 'employment-support', at = NOW): Promise<string> => {
    const own = `/me/${page.link('page', PERSON, at)}`;
    const form = formTo((await page.send('GET', `${own}/programmes`, '', at)).body, 'review');
    const fields = [
      ['programme', programme],
      ['what', what],
    ] as const;
    await page.send('POST', form.action, page.filled(form, fields), at);
    await stages.drain();
    const asked = await stages.stores.reviews.of(PERSON);
    return asked.find((one) => one.what === what && (one.programme ?? 'all') === programme)?.number ?? '';
  };
  return { page, stages, ask, console: consoleOver(stages) };
};
export type ReviewWorld = Awaited<ReturnType<typeof reviewWorld>>;
