import type { LexiconFile } from './lexicon.ts';
import adverbWords from '../lexicon/adverb.json' with { type: 'json' };
import ageWords from '../lexicon/age.json' with { type: 'json' };
import alsoWords from '../lexicon/also.json' with { type: 'json' };
import boundWords from '../lexicon/bound.json' with { type: 'json' };
import calledWords from '../lexicon/called.json' with { type: 'json' };
import denyWords from '../lexicon/deny.json' with { type: 'json' };
import elderWords from '../lexicon/elder.json' with { type: 'json' };
import existWords from '../lexicon/exist.json' with { type: 'json' };
import faithWords from '../lexicon/faith.json' with { type: 'json' };
import fakeWords from '../lexicon/fake.json' with { type: 'json' };
import familyWords from '../lexicon/family.json' with { type: 'json' };
import fitnessWords from '../lexicon/fitness.json' with { type: 'json' };
import freeWords from '../lexicon/free.json' with { type: 'json' };
import genuineWords from '../lexicon/genuine.json' with { type: 'json' };
import groundWords from '../lexicon/ground.json' with { type: 'json' };
import healthWords from '../lexicon/health.json' with { type: 'json' };
import hoursWords from '../lexicon/hours.json' with { type: 'json' };
import houseWords from '../lexicon/house.json' with { type: 'json' };
import kinWords from '../lexicon/kin.json' with { type: 'json' };
import labelWords from '../lexicon/label.json' with { type: 'json' };
import lookWords from '../lexicon/look.json' with { type: 'json' };
import measureWords from '../lexicon/measure.json' with { type: 'json' };
import moneyWords from '../lexicon/money.json' with { type: 'json' };
import needWords from '../lexicon/need.json' with { type: 'json' };
import noMatterWords from '../lexicon/no-matter.json' with { type: 'json' };
import numeralWords from '../lexicon/numeral.json' with { type: 'json' };
import onlyWords from '../lexicon/only.json' with { type: 'json' };
import originWords from '../lexicon/origin.json' with { type: 'json' };
import otherWords from '../lexicon/other.json' with { type: 'json' };
import personWords from '../lexicon/person.json' with { type: 'json' };
import preferWords from '../lexicon/prefer.json' with { type: 'json' };
import regionWords from '../lexicon/region.json' with { type: 'json' };
import residenceWords from '../lexicon/residence.json' with { type: 'json' };
import roleWords from '../lexicon/role.json' with { type: 'json' };
import schemeWords from '../lexicon/scheme.json' with { type: 'json' };
import schoolWords from '../lexicon/school.json' with { type: 'json' };
import seekWords from '../lexicon/seek.json' with { type: 'json' };
import servedWords from '../lexicon/served.json' with { type: 'json' };
import sexWords from '../lexicon/sex.json' with { type: 'json' };
import shutWords from '../lexicon/shut.json' with { type: 'json' };
import staffWords from '../lexicon/staff.json' with { type: 'json' };
import statuteWords from '../lexicon/statute.json' with { type: 'json' };
import suitWords from '../lexicon/suit.json' with { type: 'json' };
import thingWords from '../lexicon/thing.json' with { type: 'json' };
import unitWords from '../lexicon/unit.json' with { type: 'json' };
import unpaidWords from '../lexicon/unpaid.json' with { type: 'json' };
import wageWords from '../lexicon/wage.json' with { type: 'json' };
import wealthWords from '../lexicon/wealth.json' with { type: 'json' };
import workWords from '../lexicon/work.json' with { type: 'json' };
import writeWords from '../lexicon/write.json' with { type: 'json' };

/** Every file of the lexicon. A new class is a new file and a line here. */
export const LEXICON_FILES: readonly LexiconFile[] = [
  adverbWords,
  ageWords,
  alsoWords,
  boundWords,
  calledWords,
  denyWords,
  elderWords,
  existWords,
  faithWords,
  fakeWords,
  familyWords,
  fitnessWords,
  freeWords,
  genuineWords,
  groundWords,
  healthWords,
  hoursWords,
  houseWords,
  kinWords,
  labelWords,
  lookWords,
  measureWords,
  moneyWords,
  needWords,
  noMatterWords,
  numeralWords,
  onlyWords,
  originWords,
  otherWords,
  personWords,
  preferWords,
  regionWords,
  residenceWords,
  roleWords,
  schemeWords,
  schoolWords,
  seekWords,
  servedWords,
  sexWords,
  shutWords,
  staffWords,
  statuteWords,
  suitWords,
  thingWords,
  unitWords,
  unpaidWords,
  wageWords,
  wealthWords,
  workWords,
  writeWords,
];
