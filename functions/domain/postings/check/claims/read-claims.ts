import { ageClaims } from './age/age.ts';
import { ageWordsClaims } from './age/age-words.ts';
import { beliefsClaims } from './beliefs/beliefs.ts';
import { calledClaims } from './called/called.ts';
import type { Claim } from './claim.ts';
import { fakeClaims } from './fake/fake.ts';
import { familyClaims } from './called/family.ts';
import { looksClaims } from './looks/looks.ts';
import { measuresClaims } from './looks/measures.ts';
import { fitnessClaims } from './looks/fitness.ts';
import { bodyWritingClaims } from './looks/body-writing.ts';
import { papersClaims } from './papers.ts';
import { payClaims } from './pay/pay.ts';
import type { ReadPosting } from './read-posting.ts';
import { regionClaims } from './region/region.ts';
import { residenceClaims } from './region/residence.ts';
import { sexClaims } from './sex/sex.ts';
import { withoutDenied } from './turned-round.ts';
import { unpaidClaims } from './unpaid/unpaid.ts';
import { withoutOthers } from './others/others.ts';
import { withoutBareOnes, withoutNames } from './bare-claims.ts';
import type { ReadText } from '../reading/read-text.ts';

/** The readers of claims, one per family of words, in the order of the rules. */
const READERS: readonly ((text: ReadText, reading: ReadPosting) => Claim[])[] = [
  sexClaims,
  calledClaims,
  looksClaims,
  measuresClaims,
  fitnessClaims,
  bodyWritingClaims,
  familyClaims,
  ageClaims,
  ageWordsClaims,
  regionClaims,
  residenceClaims,
  beliefsClaims,
  fakeClaims,
  unpaidClaims,
  payClaims,
  papersClaims,
];

/** Everything that the texts of a posting say of the things that the law judges. */
export const readClaims = (reading: ReadPosting): readonly Claim[] =>
  withoutBareOnes(
    withoutDenied(
      withoutOthers(withoutNames(reading.texts.flatMap((text) => READERS.flatMap((read) => read(text, reading))))),
    ),
    reading,
  );
