import type { Finding, FindingCode, Severity } from '../../../contracts/finding.ts';
import { CITATIONS } from './citations.ts';
import type { Claim, What } from './claims/claim.ts';
import { readClaims } from './claims/read-claims.ts';
import { correctedWords } from './corrected.ts';
import { correctionOf } from './correction.ts';
import type { Item } from './reading/items.ts';
import type { ReadText } from './reading/read-text.ts';
import { readText } from './reading/read-text.ts';
import { is } from './reading/tokens.ts';
import { quoteOf } from './reading/seen.ts';
import { readingOf } from './explained.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';

/**
 * A rule over what the texts say: the code, the policy, the law, what the finding says and how to mend it. `test` is
 * asked about claims of the kinds in `of` only.
 */
type TextRule = {
  readonly code: FindingCode;
  readonly policy: string;
  readonly citation: NonNullable<Finding['citation']>;
  readonly of: readonly What[];
  readonly test: (claim: Claim, facts: Facts) => boolean;
  readonly said: string;
  readonly fix: string;
  readonly severity?: (facts: Facts) => Severity;
};

/** 채용절차법 3조: the law on application forms holds for employers of thirty people and more. */
const FORMS_FROM_STAFF = 30;
const isBoundByFormsLaw = ({ posting }: Facts): boolean => (posting.company.staff ?? 0) >= FORMS_FROM_STAFF;
const byStaff = (facts: Facts): Severity => (isBoundByFormsLaw(facts) ? 'refuse' : 'hold');

const ofApplicant = ({ about }: Claim): boolean => about === 'applicant';
/** Demanded, preferred or shut out: the three count alike (question 2 of the guide). */
const isAsked = (claim: Claim): boolean =>
  ofApplicant(claim) && (claim.stance === 'demand' || claim.stance === 'preference' || claim.stance === 'exclusion');
const isInWriting = (claim: Claim): boolean => ofApplicant(claim) && claim.stance === 'writing';
const isWithout = (claim: Claim): boolean => claim.ground === undefined;
const isDoubtful = ({ ground }: Claim): boolean => ground?.kind === 'genuine' || ground?.kind === 'practical';

/** 여자가 하기엔 벅찹니다. 여자분들은 지원하지 말아 주이소: the first says why the second shuts them out. */
const isReasonOfRefusal = (claim: Claim, { claims }: Facts): boolean =>
  claim.detail === 'suits' &&
  claims.some(
    (other) =>
      other.what === 'sex' &&
      other.stance === 'exclusion' &&
      isAsked(other) &&
      isWithout(other) &&
      other.text === claim.text &&
      Math.abs(other.statement.line - claim.statement.line) <= 1,
  );

/** 찬모 1(여): the brackets belong to the item that holds the word. */
const isInBracketsOf = (inner: Claim, { statement: { items }, from }: Claim): boolean => {
  const at = ({ tokens }: Item, place: number): boolean => tokens.some((token) => token.from === place);
  const aside = items.find((item) => at(item, inner.from))?.aside;
  const host = aside === undefined ? undefined : items[aside.host];
  return host !== undefined && at(host, from);
};

/** 남자 장정 둘, 여자 이모님: the demand for a sex holds the word that leans to it, and says it already. */
const isPartOfRefusal = (claim: Claim, { claims }: Facts): boolean =>
  claims.some(
    (other) =>
      other.what === 'sex' &&
      isAsked(other) &&
      isWithout(other) &&
      other.statement === claim.statement &&
      ((other.from <= claim.from && other.to >= claim.to) || isInBracketsOf(other, claim)),
  );

const MEND_SEX =
  '성별을 나타내는 표현을 지우고 맡을 일과 필요한 능력으로 바꾸어 다시 보내 주십시오. 인원과 임금도 성별로 나누지 않아야 합니다.';
