import { nameOn } from '../../contracts/names.ts';
import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { lacksFigure } from '../../domain/eligibility/engine/condition.ts';
import type { Programme } from '../../domain/eligibility/engine/criterion.ts';
import type { Figures } from '../../domain/eligibility/law/figures.ts';
import {
  NOT_HELD,
  readyProgramme,
  UNMET,
  type ReadyCriterion,
  type ReadyProgramme,
} from '../../domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../domain/eligibility/programmes/programmes.ts';
import { noteOf } from '../../domain/eligibility/engine/screen.ts';
import { sourceWords } from '../../domain/letters/citation-words.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import {
  type Entry,
  entryGroup,
  type EntryGroup,
  officeLetter,
  rowsEntry,
  step,
} from '../../domain/letters/sheet/sheet.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { OFFICE, partnerName, SENDER } from '../../domain/language/words.ts';

/**
 * People who wait for an official, by the ids of their registrations: no names, no addresses. Days are in Asia/Seoul.
 */
export type ReviewListFacts = {
  readonly on: string;
  /** The day of the letter. */
  readonly today: string;
  /** How many people wait in total, and how many of them are new since the last list. */
  readonly waiting: number;
  readonly added: number;
  /** The page number of this letter, from 1, out of `pages`. `listed` holds the new people on this page. */
  readonly page: number;
  readonly pages: number;
  readonly listed: readonly {
    readonly partner: PartnerId;
    readonly externalId: string;
    readonly programmes: readonly {
      readonly programme: string;
      readonly on: string;
      readonly knownOn: string;
      /** The figures that the answer rests on. */
      readonly figures: Figures;
      /** The conditions that wait for an official. */
      readonly criteria: readonly string[];
    }[];
  }[];
};

type Listed = ReviewListFacts['listed'][number];
type Asked = Listed['programmes'][number];

/**
 * One registration that waits for one condition. `why` and `source` are absent if the programme or the condition is no
 * longer in the rules.
 */
type Wait = {
  readonly who: Listed;
  readonly programme: string;
  readonly condition: string;
  readonly why?: string | undefined;
  readonly source?: string | undefined;
};

const programmes: ReadonlyMap<string, Programme> = new Map(Object.entries(PROGRAMMES));

const NO_SINGLE_CONDITION = '확인되지 않은 기준으로 살펴본 사업입니다.';

/** Prepares the rules once for each programme, day and set of figures, however many people wait for them. */
const rulesOnce = (): ((asked: Asked) => ReadyProgramme | undefined) => {
  const made = new Map<Figures, Map<string, ReadyProgramme>>();
  return ({ programme, on, knownOn, figures }) => {
    const found = programmes.get(programme);
    if (found === undefined) return undefined;
    const key = `${programme} ${on} ${knownOn}`;
    const those = made.get(figures) ?? new Map<string, ReadyProgramme>();
    const ready = those.get(key) ?? readyProgramme(found, { on, knownOn, figures });
    made.set(figures, those.set(key, ready));
    return ready;
  };
};

/**
 * Why the condition waits: no figure is held for the day, the rule is not confirmed, or the law leaves it to an
 * official.
 */
const whyOf = (criterion: ReadyCriterion): string | undefined =>
  lacksFigure(criterion.row.test)
    ? noteOf(criterion, NOT_HELD)?.ko
    : (noteOf(criterion, UNMET) ?? criterion.row.review?.sentence)?.ko;

const waitsOf = (who: Listed, asked: Asked, ready: ReadyProgramme | undefined): Wait[] => {
  const programme =
    ready === undefined ? oneLine(asked.programme, '-') : nameOn(ready.programme.names, asked.on, asked.knownOn).ko;
  if (asked.criteria.length === 0) return [{ who, programme, condition: NO_SINGLE_CONDITION }];
  return asked.criteria.map((id) => {
    const criterion = ready?.criteria.find(({ row }) => row.id === id);
    return {
      who,
      programme,
      condition: criterion?.row.sentence.ko ?? oneLine(id, '-'),
      why: criterion && whyOf(criterion),
      source: criterion && sourceWords(criterion.row.citation, 'ko'),
    };
  });
};

