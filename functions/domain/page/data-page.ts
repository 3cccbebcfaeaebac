import type { ProgrammeId } from '../../contracts/programmes.ts';
import type { OfficialAct } from '../eligibility/answer/official-act.ts';
import type { CriterionRow } from '../eligibility/engine/criterion.ts';
import { OFFICIAL_WORD, RESULTS } from '../letters/screening-words.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import type { OutcomeReported, FactsDeclared } from '../../contracts/screening-facts.ts';
import type { Seeker } from '../../contracts/seeker.ts';
import type { Preferred } from '../industry/preferred.ts';
import { html, type Html } from '../language/html.ts';
import { dateWords } from '../language/dates.ts';
import { type Language, partnerName, programmeName } from '../language/words.ts';
import type { OwnJobs } from '../people/own-jobs.ts';
import { spoken } from './foreign.ts';
import { declaredRows } from './fact-values.ts';
import { introductionLines, type PastIntroduction } from './introduction-form.ts';
import { addressOf, type PageContent, type Reader, sectionName } from './layout.ts';
import { ownJobRows } from './own-jobs-rows.ts';
import { type AfterForm, button, factList, listBlock, paragraph, type Row, row } from './parts.ts';
import { SAID } from './say-page.ts';
import type { PageConsent } from './consent-texts.ts';
import { pageForm, type NewToken } from './forms.ts';
import { cadenceWords, preferredRows, registrationRows, wishRows } from './registration-rows.ts';
import { officialLines } from './programme-page.ts';
import type { OfficialNote } from './programme-view.ts';
import { requestsBlock, type ShownRequest } from './request-cards.ts';

/** A registration as a partner currently has it. `receivedOn` is a day in Asia/Seoul. */
export type HeldRegistration = {
  readonly partner: PartnerId;
  readonly externalId: string;
  readonly receivedOn: string;
  readonly seeker: Seeker;
};
/** Facts declared for screening through a partner, with the last day on which they are kept. */
export type HeldFacts = {
  readonly partner: PartnerId;
  readonly facts: FactsDeclared['facts'];
  readonly keptUntil?: string | undefined;
};
/** What the person said on this page. Days are in Asia/Seoul. */
type HeldSaid = { readonly facts: FactsDeclared['facts']; readonly on: string; readonly keptUntil: string };
/** A consent that the person gave or ended on this page, and when. `textVersion` is absent if it ended. */
export type OwnConsent = {
  readonly kind: PageConsent;
  readonly on: string;
  readonly textVersion?: string | undefined;
};
export type HeldOutcome = { readonly partner: PartnerId; readonly outcome: OutcomeReported };
/**
 * The own word from this page. Mail and cadence win over what partners say. Wishes win only over what partners said
 * earlier.
 */
export type ShownChoice = {
  readonly on: string;
  readonly mail?: 'stopped' | 'agreed' | undefined;
  readonly cadence?: string | undefined;
  readonly wanted?: Seeker['wanted'] | undefined;
  readonly preferred?: Preferred | undefined;
};

/** What an official recorded of a condition. `asks`: what the condition asks, in the person's language. */
export type HeldAct = OfficialNote & {
  readonly programme: ProgrammeId;
  readonly asks: string;
  readonly role: CriterionRow['role'];
  readonly says: OfficialAct['says'];
};

export type DataFacts = {
  /** The partner of the registration in force. The person reports errors to it. */
  readonly partner: PartnerId;
  /** Latest first. The first is not always the one in force. */
  readonly registrations: readonly HeldRegistration[];
  readonly declared: readonly HeldFacts[];
  readonly said?: HeldSaid | undefined;
  /** Whether the person consents to screening, here or through a partner. */
  readonly isScreened: boolean;
  /** Whether the person consents to facts about health, here or through a partner. */
  readonly givesHealth: boolean;
  readonly consents: readonly OwnConsent[];
  readonly outcomes: readonly HeldOutcome[];
  readonly own?: ShownChoice | undefined;
  /** What the person said of single jobs. */
  readonly jobs: OwnJobs;
  readonly introductions: readonly PastIntroduction[];
  readonly requests: readonly ShownRequest[];
  /** What officials recorded of conditions. */
  readonly acts: readonly HeldAct[];
  /** The jobs that were mailed to the person's address and are remembered. */
  readonly offered: number;
  /** The number of programmes in the person's screening. */
  readonly screened: number;
};

