import type { Moment } from '../domain/language/calendar.ts';
import type { LinkClaims } from '../domain/links/link.ts';
import type { Done } from '../domain/page/answer-pages.ts';
import type { Action, NewToken } from '../domain/page/forms.ts';
import type { PageContent, Reader, Section } from '../domain/page/layout.ts';
import type { SeekerPageDeps } from './page-deps.ts';
import type { Holder } from './read-page.ts';

/** A submitted form: who sent it, through which link, in which request. */
export type Sent = {
  readonly action: Action;
  readonly link: LinkClaims;
  readonly holder: Holder;
  readonly reader: Reader;
  readonly fields: URLSearchParams;
  readonly request: string;
  readonly newToken: NewToken;
  readonly moment: Moment;
};

/** The result. A mistake, or a search within the form, shows the form again. A link that was used before is answered like an unknown one. */
export type Acted =
  | {
      readonly outcome: 'done';
      readonly section: Section;
      readonly within?: string | undefined;
      readonly done: Done;
      readonly page?: number;
    }
  | { readonly outcome: 'deleted' }
  | { readonly outcome: 'mistake' | 'shown'; readonly page: PageContent }
  | { readonly outcome: 'used' };

export const USED: Acted = { outcome: 'used' };
export const done = (section: Section, what: Done, within?: string): Acted => ({
  outcome: 'done',
  section,
  within,
  done: what,
});

/** Does the work if the form's link was not used before. A mistake in the form does not use up the link. */
export const once = async (
  { link, request }: Sent,
  deps: SeekerPageDeps,
  work: () => Promise<Acted>,
): Promise<Acted> => ((await deps.usedLinks.use(link, request)) === 'first' ? work() : USED);
