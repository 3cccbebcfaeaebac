import * as z from 'zod';

/**
 * What a company can say of somebody who was introduced to it, from the least to the most: it cannot go on with them this time,
 * it has got in touch, it has hired them.
 */
export const INTRODUCTION_SAYS = ['declined', 'contacted', 'hired'] as const;
export type IntroductionSays = (typeof INTRODUCTION_SAYS)[number];

/** The company's word on one introduction. `at`: the instant (ISO 8601) at which it said so. `id`: of the form that it sent. */
export const introductionWordSchema = z.object({ says: z.enum(INTRODUCTION_SAYS), at: z.string(), id: z.string() });
export type IntroductionWord = z.infer<typeof introductionWordSchema>;

const isLater = (word: IntroductionWord, known: IntroductionWord): boolean =>
  word.at === known.at
    ? INTRODUCTION_SAYS.indexOf(word.says) > INTRODUCTION_SAYS.indexOf(known.says)
    : word.at > known.at;

/**
 * Returns the word that counts: the later one; of two at one instant the one that says more. So it is the same in every order
 * (I3). The same form again changes nothing.
 */
export const lastWord = (known: IntroductionWord | undefined, word: IntroductionWord): IntroductionWord =>
  known === undefined || (known.id !== word.id && isLater(word, known)) ? word : known;

/** How many people were introduced for a job, and of how many the company has said what. Nothing about a person. */
export type IntroductionCounts = { readonly all: number } & Readonly<Record<IntroductionSays, number>>;

export const countIntroductions = (
  all: readonly { readonly word?: IntroductionWord | undefined }[],
): IntroductionCounts => {
  const count = (says: IntroductionSays): number => all.filter(({ word }) => word?.says === says).length;
  return { all: all.length, declined: count('declined'), contacted: count('contacted'), hired: count('hired') };
};
