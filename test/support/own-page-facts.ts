import type { OwnPageFacts } from '../../functions/notices/own-page/letter.ts';
import { links } from './sample-facts.ts';

/** An invented person. */
export const ownPageFacts: OwnPageFacts = { language: 'ko', pages: [{ name: '김가상', page: links.page }] };
