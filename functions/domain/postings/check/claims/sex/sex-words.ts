import sexOpenings from '../../lexicon/openings/sex.json' with { type: 'json' };
import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';

/** Questions about single words around a sex. Lists of how such words begin stand in lexicon/openings/sex.json. */

const { openings } = sexOpenings;

/** Does a word begin like one of a list? Its particle or ending does not matter. */
const opening = (name: keyof typeof openings): ((token: Token | undefined) => boolean) => {
  const byFirst = Map.groupBy<string, string>(openings[name].words, (word) => word.charAt(0));
  return (token) => {
    const words = token === undefined ? undefined : byFirst.get(token.word.charAt(0));
    if (words === undefined) return false;
    const letters = textOf(token);
    return words.some((word) => letters.startsWith(word));
  };
};

export const isWrittenAbout = opening('writtenAbout');
export const isPastWord = opening('pastWord');
export const isApplying = opening('applying');
export const asksNothing = opening('asksNothing');
export const isSeeking = opening('seeking');
export const isThere = opening('there');
export const goesOn = opening('goesOn');
const CLOSES =
  /(?:[왔했었았됐갔]고|많아|적어|뿐이라|아서|어서|라서|해서|지만|는데|은데|니까|므로|으며|하며|이며|이고|하고|때문에|더니|려고|느라|가능하나|으나)$/;
/** A word that closes its clause, so that what follows is said of something else: …라서, …지만, …므로. */
export const closesClause = (token: Token | undefined): boolean => CLOSES.test(textOf(token));

export const isWorkNoun = opening('workNoun');
export const isFit = opening('fit');
export const isHard = opening('hard');
export const isNoByPoliteness = opening('noByPoliteness');
export const isDoing = opening('doing');
export const isApplyingNoun = opening('applyingNoun');
export const isEverybody = opening('everybody');
export const isGrowing = opening('growing');
export const isVerbOfLiking = opening('verbOfLiking');
export const isForBeginners = opening('forBeginners');
export const isUrgent = opening('urgent');
/** 여자분은 자리 다 찼어요, 남자는 다 뽑았어요: there is no room for them any more. */
export const isFull = (token: Token | undefined): boolean =>
  /^(?:다|이미)?(?:찼|차서|채웠|구했|뽑았|마감$|마감[됐되했이입인]|충원완|충원됐|충원되)/.test(textOf(token));
export const isOfStars = opening('ofStars');
const isHelp = opening('help');
/** 여자 모델 촬영 보조. */
export const isOfShooting = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '촬영'
    ? tokens.slice(at + 1, at + 3).some(isHelp)
    : /^촬영(?:보조|스태프|감독|기사)/.test(tokens[at]?.word ?? '');
export const isSheltered = opening('sheltered');
export const isPerformer = (token: Token | undefined): boolean =>
  /(?:배우|가수|모델|연기자|아이돌|그룹)$/.test(token?.word ?? '');
/** 어머니 역(여): a part that is played. */
export const isPart = (token: Token | undefined): boolean =>
  /^(?:역|배역|단역|조연|주연|역할)$/.test(token?.word ?? '');
export const isOfTeam = opening('ofTeam');
/** 우리 팀 남자 2 여자 3. */
export const isOurTeam = (our: Token | undefined, team: Token | undefined): boolean =>
  /^(?:우리|저희|현)$/.test(our?.word ?? '') && /^(?:팀|부서|조|반|식구|가족)(?:은|는|이|도)?$/.test(team?.word ?? '');
/** Places and things that are named by a preference: 여성우선주차구역, 여성우대통장. */
export const isNamedByPreference = (token: Token | undefined): boolean =>
  /(?:구역|주차장|주차면|석|좌석|창구|통장|카드|도시|차량|택시)$/.test(token?.tail ?? '');
export const isAnimal = (token: Token | undefined): boolean =>
  /^(?:반려|애견|애묘|펫)|강아지|고양이|동물|[형기]견$/.test(token?.word ?? '');
export const isBath = opening('bath');
export const isContact = opening('contact');
export const isSorry = opening('sorry');
export const isIfNot = opening('ifNot');
export const isNot = opening('not');
export const isWishedFor = opening('wishedFor');

const isArranging = opening('arranging');
const isPlan = opening('plan');
export const isArranged = ([first, second]: readonly (Token | undefined)[]): boolean =>
  isPlan(second) ? /^(?:진행|결정|확정)?할$|^(?:갈|정할)$/.test(textOf(first)) : isArranging(first);

export const isOfAd = opening('ofAd');
export const mayBeSought = opening('mayBeSought');
export const isNoNoun = opening('noNoun');
export const isInstead = opening('instead');
export const isLeaving = opening('leaving');
export const isAbsence = opening('absence');
export const isJob = opening('job');
export const isPapers = opening('papers');
export const isAnswered = opening('answered');
export const isUnread = opening('unread');
export const isVacant = opening('vacant');
export const isLacking = opening('lacking');
export const isVacancy = opening('vacancy');
export const isTrial = opening('trial');
export const isPost = opening('post');
export const isRoom = opening('room');
export const isPeople = opening('people');

/** Leave that staff take, and the name of the house, are no word about who works there. */
export const isNoStaff = (token: Token | undefined): boolean =>
  /휴직|휴가|출산|승진|^(?:저희|당사|우리)/.test(token?.word ?? '');
export const isHowMany = (token: Token | undefined): boolean =>
  /^(?:대부분|대다수|전원|거의|주로|대개|전체|다들|모두|전부|다|전 직원)$/.test(token?.word ?? '');

export const isNoRole = opening('noRole');
/** Women who come back to work are counselled as well as sought: 경력단절여성 취업 상담사. */
export const isReturner = (token: Token | undefined): boolean => /경력(?:단절|보유)|경단/.test(token?.word ?? '');

export const isNextPoint = opening('nextPoint');
export const isHiring = opening('hiring');
export const isOfPostWord = opening('ofPostWord');
export const isRather = opening('rather');

export const isKept = opening('kept');
export const isGoods = opening('goods');
export const isCareOfPeople = opening('careOfPeople');
export const isAsking = opening('asking');
export const isPostColumn = opening('postColumn');
export const isReason = opening('reason');
export const isMilitary = (token: Token | undefined): boolean =>
  /병역|군필|미필|복무|제대|전역|군대|입대|현역|예비역|보충역|면제/.test(token?.word ?? '');

/** Classes by which this family reads on. A word of other classes only is as good as one that is not known. */
const READ = [
  'genuine',
  'work',
  'label',
  'role',
  'person',
  'thing',
  'served',
  'staff',
  'seek',
  'prefer',
  'shut',
  'need',
  'only',
  'no-matter',
  'exist',
  'house',
  'adverb',
  'numeral',
  'unit',
  'bound',
  'deny',
  'also',
  'sex',
] as const;
export const isOpaque = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'unknown' || (token.kind === 'word' && !is(token, ...READ)));
