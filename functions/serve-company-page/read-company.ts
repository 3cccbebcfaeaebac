import pMap from 'p-map';
import type { PartnerId } from '../contracts/partners.ts';
import { countIntroductions } from '../domain/companies/introduction-word.ts';
import { companyView, type CompanyPostingView } from '../domain/page/company/company-view.ts';
import { POSTINGS_ON_A_PAGE } from '../domain/page/company/company-page.ts';
import { jobIdOf } from '../domain/page/public/job-id.ts';
import type { Keyed } from '../domain/people/address.ts';
import type { IntroductionWordStore } from '../stores/matching/introduction-word-store.ts';
import type { CompanyPosting, CompanyPostingStore } from '../stores/postings/company-posting-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';

export type ReadingCompanyDeps = {
  readonly companyPostings: Pick<CompanyPostingStore, 'of'>;
  readonly postings: Pick<PostingStore, 'read' | 'refusedTexts'>;
  readonly introductionWords: Pick<IntroductionWordStore, 'ofJob'>;
  readonly keyed: Keyed;
};

const READ_AT_ONCE = 20;

/** Returns a posting as its company sees it. Undefined if it does not name the company any more. */
export const readPosting = async (
  company: string,
  { partner, externalId }: Pick<CompanyPosting, 'partner' | 'externalId'>,
  today: string,
  { postings, keyed }: Pick<ReadingCompanyDeps, 'postings' | 'keyed'>,
): Promise<CompanyPostingView | undefined> => {
  const record = (await postings.read({ partner, externalId }))?.value;
  if (record === undefined) return undefined;
  const revision = record.refused?.version.revision;
  const texts = revision === undefined ? [] : await postings.refusedTexts({ partner, externalId }, revision, today);
  return companyView(record, texts, { company, keyed, today });
};

const readAll = async (
  company: string,
  entries: readonly CompanyPosting[],
  today: string,
  deps: ReadingCompanyDeps,
): Promise<CompanyPostingView[]> => {
  const views = await pMap(entries, (entry) => readPosting(company, entry, today, deps), { concurrency: READ_AT_ONCE });
  return views.flatMap((view) => view ?? []);
};

/** Adds how many people were introduced for the job of each posting, and what the company said of them. Nobody is named. */
const withIntroductions = (
  views: readonly CompanyPostingView[],
  { introductionWords }: ReadingCompanyDeps,
): Promise<CompanyPostingView[]> =>
  pMap(
    views,
    async (view) => {
      const { cluster } = view;
      return cluster === undefined
        ? view
        : { ...view, introductions: countIntroductions(await introductionWords.ofJob(cluster)) };
    },
    { concurrency: READ_AT_ONCE },
  );

/**
 * Reads one page of a company's postings, the latest first. `first`: the id of the posting that comes before the others.
 * `total` counts stale rows too. Only a posting that is read shows whether it still names the company.
 */
export const readCompany = async (
  company: string,
  { page, first }: { readonly page: number; readonly first?: string | undefined },
  today: string,
  deps: ReadingCompanyDeps,
): Promise<{ readonly postings: CompanyPostingView[]; readonly total: number; readonly before: number }> => {
  const entries = await deps.companyPostings.of(company);
  const isFirst = (entry: CompanyPosting): boolean => jobIdOf(entry) === first;
  const ordered = [...entries.filter(isFirst), ...entries.filter((entry) => !isFirst(entry))];
  const last = Math.max(1, Math.ceil(ordered.length / POSTINGS_ON_A_PAGE));
  const before = (Math.min(page, last) - 1) * POSTINGS_ON_A_PAGE;
  const shown = await readAll(company, ordered.slice(before, before + POSTINGS_ON_A_PAGE), today, deps);
  const postings = await withIntroductions(shown, deps);
  const isWhole = ordered.length <= POSTINGS_ON_A_PAGE;
  return { postings, total: isWhole ? postings.length : ordered.length, before };
};

/** Every posting of the company that is the same job as this one, and this one. */
export const sameJob = async (
  company: string,
  view: CompanyPostingView,
  today: string,
  deps: ReadingCompanyDeps,
): Promise<CompanyPostingView[]> => {
  if (view.cluster === undefined) return [view];
  const all = await readAll(company, await deps.companyPostings.of(company), today, deps);
  return [view, ...all.filter(({ id, cluster }) => id !== view.id && cluster === view.cluster)];
};

/** How a company is written to. */
export type CompanyContact = { readonly to: string; readonly companyName: string; readonly partner: PartnerId };

/** Returns the address that the company's latest posting names. Undefined if none names the company any more. */
export const contactOf = async (
  company: string,
  today: string,
  deps: ReadingCompanyDeps,
): Promise<CompanyContact | undefined> => {
  const entries = (await deps.companyPostings.of(company)).slice(0, POSTINGS_ON_A_PAGE);
  const [view] = await readAll(company, entries, today, deps);
  const to = view?.posting.contact?.email;
  if (view === undefined || to === undefined) return undefined;
  return { to, companyName: view.posting.company.name, partner: view.partner };
};
