import type { Site } from '../../../../contracts/site.ts';
import { dateWords } from '../../../language/dates.ts';
import { html } from '../../../language/html.ts';
import type { Language } from '../../../language/words.ts';
import { spoken } from '../../foreign.ts';
import { noticeName, type NoticePage } from '../../frame.ts';
import type { PageContent } from '../../layout.ts';
import { bulletList, paragraph } from '../../parts.ts';
import { accessibility } from './accessibility.ts';
import { automatedDecisions } from './automated-decisions.ts';
import { privacy } from './privacy.ts';

/** A part of a notice: its heading and its sentences. */
type NoticePart = { readonly heading: string; readonly lines: readonly string[] };
type Notice = { readonly lead: string; readonly parts: readonly NoticePart[] };
/** A notice in both languages. The Korean text is the one that applies. */
export type NoticeText = Readonly<Record<Language, (site: Site) => Notice>>;

/** The day (Asia/Seoul) from which the notices apply as they are. */
const SINCE = '2026-12-01';

const NOTICES: Readonly<Record<NoticePage, NoticeText>> = {
  privacy,
  'automated-decisions': automatedDecisions,
  accessibility,
};

const SINCE_WORDS: Readonly<Record<Language, (day: string) => string>> = {
  ko: (day) => `${day}부터 적용합니다.`,
  en: (day) => `In force since ${day}. The Korean text is the one that applies.`,
};

/** One of the notices that every page leads to. */
export const noticePage = (notice: NoticePage, site: Site, language: Language): PageContent => {
  const { lead, parts } = NOTICES[notice][language](site);
  return {
    title: noticeName(notice, language),
    body: html`<p class="lead">${spoken(lead, language)}</p>
      ${parts.map(
        ({ heading, lines }) =>
          html`<h2>${spoken(heading, language)}</h2>
            ${bulletList(lines, language)}`,
      )}
      ${paragraph(SINCE_WORDS[language](dateWords(SINCE, language)), language)}`,
  };
};
