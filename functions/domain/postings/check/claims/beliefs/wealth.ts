import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { WordClass } from '../../reading/lexicon.ts';
import type { Read } from './behind.ts';
import { behind, finalSign, hasSign, MENTION, personIn, readAs, readBy } from './behind.ts';
import type { Claim, Place } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import type { ReadPosting } from '../read-posting.ts';
import { ahead, claimOf, hasLabel, isUnderDuties, speaksOfForms, whoseIs } from './whose.ts';
import { writingOf } from './written.ts';

/**
 * Property, housing, and the family's posts: 부모 직업 기재, 집안이 넉넉한 분, 재산세 납부증명서, 자가 보유 여부, 형제 관계.
 * What the house grants a family (가족수당), and property as the work, are nothing.
 */

const meaning = (token: Token | undefined): string | undefined => meansOf(token, 'wealth');
const isOf = (token: Token | undefined, ...means: readonly string[]): boolean => means.includes(meaning(token) ?? '');
const isKin = (token: Token | undefined): boolean => meansOf(token, 'kin') === 'kin';

type Found = { readonly place: Place; readonly read: Read | undefined };

const isJoint = (token: Token | undefined): boolean =>
  is(token, 'also') || /^(?:[·~&]|등|각|현재|다니시는|다니는)$/.test(token?.word ?? '');

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
  return readAs(
    'writing',
    all.own.find(({ sign }) => sign === 'write'),
  );
};

/** 자가 보유자, 무주택자. */
const isOwner = ({ item, to }: Place): boolean => {
  const last = item.tokens[to - 1];
  return last?.tail.startsWith('자') === true || last?.word.endsWith('주택자') === true;
};

/** A condition on a person: 부모님 직업이 확실한 분, 자가 보유자 우대, 집안이 넉넉한 분. */
const conditionRead = (place: Place): Read | undefined => {
  const { own } = behind(place);
  const final = finalSign(own);
  const read = readBy(final);
  if (read?.stance === 'no-matter') return read;
  if (hasSign(own, 'object') || isUnderDuties(place.item)) return undefined;
  if (read?.stance === 'preference' || (isOwner(place) && read !== undefined)) return read;
  const person = personIn(own);
  // 자가 소유자만
  if (isOwner(place) && /만(?:요)?$/.test(place.item.tokens[place.to - 1]?.tail ?? '')) return { stance: 'demand' };
  if (person === undefined) return undefined;
  return final?.sign === 'shut' ? read : readAs('demand', person);
};

/** 부모님 직업: to be written, a condition, or standing alone as what is asked. */
const familyAt = (place: Place): Found | undefined => {
  const { tokens } = place.item;
  const matter = endOfMatter(tokens, place.at);
  if (matter === undefined) return countOrPostAt(place);
  const here = { ...place, to: endOfTrailing(tokens, matter) };
  const isWhole = here.to >= tokens.length;
  const isAlone = place.at === 0 && isWhole && tokens.length <= 7 && place.item.aside === undefined;
  const isChecked = WRITES.test(`${tokens[here.to]?.word}${tokens[here.to]?.tail}`);
  const isAsked = isAlone || isChecked || (isWhole && speaksOfForms(place));
  const condition = ASKS.test(tokens[matter - 1]?.word ?? '') ? undefined : conditionRead(here);
  const alone: Read | undefined = isAsked && !isUnderDuties(place.item) ? { stance: 'writing' } : undefined;
  return { place: here, read: writingRead(here) ?? condition ?? alone };
};

const isRichIn = (tokens: readonly Token[], isHouse: boolean): boolean =>
  tokens.some((token) => isOf(token, 'rich') || (isHouse && token.word.startsWith('좋')));

/** 가족관계, 가정환경, 집안 형편: to be written, or to be good. */
const relationsAt = (place: Place): Found => {
  const condition = isRichIn(ahead(place, 3), true) ? conditionRead(place) : undefined;
  return { place, read: writingRead(place) ?? condition };
};

