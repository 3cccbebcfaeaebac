import { latestName } from '../../../contracts/names.ts';
import type { Programme } from '../engine/criterion.ts';
import { DOCUMENTS } from '../answer/documents.ts';
import type { Figures } from '../law/figures.ts';
import { figuresPart } from './rule-book-figures.ts';
import { versionsOf, type BookRow, type Version } from './rule-book-versions.ts';
import { citationCell, DASH, lines, plain, READING_GUIDE, span, table } from './rule-book-words.ts';

/**
 * Returns the rule book (자격 기준집) as Markdown in Korean: every programme with all its versions, criteria, sources and
 * figures. It is built from the same rows that screening uses. It knows no clock and lists all versions, the latest
 * first. With `today` (`YYYY-MM-DD`, Asia/Seoul) it marks the versions in force on that day.
 */
export const ruleBook = ({
  programmes,
  figures,
  today,
}: {
  readonly programmes: readonly Programme[];
  readonly figures: Figures;
  readonly today?: string;
}): string => {
  const parts = programmes.map((programme) => programmePart(programme, figures, today));
  const names = Object.fromEntries(programmes.map((programme) => [programme.id, latestName(programme.names).ko]));
  return `# 일자리 사업 자격 기준집

## 차례

- [읽는 법](#reading)
${programmes.map((programme) => `- [${plain(latestName(programme.names).ko)}](#${programme.id})`).join('\n')}
- [수치](#figures)

<a id="reading"></a>

## 읽는 법

${READING_GUIDE}

${parts.join('\n\n')}

<a id="figures"></a>

## 수치

${figuresPart(figures, names)}
`;
};

const isFactPath = (path: string): path is keyof typeof DOCUMENTS => Object.hasOwn(DOCUMENTS, path);

const factName = (path: string): string => (isFactPath(path) ? DOCUMENTS[path].name.ko : path);

const FOOTINGS = { firm: '확인', unconfirmed: '미확인', discretion: '재량' } as const satisfies Record<
  BookRow['footing'],
  string
>;
const ROLES = { required: '필수', exclusion: '제외' } as const satisfies Record<BookRow['role'], string>;

/** When the criterion leaves the answer to an official. */
const reviewCell = ({ review, footing, role, lacksFigure }: BookRow): string =>
  lines(
    review && plain(review),
    footing === 'discretion' ? '해당하면 담당 기관이 판단합니다.' : '',
    footing === 'unconfirmed'
      ? role === 'required'
        ? '확인되지 않은 기준이므로 충족하든 아니든 담당자가 확인합니다.'
        : '해당하면 담당자가 확인합니다.'
      : '',
    lacksFigure ? '확인하지 못한 금액이 있어, 그 금액에 따라 결과가 달라지면 담당자가 확인합니다.' : '',
  ) || DASH;

const criteriaTable = (rows: readonly BookRow[]): string =>
  table(
    ['구분 · 상태', '조건', '근거', '필요한 정보', '담당자에게 넘기는 경우'],
    rows.map((row, index) => [
      `${ROLES[row.role]} · ${FOOTINGS[row.footing]}<br>${index + 1}. \`${row.id}\``,
      plain(row.sentence),
      index > 0 && same(rows[index - 1]?.citation, row.citation) ? '위와 같음' : citationCell(row.citation),
      row.facts.map((path) => plain(factName(path))).join(', ') || DASH,
      reviewCell(row),
    ]),
  );

/** 2024H1 → 2024년 상반기(2024H1); 2023 → 2023년. */
const roundName = (round: string): string => {
  const [, year, half] = /^(\d{4})(?:H([12]))?$/.exec(round) ?? [];
  if (year === undefined) return round;
  return half === undefined ? `${year}년` : `${year}년 ${half === '1' ? '상반기' : '하반기'}(${round})`;
};

const holdsOn = ({ from, to }: Version, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

const heading = (version: Version, today: string | undefined): string => {
  const round = version.round === undefined ? '' : ` · ${roundName(version.round)}`;
  const now = today !== undefined && holdsOn(version, today) ? ` · ${today} 현재` : '';
  return `### ${span(version.from, version.to)}${round}${now}`;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The differences from the previous version, if both versions have rules and the previous one is not a round. */
const changes = (version: Version, before: Version | undefined): string => {
  if (before === undefined || before.round !== undefined || before.rows.length === 0 || version.rows.length === 0)
    return '';
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const added = version.rows.filter(({ id }) => !old.has(id));
  const kept = version.rows.filter(({ id }) => old.has(id));
  const cited = kept.filter((row) => same({ ...old.get(row.id), citation: row.citation }, row));
  const changed = kept.filter((row) => !cited.includes(row));
  const citedAnew = cited.filter((row) => !same(old.get(row.id), row));
  const gone = before.rows.filter(({ id }) => version.rows.every((row) => row.id !== id));
  const listed = (label: string, rows: readonly BookRow[]): string =>
    rows.length === 0 ? '' : `${label} ${rows.map(({ id }) => `\`${id}\``).join(', ')}`;
  const all = [
    listed('새로 생긴 조건', added),
    listed('바뀐 조건', changed),
    listed('없어진 조건', gone),
    listed('근거만 바뀐 조건', citedAnew),
  ].filter((part) => part !== '');
  const renamed = before.name === version.name ? [] : [`이름이 ‘${plain(before.name)}’에서 바뀌었습니다.`];
  return [...renamed, ...(all.length === 0 ? [] : [`앞 기간과 다른 점: ${all.join(' · ')}`])].join(' ');
};

const staleWords = ({ stale, rows }: Version): string => {
  if (stale.length === 0) return '';
  const which = stale.length === rows.length ? '모든 조건' : stale.map((id) => `\`${id}\``).join(', ');
  return `**다시 확인할 날이 지났습니다(${which}).** 새 기준을 확인할 때까지 담당자가 확인합니다.`;
};

const doorsWords = ({ doors }: Version): string =>
  doors.length === 0
    ? ''
    : [
        '참여하거나 신청하면 제한되는 것:',
        '',
        ...doors.map(
          ({ sentence, until, citation }) =>
            `- ${plain(sentence)}${until === undefined ? '' : ` (${until}까지)`} — ${plain(`${citation.statute} ${citation.article}`)}`,
        ),
      ].join('\n');

const versionPart = (version: Version, before: Version | undefined, today: string | undefined): string => {
  const asBefore = version.rows.length > 0 && version.stale.length > 0 && same(version.rows, before?.rows);
  return [
    heading(version, today),
    version.needsReview === undefined ? '' : `담당자 확인: ${plain(version.needsReview)}`,
    changes(version, before),
    staleWords(version),
    asBefore ? `조건은 앞 기간(${span(before?.from, before?.to)})과 같습니다.` : '',
    asBefore || version.rows.length === 0 ? '' : criteriaTable(version.rows),
    doorsWords(version),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const nameRows = ({ names }: Programme): string =>
  names.length < 2
    ? ''
    : table(
        ['이름', '쓰기 시작한 날', '알려진 날'],
        names.map(({ ko, from, knownFrom = from }) => [plain(ko), from, knownFrom]),
      );

const programmePart = (programme: Programme, figures: Figures, today: string | undefined): string => {
  const versions = versionsOf(programme, figures);
  return [
    `<a id="${programme.id}"></a>`,
    `## ${plain(latestName(programme.names).ko)}`,
    `사업 코드: \`${programme.id}\``,
    nameRows(programme),
    ...versions.map((version, index) => versionPart(version, versions[index - 1], today)).toReversed(),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
