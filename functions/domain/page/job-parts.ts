import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import type { JobFacts } from '../letters/job-facts.ts';
import { oneLine } from '../letters/letter.ts';
import { JOBS_WORDS } from './jobs-words.ts';

/** Where a map is asked for an address: only when the reader follows the link. */
const mapOf = (address: string): string => `https://map.kakao.com/link/search/${encodeURIComponent(address)}`;

/** The way to what the city says of a recognised company. Nothing for any other. */
export const recognitionLink = ({ recognition }: JobFacts, language: Language): Html | '' =>
  recognition === undefined
    ? ''
    : html`<p><a href="${recognition.url}">${{ ko: '우수기업 보기', en: 'About the award' }[language]}</a></p>`;

/** A link to the workplace on a map. Nothing if the posting gives no address. */
export const mapLink = (job: JobFacts, language: Language): Html | '' => {
  const address = oneLine(job.address ?? '');
  return address === ''
    ? ''
    : html`<p>
        <a href="${mapOf(address)}" rel="noopener noreferrer nofollow external">${JOBS_WORDS[language].map}</a>
      </p>`;
};
