import { textOf } from '../../reading/tokens.ts';
import type { Answer } from './sex-answer.ts';
import { asks } from './sex-answer.ts';
import { isDenied } from './sex-governor.ts';
import type { Mention } from './sex-mention.ts';
import * as words from './sex-words.ts';

/** Applicants of one sex who get no answer, or whose papers are not read. */

const FAR_AS_UNREAD = 4;
const DENIES = /지(?:를|는|도)?않|^않|^안/;

/** 여자분의 지원서를 열어 보지 않습니다, 남자 이력서는 넘깁니다: who applies is not even read. */
export const byUnread = ({ phrase, end, tail }: Mention): Answer | undefined => {
  const { tokens } = phrase;
  const isTo = /^(?:에게|께)(?:는|도)?$/.test(tail) && words.isAnswered(tokens[end]);
  if (!isTo && (!/^의?$/.test(tail) || !words.isPapers(tokens[end]))) return undefined;
  const at = tokens
    .slice(end + 1, end + 1 + FAR_AS_UNREAD)
    .findIndex(
      (token, place) => words.isUnread(token) || DENIES.test(textOf(token)) || isDenied(tokens, end + 1 + place),
    );
  return at === -1 ? undefined : asks('exclusion', end + at + 2);
};
