import { html, type Html } from '../language/html.ts';
import { grouped } from '../language/money.ts';
import { button, choice, errorSummary, hidden, paragraph, type FieldError } from '../page/parts.ts';
import type { ConsoleContent, ConsoleSection } from './console-page.ts';
import { EXPORT_FORMATS, MOST_ROWS, type ExportFormat } from './list-file.ts';
import { textArea } from './text-area.ts';

/** The lists that are given as files, as paths and the audit name them. */
export const EXPORTED_LISTS = [
  'postings',
  'waiting',
  'reviews',
  'mails',
  'partners',
  'companies',
  'overview',
  'counts',
  'search',
] as const;
export type ExportedListId = (typeof EXPORTED_LISTS)[number];

export const exportPath = (list: ExportedListId): string => `/export/${list}`;

/** The way from a list to its file. `query`: which part of the list. */
export const exportLink = (list: ExportedListId, query: Readonly<Record<string, string | undefined>> = {}): Html => {
  const chosen = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  const search = chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`;
  return html`<p><a href="${exportPath(list)}${search}">파일로 내려받기(엑셀, CSV)</a></p>`;
};

const FORMAT_NAMES: Record<ExportFormat, string> = { xlsx: '엑셀(XLSX)', csv: 'CSV' };

/** The longest reason of an export, in characters (code points). */
export const MOST_EXPORT_REASON = 300;

/** Says that a list is longer than a file, and how it is made shorter. */
export const tooLong = (how: string): string =>
  `한 파일에는 ${grouped(MOST_ROWS)}줄까지 담을 수 있는데 목록이 그보다 깁니다. ${how}`;

/** `query`: of the list, which the form repeats. `rows`: `too-many` if there are more than a file takes. */
export type ExportFacts = {
  readonly list: ExportedListId;
  readonly section: ConsoleSection;
  readonly title: string;
  /** Which part of the list, in words. */
  readonly part: string;
  readonly back: string;
  readonly query: string;
  readonly rows: number | 'too-many';
  /** What is said of a list that is too long: how it is made shorter. */
  readonly narrower: string;
  readonly key: string;
  readonly format: ExportFormat;
  readonly reason: string;
  readonly errors: readonly FieldError[];
};

const form = ({ list, query, key, format, reason, errors }: ExportFacts): Html =>
  html`<form method="post" action="${exportPath(list)}" novalidate>
    ${hidden({ key, query })}
    <fieldset>
      <legend>파일 형식</legend>
      ${EXPORT_FORMATS.map((each) =>
        choice(
          'radio',
          { id: `format-${each}`, name: 'format', value: each, label: FORMAT_NAMES[each], checked: each === format },
          'ko',
        ),
      )}
    </fieldset>
    ${textArea(
      {
        id: 'reason',
        label: '내려받는 이유',
        hint: '처리 기록에 남습니다.',
        value: reason,
        most: MOST_EXPORT_REASON,
        rows: 2,
      },
      errors,
    )}
    ${button('내려받기')}
  </form>`;

/** A list as a file: what is in it, and the form that asks for the reason. */
export const exportPage = (facts: ExportFacts): ConsoleContent => ({
  title: `${facts.title} 내려받기`,
  section: facts.section,
  failed: facts.errors.length > 0,
  body: html`${errorSummary(facts.errors, 'ko')}
    <p class="lead">${facts.part}</p>
    ${
      facts.rows === 'too-many'
        ? paragraph(facts.narrower, 'ko')
        : html`${paragraph(`모두 ${grouped(facts.rows)}줄입니다.`, 'ko')} ${form(facts)}`
    }
    <p><a href="${facts.back}">목록으로</a></p>`,
});
