import type { CriteriaVersion } from '../../companies/score/criteria.ts';
import { missingWords } from '../../companies/score/missing-words.ts';
import type { Scorecard } from '../../companies/score/score.ts';
import { actualWords, TRIAL } from '../../companies/score/scorecard-words.ts';
import type { ScoreOutcome } from '../../companies/score/gates.ts';
import { dateWords } from '../../language/dates.ts';
import { html, type Html } from '../../language/html.ts';
import { partnerName } from '../../language/words.ts';
import { mailLinkOf, phoneLinkOf } from '../../letters/job-facts.ts';
import { plainSource } from '../../letters/citation-words.ts';
import type { OfficesOf } from '../../letters/offices.ts';
import { bulletList, paragraph } from '../parts.ts';

/** Who takes what a company wants to add: the chamber of commerce. */
const TAKES = 'chamber-of-commerce';

/**
 * What a company sees of its own scorecard. `other-contact`: it is registered under another contact's address than its postings, so
 * nothing of it is shown here.
 */
export type OwnScorecard = 'other-contact' | { readonly card: Scorecard; readonly version: CriteriaVersion };

const OUTCOMES = {
  eligible: '알려진 것으로는 신청 요건을 모두 갖추셨습니다.',
  'needs-review': '공고로 확인되지 않은 기준이 있어, 요건을 갖추셨는지 담당자가 확인합니다.',
  undetermined: '아직 모르는 것이 있어, 요건을 모두 갖추셨는지 알 수 없습니다.',
  ineligible: '갖추지 못하신 요건이 있습니다.',
} as const satisfies Record<ScoreOutcome, string>;

const GATES = { met: '갖춤', unknown: '모름', unmet: '갖추지 못함' } as const;

const HEADING = '일자리창출 우수기업, 우리 회사의 점수';
const OTHER_CONTACT =
  '이 기업은 다른 담당자의 메일 주소로 등록되어 있어, 점수는 그 주소로 낸 공고의 화면에서만 보여 드립니다.';

const folded = (summary: string, body: Html): Html =>
  html`<details>
    <summary>${summary}</summary>
    <div class="padded">${body}</div>
  </details>`;

const gateLines = ({ gates }: Scorecard): string[] =>
  gates.map((gate) => `${GATES[gate.outcome]}: ${gate.sentence} (지금 ${actualWords(gate)})`);

const sources = ({ gates }: Scorecard): string[] => [
  ...new Set(gates.map(({ citation }) => plainSource(citation, 'ko'))),
];

const reached = (officesOf: OfficesOf, today: string): Html => {
  const name = partnerName(TAKES, 'ko', today);
  const { phone, mail } = officesOf(TAKES).partner;
  const [call, write] = [phoneLinkOf(phone), mailLinkOf(mail)];
  return html`<p>고치거나 더하실 것은 ${name}에 알려 주시기 바랍니다.</p>
    <ul>
      ${call === undefined ? '' : html`<li><a href="${call.url}">${name}에 전화하기</a> (${call.shown})</li>`}
      ${write === undefined ? '' : html`<li><a href="${write.url}">${name}에 메일 쓰기</a> (${write.shown})</li>`}
    </ul>`;
};

/** The scorecard of the company itself: result, points, the smallest change that adds some, what is missing, all arithmetic. */
export const ownScorecard = (
  own: OwnScorecard,
  { officesOf, today }: { readonly officesOf: OfficesOf; readonly today: string },
): Html => {
  if (own === 'other-contact')
    return html`<article class="card">
      <h2>${HEADING}</h2>
      ${paragraph(OTHER_CONTACT, 'ko')} ${reached(officesOf, today)}
    </article>`;
  const { card, version } = own;
  const of = card.lines.reduce((sum, line) => sum + line.of, 0);
  const [first] = card.next;
  return html`<article class="card">
    <h2>${HEADING}</h2>
    <p>
      <strong>${String(card.total)}점</strong> (${String(of)}점 만점${card.provisional ? `, ${TRIAL}` : ''})<br />
      ${OUTCOMES[card.outcome]}
    </p>
    <p class="quiet">
      ${version.name}의 요건으로, ${dateWords(today, 'ko')}까지 알려진 것으로 계산했습니다. 선정은 심사로 하고, 이
      점수는 참고하시라고 보여 드립니다.
    </p>
    ${
      first === undefined
        ? ''
        : html`<h3>점수를 올리는 가장 작은 변화</h3>
            ${paragraph(`${first.change} 합계가 ${String(first.points)}점 오릅니다.`, 'ko')}`
    }
    ${folded(
      '신청 요건',
      html`${bulletList(gateLines(card), 'ko')}
        <p class="quiet">근거: ${sources(card).join(' / ')}</p>`,
    )}
    ${folded(
      '점수 계산',
      bulletList(
        card.lines.map(
          ({ arithmetic, points, of: most }) => `${arithmetic} (${String(most)}점 가운데 ${String(points)}점)`,
        ),
        'ko',
      ),
    )}
    ${
      card.next.length < 2
        ? ''
        : folded(
            '다른 방법',
            bulletList(
              card.next.slice(1).map(({ change, points }) => `${change} 합계가 ${String(points)}점 오릅니다.`),
              'ko',
            ),
          )
    }
    ${card.missing.length === 0 ? '' : folded('아직 모르는 것', html`${bulletList(missingWords(card.missing), 'ko')}`)}
    ${reached(officesOf, today)}
  </article>`;
};