const OUTCOME_KINDS = {
  ko: { interviewed: '면접', hired: '채용', left: '퇴사', retained: '계속 근무' },
  en: { interviewed: 'interviewed', hired: 'hired', left: 'left', retained: 'still employed' },
} as const;

const WORDS = {
  ko: {
    title: '보관 중인 내 정보',
    lead: '창원 일자리 네트워크가 보관하는 내 정보 전부입니다(개인정보 보호법 제35조 열람). 어느 기관에서 온 정보인지 나누어 보여 드립니다.',
    from: (partner: string) => `${partner}에서 받은 등록 정보`,
    received: '받은 날',
    key: '기관의 관리 번호',
    declaredVia: (partner: string) => `요건 확인을 위해 알려 주신 정보(받은 곳: ${partner})`,
    keptUntil: '보관하는 마지막 날',
    said: '이 페이지에서 적으신 정보',
    saidOn: '적으신 날',
    saidChange: '적은 정보 고치거나 지우기',
    consents: { screening: '요건 확인 동의', health: '건강 정보 동의' },
    agreed: (on: string, version: string) => `${on} 동의(동의문 ${version}, 받은 곳: 본인 페이지)`,
    ended: (on: string) => `${on} 거두심`,
    end: { screening: '요건 확인 동의 거두기', health: '건강 정보 동의 거두기' },
    outcomes: '취업 결과로 알려 온 내용',
    outcomeFrom: (partner: string) => `알려 온 곳: ${partner}`,
    company: '사업자등록번호',
    own: '이 페이지에서 정하신 내용',
    ownOn: '정하신 날',
    ownMail: '메일',
    mails: { stopped: '그만 받기', agreed: '받기' },
    cadence: '메일 받는 때',
    jobs: '일자리마다 말씀하신 내용',
    introductions: '소개를 요청하신 일자리',
    requests: '설명·검토 요청',
    takenBack: '확인을 거둠',
    derived: '위 정보로 만든 기록',
    derivedLines: (offered: number, screened: number) => [
      `메일로 안내해 드린 일자리 ${offered}건의 기록: 같은 일자리를 두 번 안내하지 않기 위해 보관합니다.`,
      `공공일자리·지원 사업 ${screened}개에 대한 적격 검토 결과: 요건마다 충족 여부와 계산한 날을 보관합니다.`,
      '보낸 메일의 종류와 때, 받는 주소: 같은 메일을 두 번 보내지 않고, 그만 받기를 지키기 위해 보관합니다.',
      '기관의 메시지에 드린 답: 90일 동안 보관하며, 이름이나 주소는 들어 있지 않습니다.',
    ],
    use: '어떻게 쓰고, 누가 보는지',
    useLines: [
      '등록 정보는 일자리를 찾아 드리고 메일로 안내하는 데에만 씁니다. 일자리를 찾는 과정은 이름과 주소를 보지 않습니다.',
      '요건 확인을 위한 정보는 따로 보관하며, 공공일자리·지원 사업의 요건을 살펴보는 데에만 씁니다. 사업 회차나 구직등록이 끝나고 90일 뒤에 지웁니다.',
      '회사에는 소개를 요청하신 경우에만, 이름과 이메일 주소, 그리고 그때 표시하신 것만 보냅니다. 전화번호는 저장하지 않습니다.',
      '주민등록번호와 외국인등록번호는 받지 않습니다.',
    ],
    correct: '고치거나 지우기',
    correctLine: (partner: string) =>
      `등록 정보를 고치시려면 ${partner}에 말씀해 주시기 바랍니다. 희망 조건과 메일 받기는 이 누리집에서 바로 바꾸실 수 있습니다(개인정보 보호법 제36조, 제37조).`,
  },
  en: {
    title: 'My data as held',
    lead: 'This is everything that the Changwon Job Network holds about you (right to see: 개인정보 보호법 제35조), by where it came from.',
    from: (partner: string) => `Registration from ${partner}`,
    received: 'Received on',
    key: "The office's own number",
    declaredVia: (partner: string) => `Declared for the eligibility check, through ${partner}`,
    keptUntil: 'Kept until',
    said: 'What you said on this page',
    saidOn: 'Said on',
    saidChange: 'Correct or delete what I said',
    consents: { screening: 'Consent to the check', health: 'Consent to health data' },
    agreed: (on: string, version: string) => `given on ${on} (text ${version}, through your own page)`,
    ended: (on: string) => `ended on ${on}`,
    end: { screening: 'End my consent to the check', health: 'End my consent to health data' },
    outcomes: 'What was reported about work',
    outcomeFrom: (partner: string) => `Reported by ${partner}`,
    company: 'business number (사업자등록번호)',
    own: 'What you chose on this page',
    ownOn: 'Chosen on',
    ownMail: 'Mail',
    mails: { stopped: 'stopped', agreed: 'agreed' },
    cadence: 'When mail comes',
    jobs: 'What you said of single jobs',
    introductions: 'Introductions you asked for',
    requests: 'Requests for an explanation or review',
    takenBack: 'the official took it back (확인을 거둠)',
    derived: 'Records made from it',
    derivedLines: (offered: number, screened: number) => [
      `Which jobs were mailed to you (${offered}): so that none is mailed twice.`,
      `Results of the eligibility check for ${screened} programmes: for each condition how you stand, and the day.`,
      'Which mails were sent when, and to which address: so that none is sent twice and a stop is kept.',
      "Our answers to the offices' messages: kept for 90 days, without your name or address.",
    ],
    use: 'What it is used for, and who sees it',
    useLines: [
      'Your registration is used to find jobs and to write to you, for nothing else. The search for jobs sees neither name nor address.',
      'What you declared for the eligibility check is kept apart and used for nothing else. It is deleted 90 days after the round or your job-seeker registration ends.',
      'A company gets your name, your e-mail address and what you ticked then, only if you ask to be introduced to it. Telephone numbers are not stored.',
      'Resident and foreigner registration numbers are never taken in.',
    ],
    correct: 'To correct or delete',
    correctLine: (partner: string) =>
      `To correct your registration, please tell ${partner}. Wishes and mail you can change on this page (개인정보 보호법 제36조, 제37조).`,
  },
} as const;

