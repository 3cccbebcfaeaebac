import type { Posting } from '../../../../contracts/posting.ts';
import type { ReadText } from '../reading/read-text.ts';

/** What the readers of claims know of the whole posting, beside the text at hand. */
export type ReadPosting = { readonly posting: Posting; readonly texts: readonly ReadText[] };