/** One row per partner, for example "경남대학교(kyungnam-univ): K-1, K-2". */
const registrationsOf = (waits: readonly Wait[], today: string): (readonly [string, string])[] =>
  PARTNER_IDS.flatMap((partner) => {
    const ids = waits.flatMap(({ who }) => (who.partner === partner ? [oneLine(who.externalId, '-')] : []));
    return ids.length === 0 ? [] : [[partnerName(partner, 'ko', today), ids.join(', ')] as const];
  });

const conditionEntry = (waits: readonly Wait[], today: string): Entry => {
  const [first] = waits;
  return rowsEntry(
    first?.condition ?? '',
    factRows([['확인할 점', first?.why], ['근거', first?.source], ...registrationsOf(waits, today)]),
  );
};

/** Grouped by programme, then by condition: the officials look up a condition once for everybody who waits for it. */
const groupsOf = ({ listed, today }: ReviewListFacts): EntryGroup[] => {
  const rules = rulesOnce();
  const waits = listed.flatMap((who) => who.programmes.flatMap((asked) => waitsOf(who, asked, rules(asked))));
  return [...Map.groupBy(waits, ({ programme }) => programme)].flatMap(([programme, those]) => {
    const byCondition = Map.groupBy(those, ({ condition, source }) => JSON.stringify([condition, source]));
    return entryGroup(
      programme,
      [...byCondition.values()].map((alike) => conditionEntry(alike, today)),
    );
  });
};

const pageWords = ({ page, pages }: ReviewListFacts): string => `${page}/${pages}쪽`;

/** To the officials: the people whose eligibility waits for them, by programme and condition. */
export const reviewListToOfficials = (facts: ReviewListFacts): Letter =>
  officeLetter({
    subject: `[창원 일자리] 확인을 기다리는 분이 있습니다: 새로 ${facts.added}명, 모두 ${facts.waiting}명${facts.pages === 1 ? '' : ` (${pageWords(facts)})`}`,
    preheader: '담당자의 판단이 필요한 사업과 요건을 등록 번호로 알려 드립니다.',
    heading: '적격 검토에서 확인을 기다리는 분이 있습니다',
    intro: paragraphs(
      '법이 담당자의 판단에 맡겼거나, 기준이 확인되지 않아 자동으로 답하지 않은 요건입니다. 지난 목록 뒤에 새로 들어온 분만 적었습니다.',
      facts.pages === 1
        ? undefined
        : `명단이 길어 ${facts.pages}통으로 나누어 보내 드립니다. 그 사이 확인이 끝난 분은 빠지며, 한 쪽이 모두 끝났으면 그 쪽은 보내지 않습니다.`,
      '개인정보를 지키기 위해 이름과 연락처와 입력한 값은 적지 않았습니다.',
    ),
    factsHeading: '확인할 목록',
    facts: factRows([
      ['기준일', dateWords(facts.on, 'ko')],
      ['새로 기다리는 분', `${facts.added}명`],
      ['이 메일', facts.pages === 1 ? undefined : `${pageWords(facts)}, ${facts.listed.length}명`],
      ['기다리는 분 모두', `${facts.waiting}명`],
    ]),
    groups: groupsOf(facts),
    steps: [
      step(
        '확인하시는 방법',
        '창원시가 결정하는 사업은 업무 화면의 ‘확인을 기다리는 분’에서 서류를 보고 요건을 확인하실 수 있습니다. 확인하시면 바로 다시 검토합니다.',
        '등록 번호로 해당 협력기관에 문의하셔도 됩니다. 협력기관이 확인한 내용을 다시 보내면 바로 다시 검토합니다.',
        '재량이 있는 판단은 자동으로 하지 않습니다(행정기본법 제20조). 설명이나 재검토를 요청하신 분께는 30일 이내에 답해 주시기 바랍니다(개인정보 보호법 제37조의2).',
      ),
    ],
    footer: paragraphs(
      `${SENDER.ko}에서 ${OFFICE.ko}에 보내 드리는 업무 안내입니다(목적: 서비스 안내). 적격 검토 결과는 처분이 아닙니다.`,
    ),
  });
