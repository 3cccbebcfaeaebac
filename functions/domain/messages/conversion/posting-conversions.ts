import { isObject } from '../../language/json-in.ts';
import type { PostingConversions } from './conversion.ts';
import { fromJobPosting } from './from-job-posting.ts';
import { fromWork24 } from './from-work24.ts';

/** All other forms in which a partner may send a posting. */
export const POSTING_CONVERSIONS: PostingConversions = {
  jobposting: fromJobPosting,
  work24: (data) => (typeof data === 'string' || isObject(data) ? fromWork24(data) : undefined),
};
