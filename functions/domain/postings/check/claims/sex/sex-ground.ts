import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Ground } from '../claim.ts';
import { neighbourOf } from '../claim.ts';
import { groundAbove, programmeFor, programmeOfAd, statuteFor, statuteIn } from '../grounds.ts';
import type { ReadPosting } from '../read-posting.ts';
import type { Mention } from './sex-mention.ts';
import { wordsBefore } from './sex-context.ts';
import * as words from './sex-words.ts';

/** Why one sex may be asked for: a statute named for it, a programme that law makes for women, work that may need it. */

const FOR_WOMEN: ReadonlySet<string> = new Set(['women']);
/** Kept by everyone, and no ground by their mere name. */
const GENERAL_LAW = /^(?:근로기준법|남녀고용평등법|최저임금법|고용정책기본법|채용절차법)(?!.*조)/;

/** No programme that a whole ad is for: it excuses the line that names it. */
const OF_ITS_LINE = /^적극적 ?고용개선조치/;
const reasons = new WeakMap<ReadPosting, Ground | null>();

/** A statute under 근거, named for the sex: 근거: 남녀고용평등법 2조 1호 단서 (특정 성이 불가피). */
const reasonOfAd = (reading: ReadPosting): Ground | undefined => {
  const known = reasons.get(reading);
  if (known !== undefined) return known ?? undefined;
  const statements = reading.texts.flatMap((text) => text.statements);
  const stated = statements.filter(
    ({ items, seen, from, to }) =>
      items.some(({ labels }) => labels.at(-1)?.tokens.some(words.isReason) === true) &&
      /성별|특정 ?성|여성|남성|고용평등/.test(seen.text.slice(from, to)),
  );
  const [found] = stated.map(statuteIn).filter((ground) => ground !== undefined);
  reasons.set(reading, found ?? null);
  return found;
};

/** 이에 따라, 이 조문에 따라. */
const REFERS = /^(?:[그이]에|(?:위|이|그|해당|동)?(?:조문|조항|규정|법|법령|법률|조)에)$/;

/** 법률에 따른 목표제를 운영하며, 그에 따라 여성 연구원을 우대: the ground stands in the item or the sentence before. */
const referredTo = ({ text, statement, phrase, at }: Mention): Ground | undefined => {
  const { tokens, index } = phrase;
  const refers = tokens
    .slice(0, at)
    .some(
      (token, place) => REFERS.test(textOf(token)) && /^(?:따라|의거|근거|의해)/.test(tokens[place + 1]?.word ?? ''),
    );
  if (!refers) return undefined;
  if (index > 0) return programmeFor(statement, index - 1, FOR_WOMEN) ?? statuteIn(statement);
  const previous = neighbourOf(text, statement, -1);
  return previous === undefined ? undefined : (programmeFor(previous, 0, FOR_WOMEN) ?? statuteIn(previous));
};

const byLaw = (mention: Mention, reading: ReadPosting): Ground | undefined => {
  const { statement, phrase, at } = mention;
  if (reading.posting.programme === 'career-women') return { kind: 'programme', words: 'career-women' };
  const programme = programmeFor(statement, phrase.index, FOR_WOMEN) ?? groundAbove(phrase.item, FOR_WOMEN);
  if (programme !== undefined && (programme.kind === 'programme' || !GENERAL_LAW.test(programme.words)))
    return programme;
  const statute = statuteFor(statement, phrase.index, Math.min(at, phrase.item.tokens.length));
  if (statute !== undefined && !GENERAL_LAW.test(statute.words)) return statute;
  const referred = referredTo(mention);
  if (referred !== undefined && !GENERAL_LAW.test(referred.words)) return referred;
  const whole = programmeOfAd(reading, FOR_WOMEN);
  return whole === undefined || OF_ITS_LINE.test(whole.words) ? reasonOfAd(reading) : whole;
};

const ACTED = /^(?:|를|님|역|이|가)$/;

