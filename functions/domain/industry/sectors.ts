import type { Posting } from '../../contracts/posting.ts';
import { comparable } from '../language/comparable.ts';
import { SECTOR_IDS, type SectorId } from './names.ts';
import table from './sectors.json' with { type: 'json' };

/**
 * A strategic sector of a posting. `ground`: the KSIC code or the word that decided. Not certain: the code also covers
 * other trades, or only words of the posting say it.
 */
export type FoundSector = {
  readonly id: SectorId;
  readonly by: 'industry' | 'words';
  readonly ground: string;
  readonly certain: boolean;
};

type Described = Pick<Posting, 'title' | 'description'> & { readonly company: Pick<Posting['company'], 'industry'> };

/** The digits of a KSIC code of two to five digits, with or without the letter of its section (C25200, 25-200). */
const ksicOf = (industry: string | undefined): string | undefined =>
  /^[a-u]?(\d{2,5})$/.exec(comparable(industry ?? '').replaceAll(/[\s.-]/g, ''))?.[1];

const sectorOf = (id: SectorId) => table.sectors.find((sector) => sector.id === id);

const byCode = (id: SectorId, ksic: string): FoundSector[] => {
  const entry = sectorOf(id)?.codes.find(({ code }) => ksic.startsWith(code));
  return entry === undefined ? [] : [{ id, by: 'industry', ground: ksic, certain: entry.whole }];
};

/** The word at the start of a word of the text, with or without the spaces inside it. */
const patternOf = (word: string): RegExp => new RegExp(`(?<![가-힣a-z0-9])${word.replaceAll(' ', '\\s*')}`);

const byWords = (id: SectorId, sentences: readonly string[]): FoundSector[] => {
  const ground = sectorOf(id)?.words.find((word) => {
    const pattern = patternOf(word);
    return sentences.some((sentence) => pattern.test(sentence));
  });
  return ground === undefined ? [] : [{ id, by: 'words', ground, certain: false }];
};

/** In UTF-16 code units. A company says at the beginning of a description what it does, and a description may have 20,000 characters. */
const READ = 2_000;

/** A sentence that is cut is left out: its end might say that it is about something else. */
const beginningOf = (description: string): string[] => {
  const sentences = description.slice(0, READ).split(/[\n.!?]/);
  return description.length <= READ ? sentences : sentences.slice(0, -1);
};

/**
 * The title and the sentences with which the description begins, in the form for comparing, without those that speak of
 * something else than the company's own business.
 */
const sentencesOf = ({ title, description }: Described): string[] =>
  [title, ...beginningOf(description)]
    .map(comparable)
    .filter((sentence) => !table.unless.some((word) => sentence.includes(word)));

/**
 * The strategic sectors of a posting: by its company's KSIC code or, without a readable code, by words of its title and of
 * the first 2,000 characters of its description.
 */
export const sectorsOf = (posting: Described): FoundSector[] => {
  const ksic = ksicOf(posting.company.industry);
  if (ksic !== undefined) return SECTOR_IDS.flatMap((id) => byCode(id, ksic));
  const sentences = sentencesOf(posting);
  return SECTOR_IDS.flatMap((id) => byWords(id, sentences));
};