const SAID_LOOKS = '용모·키·체중·미혼 조건 제시 금지에 위반 소지가 있는 표현이 있습니다';
const MEND_LOOKS = '직무에 꼭 필요하지 않은 신체 조건이나 혼인 조건을 지우고 다시 보내 주십시오.';
const SAID_REGION = '출신지역을 이유로 한 차별 금지에 위반 소지가 있는 표현이 있습니다';
const MEND_REGION = '출신지역에 관한 표현을 지우고 다시 보내 주십시오. 근무지는 workplace에 적어 주시면 됩니다.';

const TEXT_RULES: readonly TextRule[] = [
  {
    code: 'sex-requirement',
    policy:
      'Asking for one sex, preferring it, or splitting numbers or pay by sex is refused (모집·채용에서의 남녀 차별 금지).',
    citation: CITATIONS.sexEquality,
    of: ['sex', 'called'],
    test: (claim, facts) =>
      isAsked(claim) && isWithout(claim) && (claim.what === 'sex' || isReasonOfRefusal(claim, facts)),
    said: '성별을 이유로 한 차별 금지에 위반 소지가 있는 표현이 있습니다',
    fix: MEND_SEX,
  },
  {
    code: 'sex-requirement',
    policy: 'Pregnancy, children and marriage held against somebody are discrimination by sex.',
    citation: CITATIONS.sexEquality,
    of: ['family'],
    test: (claim) => isAsked(claim) && isWithout(claim) && claim.detail !== 'unmarried',
    said: '성별을 이유로 한 차별 금지에 위반 소지가 있는 표현이 있습니다',
    fix: '임신·출산·육아·혼인에 관한 표현을 지우고 다시 보내 주십시오.',
  },
  {
    code: 'sex-hint',
    policy: 'Words that lean to one sex (이모, 주부, 군필자만), and work that may need one, are held for a person.',
    citation: CITATIONS.sexEquality,
    of: ['called', 'sex'],
    test: (claim, facts) =>
      isAsked(claim) &&
      (claim.what === 'sex'
        ? isDoubtful(claim)
        : isWithout(claim) && !isReasonOfRefusal(claim, facts) && !isPartOfRefusal(claim, facts)),
    said: '한쪽 성별만 찾는 것으로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
    fix: '누구나 지원할 수 있는 표현(예: 직원, 조리원)으로 바꾸어 다시 보내 주시거나, 직무상 이유가 있으면 알려 주십시오.',
  },
  {
    code: 'looks-requirement',
    policy: 'Looks, height, weight or being unmarried must not be demanded (용모·키·체중 등의 신체적 조건, 미혼 조건).',
    citation: CITATIONS.sexEquality,
    of: ['looks', 'measure', 'family'],
    test: (claim) => isAsked(claim) && isWithout(claim) && (claim.what !== 'family' || claim.detail === 'unmarried'),
    said: SAID_LOOKS,
    fix: MEND_LOOKS,
  },
  {
    code: 'looks-requirement',
    policy:
      'Looks, measures and the marital state must not be asked for in writing (채용절차법 4조의3; from 30 staff).',
    citation: CITATIONS.applicationForms,
    of: ['looks', 'measure', 'family'],
    test: (claim) => isInWriting(claim) && isWithout(claim),
    said: SAID_LOOKS,
    fix: '지원서에 키·체중·용모·혼인 여부를 적게 하는 내용을 지우고 다시 보내 주십시오.',
    severity: byStaff,
  },
  {
    code: 'sex-hint',
    policy: 'Bodily measures that the work may need (모델, 배우) are held for a person.',
    citation: CITATIONS.sexEquality,
    of: ['looks', 'measure'],
    test: (claim) => isAsked(claim) && isDoubtful(claim),
    said: '직무에 필요한 조건인지 담당자 확인이 필요한 표현이 있습니다',
    fix: '직무상 꼭 필요한 이유를 함께 적어 주십시오.',
  },
  {
    code: 'body-fitness',
    policy: 'Bodily fitness (신체 건강) is not refused; the partner is asked to say what the work needs.',
    citation: CITATIONS.equalChance,
    of: ['fitness'],
    test: ofApplicant,
    said: '신체 조건에 관한 넓은 표현이 있습니다',
    fix: "맡을 일을 그대로 적어 주시면 좋습니다(예: '20kg 상자를 하루 30회 정도 옮깁니다').",
  },
  {
    code: 'age-limit-without-ground',
    policy: 'An age limit in the text, with no ground beside it, is refused.',
    citation: CITATIONS.ageDiscrimination,
    of: ['age'],
    test: (claim) => isAsked(claim) && isWithout(claim),
    said: '모집·채용에서의 연령차별 금지에 위반 소지가 있는 표현이 있습니다',
    fix: '나이 제한을 지우거나, 근거가 되는 사업 또는 법 조항을 함께 적어서 다시 보내 주십시오.',
  },
  {
    code: 'age-hint',
    policy: 'Words that prefer an age (청년 우대, a graduation year), and a limit whose ground is doubtful, are held.',
    citation: CITATIONS.ageException,
    of: ['age-words', 'age'],
    test: (claim) => isAsked(claim) && (claim.what === 'age' ? isDoubtful(claim) : isWithout(claim)),
    said: '특정 나이를 우대하는 것으로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
    fix: '근거가 되는 지원사업이나 법 조항이 있으면 함께 적어 주시고, 없으면 표현을 지우고 다시 보내 주십시오.',
  },
  {
    code: 'home-region-requirement',
    policy: 'A demand for a home region (출신지역) is refused; the place of work is none.',
    citation: CITATIONS.equalChance,
    of: ['region'],
    test: isAsked,
    said: SAID_REGION,
    fix: MEND_REGION,
  },
  {
    code: 'home-region-requirement',
    policy: 'The region of origin must not be asked for in writing (채용절차법 4조의3; from 30 staff).',
    citation: CITATIONS.applicationForms,
    of: ['region'],
    test: isInWriting,
    said: SAID_REGION,
    fix: '지원서에 출신지역을 적게 하는 내용을 지우고 다시 보내 주십시오.',
    severity: byStaff,
  },
  {
    code: 'residence-preference',
    policy: 'Preferring those who live nearby is warned, not refused.',
    citation: CITATIONS.equalChance,
    of: ['residence'],
    test: isAsked,
    said: '사는 곳을 우대하는 표현이 있습니다',
    fix: "통근 조건이 중요하다면 '출근 시각까지 출근할 수 있는 분'처럼 적어 주시면 좋습니다.",
  },
  {
    code: 'school-faith-health',
    policy: "School, faith, illness, the family's jobs or wealth as a condition are held for a person.",
    citation: CITATIONS.equalChance,
    of: ['school', 'faith', 'health', 'wealth'],
    test: (claim) => (isAsked(claim) || isInWriting(claim)) && isWithout(claim),
    said: '출신학교·신앙·병력·가족 사항에 관한 것으로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
    fix: '직무에 꼭 필요한 조건이면 그 이유를, 아니면 표현을 지우고 다시 보내 주십시오.',
  },
  {
    code: 'fake-ad-suspected',
    policy: 'Sales, a course, side jobs or fund-raising dressed as a job are held for a person (거짓 구인광고).',
    citation: CITATIONS.falseAd,
    of: ['fee', 'fraud', 'sales', 'offer'],
    test: ofApplicant,
    said: '구인이 아니라 판매·수강생 모집·투자 권유로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
    fix: '실제로 맡을 일, 고용 형태, 임금을 분명히 적고 비용을 요구하는 내용은 지워서 다시 보내 주십시오.',
  },
  {
    code: 'unpaid-work',
    policy: 'Work or training without pay is held for a person (최저임금법 6조).',
    citation: CITATIONS.minimumWage,
    of: ['unpaid'],
    test: ofApplicant,
    said: '임금 없이 일하는 것으로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
    fix: '교육·수습·준비 시간에도 임금을 지급하는 내용으로 고쳐서 다시 보내 주십시오.',
  },
  {
    code: 'papers-not-returned',
    policy: 'Papers that are never returned are warned of (채용절차법 11조; from 30 staff).',
    citation: CITATIONS.returnOfPapers,
    of: ['papers'],
    test: (claim, facts) => ofApplicant(claim) && isBoundByFormsLaw(facts),
    said: '제출한 서류를 돌려주지 않는다는 표현이 있습니다',
    fix: '구직자가 요구하면 돌려준다는 내용과 반환 방법을 적어 주십시오. 전자우편이나 누리집으로만 받으시면 그렇게 적어 주십시오.',
  },
];

