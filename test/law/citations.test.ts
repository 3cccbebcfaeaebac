import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { CITATION_STATUSES } from '../../functions/contracts/known-values.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import { ARTICLES } from '../../functions/domain/eligibility/law/articles.ts';
import { figuresOf } from '../../functions/domain/eligibility/engine/condition.ts';
import type {
  CriterionRow,
  Programme,
  RuleCitation,
  Situation,
} from '../../functions/domain/eligibility/engine/criterion.ts';
import { changeDays, FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../../functions/domain/eligibility/programmes/programmes.ts';
import { readyProgramme } from '../../functions/domain/eligibility/engine/judge.ts';
import { screenReady } from '../../functions/domain/eligibility/engine/screen.ts';
import {
  citationProblems,
  mentionProblems,
  mentionsIn,
  sharedArticles,
  wordingsOf,
  type Cited,
} from '../support/statutes.ts';
import { NOT_READ } from './sources.ts';

const articles = sharedArticles();
const held = articles ?? [];
const absent = articles === undefined;

const programmes: readonly Programme[] = Object.values(PROGRAMMES);
const ordinances = Object.values(ARTICLES).filter(({ status }) => status === 'ordinance');
const known = [...held, ...NOT_READ, ...ordinances];

const ALL_KNOWN = '9999-12-31';
const distinct = (days: readonly string[]): string[] => [...new Set(days)].sort();

const wordings = Object.values(ARTICLES).flatMap((article) =>
  article.wordings.map(({ from, knownFrom = from }) => ({ from, knownFrom })),
);

/** Every day on which something begins or ends, with the day before and the day after. */
const days = distinct(
  [
    ...programmes.flatMap(({ turns }) => turns(FIGURES)),
    ...changeDays(FIGURES),
    ...wordings.map(({ from }) => from),
    '2028-01-01',
  ].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]),
);

/** Each day with several states of knowledge: as of that day, everything, and on and just before each promulgation. */
const situations: readonly Situation[] = days.flatMap((on) =>
  distinct([on, ALL_KNOWN, ...wordings.flatMap(({ knownFrom }) => [addDays(knownFrom, -1), knownFrom])]).map(
    (knownOn) => ({ on, knownOn, figures: FIGURES }),
  ),
);

type Found = Cited & { readonly row?: CriterionRow; readonly programme: string };

const rowsOf = (programme: Programme): Found[] =>
  situations.flatMap((situation) => {
    const { on, knownOn } = situation;
    const ruleSet = programme.ruleSet(situation);
    const doors = programme.closes?.(situation) ?? [];
    return [
      ...ruleSet.criteria.map((row) => ({
        programme: programme.id,
        where: `${programme.id}/${row.id} on ${on}, known on ${knownOn}`,
        citation: row.citation,
        on,
        knownOn,
        row,
      })),
      // A programme that joining would close is judged by the law of the day on which the round ends.
      ...doors.map(({ programme: closed, citation }) => ({
        programme: programme.id,
        where: `${programme.id} closes ${closed} on ${on}, known on ${knownOn}`,
        citation,
        on: ruleSet.period?.to ?? on,
        knownOn,
      })),
    ];
  });

const everyRow = programmes.flatMap(rowsOf);

test.skipIf(absent)('every wording that eligibility rests on is held, with its first day and its promulgation', () => {
  for (const { statute, article, status, wordings } of Object.values(ARTICLES)) {
    if (status === 'ordinance') continue;
    expect(
      wordings.map(({ from, knownFrom = from }) => [from, knownFrom]),
      `${statute} ${article}`,
    ).toEqual(wordingsOf(held, { statute, article }).map(({ effective, promulgated }) => [effective, promulgated]));
  }
});

test.skipIf(absent)('every criterion cites the wording in force on its day, as far as it was promulgated', () => {
  expect(new Set(everyRow.map(({ programme }) => programme)).size).toBe(programmes.length);
  expect(citationProblems(held, everyRow)).toEqual([]);
});

test.skipIf(absent)('a wording that goes stale is seen: with the next one held, the same criteria fail', () => {
  const amended = held.flatMap((entry) =>
    entry.statute === ARTICLES.support.statute && entry.article === ARTICLES.support.article
      ? [entry, { ...entry, effective: '2026-03-01', promulgated: '2025-09-01' }]
      : [entry],
  );
  const stale = citationProblems(amended, everyRow);
  expect(stale.some((problem) => problem.includes('no longer in force'))).toBe(true);
  expect(stale.every((problem) => problem.includes('구직자 취업촉진 및 생활안정지원에 관한 법률 제6조'))).toBe(true);
});

test.skipIf(absent)('every article that a criterion names in its sentences is known', () => {
  const problems = everyRow.flatMap(({ where, row }) => {
    if (row === undefined) return [];
    const context = [row.citation.statute.replace(/ 시행(?:령|규칙)$/, '')];
    return [row.sentence, ...(row.review === undefined ? [] : [row.review.sentence])].flatMap(({ ko, en }) =>
      mentionProblems(where, `${ko}\n${en}`, known, context),
    );
  });
  expect(problems).toEqual([]);
});