const section = (heading: string, rows: readonly Row[], language: Language): Html =>
  rows.length === 0
    ? html``
    : html`<h2>${spoken(heading, language)}</h2>
        ${factList(rows, language)}`;

const registrationBlock = (
  { partner, externalId, receivedOn, seeker }: HeldRegistration,
  { language, today }: Reader,
): Html => {
  const words = WORDS[language];
  return section(
    words.from(partnerName(partner, language, today)),
    [
      ...registrationRows(seeker, language, today),
      { label: words.received, value: dateWords(receivedOn, language) },
      { label: words.key, value: externalId },
    ],
    language,
  );
};

/** What officials recorded, also what they took back since. */
const actsBlock = ({ acts }: DataFacts, { language, today }: Reader): Html =>
  section(
    OFFICIAL_WORD[language],
    acts.map((act) => ({
      label: `${programmeName(act.programme, language, today) ?? act.programme}: ${act.asks}`,
      value: [
        act.says === 'taken-back' ? WORDS[language].takenBack : RESULTS[act.says][act.role][language],
        ...officialLines(act, language),
      ],
    })),
    language,
  );

const declaredBlock = ({ partner, facts, keptUntil }: HeldFacts, { language, today }: Reader): Html => {
  const words = WORDS[language];
  return section(
    words.declaredVia(partnerName(partner, language, today)),
    [...declaredRows(facts, language, today), ...row(words.keptUntil, keptUntil && dateWords(keptUntil, language))],
    language,
  );
};

