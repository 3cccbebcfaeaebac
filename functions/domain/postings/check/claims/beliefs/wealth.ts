import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Said } from './behind.ts';
import { behind, finalSign, hasSign } from './behind.ts';
import type { Claim, Place, Stance } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import type { ReadPosting } from '../read-posting.ts';
import { claimOf, hasLabel, isUnderDuties, speaksOfForms, whoseIs } from './whose.ts';
import { writingOf } from './written.ts';

/**
 * Property, housing, and the family's posts: 부모 직업 기재, 집안이 넉넉한 분, 재산세 납부증명서, 자가 보유 여부, 형제 관계.
 * What the house grants a family (가족수당), and property as the work, are nothing.
 */

const meaning = (token: Token | undefined): string | undefined => meansOf(token, 'wealth');
const isOf = (token: Token | undefined, ...means: readonly string[]): boolean => means.includes(meaning(token) ?? '');
const isKin = (token: Token | undefined): boolean => meansOf(token, 'kin') === 'kin';

type Read = { readonly stance: Stance; readonly by?: Said };
type Found = { readonly place: Place; readonly read: Read; readonly isStrong?: boolean };

const isJoint = (token: Token | undefined): boolean =>
  (token?.kind === 'mark' && /[·~&]/.test(token.word)) ||
  is(token, 'also') ||
  /^(?:등|각|현재|다니시는|다니는)$/.test(token?.word ?? '');

const MOST_BETWEEN = 4;
/** 부모님 뭐 하시는지. */
const ASKS = /^(?:뭐|무엇|무슨)/;

/** The end of what is asked of the family: 부모 및 형제의 직업·직위. Undefined where nothing is asked of them. */
const endOfMatter = (tokens: readonly Token[], at: number): number | undefined => {
  let end: number | undefined;
  let between = 0;
  for (let index = at + 1; index < tokens.length && between <= MOST_BETWEEN; index += 1) {
    const token = tokens[index];
    if (ASKS.test(token?.word ?? '') || isOf(token, 'matter', 'property', 'home', 'vague', 'proof')) end = index + 1;
    else if (isKin(token) || isJoint(token)) continue;
    else if (end !== undefined) break;
    else between += 1;
    if (is(token, 'write', 'seek', 'shut', 'prefer')) break;
  }
  return end;
};

const WRITES = /^(?:확인함|확인합|조사|파악)/;
/** Behind a matter a noun of amount may stand: 재산 정도, 직업란, 보유 여부. */
const TRAILING = /^(?:구분|증빙|여부|유무|정도|규모|현황|사항|상황|란|칸|수준|금액|종류|명|등|보유|소유|형태)/;

const endOfTrailing = (tokens: readonly Token[], to: number): number => {
  let end = to;
  while (
    TRAILING.test(tokens[end]?.word ?? '') ||
    (meansOf(tokens[end], 'health') === 'having' && tokens[end]?.tail === '')
  )
    end += 1;
  return end;
};

const writingRead = (place: Place): Read | undefined => {
  const all = behind(place);
  const writing = writingOf(place, all);
  if (writing === 'forbidden') return { stance: 'no-matter' };
  if (writing === 'none') return undefined;
  const by = all.own.find(({ sign }) => sign === 'write');
  return { stance: 'writing', ...(by === undefined ? {} : { by }) };
};

/** A condition on a person: 부모님 직업이 확실한 분, 자가 보유자 우대, 집안이 넉넉한 분. */
const conditionRead = (place: Place): Read | undefined => {
  const { own } = behind(place);
  const final = finalSign(own);
  if (final?.sign === 'open') return { stance: 'no-matter', by: final };
  if (hasSign(own, 'object') || isUnderDuties(place.item)) return undefined;
  const person = own.find(({ sign }) => sign === 'person');
  if (final?.sign === 'prefer') return { stance: 'preference', by: final };
  const last = place.item.tokens[place.to - 1];
  const isOwner = HOUSED.test(last?.tail ?? '') || last?.word.endsWith('주택자') === true;
  if (isOwner && (final?.sign === 'want' || final?.sign === 'shut'))
    return { stance: final.sign === 'want' ? 'demand' : 'exclusion', by: final };
  if (person === undefined) return undefined;
  return final?.sign === 'shut' ? { stance: 'exclusion', by: final } : { stance: 'demand', by: person };
};

const found = (place: Place, read: Read | undefined): Found[] => [{ place, read: read ?? { stance: 'mention' } }];

