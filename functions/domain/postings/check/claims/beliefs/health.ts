import type { Item } from '../../reading/items.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Read, Said } from './behind.ts';
import { behind, finalSign, hasSign, isDecisive, MENTION, personIn, readAs, readBy, scopeOf } from './behind.ts';
import type { Claim, Ground, Place } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import { statuteFor } from '../grounds.ts';
import type { ReadPosting } from '../read-posting.ts';
import { readSense } from './senses.ts';
import { claimOf, hasLabel, isUnderDuties, isUnderShut, speaksOfForms, whoseIs } from './whose.ts';
import { writingOf } from './written.ts';

/**
 * Illness and disability held against an applicant: 지병 없는 분, 장애인 제외, 당뇨 있으신 분은 뽑지 않아요, 드시는 약을
 * 적어 주세요. To welcome the disabled, to serve the ill, and papers that a statute wants are nothing.
 */

const meaning = (token: Token | undefined): string | undefined => meansOf(token, 'health');

const NAMES = ['illness', 'treatment', 'disability', 'drug', 'ail', 'record', 'able', 'sense'] as const;
const isOf = (token: Token | undefined, ...means: readonly string[]): boolean => means.includes(meaning(token) ?? '');
const isName = (token: Token | undefined): boolean => isOf(token, ...NAMES);

/** 수술실, 치료기, 입원비, 약 5분: not what somebody has. */
const ELSEWHERE = /^(?:실|기구|도구|기$|비$|식|제$|법|사$|대$|용)/;
const isElsewhere = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (isOf(token, 'treatment') && ELSEWHERE.test(token?.tail ?? '')) return true;
  // 9,000병을 채우는
  if (token?.word.startsWith('병') === true && tokens[at - 1]?.kind === 'number') return true;
  if (token?.word === '약') return !isOf(tokens[at + 1], 'having', 'treatment');
  return token?.word === '장애' && meaning(tokens[at - 1]) === 'machine';
};

const isJoint = (token: Token | undefined): boolean =>
  is(token, 'also') || /^(?:[·~&]|등|또는|혹은|관련|같은|기타)$/.test(token?.word ?? '');

/** Nouns that only make an expression longer: 입원 내역, 지병 유무. */
const PART = /^(?:내역|유무|여부|사항|기록|이력)$/;

/** 휠체어 이용자, 보청기 사용자: who needs an aid. */
const isUser = (tokens: readonly Token[], at: number): boolean =>
  /^(?:이용|사용|착용)(?:자|인)$/.test(tokens[at]?.word ?? '') &&
  meaning(tokens[at - 1]) === 'disability' &&
  tokens[at - 1]?.tail === '';

/** The expression that begins at a token: 당뇨·고혈압 등 지병. */
const endOfNames = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  for (let index = end; index < tokens.length; index += 1) {
    if (isName(tokens[index]) || isUser(tokens, index)) end = index + 1;
    else if (end === index && PART.test(tokens[index]?.word ?? '')) end = index + 1;
    else if (!isJoint(tokens[index])) break;
  }
  return end;
};

/** Nouns and people that take an expression over: 당뇨 환자 식단, 질병 예방 교육, 장애인 화장실. */
const isTakenOver = ({ item: { tokens }, to }: Place): boolean => {
  const [last, next, beyond] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  if (next === undefined || !/^의?$/.test(last?.tail ?? '')) return false;
  if ([next, beyond].some((token) => isOf(token, 'having', 'absent'))) return false;
  if (is(next, 'person', 'role', 'shut', 'adverb') || /^검[사진]에/.test(next.word + next.tail)) return false;
  return is(next, 'thing', 'served', 'work', 'house') && (next.word !== '환자' || next.tail.endsWith('의'));
};

const ADJECTIVE = /(?:한|고|은|는|운|인|신|될|할)$/;

/** A person, with at most two adjectives before: 질병 없는 건강한 분. */
const isPersonAhead = (tokens: readonly Token[], from: number): boolean => {
  const words = tokens.slice(from, from + 3);
  const other = words.findIndex((token) => !ADJECTIVE.test(token.word + token.tail));
  const last = words[other];
  return is(last, 'person', 'role', 'need') || /^(?:것|자|지원자)/.test(last?.word ?? '');
};

/** Is what is absent a quality of a person: 지병이 없는 분, 질병이 없을 것, 없어야 합니다? Not: 장애가 없는 환경, 없는지. */
const isOfPerson = ({ tokens, token, at }: Said): boolean => {
  const form = token.word + token.tail;
  if (is(token, 'person', 'need')) return true;
  if (/(?:없이|없도록|없게|는지|습니다|니다만|으니|아니라|않도록|않게)$/.test(form)) return false;
  return !/(?:는|은|신|던|을|실|닌)$/.test(form) || isPersonAhead(tokens, at + 1);
};

