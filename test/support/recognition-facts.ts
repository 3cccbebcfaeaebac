import type { RevocationStep } from '../../functions/domain/companies/recognition.ts';
import type { RecognitionFacts } from '../../functions/notices/recognition/letter.ts';
import { inventedOffices } from './invented-site.ts';

/** A recognised company, invented. `text`: in each place that takes words from outside. */
export const recognitionFacts = (event: RecognitionFacts['event'], text = '지어낸 정밀'): RecognitionFacts => {
  const taken = (step: RevocationStep['step'], more: Partial<RevocationStep> = {}): RevocationStep => ({
    company: '1234567891',
    year: '2025',
    step,
    on: '2026-11-02',
    ground: 'moved-away',
    words: text,
    ...more,
  });
  return {
    event,
    today: '2026-11-02',
    officesOf: inventedOffices,
    award: {
      company: '1234567891',
      name: text,
      year: '2025',
      on: '2025-12-01',
      until: '2028-11-30',
      isPublic: false,
      ...(event === 'notice' && { notice: taken('notice', { viewsUntil: '2026-11-16' }) }),
      ...(event === 'revoked' && { revoked: taken('revoked') }),
    },
  };
};