/** 배우 is the noun, not the verb 배우다 (배우실 분, 배우면서). */
const isGenuineWord = (token: Token | undefined, next: Token | undefined): boolean => {
  // 세신 말고 매점
  if (
    !is(token, 'genuine') ||
    words.isGoods(next) ||
    next?.word === '말고' ||
    /^(?:처럼|같|급)/.test(`${token?.tail ?? ''}${next?.word ?? ''}`)
  )
    return false;
  return token?.word !== '배우' || ACTED.test(token.tail);
};

/** Dogs are bathed as well, and need no one sex for it. */
const genuineIn = (tokens: readonly Token[], isOfAnimals: boolean): string | undefined => {
  const isBathed = isOfAnimals || tokens.some(words.isAnimal);
  return tokens.find((token, at) => isGenuineWord(token, tokens[at + 1]) && !(isBathed && words.isBath(token)))?.word;
};

type Work = { readonly isOfAnimals: boolean; readonly genuine: string | undefined };
const works = new WeakMap<ReadPosting, Work>();

/** The work as the title names it, or a line under 업무, 내용. */
const workOfAd = (reading: ReadPosting): Work => {
  const known = works.get(reading);
  if (known !== undefined) return known;
  const titles = reading.texts.filter(({ path }) => path === 'title').flatMap(({ statements }) => statements);
  const title = titles.flatMap(({ items }) => items.flatMap((item) => item.tokens));
  const lines = reading.texts.flatMap(({ statements }) => statements.flatMap(({ items }) => items));
  const duties = lines.filter(({ labels }) => labels.at(-1)?.kinds.has('work') === true);
  const isOfAnimals = title.some(words.isAnimal);
  const genuine =
    genuineIn(title, isOfAnimals) ??
    genuineIn(
      duties.flatMap(({ tokens }) => tokens),
      isOfAnimals,
    );
  const work = { isOfAnimals, genuine };
  works.set(reading, work);
  return work;
};

const CARES = /보호사|간병|활동지원|돌봄|생활지원사/;
const FEW = 3;
/** 남자 어르신이라 남자 요양보호사님을: care of the body, for a person of the same sex. */
const careOfSameSex = ({ phrase: { tokens }, at, end, sex }: Mention): Ground | undefined => {
  const carer = tokens.slice(at, end).find(({ word }) => CARES.test(word));
  const isSame = tokens
    .slice(0, at)
    .some(
      (token, place) =>
        meansOf(token, 'sex') === sex &&
        tokens
          .slice(Math.max(0, place - FEW), place + FEW)
          .some((beside) => is(beside, 'served') && !is(beside, 'role')),
    );
  return carer !== undefined && isSame ? { kind: 'genuine', words: carer.word } : undefined;
};

const byWork = (mention: Mention, reading: ReadPosting): Ground | undefined => {
  const { statement, phrase } = mention;
  const near = statement.items.slice(Math.max(0, phrase.index - 8), phrase.index + 9);
  const own = [
    ...phrase.tokens,
    ...near.flatMap((item) => item.tokens),
    ...phrase.item.labels.flatMap((label) => label.tokens),
  ];
  const work = workOfAd(reading);
  const genuine = genuineIn(own, work.isOfAnimals) ?? work.genuine;
  if (genuine !== undefined) return { kind: 'genuine', words: genuine };
  if (words.isPart(wordsBefore(mention).at(-1)) && phrase.item.aside !== undefined)
    return { kind: 'genuine', words: '역' };
  const named = [...wordsBefore(mention).slice(-1), ...phrase.tokens.slice(mention.at, mention.at + 1)];
  const returner = named.find(words.isReturner);
  return returner === undefined ? undefined : { kind: 'practical', words: returner.word };
};

export const groundOf = (mention: Mention, reading: ReadPosting): Ground | undefined =>
  byLaw(mention, reading) ?? byWork(mention, reading) ?? careOfSameSex(mention);
