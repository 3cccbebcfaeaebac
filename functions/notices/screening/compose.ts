import type { NoticeModule } from '../notice-module.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { screeningToSeeker } from './letter.ts';

export const screeningNotice: NoticeModule<'screening'> = {
  /** Tells the person's current answers. An answer that a later one has replaced is told by the later one's mail. */
  compose: async (notice, mailbox, moment, deps) => {
    const recipient = recipientOf(mailbox, notice.person);
    const told = await deps.told.read(notice.person);
    if (recipient === undefined || told?.answer !== notice.answer) return 'overtaken';
    const facts = await seekerFacts(notice, recipient, moment, deps);
    const partner = told.registration?.partner ?? facts.partner;
    const { answers, before } = told;
    const desk = deps.desks(partner);
    const { figures } = await deps.figures.named(answers[0]?.figures);
    return {
      letter: screeningToSeeker({ ...facts, partner, desk, answers, figures, before }),
      stop: facts.links.unsubscribe,
    };
  },
};
