import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import type { IntroductionWord } from '../companies/introduction-word.ts';
import { oneLine } from '../letters/letter.ts';
import { SHARE_TEXTS, type Share } from './consent-texts.ts';
import { spoken } from './foreign.ts';
import { pageForm, type NewToken } from './forms.ts';
import { AGREE, introductionConsent } from './introduction-consent.ts';
import { LONGEST_TELEPHONE, readTelephone, shownAgain, type Shareable } from './introduction-shares.ts';
import { INTRODUCTION_WORDS, type IntroductionProblem } from './introduction-words.ts';
import type { Reader } from './layout.ts';
import {
  button,
  choice,
  consentBox,
  errorBeside,
  factList,
  type FieldError,
  inputState,
  paragraph,
  textField,
  wrongClass,
} from './parts.ts';

/** What a person sent with the form: which boxes they ticked, and the telephone number as typed. */
type IntroductionEntry = Readonly<Record<Share, boolean>> & { readonly typed: string };

/** What the person agreed to send. `telephone`: the number, which is sealed and passed on, and kept nowhere. */
export type AgreedShares = {
  readonly telephone?: string | undefined;
  readonly career?: string | undefined;
  readonly certificates?: string | undefined;
};

/** The form of a job that was sent with mistakes. */
export type IntroductionMistake = {
  readonly cluster: string;
  readonly entry: IntroductionEntry;
  readonly problems: readonly IntroductionProblem[];
};

export type ReadIntroduction =
  { readonly ok: true; readonly shares: AgreedShares } | ({ readonly ok: false } & IntroductionMistake);

const telephoneProblems = (isTicked: boolean, typed: string): IntroductionProblem[] => {
  const read = readTelephone(typed);
  if ('number' in read) return isTicked ? [] : ['telephone-unticked'];
  // A resident number is refused and not shown again, even where nothing is to be sent.
  if (read.wrong === 'resident-number') return ['telephone-resident-number'];
  if (isTicked) return [`telephone-${read.wrong}`];
  return read.wrong === 'absent' ? [] : ['telephone-unticked'];
};

/**
 * Reads the form. The value of a ticked box is the line that it stood for: if the registration has changed meanwhile, the person is
 * asked again, so that nothing is sent that they did not see.
 */
export const readIntroduction = (fields: URLSearchParams, shareable: Shareable): ReadIntroduction => {
  const typed = fields.get('telephone') ?? '';
  const isTicked = fields.get('tellTelephone') === 'yes';
  const lineOf = (share: 'career' | 'certificates'): string | undefined => fields.get(share) ?? undefined;
  const [career, certificates] = [lineOf('career'), lineOf('certificates')];
  const hasChanged = (line: string | undefined, now: string | undefined): boolean => line !== undefined && line !== now;
  const problems: IntroductionProblem[] = [
    ...telephoneProblems(isTicked, typed),
    ...(hasChanged(career, shareable.career) ? (['career-changed'] as const) : []),
    ...(hasChanged(certificates, shareable.certificates) ? (['certificates-changed'] as const) : []),
    ...(fields.get('agree') === 'yes' ? [] : (['agree'] as const)),
  ];
  const read = readTelephone(typed);
  if (problems.length === 0)
    return { ok: true, shares: { telephone: 'number' in read ? read.number : undefined, career, certificates } };
  const entry = {
    telephone: isTicked,
    career: career !== undefined && career === shareable.career,
    certificates: certificates !== undefined && certificates === shareable.certificates,
    typed: shownAgain(typed),
  };
  return { ok: false, cluster: fields.get('cluster') ?? '', entry, problems };
};

const NOTHING: IntroductionEntry = { telephone: false, career: false, certificates: false, typed: '' };

const FIELD_OF = {
  agree: 'agree',
  'telephone-absent': 'telephone',
  'telephone-no-number': 'telephone',
  'telephone-resident-number': 'telephone',
  'telephone-unticked': 'tell-telephone',
  'career-changed': 'more',
  'certificates-changed': 'more',
} as const satisfies Record<IntroductionProblem, string>;

/** The mistakes of a form, each with its field on the page. */
export const introductionErrors = (mistake: IntroductionMistake | undefined, language: Language): FieldError[] =>
  (mistake?.problems ?? []).map((problem) => ({
    field: `${FIELD_OF[problem]}-${mistake?.cluster ?? ''}`,
    message: INTRODUCTION_WORDS[language].problems[problem],
  }));

type Asking = {
  readonly cluster: string;
  readonly companyName: string;
  readonly name: string;
  readonly email: string;
  /** The company gets it in Korean. */
  readonly shareable: Readonly<Record<Language, Shareable>>;
};
type Around = {
  readonly reader: Reader;
  readonly newToken: NewToken;
  readonly mistake: IntroductionMistake | undefined;
};

/** A box for one line of the registration, with the line itself. An English reader also sees what it means. */
const lineBox = (
  share: 'career' | 'certificates',
  asking: Asking,
  entry: IntroductionEntry,
  language: Language,
): Html => {
  const line = asking.shareable.ko[share];
  if (line === undefined) return html``;
  const id = `${share}-${asking.cluster}`;
  const explained = asking.shareable[language][share];
  return html`<div class="field">
    ${choice(
      'checkbox',
      { id, name: share, value: line, label: SHARE_TEXTS[share][language], checked: entry[share] },
      language,
      html`aria-describedby="${id}-line"`,
    )}
    <p class="hint" id="${id}-line">
      <span lang="ko">${line}</span
      >${explained === line || explained === undefined ? '' : html` (${spoken(explained, language)})`}
    </p>
  </div>`;
};

