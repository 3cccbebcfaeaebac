import { is, textOf } from '../../reading/tokens.ts';
import type { Answer } from './sex-answer.ts';
import { asks, mentioned } from './sex-answer.ts';
import { FAR, IS_TOPIC, isDenied } from './sex-governor.ts';
import type { Mention } from './sex-mention.ts';
import * as words from './sex-words.ts';

/** Applicants of one sex who get no answer, or whose papers are not read. */

const FAR_AS_UNREAD = 4;
const DENIES = /지(?:를|는|도)?않|^않|^안/;

const APART = /^(?:따로|별도로|추가로|더|먼저|골라|특별히|유독)/;

/** 여자분의 지원서를 열어 보지 않습니다, 남자 이력서는 넘깁니다: who applies is not even read. */
export const byUnread = ({ phrase, end, tail }: Mention): Answer | undefined => {
  const { tokens } = phrase;
  const isTo = /^(?:에게|께)(?:는|도)?$/.test(tail) && words.isAnswered(tokens[end]);
  if (!isTo && (!/^의?$/.test(tail) || !words.isPapers(tokens[end]))) return undefined;
  // 여성 지원자의 서류만 따로 받지 않습니다: all are treated alike.
  const isAlike =
    (tokens[end]?.tail === '만' && APART.test(tokens[end + 1]?.word ?? '')) ||
    tokens.slice(end + 1, end + 3).some(({ word }) => /^(?:따로|별도로|추가로)$/.test(word));
  if (
    isAlike &&
    tokens.slice(end + 1, end + 5).some((token, at) => DENIES.test(textOf(token)) || isDenied(tokens, end + 1 + at))
  )
    return { stance: 'no-matter', about: 'applicant', end: end + 1 };
  const at = tokens
    .slice(end + 1, end + 1 + FAR_AS_UNREAD)
    .findIndex(
      (token, place) => words.isUnread(token) || DENIES.test(textOf(token)) || isDenied(tokens, end + 1 + place),
    );
  return at === -1 ? undefined : asks('exclusion', end + at + 2);
};

/**
 * 여성이 아닌 분의 지원서는 검토하지 않습니다, 남자가 아닌 분은 받지 않습니다: all others are shut out. 여성이 아닌 분도
 * 지원하실 수 있습니다, 여성만이 아닌 모든 분: nobody is.
 */
export const byOthers = (mention: Mention): Answer | undefined => {
  const { phrase, end, tail } = mention;
  const { tokens } = phrase;
  if (!/^만?[이가]$/.test(tail) || !/^아(?:닌|니신)$/.test(textOf(tokens[end]))) return undefined;
  const people = tokens[end + 1];
  if (tail.startsWith('만') || people?.tail.endsWith('도') === true || people?.word === '모든')
    return { stance: 'no-matter', about: 'applicant', end: end + 2 };
  const unread = byUnread({ ...mention, end: end + 2, tail: people?.tail ?? '' });
  return unread?.stance === 'exclusion' ? asks('demand', unread.end) : undefined;
};

/** Words that turn down an answer or a call, and not the caller. */
const OF_CALLS = /^(?:답|회신|통화|전화|연락|응대|상담|접수|확인|처리|진행|예약)/;

/** 여자분들이 전화 많이 주시는데 탈의실이 한 칸뿐이라 모실 수가 없네요: the clause before says that they apply. */
export const byTurningDown = ({ phrase, end, tail }: Mention): Answer | undefined => {
  const behind = phrase.tokens.slice(end, end + FAR);
  const next = behind.findIndex((token) => is(token, 'sex'));
  const tokens = next === -1 ? behind : behind.slice(0, next);
  const closed = tokens.findIndex((token) => /(?:는데|은데|지만|으나|시나)(?:요|도)?$/.test(textOf(token)));
  if (closed === -1 || !IS_TOPIC.test(tail)) return undefined;
  if (!tokens.slice(0, closed + 1).some((token) => words.isContact(token) || words.isApplying(token))) return undefined;
  const at = tokens.findIndex((token, place) => place > closed && is(token, 'shut') && !words.isSorry(token));
  const isDoing = /(?:이|가|들도|께서)$/.test(tail);
  if (at === -1 || isDenied(tokens, at) || OF_CALLS.test(tokens[at - 1]?.word ?? ''))
    return isDoing ? mentioned('applicant', end) : undefined;
  return asks('exclusion', end + at + 1);
};
