import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Citation } from '../../functions/contracts/finding.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';

/** Compares what the project cites with the articles as they were read. The articles are an argument. */

export type HeldArticle = {
  readonly statute: string;
  /** `제6조`, `제4조의2`: without its title. */
  readonly article: string;
  readonly effective: string;
  readonly promulgated: string;
  readonly text: string;
};

const fileSchema = z.array(
  z.object({
    statute: z.string(),
    article: z.string(),
    effective: z.iso.date(),
    promulgated: z.iso.date(),
    text: z.string().min(1),
  }),
);

/**
 * Reads the articles from the shared folder beside the repository. Returns undefined, and prints the
 * reason, if they are not there.
 */
export const sharedArticles = (): readonly HeldArticle[] | undefined => {
  const file = fileURLToPath(new URL('../../../shared/data/statute_articles.json', import.meta.url));
  if (existsSync(file))
    return fileSchema
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .map((entry) => ({ ...entry, article: entry.article.split(' ')[0] ?? '' }));
  process.stderr.write('skipped: ../shared/data/statute_articles.json is not on this machine\n');
  return undefined;
};

/**
 * A citation with its place, the day it is given for, and the day whose knowledge applies.
 * Without days, the place is all.
 */
export type Cited = {
  readonly where: string;
  readonly citation: Citation & {
    readonly effectiveTo?: string;
    readonly mark?: 'earlier-version-not-held' | 'text-not-held';
    readonly source?: string;
  };
  readonly on?: string;
  readonly knownOn?: string;
};

/** The wordings of an article, by date. */
export const wordingsOf = (
  articles: readonly HeldArticle[],
  { statute, article }: { readonly statute: string; readonly article: string },
): readonly HeldArticle[] =>
  articles
    .filter((entry) => entry.statute === statute && entry.article === article)
    .toSorted((a, b) => (a.effective < b.effective ? -1 : 1));

const datesProblem = ({ citation, on, knownOn }: Cited, wordings: readonly HeldArticle[]): string | undefined => {
  const cited = wordings.find(({ effective }) => effective === citation.effectiveFrom);
  const held = wordings.map(({ effective }) => effective).join(', ');
  if (cited === undefined) return `no wording is in force from ${citation.effectiveFrom}; held: ${held}`;
  const next = wordings.find(
    ({ effective, promulgated }) => effective > cited.effective && (knownOn === undefined || promulgated <= knownOn),
  );
  if (citation.mark === 'earlier-version-not-held')
    return cited !== wordings[0]
      ? 'is marked as a later wording, but an earlier one is held'
      : on !== undefined && on >= cited.effective && (knownOn === undefined || knownOn >= cited.promulgated)
        ? `is marked as a later wording, but was in force on ${on}`
        : undefined;
  if (on === undefined) return next === undefined ? undefined : `a newer wording is held, from ${next.effective}`;
  if (knownOn !== undefined && knownOn < cited.promulgated) return `was not yet promulgated on ${knownOn}`;
  if (on < cited.effective) return `was not yet in force on ${on}`;
  if (next !== undefined && on >= next.effective) return `was no longer in force on ${on}`;
  const end = next === undefined ? undefined : addDays(next.effective, -1);
  return citation.effectiveTo === end
    ? undefined
    : `ends on ${citation.effectiveTo ?? 'no day'}, the wording on ${end ?? 'no day'}`;
};

const problemOf = (articles: readonly HeldArticle[], cited: Cited): string | undefined => {
  const { status, mark, source, statute } = cited.citation;
  const isHeldStatute = articles.some((entry) => entry.statute === statute);
  const wordings = wordingsOf(articles, cited.citation);
  if (mark !== undefined && (source ?? '').trim() === '') return 'is marked as not held and names no source';
  if (mark === 'text-not-held')
    return wordings.length > 0 ? 'is marked as not held, but the article is held' : undefined;
  // An assumption may be that a rule follows from an article. Whether the article exists is never assumed.
  if (status === 'law' || isHeldStatute)
    return wordings.length === 0
      ? `${isHeldStatute ? 'the article' : 'the statute'} is not held`
      : datesProblem(cited, wordings);
  return (source ?? '').trim() === '' ? `is ${status} and names no source` : undefined;
};

/** What is wrong with the citations, one sentence each. */
export const citationProblems = (articles: readonly HeldArticle[], cited: readonly Cited[]): string[] =>
  cited.flatMap((entry) => {
    const problem = problemOf(articles, entry);
    return problem === undefined
      ? []
      : [`${entry.where}: ${entry.citation.statute} ${entry.citation.article} ${problem}.`];
  });

/**
 * An article named in running text, with the statutes it may belong to, the likeliest
 * first. Empty if no statute is known.
 */
export type Mention = { readonly statutes: readonly string[]; readonly article: string };

const ARTICLE = /제\d+조(?:의\d+)?/g;
/** What may come between a statute's name and its article: a bracket, or the syntax of data. */
const BETWEEN = /[」』]?\s*(?:['"],\s*['"]?article['"]?:\s*['"])?$/;
/** Endings of statute names, to recognise a statute that is not known. */
const LIKE_A_NAME = /[가-힣](?:법|법률|령|규칙|조례)$/;

const mentionAt = (before: string, article: string, names: readonly string[], context: readonly string[]): Mention => {
  const named = names.filter((name) => before.endsWith(name)).toSorted((a, b) => b.length - a.length)[0];
  if (named !== undefined) return { statutes: [named], article };
  const earlier = [...names.filter((name) => before.includes(name)), ...context];
  const decree = /(?:^|[^가-힣])(시행령|시행규칙)$/.exec(before)?.[1];
  if (decree !== undefined) return { statutes: earlier.map((name) => `${name} ${decree}`), article };
  return { statutes: LIKE_A_NAME.test(before) ? [] : earlier, article };
};

/**
 * The articles named in running text or in code. `names` are the known statutes. As in a statute, a bare 제7조 belongs to
 * a statute named before it (or in `context`), and a bare 시행령 제3조 to that statute's decree.
 */
export const mentionsIn = (text: string, names: readonly string[], context: readonly string[] = []): Mention[] => {
  const unbroken = text.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');
  return Array.from(unbroken.matchAll(ARTICLE), ({ 0: article, index }) =>
    mentionAt(unbroken.slice(0, index).replace(BETWEEN, ''), article, names, context),
  );
};

/**
 * What is wrong with the articles that a text names, one sentence each. `known` holds the articles that may be named.
 */
export const mentionProblems = (
  where: string,
  text: string,
  known: readonly { readonly statute: string; readonly article: string }[],
  context: readonly string[] = [],
): string[] => {
  const names = [...new Set(known.map(({ statute }) => statute))];
  return mentionsIn(text, names, context)
    .filter(
      ({ statutes, article }) =>
        !statutes.some((statute) => known.some((held) => held.statute === statute && held.article === article)),
    )
    .map(({ statutes, article }) => `${where}: ${statutes[0] ?? 'an unknown statute'} ${article} is not known.`);
};
