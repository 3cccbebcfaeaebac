/** Who is introduced for which job, as a link to a company names it: by keyed hashes and the id of the job's cluster. */
export type Introduced = { readonly mailbox: string; readonly person: string; readonly cluster: string };

export const introducedSubject = ({ mailbox, person, cluster }: Introduced): string =>
  `${mailbox}.${person}.${cluster}`;

/** Returns what the subject of such a link names. */
export const introducedIn = (subject: string): Introduced => {
  const [mailbox = '', person = '', cluster = ''] = subject.split('.');
  return { mailbox, person, cluster };
};
