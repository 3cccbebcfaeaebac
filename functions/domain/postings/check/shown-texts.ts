import type { Posting } from '../../../contracts/posting.ts';

type ShownText = { readonly path: string; readonly text: string };

const each = (path: string, texts: readonly string[] | undefined): ShownText[] =>
  (texts ?? []).map((text, index) => ({ path: `${path}.${index}`, text }));

/** Every free text of a posting that a seeker may come to see, whatever field it stands in. */
export const shownTexts = ({ title, description, company, workplace, requirements, contact }: Posting): ShownText[] => [
  { path: 'title', text: title },
  { path: 'description', text: description },
  { path: 'company.name', text: company.name },
  ...(company.address === undefined ? [] : [{ path: 'company.address', text: company.address }]),
  ...(workplace.address === undefined ? [] : [{ path: 'workplace.address', text: workplace.address }]),
  ...(workplace.zone === undefined ? [] : [{ path: 'workplace.zone', text: workplace.zone }]),
  ...each('requirements.certificates', requirements?.certificates),
  ...each('requirements.languages', requirements?.languages),
  ...(contact?.phone === undefined ? [] : [{ path: 'contact.phone', text: contact.phone }]),
];
