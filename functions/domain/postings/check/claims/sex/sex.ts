import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Claim } from '../claim.ts';
import type { ReadPosting } from '../read-posting.ts';
import { byPlace, byWish, isAllOfSought, isLast, isStudentAlone } from './sex-bare.ts';
import { aboutBehind, isOfRoom, isOneOfMany, isTargetOfAd } from './sex-behind.ts';
import {
  aboutBefore,
  aboutOfLabels,
  isOfServed,
  isOnlyThoseThere,
  isSomeOfThem,
  isToldOfPosts,
  wordsBefore,
} from './sex-context.ts';
import type { Answer } from './sex-answer.ts';
import { asks, mentioned } from './sex-answer.ts';
import { areLookedAfter, arePupils, isBelowTeam, isInBracketsOfThere } from './sex-counted.ts';
import { byGovernor } from './sex-governed.ts';
import { groundOf } from './sex-ground.ts';
import { byOrder, byShare } from './sex-order.ts';
import type { Mention } from './sex-mention.ts';
import { mayNameSex, mentionsIn, phrasesOf } from './sex-mention.ts';
import { bySplitOfHired } from './sex-split.ts';
import { byTail } from './sex-tail.ts';
import { isMilitary } from './sex-words.ts';
import type { Row } from './sex-lines.ts';
import { rowsOf } from './sex-lines.ts';
import { amountOf, isGivenTask, isSetApart, isTakenUpTo, pairsOf } from './sex-pairs.ts';

/** What a text says of the sex of whoever it speaks of. */

const FAR_AS_SERVICE = 5;

/** 남자는 병역필 또는 면제 is said to men only and asks for none. */
const isOfService = ({ phrase, end, tail, sex }: Mention): boolean =>
  sex === 'male' &&
  /^(?:|은|는|의|이면|면|이라면|라면|에|에게|에한해|이|중)$/.test(tail) &&
  [...phrase.before, ...phrase.tokens.slice(end, end + FAR_AS_SERVICE)].some(isMilitary);

type Around = {
  readonly mentions: readonly Mention[];
  readonly paired: ReadonlySet<Mention>;
  readonly counted: ReadonlyMap<Mention, Mention>;
  readonly isService: boolean;
  readonly row: Row | undefined;
};

const asked = (end: number): Answer => asks('demand', end);

/** Numbers, pay or tasks by sex. */
const bySplit = (mention: Mention, { mentions, counted }: Around): Answer | undefined => {
  const first = mentions[mentions.indexOf(mention) - 1];
  const each = first !== undefined && counted.get(first) === mention ? isSetApart(mention) : undefined;
  if (each !== undefined) return asked(each);
  const amount = amountOf(mention);
  if (amount !== undefined) return asked(amount);
  const share = byShare(mention);
  if (share !== undefined) return share;
  if (isTakenUpTo(mention)) return asked(mention.end + 2);
  return isGivenTask(mention, mentions) ? asked(mention.phrase.tokens.length) : undefined;
};

const ofBoth = (mention: Mention): Answer => {
  const end = isSetApart(mention);
  return end === undefined || aboutBefore(mention) !== undefined ? mentioned('applicant', mention.end) : asked(end);
};

/** '여성 우대', '남성 우대' 같은 말은 쓰지 않습니다: the first is said as the last of them is. */
const isQuotedWithNext = (mention: Mention, { end }: Answer, around: Around): boolean => {
  const { tokens, index, item } = mention.phrase;
  if (end < tokens.length || (tokens.at(-1)?.tail ?? '') !== '' || (item.closedBy !== ',' && item.closedBy !== '/'))
    return false;
  const next = around.mentions[around.mentions.indexOf(mention) + 1];
  if (next === undefined || next.phrase.index !== index + 1 || next.at !== 0) return false;
  const { about, stance } = answerOf(next, around);
  return about === 'thing' && stance === 'mention';
};