/** 집안이 넉넉한 분, 안정된 가정 우대, 화목한 가정에서 자란 분. */
const richAt = (place: Place): Found | undefined => {
  const { tokens } = place.item;
  const isHouse = /^(?:집안|가문|가정)/.test(tokens[place.at]?.word ?? '');
  const isBefore = isOf(tokens[place.at - 1], 'rich');
  if (!isBefore && !isRichIn(ahead(place, 2), isHouse)) return undefined;
  return { place: isBefore ? { ...place, at: place.at - 1 } : place, read: conditionRead(place) };
};

const HAD =
  /^(?:[을를와과도는은이가의]$|여유|형편|사정|있|없|많|넉넉|보유|소유|거주|사는|사시|살고|내시|납부|내는|낸|증빙|증명|확인|비우|비워|빈칸|채우|채워)/;
const GOES_ON: readonly WordClass[] = [
  ...(['wealth', 'write', 'need', 'prefer', 'person', 'shut', 'no-matter'] as const),
  ...(['deny', 'exist', 'adverb', 'also', 'seek', 'health'] as const),
];

/** A noun takes property over: 자가 차량, 전세 계약서, 부동산 중개. */
const isTakenOver = ({ item: { tokens }, to }: Place): boolean => {
  const next = tokens[to];
  if (next === undefined || tokens[to - 1]?.tail !== '' || HAD.test(next.word)) return false;
  return next.kind === 'unknown' || (next.kind === 'word' && !is(next, ...GOES_ON));
};

/** 가족 중 국가유공자가 있으면 가점, 다자녀 우대: what the law favours. */
const favoursByLaw = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ word, kind }) => kind === 'number' || /유공|보훈|장애|다문화|한부모|수급|다자녀|취약|차상위/.test(word),
  );

/** 부모님이 교사나 공무원이면 우대. */
const hasPostIf = ({ item, at, to }: Place): boolean => {
  const words = item.tokens.slice(to, to + 4);
  const condition = words.findIndex((token) => textOf(token).endsWith('면'));
  return condition !== -1 && is(words[condition + 1], 'prefer') && !favoursByLaw(item.tokens.slice(at, to + 4));
};

/** 부모님이 공무원인 분; 양친이 모두 계신 분. */
const hasPost = (place: Place): boolean => {
  const [first] = place.item.tokens.slice(place.at);
  if (!/^(?:이|가|께서)$/.test(first?.tail ?? '')) return false;
  const words = ahead(place, 4);
  // 친가가 강원도이신 분 is read as an origin.
  if (words.some((token) => is(token, 'region'))) return false;
  if (hasPostIf(place)) return true;
  const before = words[words.findIndex((token) => is(token, 'person')) - 1];
  const isPost = /(?:인|이신|이셨던)$/.test(`${before?.word}${before?.tail}`);
  return isPost || (/^(?:부모|양친)/.test(first?.word ?? '') && words.some(({ word }) => word.startsWith('계')));
};

/** 아버지가 안 계신 분은 제외. */
const isGone = (tokens: readonly Token[], at: number): boolean =>
  /^(?:이|가|께서)$/.test(tokens[at]?.tail ?? '') &&
  /^(?:없|안계)/.test(textOf(tokens[at + 1]) + textOf(tokens[at + 2]));

/** 부양가족 수 기재; 부모님이 공무원인 분. */
const countOrPostAt = (place: Place): Found | undefined => {
  const { tokens } = place.item;
  const here = { ...place, to: place.to + 1 };
  if (/^(?:몇|수|인원|유무|여부|명수|나이|생년월일|이름|성명)$/.test(tokens[place.to]?.word ?? ''))
    return { place: here, read: writingRead(here) };
  if (isGone(tokens, place.at)) return brokenAt(place);
  return isAmong(tokens, place.at) || hasPost(place) ? { place, read: notShut(conditionRead(place)) } : undefined;
};

/** To keep the family of the staff out (친인척이 재직 중인 분 제외) is fairness. */
const notShut = (read: Read | undefined): Read | undefined => (read?.stance === 'exclusion' ? undefined : read);

/** 가족 중 공무원이 있는 분, 집안에 교사가 있는 분. */
const isAmong = (tokens: readonly Token[], at: number): boolean =>
  (/^(?:에|중|중에)$/.test(tokens[at]?.tail ?? '') || /^(?:중|가운데)/.test(tokens[at + 1]?.word ?? '')) &&
  tokens.slice(at + 1, at + 6).some(({ word }) => /^(?:있|계)/.test(word)) &&
  !favoursByLaw(tokens.slice(at, at + 6));

