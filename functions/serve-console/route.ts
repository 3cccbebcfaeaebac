import type { Act } from '../domain/console/act.ts';
import type { ConsoleFile } from '../domain/console/console-answer.ts';
import type { ConsoleContent } from '../domain/console/console-page.ts';
import type { ConsoleRole, Official } from '../domain/console/session.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { PageRequest } from '../domain/page/page-answer.ts';

/** A request of somebody who is signed in and may use its route. */
export type Asked = {
  readonly request: PageRequest;
  readonly query: URLSearchParams;
  readonly moment: Moment;
  readonly official: Official;
  /** The variables of the path. */
  readonly params: Readonly<Record<string, string>>;
  /** The fields of the form. Empty for GET. */
  readonly fields: URLSearchParams;
  /** The file of a form with one, if one was chosen. */
  readonly file?: Uint8Array | undefined;
  /** Makes the one-time key that a form repeats in its field `key`. */
  readonly newFormKey: () => string;
};

/** A page. A form with a mistake is shown again with the status 422. */
export type Shown = { readonly status?: 200 | 409 | 422; readonly page: ConsoleContent };
/** A file. */
type Given = { readonly file: ConsoleFile };
/** The path that a form leads to once it is done. */
export type Done = { readonly to: string };

/** One page, or what one form does. `path`: `/postings/{posting}`. `roles`: who may use it; `everybody`: whoever is signed in. */
export type Route<Deps> = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly roles: 'everybody' | readonly ConsoleRole[];
  /** Its form has a file, which may have as many bytes as Lambda takes. The route itself says how many are too many. */
  readonly takesFile?: true;
  /** `absent`: there is nothing of this kind, or nothing that this reader may see. */
  readonly answer: (asked: Asked, deps: Deps) => Promise<Shown | Given | Done | 'absent'>;
};

/** The id and the instant (ISO 8601) of an act. They are the same when it is repeated. */
export type ActOf = { readonly id: string; readonly at: string };

export type ActingDeps = {
  /** The id of the act that a form makes, however often it comes. Undefined: its key was made in another session. */
  idOf(asked: Asked): string | undefined;
  /**
   * Uses the key of the form up, writes the act to the audit, and then does it. The same form again does the same again with the
   * same id and instant: so an act that was cut off is completed. `used`: the key was made in another session, or was
   * used for something else; nothing is done.
   */
  perform(asked: Asked, act: Act, effect: (of: ActOf) => Promise<void>): Promise<'done' | 'used'>;
  /** Writes to the access log that somebody looks at the data of a person. `person`: their opaque id. */
  looked(asked: Asked, of: { readonly person: string; readonly purpose: string }): Promise<void>;
};
