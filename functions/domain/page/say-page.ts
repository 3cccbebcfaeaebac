import type { ScreeningFacts } from '../eligibility/engine/subject.ts';
import { html } from '../language/html.ts';
import type { PageConsent } from './consent-texts.ts';
import type { NewToken } from './forms.ts';
import { addressOf, type PageContent, type Reader } from './layout.ts';
import { errorSummary, type FieldError, paragraph } from './parts.ts';
import { entryOf, knownPaths, type SaidEntry } from './say-entry.ts';
import type { FactPath } from './say-fields.ts';
import { sayForm } from './say-form.ts';

/** What the person has said on their own page, and the consents that they have not given there yet. */
export type OwnSaid = {
  readonly facts: ScreeningFacts;
  readonly asks: readonly PageConsent[];
  /** The lists that a partner declared. Only the partner adds to them. */
  readonly partnersLists: readonly FactPath[];
};

/** A form that was sent with mistakes. */
export type SaidWrongly = {
  readonly errors: readonly FieldError[];
  readonly entry: SaidEntry;
  readonly paths: readonly FactPath[];
};

/** The path of the page where the person corrects what they said. */
export const SAID = 'facts';

export const SAY_MESSAGES = {
  ko: {
    screening: '적으신 정보를 쓰려면 동의해 주셔야 합니다.',
    health: '건강에 관한 정보를 적으시려면 따로 동의해 주셔야 합니다. 동의하지 않으시면 그 칸을 비워 주십시오.',
    empty: '하나 이상 적어 주십시오.',
  },
  en: {
    screening: 'To use what you enter we need your consent.',
    health: 'To say something about your health, please agree separately, or leave it blank.',
    empty: 'Please fill in at least one.',
  },
} as const;

const WORDS = {
  ko: {
    title: '적은 정보 고치기',
    lead: '이 페이지에서 적으신 정보입니다. 고치시거나 비우시면 바로 다시 살펴봅니다. 비우시면 적으신 값을 지우며, 기관에서 알려 온 값이 있으면 그 값으로 살펴봅니다.',
    nothing: '이 페이지에서 적으신 정보가 없습니다.',
    save: '저장하기',
    back: '보관 중인 내 정보로 돌아가기',
  },
  en: {
    title: 'Correct what I said',
    lead: 'This is what you said on this page. When you change it or leave it blank, we check again at once. What you leave blank is removed; if an office told us a value, we check with that.',
    nothing: 'You have said nothing on this page.',
    save: 'Save',
    back: 'Back to my data',
  },
} as const;

/** The person's own statements, to correct or to take back. */
export const sayPage = (
  { facts, asks }: Pick<OwnSaid, 'facts' | 'asks'>,
  reader: Reader,
  newToken: NewToken,
  wrong?: SaidWrongly,
): PageContent => {
  const { language } = reader;
  const words = WORDS[language];
  const paths = wrong?.paths ?? knownPaths(facts);
  const errors = wrong?.errors ?? [];
  return {
    title: words.title,
    own: { reader, section: 'data', within: SAID },
    failed: errors.length > 0,
    body: html`${errorSummary(errors, language)}
      ${
        paths.length === 0
          ? paragraph(words.nothing, language)
          : html`${paragraph(words.lead, language)}
            ${sayForm(
              { paths, entry: wrong?.entry ?? entryOf(facts), errors, asks, at: 'data', button: words.save },
              reader,
              newToken,
            )}`
      }
      <p><a href="${addressOf(reader, 'data')}">${words.back}</a></p>`,
  };
};