/** Under a heading of those who are served stands a line that seeks somebody all the same: 장애인 지원, 여사원 구함. */
const isSoughtBelow = ({ text, statement, phrase, isPerson, end }: Mention): boolean => {
  const isAbove = text.seen.text.lastIndexOf('\n', statement.from) >= (phrase.labels.at(-1)?.to ?? 0);
  return isPerson && isAbove && phrase.tokens.slice(end).some((token) => is(token, 'seek', 'prefer', 'shut'));
};

/** 성별: 여(무관). */
const isFreed = ({ statement, phrase, end }: Mention): boolean => {
  const next = statement.items[phrase.index + 1];
  return (
    end >= phrase.tokens.length &&
    next?.aside?.host === phrase.index &&
    next.labels.length === phrase.item.labels.length &&
    next.tokens.length > 0 &&
    next.tokens.every((token) => is(token, 'no-matter'))
  );
};

/** 다섯 가운데 셋이 여자, 팀장은 남자: the next of those who are there. */
const goesOnOfThem = (mention: Mention, { mentions }: Around): boolean => {
  const before = mentions[mentions.indexOf(mention) - 1];
  const topic = mention.phrase.tokens[mention.at - 1];
  const isNext =
    (is(topic, 'role') && /^(?:님)?[은는]$/.test(topic?.tail ?? '')) ||
    (is(topic, 'unit', 'numeral') && /^[이가은는]$/.test(topic?.tail ?? ''));
  return before !== undefined && isSomeOfThem(before) && isNext;
};

/** Nobody seeks a hundred men in an ad. */
const MANY = 100;
const isOfPresent = (mention: Mention): boolean =>
  wordsBefore(mention).some(({ word }) => /^(?:현|현재|지금)$/.test(word)) && aboutBefore(mention) === 'staff';

/** 현장 인원: 남 240명, 여 22명: the other sex is counted beside so many who are there. */
const isOfManyThere = (mention: Mention, { mentions, counted }: Around): boolean => {
  const before = mentions[mentions.indexOf(mention) - 1];
  return (
    before !== undefined &&
    counted.get(before) === mention &&
    // 현 조무사 남 2, 여 11
    ((before.count ?? 0) >= MANY || isOfPresent(before))
  );
};

const TAKES = /^(?:받습|받아|받음|받는다|모십|모셔|뽑습|뽑아|뽑음|씁니|채용)/;
/** 숙소 : 방이 하나라서 남자만 받습니다: who is taken, and nothing of where the others sleep. */
const isTakenOnly = ({ phrase: { tokens, labels }, statement, end, tail, sex }: Mention): boolean =>
  /^(?:분들?)?만$/.test(tail) &&
  TAKES.test(textOf(tokens[end])) &&
  end >= tokens.length - 1 &&
  labels.at(-1)?.kinds.has('house') === true &&
  !statement.items.some((item) => item.tokens.some((token) => is(token, 'sex') && meansOf(token, 'sex') !== sex));

const answers = new WeakMap<Mention, Answer>();

/** How one mention is meant. It is read once, however many others of its row ask for it. */
const answerOf = (mention: Mention, around: Around): Answer => {
  const answer = answers.get(mention) ?? readAnswer(mention, around);
  answers.set(mention, answer);
  return answer;
};