const telephoneBox = (
  { cluster }: Asking,
  entry: IntroductionEntry,
  errors: readonly FieldError[],
  language: Language,
): Html => {
  const words = INTRODUCTION_WORDS[language];
  const id = `tell-telephone-${cluster}`;
  const box = {
    id,
    name: 'tellTelephone',
    value: 'yes',
    label: SHARE_TEXTS.telephone[language],
    checked: entry.telephone,
  };
  return html`<div class="field${wrongClass(errors, id)}">
      ${errorBeside(errors, id)} ${choice('checkbox', box, language, inputState(errors, id, 'no-hint'))}
    </div>
    ${textField(
      {
        id: `telephone-${cluster}`,
        name: 'telephone',
        label: words.telephone,
        hint: words.telephoneHint,
        value: entry.typed,
        most: LONGEST_TELEPHONE,
        inputMode: 'tel',
        isWide: true,
      },
      errors,
      language,
    )}`;
};

/** The form by which a person asks to be introduced. It names the company, and each thing that is sent has a box of its own. */
export const introductionForm = (asking: Asking, { reader, newToken, mistake }: Around): Html => {
  const { language } = reader;
  const { cluster, email } = asking;
  const words = INTRODUCTION_WORDS[language];
  const here = mistake?.cluster === cluster ? mistake : undefined;
  const errors = introductionErrors(here, language);
  const entry = here?.entry ?? NOTHING;
  const company = oneLine(asking.companyName, '-');
  return html`<details ${here === undefined ? '' : html`open`}>
    <summary>${spoken(words.introduce, language)}</summary>
    ${pageForm(
      { reader, action: 'introduce', newToken, fields: { cluster } },
      html`${paragraph(words.lead(company), language)}
        ${factList(introductionConsent({ company, name: oneLine(asking.name, '-'), email }, language), language)}
        <fieldset id="more-${cluster}">
          <legend>${spoken(words.more, language)}</legend>
          ${errorBeside(errors, `more-${cluster}`)} ${telephoneBox(asking, entry, errors, language)}
          ${lineBox('career', asking, entry, language)} ${lineBox('certificates', asking, entry, language)}
        </fieldset>
        ${paragraph(words.once, language)}
        ${consentBox({ id: `agree-${cluster}`, name: 'agree', label: AGREE[language] }, errors, language)}
        ${button(spoken(words.ask(company), language))}`,
    )}
  </details>`;
};

/** An introduction that was asked for: when, what the company said since, and the form that takes it back. */
export const askedIntroduction = (
  asked: { readonly cluster: string; readonly on: string; readonly word?: IntroductionWord | undefined },
  { reader, newToken }: Pick<Around, 'reader' | 'newToken'>,
): Html => {
  const { language } = reader;
  const words = INTRODUCTION_WORDS[language];
  const day = dateWords(asked.on, language);
  const { cluster, word } = asked;
  return html`<p class="met outcome">${spoken(word === undefined ? words.asked(day) : words.askedOn(day), language)}</p>
    ${word === undefined ? '' : html`<p class="outcome">${spoken(words.said[word.says], language)}</p>`}
    ${withdrawForm(cluster, { reader, newToken })}`;
};

const withdrawForm = (cluster: string, { reader, newToken }: Pick<Around, 'reader' | 'newToken'>): Html => {
  const words = INTRODUCTION_WORDS[reader.language];
  const fields = { cluster, what: 'withdraw' };
  return html`<details>
    <summary>${spoken(words.withdraw, reader.language)}</summary>
    <div class="padded">
      ${paragraph(words.withdrawText, reader.language)}
      ${pageForm({ reader, action: 'introduce', newToken, fields }, button(words.withdraw))}
    </div>
  </details>`;
};

/** One line on an introduction in a list: of what was asked, what was sent, and what the company said. */
export type PastIntroduction = {
  readonly cluster: string;
  readonly title: string;
  readonly companyName: string;
  readonly on: string;
  readonly shares: readonly Share[];
  readonly word?: IntroductionWord | undefined;
  readonly withdrawn: boolean;
};

const introductionLine = (past: PastIntroduction, language: Language): string => {
  const words = INTRODUCTION_WORDS[language];
  const { title, companyName, on, shares, word, withdrawn } = past;
  const said = word === undefined ? [] : [words.said[word.says]];
  return [
    `${oneLine(title, '-')} (${oneLine(companyName, '-')}): ${dateWords(on, language)}`,
    ...(shares.length === 0 ? [] : [words.alsoSent(shares.map((share) => words.shares[share]).join(', '))]),
    ...(withdrawn ? [words.withdrawnShort] : said),
  ].join(' · ');
};

/** One line per requested introduction. */
export const introductionLines = (past: readonly PastIntroduction[], language: Language): string[] =>
  past.map((one) => introductionLine(one, language));

/** The introductions for jobs that are no longer in the list, each of which can still be taken back. */
export const pastIntroductions = (
  past: readonly PastIntroduction[],
  { reader, newToken }: Pick<Around, 'reader' | 'newToken'>,
): Html => {
  const { language } = reader;
  return past.length === 0
    ? html``
    : html`<h2>${INTRODUCTION_WORDS[language].past}</h2>
        <ul>
          ${past.map(
            (one) =>
              html`<li>
                ${spoken(introductionLine(one, language), language)}
                ${one.withdrawn ? '' : withdrawForm(one.cluster, { reader, newToken })}
              </li>`,
          )}
        </ul>`;
};
