import type { Posting } from '../../contracts/posting.ts';
import { html, type Html } from '../language/html.ts';
import { maskResidentNumbers } from '../language/resident-number.ts';
import { jobFactsOf } from '../letters/job-facts.ts';
import { mainRows, otherRows } from '../letters/job-rows.ts';
import { oneLine } from '../letters/letter.ts';
import { jobRow } from '../matching/profiles.ts';
import { markedText } from '../page/company/marked-text.ts';
import { factList, row } from '../page/parts.ts';
import { readingOf } from '../postings/check/explained.ts';
import { quoteOf } from '../postings/check/reading/seen.ts';
import { claimsIn } from '../postings/check-posting.ts';
import type { DeskPosting, ReadText } from './desk-view.ts';

/** The parts of a posting's page that show what was read: the text, the facts, the claims. */

/** A longer list would not be read to the end. */
const MOST_CLAIMS = 40;

const asRead = (path: string, text: string, { findings }: ReadText): Html =>
  html`<div class="as-read">${markedText(maskResidentNumbers(text), path, findings)}</div>`;

const PLACES: Readonly<Record<string, string>> = { title: '제목', description: '내용' };

const claimLine = (where: string | undefined, words: string, reading: string): Html =>
  html`<li>${where === undefined ? '' : html`<strong>${where}</strong> `}‘${words}’ → ${reading}</li>`;

/** What the check read from the text, claim by claim, as `check-posting --explain` says it. */
const claimsBlock = (posting: Posting): Html => {
  const claims = claimsIn(posting);
  return html`<details>
    <summary>자동 점검이 글에서 읽은 것 ${String(claims.length)}가지</summary>
    <div class="padded">
      ${claims.length === 0 ? html`<p>점검할 표현이 없었습니다.</p>` : ''}
      <ul>
        ${claims.slice(0, MOST_CLAIMS).map((claim) => {
          const words = oneLine(maskResidentNumbers(quoteOf(claim.text.seen, claim.from, claim.to)));
          return claimLine(PLACES[claim.text.path], words, readingOf(claim));
        })}
      </ul>
      ${claims.length > MOST_CLAIMS ? html`<p>나머지 ${String(claims.length - MOST_CLAIMS)}가지는 줄였습니다.</p>` : ''}
    </div>
  </details>`;
};

/** The whole text of a revision with the words in question marked in place, its facts as they were read, and its claims. */
export const readBlock = ({ text, partner }: DeskPosting, today: string): Html => {
  if (text === undefined) return html`<p>보관한 글이 없습니다. 마감되었거나 보관 기간이 지났습니다.</p>`;
  const { posting } = text;
  const job = jobFactsOf(jobRow(posting, { cluster: '', partner }), posting);
  return html`<h2>공고 전체(개정 번호 ${String(text.revision)})</h2>
    <p class="quiet">밑줄 친 표현이 확인할 곳입니다. 주민등록번호 모양의 숫자는 가렸습니다.</p>
    <h3>제목</h3>
    ${asRead('title', posting.title, text)}
    <h3>내용</h3>
    ${asRead('description', posting.description, text)}
    <h3>점검이 읽은 조건</h3>
    ${factList(
      [
        ...mainRows(job, 'ko', today),
        ...otherRows(job, 'ko', today),
        ...row('사업자등록번호', posting.company.registrationNumber),
      ],
      'ko',
    )}
    ${claimsBlock(posting)}`;
};
