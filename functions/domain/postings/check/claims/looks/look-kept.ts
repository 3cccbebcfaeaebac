import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { Found } from './look-marks.ts';
import { isPersonAt, lettersOf } from './person-words.ts';
import { endingOf } from '../endings.ts';

/** Looks that somebody has kept well: 외모 관리가 잘 되신 분, 군살 없는 몸매를 유지하시는 분. */

const KEPT_WELL = /^(?:잘|철저히|꾸준히|깔끔하게|깔끔히|완벽하게|확실히|항상|늘|평소)$/;
const IS_KEPT = /^(?:되[는신시어야면고어]|된|돼|하[는신시면고]|하셔|한|해)/;
/** 피부 관리 잘하시는 분 may be good at her trade. */
const OF_A_TRADE = /^(?:피부|체형|얼굴|두상|몸선)/;
const NO_LOOKS_OF_OWN = /^(?:이미지|마스크|치아|치열|스타일|인물|실물|비율|신체 비율)$/;
/** 외모 관리가 잘 되신, 몸매 관리 잘하시는, 피부 관리 꾸준히 하시는 분: somebody has kept it well. */
export const keptBehind = (tokens: readonly Token[], at: number, start: number): Found | undefined => {
  const noun = tokens[at];
  const kept = tokens[at + 1];
  if (noun === undefined || NO_LOOKS_OF_OWN.test(noun.word) || !/^(?:의|를|을|가|이)?$/.test(noun.tail))
    return undefined;
  if (!/^관리(?:가|를|도|는)?$/.test(lettersOf(kept))) return undefined;
  const how = KEPT_WELL.test(lettersOf(tokens[at + 2])) ? at + 3 : at + 2;
  const verb = lettersOf(tokens[how]);
  const said = how === at + 2 ? (verb.startsWith('잘') ? verb.slice(1) : '') : verb;
  if (!IS_KEPT.test(said)) return undefined;
  const ending = endingOf(said);
  const isDeed = !/^[되된돼]/.test(said);
  if (isDeed && (OF_A_TRADE.test(noun.word) || is(tokens[how + 1], 'role'))) return undefined;
  return { at: start, to: how + 1, ending, ofPeople: false, isClause: true };
};

const MAINTAINS = /^(?:유지|가꾸|가꾼|다듬|지키|지킨|관리하)/;
/** 군살 없는 몸매를 유지하시는 분, 몸매 관리하시는 분. 몸매를 관리하는 트레이너 does it for others. */
export const maintained = (tokens: readonly Token[], at: number, start: number): Found | undefined => {
  const noun = tokens[at];
  const letters = lettersOf(tokens[at + 1]);
  if (noun === undefined || NO_LOOKS_OF_OWN.test(noun.word) || !/^[을를]?$/.test(noun.tail)) return undefined;
  if (OF_A_TRADE.test(noun.word) && start === at) return undefined;
  if (!MAINTAINS.test(letters) || !is(tokens[at + 2], 'person')) return undefined;
  return { at: start, to: at + 2, ending: endingOf(letters), ofPeople: false, isClause: true };
};

const FIGURE_KEPT = /^(?:되신|된|되는|되시는|하신|하는|하시는|하고계신|해온|해오신|잘된|잘하는)$/;
const KEPT_HOW = /^(?:잘|꾸준히|철저히|확실히|열심히|늘|평소)$/;
/** 몸매 관리 되신 분, 체형 관리 꾸준히 하시는 분: a figure that is kept, of the person right behind. */
export const figureKept = (tokens: readonly Token[], at: number, start: number): Found | undefined => {
  if (
    !/^(?:몸매|체형|몸매라인|바디라인)$/.test(tokens[at]?.word ?? '') ||
    !/^관리[가를]?$/.test(lettersOf(tokens[at + 1]))
  )
    return undefined;
  const verb = KEPT_HOW.test(lettersOf(tokens[at + 2])) ? at + 3 : at + 2;
  return FIGURE_KEPT.test(lettersOf(tokens[verb])) &&
    isPersonAt(tokens, verb + 1) &&
    !/^들?[이가]$/.test(tokens[verb + 1]?.tail ?? '')
    ? { at: start, to: verb + 1, ending: 'adnominal', ofPeople: true, isClause: true }
    : undefined;
};
