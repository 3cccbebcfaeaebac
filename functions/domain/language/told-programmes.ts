import { isProgramme, PROGRAMME_IDS, PROGRAMME_NAMES, type ProgrammeId } from '../../contracts/programmes.ts';
import { comparable } from './comparable.ts';

/**
 * Reads programmes and rounds as people write them: an id or a name, with or without a year and a half. What cannot be
 * read is unknown. It never counts as another programme or another round.
 */

/** Keeps letters and digits. Punctuation stays only between digits, where it separates a year from a half. */
const plain = (text: string): string =>
  comparable(text)
    .replaceAll(/\p{Dash}/gu, '-')
    .replaceAll(/(?<=\d) (?=\d)/g, '-')
    .replaceAll(/(?<!\d)[-./]|[-./](?!\d)|[^\p{L}\p{N}\-./]/gu, '');

/** Words that follow the name of a programme or a round and are not part of it. */
const ENDING = /(?:지원|참여자?|참가자?|모집|신청|사업|프로그램|제도|분)+$/;
const bare = (text: string): string => plain(text).replace(ENDING, '');

/** A former name is read like the current one. */
const namesOf = (id: ProgrammeId): string[] => {
  const { formal, told, alsoTold } = PROGRAMME_NAMES[id];
  return [id, ...formal.map(({ ko }) => ko), ...told, ...alsoTold];
};

const NAMES: readonly (readonly [name: string, id: ProgrammeId])[] = PROGRAMME_IDS.flatMap((id) =>
  namesOf(id).map((name) => [bare(name), id] as const),
).toSorted(([a], [b]) => b.length - a.length);

const YEAR = '(?<year>20\\d\\d|\\d\\d)';
const HALVES =
  'h(?<h>[12])|(?<first>상반기|전반기|상|上)|(?<second>하반기|후반기|하|下)|제?(?<nth>[12])(?:차|회차|회|기)';
/** The forms 2024H1, 2024년 상반기, ’24 상반기, 2024년도 제1차, 2024-1, and the half before the year. */
const ROUNDS = [
  new RegExp(`^${YEAR}(?:년도?)?[-./]?(?:${HALVES})$`, 'u'),
  new RegExp(`^(?:${HALVES})[-./]?${YEAR}(?:년도?)?$`, 'u'),
  new RegExp(`^${YEAR}[-./](?<number>[12])$`, 'u'),
];

const ROUND_ID = /^20\d\dH[12]$/;

/** Whether a rule is a round. Every other one has letters or a slash. */
export const isRoundId = (rule: string): boolean => ROUND_ID.test(rule);

const halfIn = (words: string): string | undefined => {
  for (const form of ROUNDS) {
    const { year, h, first, second, nth, number } = form.exec(words)?.groups ?? {};
    if (year === undefined) continue;
    const half = h ?? nth ?? number ?? (first === undefined ? second && '2' : '1');
    return `${year.length === 2 ? '20' : ''}${year}H${half}`;
  }
  return undefined;
};

/** Returns the half-year round that a text names, in the form `2024H1`. Undefined if it cannot be read. */
export const roundTold = (text: string): string | undefined =>
  isRoundId(text) ? text : halfIn(plain(text).replace(ENDING, ''));

const CITY = /^창원(?:특례)?시?/;

/** Returns the programme named at the end of a text, and the words before it. */
const named = (text: string): { readonly id: ProgrammeId; readonly before: string } | undefined => {
  const words = bare(text);
  for (const [name, id] of NAMES) if (words.endsWith(name)) return { id, before: words.slice(0, -name.length) };
  return undefined;
};

/**
 * Returns the programme that a text names by its id or its name. The city, a year or a round may come before the name.
 */
export const programmeTold = (text: string): ProgrammeId | undefined => {
  if (isProgramme(text)) return text;
  const found = named(text);
  if (found === undefined) return undefined;
  const before = found.before.replace(CITY, '');
  return before === '' || /^\d{2,4}(?:년도?)?$/.test(before) || halfIn(before) !== undefined ? found.id : undefined;
};

/** A participation or an application, as the partner sent it. */
type Told = { readonly programme?: string | undefined; readonly round?: string | undefined };

/** The programme of a participation or an application. */
export const programmeOf = ({ programme }: Told): ProgrammeId | undefined =>
  programme === undefined ? undefined : programmeTold(programme);

/** The round of a participation or an application. It may be part of the programme's name. */
export const roundOf = ({ programme, round }: Told): string | undefined => {
  if (round !== undefined) return roundTold(round);
  if (programme === undefined || programmeTold(programme) === undefined) return undefined;
  return halfIn(named(programme)?.before.replace(CITY, '') ?? '');
};