/** 장애인 복지카드: handed in for what the law favours. */
const isCard = ({ item, to }: Place): boolean =>
  /^(?:복지카드|등록증|증명서|확인서|증$)/.test(item.tokens[to]?.word ?? '');

const FOR_THEM = /^(?:일자리|근로자|직원|사원|특별|제한)/;

/** 장애인 근로자 모집 in the title: the whole ad is for them, and it has to know of the disability. */
const isForDisabled = ({ texts }: ReadPosting): boolean =>
  texts
    .filter(({ path }) => path === 'title')
    .flatMap(({ statements }) => statements.flatMap(({ items }) => items))
    .some(({ tokens }) =>
      tokens.some((token, at) => {
        const next = tokens[at + 1];
        return isOf(token, 'disability') && (is(next, 'seek', 'scheme') || FOR_THEM.test(next?.word ?? ''));
      }),
    );

/** 아닌 and 아님 deny the noun before them: only where that is the expression itself. */
const isOfName = ({ to }: Place, { token, at, inItem }: Said): boolean =>
  !token.word.startsWith('아') || (inItem && at <= to);

const absenceOf = (place: Place, said: readonly Said[], final: Said | undefined): Read | undefined => {
  const absent = said.find((one) => one.sign === 'absent' && isOfName(place, one));
  if (absent === undefined) return undefined;
  const isWithout = absent.token.word.startsWith('없이') || absent.token.tail === '이';
  const rest = said.filter(({ at, inItem }) => inItem === absent.inItem && at >= absent.at);
  if (isWithout ? !hasSign(rest, 'person', 'role') : !isOfPerson(absent)) return undefined;
  return final?.sign === 'prefer' ? readBy(final) : readAs('demand', personIn(rest) ?? absent);
};

const isHouse = (place: Place, { token, at, inItem }: Said): boolean =>
  inItem && place.item.tokens[at] === token && is(place.item.tokens[at + 1], 'house');

/** 휠체어 이용자는 출입이 어렵습니다, 심장질환자 탑승 불가: guests who may not come in. */
const VISIT = /^(?:출입|방문|탑승|승차|이용|관람|입장|접근|진입|통행|대여|접종|시술)/;
const isOfVisit = ({ item, to }: Place, { at, inItem }: Said): boolean =>
  inItem && item.tokens.slice(Math.max(to, at - 2), at).some(({ word }) => VISIT.test(word));

const isOnlyTold = ({ tokens, at }: Said): boolean =>
  /^(?:힘들|어려우?울)/.test(tokens[at]?.word ?? '') &&
  tokens[at + 1]?.word === '수' &&
  tokens.slice(at + 2).some(({ word }) => /^(?:알려|말씀|참고|미리|배려|조정)/.test(word));

const readHealth = (place: Place): Read => {
  const first = place.item.tokens[place.at];
  if (isOf(first, 'sense')) return readSense(place);
  if (isTakenOver(place) || isCard(place)) return MENTION;
  const all = behind(place);
  const writing = writingOf(place, all);
  const isWritable = !isOf(first, 'able') && (!isOf(first, 'ail') || speaksOfForms(place));
  if (writing !== 'none' && isWritable && !hasSign(all.own, 'person'))
    return readAs(
      writing === 'asked' ? 'writing' : 'no-matter',
      all.own.find(({ sign }) => sign === 'write'),
    );
  const said = scopeOf(all);
  const final = finalSign(said);
  if (final?.sign === 'open') return readAs('no-matter', final);
  // 거동이 불편한 분을 돕는: they are helped, not sought.
  if (hasSign(said, 'object') && final?.sign !== 'shut') return MENTION;
  const absence = absenceOf(place, said, final);
  if (absence !== undefined) return absence;
  // 알레르기가 있으면 힘들 수 있어 미리 알려 드립니다: it is told, and excludes no one.
  if (final?.sign === 'shut' && isOnlyTold(final)) return MENTION;
  if (final?.sign === 'shut')
    return isHouse(place, final) || isOfVisit(place, final) ? MENTION : readAs('exclusion', final);
  if (isUnderShut(place)) return { stance: 'exclusion' };
  return isOf(first, 'able') && !isAlso(place) ? readAble(place, said, final) : MENTION;
};

const isAlso = ({ item, to }: Place): boolean => item.tokens[to - 1]?.tail.endsWith('도') === true;

/** 비장애인만, 비장애인에 한함, 비장애인 모집: those without a disability alone. */
const readAble = (place: Place, said: readonly Said[], final: Said | undefined): Read => {
  const isOnly = /만/.test(place.item.tokens[place.to - 1]?.tail ?? '') || hasSign(said, 'only');
  if (final?.sign === 'want' || final?.sign === 'prefer' || isOnly) return readAs('demand', final);
  return { stance: hasLabel(place.item, 'who', 'health') ? 'demand' : 'mention' };
};

