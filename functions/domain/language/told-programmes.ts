import { PROGRAMME_IDS, type ProgrammeId } from '../../contracts/posting.ts';
import { PROGRAMME_NAMES } from '../../contracts/screening-facts.ts';
import { comparable } from './comparable.ts';

/**
 * Reads programmes and rounds as people write them: an id or a name, with or without a year and a half. What cannot be read is
 * unknown. It never counts as another programme or another round.
 */

/** Names in use beside those of the contract, without spaces, and without what `ENDING` takes off. */
const ALSO_CALLED: Readonly<Record<ProgrammeId, readonly string[]>> = {
  'public-works': ['공공근로일자리'],
  'community-jobs': ['지역공동체'],
  'senior-contribution': ['신중년사회공헌활동'],
  'mid-career-centre': ['중장년지원센터'],
  'learn-and-job': ['learnjob', '런앤잡learnjob'],
  'employment-support': ['국민취업지원제도취업지원서비스', '국민취업지원제도2유형', '국민취업지원제도ii유형'],
  'employment-allowance': ['국민취업지원제도구직촉진수당', '국민취업지원제도1유형', '국민취업지원제도i유형'],
  'career-women': ['경력보유여성', '경력단절여성', '경력단절여성등'],
  youth: ['창원시청년', '창원특례시청년'],
  'youth-employment-act': ['청년고용촉진특별법에따른'],
};

/** Letters and digits only; marks stay between digits, where they tell a year from a half. */
const plain = (text: string): string =>
  comparable(text)
    .replaceAll(/\p{Dash}/gu, '-')
    .replaceAll(/(?<=\d) (?=\d)/g, '-')
    .replaceAll(/(?<!\d)[-./]|[-./](?!\d)|[^\p{L}\p{N}\-./]/gu, '');

/** Words that follow the name of a programme or a round and do not belong to it. */
const ENDING = /(?:지원|참여자?|참가자?|모집|신청|사업|프로그램|제도|분)+$/;
const bare = (text: string): string => plain(text).replace(ENDING, '');

const NAMES: readonly (readonly [name: string, id: ProgrammeId])[] = PROGRAMME_IDS.flatMap((id) =>
  [id, ...PROGRAMME_NAMES[id], ...ALSO_CALLED[id]].map((name) => [bare(name), id] as const),
).toSorted(([a], [b]) => b.length - a.length);

const YEAR = '(?<year>20\\d\\d|\\d\\d)';
const HALVES =
  'h(?<h>[12])|(?<first>상반기|전반기|상|上)|(?<second>하반기|후반기|하|下)|제?(?<nth>[12])(?:차|회차|회|기)';
/** 2024H1, 2024년 상반기, ’24 상반기, 2024년도 제1차, 2024-1, and the half before the year. */
const ROUNDS = [
  new RegExp(`^${YEAR}(?:년도?)?[-./]?(?:${HALVES})$`, 'u'),
  new RegExp(`^(?:${HALVES})[-./]?${YEAR}(?:년도?)?$`, 'u'),
  new RegExp(`^${YEAR}[-./](?<number>[12])$`, 'u'),
];

const ROUND_ID = /^20\d\dH[12]$/;

const halfIn = (words: string): string | undefined => {
  for (const form of ROUNDS) {
    const { year, h, first, second, nth, number } = form.exec(words)?.groups ?? {};
    if (year === undefined) continue;
    const half = h ?? nth ?? number ?? (first === undefined ? second && '2' : '1');
    return `${year.length === 2 ? '20' : ''}${year}H${half}`;
  }
  return undefined;
};

/** The half-year round that a text names, in the form `2024H1`; undefined where it cannot be read. */
export const roundTold = (text: string): string | undefined =>
  ROUND_ID.test(text) ? text : halfIn(plain(text).replace(ENDING, ''));

const CITY = /^창원(?:특례)?시?/;

/** The programme named at the end of a text, and the words before it. */
const named = (text: string): { readonly id: ProgrammeId; readonly before: string } | undefined => {
  const words = bare(text);
  for (const [name, id] of NAMES) if (words.endsWith(name)) return { id, before: words.slice(0, -name.length) };
  return undefined;
};

const IDS: ReadonlyMap<string, ProgrammeId> = new Map(PROGRAMME_IDS.map((id) => [id, id]));

/** The programme that a text names: by its id or its name, with the city and a year or round before it or without. */
export const programmeTold = (text: string): ProgrammeId | undefined => {
  const id = IDS.get(text);
  if (id !== undefined) return id;
  const found = named(text);
  if (found === undefined) return undefined;
  const before = found.before.replace(CITY, '');
  return before === '' || /^\d{2,4}(?:년도?)?$/.test(before) || halfIn(before) !== undefined ? found.id : undefined;
};

/** A participation or an application, as it is told. */
type Told = { readonly programme?: string | undefined; readonly round?: string | undefined };

/** The programme of a participation or an application. */
export const programmeOf = ({ programme }: Told): ProgrammeId | undefined =>
  programme === undefined ? undefined : programmeTold(programme);

/** The round of a participation or an application; it may be part of the programme's name. */
export const roundOf = ({ programme, round }: Told): string | undefined => {
  if (round !== undefined) return roundTold(round);
  if (programme === undefined || programmeTold(programme) === undefined) return undefined;
  return halfIn(named(programme)?.before.replace(CITY, '') ?? '');
};