/** The first reading that answers decides. */
const readAnswer = (mention: Mention, around: Around): Answer => {
  if (mention.sex === 'both') return ofBoth(mention);
  if (isFreed(mention)) return { stance: 'no-matter', about: 'applicant', end: mention.end };
  const split = bySplitOfHired(mention);
  if (split !== undefined) return split;
  if (around.paired.has(mention)) return { stance: 'no-matter', about: 'applicant', end: mention.end };
  const partner = around.counted.get(mention);
  if (partner !== undefined) {
    const joint = answerOf(partner, around);
    if (joint.stance !== 'demand') return mentioned(joint.about, mention.end);
  }
  if (isOfManyThere(mention, around)) return mentioned('staff', mention.end);
  const first = byOrder(mention);
  if (first !== undefined) return first;
  if (isStudentAlone(mention)) return asked(mention.end + 1);
  const behind = aboutBehind(mention);
  if (behind !== undefined) return mentioned(behind, mention.end);
  if (around.isService && !/만/.test(mention.tail)) return mentioned('applicant', mention.end);
  const labelled = aboutOfLabels(mention.phrase.labels);
  if (isOfServed(mention) || arePupils(mention) || areLookedAfter(mention)) return mentioned('served', mention.end);
  if (labelled === 'served' && !isSoughtBelow(mention)) return mentioned('served', mention.end);
  if (isTakenOnly(mention)) return asked(mention.end + 1);
  if (isOfRoom(mention, labelled)) return mentioned('house', mention.end);
  if (isOneOfMany(mention)) return mentioned('served', mention.end);
  if (isSomeOfThem(mention) || goesOnOfThem(mention, around) || isInBracketsOfThere(mention) || isBelowTeam(mention))
    return mentioned('staff', mention.end);
  if (isOnlyThoseThere(mention)) return mentioned('staff', mention.end);
  if (isAllOfSought(mention)) return asked(mention.end);
  const governed = isTargetOfAd(mention) ? asked(mention.end + 1) : (bySplit(mention, around) ?? byGovernor(mention));
  if (governed !== undefined)
    return isQuotedWithNext(mention, governed, around) ? mentioned('thing', governed.end) : governed;
  if (labelled === 'staff' || isToldOfPosts(mention)) return mentioned('staff', mention.end);
  const isStaff = aboutBefore(mention) === 'staff';
  const closed = isStaff && !isLast(mention) ? undefined : byTail(mention);
  if (closed !== undefined && (labelled === undefined || labelled === 'applicant'))
    return isStaff ? mentioned('staff', mention.end) : closed;
  if (around.row?.isColumnHead === true)
    return around.row.isSplit ? asked(mention.end) : mentioned('applicant', mention.end);
  if (around.row?.about !== undefined) return mentioned(around.row.about, mention.end);
  return byWish(mention) ?? byPlace(mention) ?? mentioned('applicant', mention.end);
};

/** Fields that name and locate the employer: a sex in them is a name unless a word governs it. */
const IS_NAME = /^(?:company|workplace|contact)/;

const claimOf = (mention: Mention, around: Around, reading: ReadPosting): Claim => {
  const { text, statement, phrase, at, sex } = mention;
  const answer = answerOf(mention, around);
  const isName = IS_NAME.test(text.path) && !is(phrase.tokens[answer.end - 1], 'seek', 'prefer', 'shut');
  const { about, stance } = isName ? { about: 'thing' as const, stance: 'mention' as const } : answer;
  const asksFor = about === 'applicant' && stance !== 'mention' && stance !== 'no-matter';
  const ground = asksFor ? groundOf(mention, reading) : undefined;
  return {
    about,
    what: 'sex',
    stance,
    detail: sex === 'both' || around.counted.has(mention) ? 'split' : sex,
    ...(ground === undefined ? {} : { ground }),
    text,
    statement,
    from: phrase.tokens[at]?.from ?? statement.from,
    to: phrase.tokens[Math.max(at, answer.end - 1)]?.to ?? phrase.tokens.at(-1)?.to ?? statement.to,
  };
};

type Before = { readonly readTo: number; readonly row: Row | undefined };

const claimsIn = (text: ReadText, statement: Statement, { readTo, row }: Before, reading: ReadPosting): Claim[] => {
  const mentions = phrasesOf(statement, readTo).flatMap((phrase) => mentionsIn(text, statement, phrase));
  if (mentions.length === 0) return [];
  const { paired, counted } = pairsOf(mentions);
  const around = { mentions, paired, counted, isService: mentions.some(isOfService), row };
  return mentions.map((mention) => claimOf(mention, around, reading));
};

export const sexClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  const named = text.statements.filter(mayNameSex);
  if (named.length === 0) return [];
  const rows = rowsOf(text);
  let readTo = 0;
  const claims: Claim[] = [];
  const mayName = new Set(named);
  for (const statement of text.statements) {
    if (mayName.has(statement))
      claims.push(...claimsIn(text, statement, { readTo, row: rows.get(statement) }, reading));
    readTo = statement.to;
  }
  return claims;
};