/** 부모님 직업: to be written, a condition, or standing alone as what is asked. */
const familyAt = (place: Place): Found[] => {
  const { tokens } = place.item;
  const matter = endOfMatter(tokens, place.at);
  if (matter === undefined) return countOrPostAt(place);
  const here = { ...place, to: endOfTrailing(tokens, matter) };
  const isAlone =
    place.at === 0 &&
    here.to >= tokens.length &&
    tokens.length <= 7 &&
    place.item.aside === undefined &&
    !isUnderDuties(place.item);
  const isChecked = WRITES.test(`${tokens[here.to]?.word}${tokens[here.to]?.tail}`) && !isUnderDuties(place.item);
  const isListed = speaksOfForms(place) && here.to >= tokens.length && !isUnderDuties(place.item);
  const alone: Read | undefined = isAlone || isChecked || isListed ? { stance: 'writing' } : undefined;
  const condition = ASKS.test(tokens[matter - 1]?.word ?? '') ? undefined : conditionRead(here);
  return found(here, writingRead(here) ?? condition ?? alone);
};

/** 가족관계, 가정환경, 집안 형편: to be written, or to be good. */
const relationsAt = (place: Place): Found[] => {
  const isRich = place.item.tokens
    .slice(place.to, place.to + 3)
    .some((token) => isOf(token, 'rich') || token.word.startsWith('좋'));
  return found(place, writingRead(place) ?? (isRich ? conditionRead(place) : undefined));
};

/** 집안이 넉넉한 분, 안정된 가정 우대, 화목한 가정에서 자란 분. */
const richAt = (place: Place): Found[] => {
  const { tokens } = place.item;
  const isHouse = /^(?:집안|가문|가정)/.test(tokens[place.at]?.word ?? '');
  const isBehind = tokens
    .slice(place.to, place.to + 2)
    .some((token) => isOf(token, 'rich') || (isHouse && token.word.startsWith('좋')));
  const isBefore = isOf(tokens[place.at - 1], 'rich');
  return isBehind || isBefore ? found({ ...place, at: isBefore ? place.at - 1 : place.at }, conditionRead(place)) : [];
};

const HAD =
  /^(?:[을를와과도는은이가의]$|여유|형편|사정|있|없|많|넉넉|보유|소유|거주|사는|사시|살고|내시|납부|내는|낸|증빙|증명|확인)/;
const GOES_ON = [
  'wealth',
  'write',
  'need',
  'prefer',
  'person',
  'shut',
  'no-matter',
  'deny',
  'exist',
  'adverb',
  'also',
  'seek',
  'health',
] as const;

/** A noun takes property over: 자가 차량, 전세 계약서, 부동산 중개. */
const isTakenOver = (place: Place): boolean => {
  const last = place.item.tokens[place.to - 1];
  const next = place.item.tokens[place.to];
  if (last?.tail !== '' || next === undefined || next.kind !== 'word')
    return last?.tail === '' && next?.kind === 'unknown' && !HAD.test(next.word);
  return !is(next, ...GOES_ON) && !HAD.test(next.word);
};

const HOUSED = /^자/;

/** 부양가족 수 기재; 부모님이 공무원인 분; 양친이 모두 계신 분. */
const countOrPostAt = (place: Place): Found[] => {
  const { tokens } = place.item;
  const first = tokens[place.at];
  const here = { ...place, to: place.to + 1 };
  if (/^(?:몇|수|인원|유무|여부|명수|나이|생년월일|이름|성명)$/.test(tokens[place.to]?.word ?? ''))
    return found(here, writingRead(here));
  if (isAmong(tokens, place.at)) return found(place, notShut(conditionRead(place)));
  if (first?.tail !== '이' && first?.tail !== '가' && first?.tail !== '께서') return [];
  const ahead = tokens.slice(place.to, place.to + 4);
  const person = ahead.findIndex((token) => is(token, 'person'));
  const before = ahead[person - 1];
  const isPost = person > 0 && /(?:인|이신|이셨던)$/.test(`${before?.word}${before?.tail}`);
  const isLiving = /^(?:부모|양친)/.test(first.word) && ahead.some(({ word }) => word.startsWith('계'));
  return isPost || isLiving ? found(place, notShut(conditionRead(place))) : [];
};

/** To keep the family of the staff out (친인척이 재직 중인 분 제외) is fairness. */
const notShut = (read: Read | undefined): Read | undefined => (read?.stance === 'exclusion' ? undefined : read);

/** 가족 중 공무원이 있는 분, 집안에 교사가 있는 분. */
const isAmong = (tokens: readonly Token[], at: number): boolean =>
  (/^(?:에|중|중에)$/.test(tokens[at]?.tail ?? '') || tokens[at + 1]?.word.startsWith('중') === true) &&
  tokens.slice(at + 1, at + 6).some(({ word }) => word.startsWith('있'));

/** Families that lack somebody, shut out: 편부모 가정 제외. */
const brokenAt = (place: Place): Found[] => {
  const final = finalSign(behind(place).own);
  return final?.sign === 'shut' ? found(place, { stance: 'exclusion', by: final }) : [];
};

