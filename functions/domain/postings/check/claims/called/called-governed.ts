import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';
import { kindOf, roleOf } from './around.ts';
import { isTeamOfTwo } from './called-sought.ts';
import type { Place } from '../claim.ts';
import type { Verdict } from '../stance.ts';

/** Whether the word that governs a called word seeks those people, by the particle between the two and by the word. */

/** Verbs by which an ad looks for somebody; with 이모가 before them, it is she who looks. */
const isLooking = (token: Token | undefined): boolean =>
  is(token, 'seek') &&
  !/^(?:필요|와주|오세요|오십|오시|연락|문의|지원|맡아주|합류|함께|응모|신청|문두드)/.test(token?.word ?? '');

/** 좋아하는, 찾는, 추천하는: said of customers. */
const isOfCustomers = (token: Token | undefined): boolean =>
  (token?.word === '좋아' && token.tail.startsWith('하')) ||
  /^(?:찾는|찾아(?:오|뵙|가|주)|추천하|선호하|사랑하)/.test(textOf(token));

/** An elder is mostly someone served: only plain words of hiring count (식당 할머니 구합니다), not 모시다, 찾다, 받다. */
const isPlainHiring = (token: Token | undefined): boolean =>
  is(token, 'prefer', 'shut') || /^(?:구|급구|모집|채용|뽑|충원|오세요)/.test(token?.word ?? '');

/** 주부 봉사단 지원 업무, 이모 모집 담당: a task of the job, nobody who is sought. */
const isTask = (tokens: readonly Token[], { by, end }: Verdict): boolean =>
  /^(?:지원|모집|채용|구인|충원)$/.test(by?.word ?? '') &&
  by?.tail === '' &&
  /^(?:업무|담당|사업|센터|행정|프로그램|정책)/.test(tokens[end]?.word ?? '');

/** 손맛 있는 어머니 모십니다, but 할머니를 모시고. */
const isLastWord = ({ by }: Verdict): boolean => /(?:니다|요|심|음)$/.test(textOf(by));

/** The word that decides must stand right behind a word with a particle: 할머니를 돌볼 직원 모집 seeks no 할머니. */
const isGovernedAtOnce = (place: Place, people: number, verdict: Verdict): boolean =>
  place.item.tokens
    .slice(people, Math.max(people, verdict.end - 1))
    .every(
      (token) =>
        is(token, 'adverb', 'numeral', 'person', 'label', 'suit', 'role') ||
        token.kind === 'mark' ||
        token.kind === 'number',
    );

const COMING = /^(?:오시면|오셨으면|와주시면|계시면|계셨으면|맡아주시면|맡으시면)$/;
/** 살림 잘하는 아주머니가 오시면 좋겠습니다: wished for; 아주머니가 오시면 좋아하는 가게 is not. */
const isWishedFor = ({ item: { tokens }, at }: Place, people: number): boolean =>
  kindOf(tokens[at]) !== 'elder' &&
  COMING.test(textOf(tokens[people])) &&
  /^(?:좋겠(?:습|어|네|다$)|합니다|해요)/.test(textOf(tokens[people + 1])) &&
  people + 2 >= tokens.length;

/** May what the verdict says be taken for whoever is sought, by the particle of the word? */
export const holdsFor = (place: Place, people: number, verdict: Verdict): boolean => {
  const { tokens } = place.item;
  const tail = tokens[people - 1]?.tail ?? '';
  const { by } = verdict;
  if (isOfCustomers(by) || by?.word === '손') return false;
  const kind = kindOf(tokens[place.at]);
  if (kind === 'elder' && !(isPlainHiring(by) || isLastWord(verdict))) return false;
  if (
    kind === 'elder' &&
    !tokens
      .slice(people, verdict.end - 1)
      .every((token) => is(token, 'adverb', 'numeral', 'person') || token.kind === 'number')
  )
    return false;
  if (isTask(tokens, verdict)) return false;
  if (kind === 'couple') return isCoupleSought(place, people, verdict);
  switch (roleOf(tail)) {
    case 'object':
      return isGovernedAtOnce(place, people, verdict);
    case 'subject':
      // 이모님들이 많이 오세요: they are customers.
      if (isWishedFor(place, people)) return true;
      return (
        by !== undefined && !isLooking(by) && !/^오[세시십]/.test(by.word) && isGovernedAtOnce(place, people, verdict)
      );
    case 'with':
      return is(tokens[people], 'called', 'role');
    case 'of':
      return is(by, 'seek') && !isLooking(by);
    case 'dative':
      return is(by, 'seek') && isGovernedAtOnce(place, people, verdict);
    case 'also':
      return verdict.stance === 'exclusion';
    case 'apart':
      return false;
    case 'topic':
    case 'open':
      return true;
  }
};

/** 부부팀 모십니다, but 부부 동반 환영, 부부도 됩니다 and 부부 함께 근무 가능 ask for none. */
const isCoupleSought = (place: Place, people: number, verdict: Verdict): boolean => {
  const { tokens } = place.item;
  const role = roleOf(tokens[people - 1]?.tail ?? '');
  const between = tokens.slice(place.to, verdict.end);
  // 부부 한 쌍이 들어와 살면서 봐 주시면 딱입니다
  const isWelcome =
    verdict.stance === 'preference' &&
    /^(?:딱|좋겠|최고|안성맞춤)/.test(textOf(verdict.by)) &&
    /(?:주시|주셨으|맡으시|사시|살|계시|일하시|오시|오셨으)면$/.test(textOf(between.at(-2)));
  const isAsked =
    role === 'subject' &&
    ((isTeamOfTwo(place) && /^(?:맡아주|와주|오시면|오셨)/.test(textOf(verdict.by))) || isWelcome);
  // 내외분이 같이 오시면 좋겠습니다
  const isWished =
    role === 'subject' &&
    /^(?:오시면|오셨으면|와주시면|와주셨으면)$/.test(textOf(verdict.by)) &&
    /^(?:좋겠|합니다|해요)/.test(textOf(tokens[verdict.end]));
  return (
    (role === 'open' || role === 'object' || isAsked || isWished) &&
    (isWelcome || isWished || !between.some((token) => /^(?:동반|함께|같이|가능|고객|손님)/.test(token.word))) &&
    (verdict.stance === 'demand' || verdict.stance === 'preference')
  );
};