/** Laws that know no ground of health, though an ad may cite them. */
const GENERAL = /^(?:근로기준|최저임금|채용절차|고용정책|남녀고용|직업안정|고령자고용|연령차별|장애인차별)/;

/** Of a longer list no ground is read, so that no text is read again and again. */
const MOST_ITEMS = 100;

/** The statute given for the item, or for the list that the item goes on with: 식품위생법 40조에 따라 결핵, 피부병이 없는 분. */
const groundFor = (place: Place): Ground | undefined => {
  if (place.statement.items.length > MOST_ITEMS) return undefined;
  for (let index = place.index; index >= 0 && index > place.index - 5; index -= 1) {
    const item = place.statement.items[index];
    if (item === undefined || !isOfList(item, index === place.index)) return undefined;
    const ground = statuteFor(place.statement, index, index === place.index ? place.at : item.tokens.length);
    if (ground !== undefined) return GENERAL.test(ground.words) ? undefined : ground;
  }
  return undefined;
};

const isOfList = ({ tokens }: Item, isOwn: boolean): boolean => isOwn || tokens.some(isName);

const BODY =
  /^(?:간|위|장|목|눈|귀|손|발|팔|다리|어깨|허리|무릎|손목|발목|손가락|심장|폐|관절|기관지|호흡기|피부|몸|건강)(?:이|가|도|은|는)?$/;
const FAILS = /^(?:불편|아프|아픈|아파|약하|약한|다치|다친|저리|시원찮|안좋|안보이|안들리|못쓰)/;
const NOT_WELL = /^(?:좋|보이|들리)/;
/** Without one of these nothing ails anybody, and no word need be asked for its part of the body. */
const MAY_AIL = /불편|아[프픈파]|약[하한]|다[치친]|저리|시원찮|[안못][^가-힣]*[좋보들쓰]/;

/** A part of the body and what ails it: 간이 안 좋으신 분, 한쪽 눈이 안 보이시는. */
const endOfAil = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  if (!BODY.test(`${token?.word}${token?.tail}`)) return undefined;
  const from = /^(?:잘|좀|많이|조금)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  if (FAILS.test(tokens[from]?.word ?? '')) return from + 1;
  return /^[안못]$/.test(tokens[from]?.word ?? '') && NOT_WELL.test(tokens[from + 1]?.word ?? '')
    ? from + 2
    : undefined;
};

const claimAt = (place: Place, reading: ReadPosting): Claim => {
  const read = readHealth(place);
  const isWriting = read.stance === 'writing';
  const isNeeded = isWriting && isOf(place.item.tokens[place.at], 'disability') && isForDisabled(reading);
  const { stance, by }: Read = isNeeded ? MENTION : read;
  const about = whoseIs(place);
  const ground = stance === 'mention' ? undefined : groundFor(place);
  const claim = claimOf(place, {
    what: 'health',
    ...readAs(stance, by),
    // Under a label of duties only what shuts somebody out is said of the applicant.
    about: about === 'applicant' && isWriting && isUnderDuties(place.item) ? 'served' : about,
  });
  return ground === undefined ? claim : { ...claim, ground };
};

const claimsIn = (place: Place, mayAil: boolean, reading: ReadPosting): Claim[] => {
  const { tokens } = place.item;
  const claims: Claim[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const ail = !mayAil || isName(tokens[at]) ? undefined : endOfAil(tokens, at);
    if (ail === undefined && (!isName(tokens[at]) || isElsewhere(tokens, at))) continue;
    const to = ail ?? endOfNames(tokens, at);
    claims.push(claimAt({ ...place, at, to }, reading));
    at = to - 1;
  }
  return claims;
};

/** The label says it and the value answers: 지병: 없을 것, 병력 | 지원서에 기재. */
const labelClaims = (place: Place): Claim[] => {
  const label = place.item.labels.at(-1);
  if (label === undefined || !label.kinds.has('health')) return [];
  const name = place.statement.seen.text.slice(label.from, label.to);
  if (/건강/.test(name) || place.item.tokens.some(isName)) return [];
  const at = { ...place, at: 0, to: 0 };
  const all = behind(at);
  const writing = writingOf(at, all);
  const absent =
    all.own.some(({ sign }) => sign === 'absent') && !all.own.some((said) => isDecisive(said) && said.sign === 'open');
  if (writing !== 'asked' && !absent) return [];
  return [
    claimOf(
      { ...at, to: place.item.tokens.length },
      { what: 'health', stance: absent ? 'demand' : 'writing', about: whoseIs(at) },
    ),
  ];
};

export const healthClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  const mayAil = MAY_AIL.test(text.seen.text);
  if (!mayAil && !hasWordsOf(text, 'health') && !hasWordsOf(text, 'label')) return [];
  return placesIn(text).flatMap((place) => [...claimsIn(place, mayAil, reading), ...labelClaims(place)]);
};