/** Enough to name what offends; a text that repeats it a thousand times says no more. */
const MOST_QUOTED = 3;

/** In characters, as a finding shows them: an expression, and the statement that it stands in (a line of a page). */
const LONGEST_EXPRESSION = 60;
const LONGEST_STATEMENT = 80;

const shortened = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most).join('')}…`;
};

const quoted = (claim: Claim): string => shortened(quoteOf(claim.text.seen, claim.from, claim.to), LONGEST_EXPRESSION);

const sentenceOf = ({ text, statement }: Claim): string =>
  shortened(quoteOf(text.seen, statement.from, statement.to), LONGEST_STATEMENT);

/** What the first claim was taken to say, and the sentence that it stands in where that is more than its words. */
const explanationOf = (claim: Claim): string => {
  const sentence = sentenceOf(claim);
  return sentence === quoted(claim) ? readingOf(claim) : `문장 '${sentence}'에서 ${readingOf(claim)}`;
};

/** The claims that some rule about texts answers to. */
const offending = (claims: readonly Claim[], facts: Facts): readonly Claim[] =>
  claims.filter((claim) => TEXT_RULES.some((rule) => rule.of.includes(claim.what) && rule.test(claim, facts)));

/** What is shut out cannot be told any more when the words before it are gone: 그 위로는 어렵습니다. */
const shutsOut = (texts: readonly ReadText[]): boolean =>
  texts.some(({ statements }) =>
    statements.some(({ items }) => items.some(({ tokens }) => tokens.some((token) => is(token, 'shut')))),
  );

/**
 * The first statement without anything that is asked in it, as an example to paste. It is read again: where it still asks
 * for something, or speaks of what was taken out in a way that is not understood, none is offered.
 */
const correctionIn = ([first]: readonly Claim[], facts: Facts): string[] => {
  if (first === undefined) return [];
  const asked = offending(
    facts.claims.filter(({ statement }) => statement === first.statement),
    facts,
  );
  const kinds = new Set(asked.map(({ what }) => what));
  const asks = (sentence: string): boolean => {
    const texts = [readText({ path: 'description', text: sentence })];
    const said = readClaims({ posting: facts.posting, texts });
    return (
      shutsOut(texts) ||
      offending(said, facts).length > 0 ||
      said.some(({ what, about, stance }) => kinds.has(what) && about === 'applicant' && stance === 'mention')
    );
  };
  const corrected = correctionOf(asked, asks);
  return corrected === undefined ? [] : [correctedWords(corrected)];
};

const hitOf = (rule: TextRule, path: string, claims: readonly Claim[], facts: Facts): Hit => {
  const words = [...new Set(claims.map(quoted))].slice(0, MOST_QUOTED);
  const [first] = claims;
  return {
    path,
    message: `${rule.said}: ${words.map((word) => `'${word}'`).join(', ')}.${first === undefined ? '' : ` ${explanationOf(first)}`}`,
    fix: [rule.fix, ...correctionIn(claims, facts)].join(' '),
    actual: words.join(', '),
    ...(rule.severity === undefined ? {} : { severity: rule.severity(facts) }),
  };
};

/** Rules of the posting check: each answers once per text, naming the expressions. */
export const TEXT_POSTING_RULES: readonly PostingRule[] = TEXT_RULES.map((rule) => ({
  code: rule.code,
  policy: rule.policy,
  citation: rule.citation,
  test: (facts) => {
    const byPath = Map.groupBy(
      facts.claims.filter((claim) => rule.of.includes(claim.what) && rule.test(claim, facts)),
      (claim) => claim.text.path,
    );
    return [...byPath].map(([path, claims]) => hitOf(rule, path, claims, facts));
  },
}));