const saidBlock = ({ said, consents }: DataFacts, reader: Reader): Html => {
  const { language, today } = reader;
  const words = WORDS[language];
  const rows = [
    ...(said === undefined ? [] : declaredRows(said.facts, language, today)),
    ...row(words.saidOn, said && dateWords(said.on, language)),
    ...row(words.keptUntil, said && dateWords(said.keptUntil, language)),
    ...consents.map(({ kind, on, textVersion }) => ({
      label: words.consents[kind],
      value:
        textVersion === undefined
          ? words.ended(dateWords(on, language))
          : words.agreed(dateWords(on, language), textVersion),
    })),
  ];
  return html`${section(words.said, rows, language)}
  ${said === undefined ? '' : html`<p><a href="${addressOf(reader, 'data', { within: SAID })}">${words.saidChange}</a></p>`}`;
};

/** Ending a consent is as easy as giving it (개인정보 보호법 제37조). */
const endForms = ({ isScreened, givesHealth }: DataFacts, reader: Reader, newToken: NewToken): Html => {
  const kinds = [...(isScreened ? ['screening' as const] : []), ...(givesHealth ? ['health' as const] : [])];
  return html`${kinds.map((consent) =>
    pageForm(
      { reader, action: 'change', newToken, fields: { what: 'consent-end', consent } },
      button(WORDS[reader.language].end[consent]),
    ),
  )}`;
};

const outcomesBlock = (outcomes: readonly HeldOutcome[], { language, today }: Reader): Html =>
  section(
    WORDS[language].outcomes,
    outcomes.map(({ partner, outcome: { kind, on, company } }) => ({
      label: OUTCOME_KINDS[language][kind],
      value: [
        dateWords(on, language),
        `${WORDS[language].company} ${company}`,
        WORDS[language].outcomeFrom(partnerName(partner, language, today)),
      ],
    })),
    language,
  );

const ownBlock = (own: ShownChoice | undefined, language: Language): Html => {
  if (own === undefined) return html``;
  const words = WORDS[language];
  return section(
    words.own,
    [
      ...row(words.ownMail, own.mail && words.mails[own.mail]),
      ...row(words.cadence, own.cadence && cadenceWords(own.cadence, language)),
      ...(own.wanted === undefined ? [] : wishRows(own.wanted, language)),
      ...(own.preferred === undefined ? [] : preferredRows(own.preferred, language)),
      { label: words.ownOn, value: dateWords(own.on, language) },
    ],
    language,
  );
};

/** Everything that is held about the person, by source: the right of access (개인정보 보호법 제35조). */
export const dataPage = (
  facts: DataFacts,
  reader: Reader,
  newToken: NewToken,
  { done }: AfterForm = {},
): PageContent => {
  const { language, today } = reader;
  const words = WORDS[language];
  const introductions = introductionLines(facts.introductions, language);
  return {
    title: words.title,
    own: { reader, section: 'data' },
    body: html`${done ?? ''}
      <ul class="links">
        ${(['mail', 'delete'] as const).map(
          (each) => html`<li><a href="${addressOf(reader, each)}">${sectionName(each, language)}</a></li>`,
        )}
      </ul>
      <p class="lead">${spoken(words.lead, language)}</p>
      ${facts.registrations.map((one) => registrationBlock(one, reader))}
      ${facts.declared.map((one) => declaredBlock(one, reader))} ${saidBlock(facts, reader)}
      ${outcomesBlock(facts.outcomes, reader)} ${ownBlock(facts.own, language)}
      ${section(words.jobs, ownJobRows(facts.jobs, language), language)}
      ${listBlock(words.introductions, introductions, language)} ${actsBlock(facts, reader)}
      ${requestsBlock(facts.requests, reader, words.requests)}
      ${listBlock(words.derived, words.derivedLines(facts.offered, facts.screened), language)}
      ${listBlock(words.use, words.useLines, language)}
      <h2>${words.correct}</h2>
      ${paragraph(words.correctLine(partnerName(facts.partner, language, today)), language)}
      ${endForms(facts, reader, newToken)}`,
  };
};