const OWN = /^(?:본인|자기|명의|소유|내|본인명의)/;
/** 본인 명의 집이 있는 분: a house of one's own. */
const isOwnHouse = (tokens: readonly Token[], at: number): boolean =>
  /^집(?:이|을)?$/.test(tokens[at]?.word ?? '') &&
  ((at === 0 && tokens[at + 1]?.word.startsWith('있') === true) ||
    OWN.test(tokens[at - 1]?.word ?? '') ||
    /^(?:소유|보유)/.test(tokens[at + 1]?.word ?? ''));

/** 재산세 1만원 이상 납부자. */
const isPayer = ({ item, to }: Place): boolean =>
  item.tokens
    .slice(to, to + 5)
    .some(({ word, tail }, at, all) => word === '납부' && tail.startsWith('자') && !is(all[at + 1], 'work', 'thing'));

/** 월세 사시는 분, 전세 거주자. */
const isLivedIn = ({ item, to }: Place): boolean =>
  item.tokens.slice(to, to + 3).some(({ word }) => /^(?:사는|사시|살고|거주)/.test(word));

/** 재산 상황 기재, 자가 보유 여부, 본인 집이 있는 분, 재산세 납부증명서. */
const propertyAt = (place: Place): Found[] => {
  const { tokens } = place.item;
  const here = { ...place, to: endOfTrailing(tokens, place.to) };
  if (isTakenOver(here)) return [];
  const isVague =
    isOf(tokens[place.at], 'vague') && here.to === place.to && !isOf(tokens[place.at - 1], 'property', 'home');
  const writing = isVague && !speaksOfForms(place) ? undefined : writingRead(here);
  if (writing !== undefined) return found(here, writing);
  const { own } = behind(here);
  if (isVague) return found(here, undefined);
  if (isOf(tokens[place.at], 'proof'))
    return found(
      here,
      hasSign(own, 'person') || isPayer(place) ? (conditionRead(here) ?? { stance: 'demand' }) : undefined,
    );
  const isHad =
    isLivedIn(here) ||
    hasSign(own, 'present', 'absent') ||
    here.to > place.to ||
    HOUSED.test(tokens[here.to - 1]?.tail ?? '') ||
    tokens[place.at]?.word.endsWith('주택자') === true ||
    isOf(tokens[here.to], 'rich');
  return found(here, isHad ? conditionRead(here) : undefined);
};

/** 재정보증인 2명: somebody with property who answers for the applicant. */
const suretyAt = (place: Place): Found[] => {
  const { own } = behind(place);
  const final = finalSign(own);
  if (final?.sign === 'open' || hasSign(own, 'absent')) return found(place, { stance: 'no-matter' });
  const isNumber = place.item.tokens[place.to]?.kind === 'number';
  const isAsked =
    isNumber || final !== undefined || hasSign(own, 'present', 'person') || hasLabel(place.item, 'papers');
  return found(place, isAsked && !isUnderDuties(place.item) ? { stance: 'writing' } : undefined);
};

const foundAt = (place: Place): Found[] => {
  const token = place.item.tokens[place.at];
  if (meansOf(token, 'kin') === 'relations') return relationsAt(place);
  if (meansOf(token, 'kin') === 'broken') return brokenAt(place);
  if (isKin(token)) {
    const family = familyAt(place);
    return family.length > 0 ? family : richAt(place);
  }
  if (isOf(token, 'property', 'home', 'proof', 'vague') || isOwnHouse(place.item.tokens, place.at))
    return propertyAt(place);
  return isOf(token, 'surety') ? suretyAt(place) : [];
};

/** An aside lists the kinds of what its host names: 주거형태(자가·전세)를 적어 주세요. */
const isKindsOfHost = ({ item }: Place): boolean =>
  item.aside !== undefined && item.tokens.every((token) => token.kind === 'mark' || is(token, 'wealth'));

const claimsIn = (place: Place): Claim[] => {
  const claims: Claim[] = [];
  let at = isKindsOfHost(place) ? place.item.tokens.length : 0;
  while (at < place.item.tokens.length) {
    const [first] = foundAt({ ...place, at, to: at + 1 });
    if (first !== undefined)
      claims.push(claimOf(first.place, { what: 'wealth', about: whoseIs(first.place), ...first.read }));
    at = Math.max(at + 1, first?.place.to ?? 0);
  }
  return claims;
};

export const wealthClaims = (text: ReadText, _reading: ReadPosting): Claim[] =>
  hasWordsOf(text, 'wealth', 'kin') || text.seen.text.includes('집') ? placesIn(text).flatMap(claimsIn) : [];