/** Families that lack somebody, shut out: 편부모 가정 제외. */
const brokenAt = (place: Place): Found | undefined => {
  const read = readBy(finalSign(behind(place).own));
  return read?.stance === 'exclusion' ? { place, read } : undefined;
};

const OWN = /^(?:본인|자기|명의|소유|내|본인명의)/;
/** 본인 명의 집이 있는 분: a house of one's own. */
const isOwnHouse = (tokens: readonly Token[], at: number): boolean =>
  /^집(?:이|을)?$/.test(tokens[at]?.word ?? '') &&
  ((at === 0 && tokens[at + 1]?.word.startsWith('있') === true) ||
    OWN.test(tokens[at - 1]?.word ?? '') ||
    /^(?:소유|보유)/.test(tokens[at + 1]?.word ?? ''));

/** 월세 사시는 분, 전세 거주자. */
const isLivedIn = (place: Place): boolean => ahead(place, 3).some(({ word }) => /^(?:사는|사시|살고|거주)/.test(word));

/** 재산 상황 기재, 자가 보유 여부, 본인 집이 있는 분, 재산세 납부증명서. */
const propertyAt = (place: Place): Found | undefined => {
  const { tokens } = place.item;
  const first = tokens[place.at];
  const here = { ...place, to: endOfTrailing(tokens, place.to) };
  if (isTakenOver(here)) return undefined;
  const isLonger = here.to > place.to;
  const isVague = isOf(first, 'vague') && !isLonger && !isOf(tokens[place.at - 1], 'property', 'home');
  const writing = isVague && !speaksOfForms(place) ? undefined : writingRead(here);
  if (writing !== undefined || isVague) return { place: here, read: writing };
  const { own } = behind(here);
  if (isOf(first, 'proof')) {
    const isHad = hasSign(own, 'person');
    return { place: here, read: isHad ? (conditionRead(here) ?? { stance: 'demand' }) : undefined };
  }
  // 집이 자가이신 분
  const isSo = /^(?:이신|인)/.test(tokens[here.to - 1]?.tail ?? '');
  const isHad = isLonger || isSo || isLivedIn(here) || isOwner(here) || hasSign(own, 'present', 'absent');
  return { place: here, read: isHad || isOf(tokens[here.to], 'rich') ? conditionRead(here) : undefined };
};

/** 재정보증인 2명: somebody with property who answers for the applicant. */
const suretyAt = (place: Place): Found => {
  const { own } = behind(place);
  const final = finalSign(own);
  if (final?.sign === 'open' || hasSign(own, 'absent')) return { place, read: { stance: 'no-matter' } };
  const isNumber = place.item.tokens[place.to]?.kind === 'number';
  const isAsked =
    isNumber || final !== undefined || hasSign(own, 'present', 'person') || hasLabel(place.item, 'papers');
  return { place, read: isAsked && !isUnderDuties(place.item) ? { stance: 'writing' } : undefined };
};

const foundAt = (place: Place): Found | undefined => {
  const token = place.item.tokens[place.at];
  if (meansOf(token, 'kin') === 'relations') return relationsAt(place);
  if (meansOf(token, 'kin') === 'broken') return brokenAt(place);
  if (isKin(token)) return familyAt(place) ?? richAt(place);
  if (isOf(token, 'property', 'home', 'proof', 'vague') || isOwnHouse(place.item.tokens, place.at))
    return propertyAt(place);
  return isOf(token, 'surety') ? suretyAt(place) : undefined;
};

const claimsIn = (place: Place): Claim[] => {
  const claims: Claim[] = [];
  let at = 0;
  while (at < place.item.tokens.length) {
    const found = foundAt({ ...place, at, to: at + 1 });
    if (found !== undefined)
      claims.push(claimOf(found.place, { what: 'wealth', about: whoseIs(found.place), ...(found.read ?? MENTION) }));
    at = Math.max(at + 1, found?.place.to ?? 0);
  }
  return claims;
};

export const wealthClaims = (text: ReadText, _reading: ReadPosting): Claim[] =>
  hasWordsOf(text, 'wealth', 'kin') || text.seen.text.includes('집') ? placesIn(text).flatMap(claimsIn) : [];