test('the article that holds a limit is the one the criterion cites, or one that its sentence names', () => {
  const names = [...new Set(Object.values(ARTICLES).map(({ statute }) => statute))];
  const problems = everyRow.flatMap(({ where, row, programme }) => {
    if (row === undefined) return [];
    const { citation, sentence } = row;
    // In the text about a decree, "법 제7조" means its Act.
    const act = citation.statute.replace(/ 시행(?:령|규칙)$/, '');
    const named = mentionsIn(sentence.ko.replaceAll('법 제', `${act} 제`), names, [citation.statute]);
    return figuresOf(row.test)
      .filter((figure) => 'id' in figure)
      .filter(({ id, statute, article }) => {
        const cited = statute === citation.statute && article === citation.article;
        const said = named.some((mention) => mention.article === article && mention.statutes.includes(statute));
        return id.startsWith(`${programme}/`) && !cited && !said;
      })
      .map(({ id }) => `${where}: ${id} stands in another article.`);
  });
  expect([...new Set(problems)]).toEqual([]);
});

test('a span whose rules nobody has found is cited as such', () => {
  const person = { seeker: { birthDate: '1990-05-05', residence: { district: '48123' } }, facts: {} };
  const cited = programmes.flatMap((programme) => {
    const situation = { on: '2019-06-01', knownOn: '2019-06-01', figures: FIGURES };
    return screenReady(readyProgramme(programme, situation), person, { salt: '', hash: () => '' }).criteria.map(
      ({ citation }) => ({
        where: programme.id,
        citation,
      }),
    );
  });
  expect(cited.map(({ citation }) => citation.mark)).toEqual(programmes.map(() => 'text-not-held'));
  expect(citationProblems(held, cited)).toEqual([]);
});

const root = join(import.meta.dirname, '..', '..');
const sources = globSync('{functions,lib,local,bin}/**/*.{ts,json,mjml}', { cwd: root }).toSorted();
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root }).toSorted()];
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const LITERAL =
  /statute:\s*'(?<statute>[^']+)',\s*article:\s*'(?<article>[^']+)',\s*effectiveFrom:\s*'(?<effectiveFrom>[^']+)',\s*status:\s*'(?<status>[^']+)'(?:,\s*mark:\s*'(?<mark>[^']+)')?(?:,\s*source:\s*'(?<source>[^']+)')?/g;
const literalSchema = z.object({
  statute: z.string(),
  article: z.string(),
  effectiveFrom: z.iso.date(),
  status: z.enum(CITATION_STATUSES),
  mark: z.enum(['earlier-version-not-held', 'text-not-held']).optional(),
  source: z.string().optional(),
}) satisfies z.ZodType<RuleCitation>;

const literals: readonly Cited[] = sources.flatMap((file) =>
  Array.from(textOf(file).matchAll(LITERAL), ({ groups }) => ({ where: file, citation: literalSchema.parse(groups) })),
);

test.skipIf(absent)(
  'every citation written out in the code, those of the posting check with them, is of the newest wording',
  () => {
    expect(literals.length).toBeGreaterThan(10);
    expect(citationProblems(held, literals)).toEqual([]);
  },
);

test('no citation is written out in a form that this test does not read', () => {
  // The test above checks articles.ts against the law. screen.ts cites only that nothing was found, and is also tested.
  // gates.ts cites the notices that criteria.json names; the test of its lines holds them.
  const readElsewhere = [
    'functions/domain/eligibility/law/articles.ts',
    'functions/domain/eligibility/engine/screen.ts',
    'functions/domain/companies/score/gates.ts',
  ];
  const unread = sources
    .filter((file) => file.endsWith('.ts') && !readElsewhere.includes(file))
    .filter((file) => {
      const text = textOf(file);
      return Array.from(text.matchAll(/statute:\s*['"`]/g)).length !== Array.from(text.matchAll(LITERAL)).length;
    });
  expect(unread).toEqual([]);
});

test.skipIf(absent)('every article named in a letter, a sentence, a comment or a page is known', () => {
  const problems = [...sources, ...pages].flatMap((file) => mentionProblems(file, textOf(file), known));
  expect(problems).toEqual([]);
});

test.skipIf(absent)(
  'an article that is named and was not read is not in the statute file, and says where it stands',
  () => {
    expect(
      citationProblems(
        held,
        NOT_READ.map((citation) => ({ where: 'not read', citation })),
      ),
    ).toEqual([]);
  },
);

test.skipIf(absent)(
  'a programme that a statute renames has its new name from that wording on, known from its promulgation',
  () => {
    const { statute, article } = ARTICLES.careerWomen;
    const renamed = PROGRAMMES['career-women'].names.slice(1).map(({ from, knownFrom = from }) => [from, knownFrom]);
    const amended = wordingsOf(held, { statute, article }).slice(1);
    expect(renamed).toEqual(amended.map(({ effective, promulgated }) => [effective, promulgated]));
    for (const { text, effective } of amended) expect(text, effective).toContain('경력보유여성등');
  },
);
