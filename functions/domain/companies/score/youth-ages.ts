import type { Figures } from '../../eligibility/law/figure-form.ts';
import { limitOn } from '../../eligibility/law/figures.ts';
import type { YouthAges } from './hires.ts';

const AGE_MIN = 'youth/age-min';
const AGE_MAX = 'youth/age-max';

/**
 * The ages of youth on the day of a hire (창원시 청년 기본 조례 제3조), as known on `knownOn`. An upper limit that an official may
 * raise for those discharged from service is not raised here.
 */
export const youthAges =
  (figures: Figures, knownOn: string): YouthAges =>
  (on) => {
    const min = limitOn(figures, AGE_MIN, on, knownOn)?.value;
    const max = limitOn(figures, AGE_MAX, on, knownOn)?.value;
    return min === undefined || max === undefined ? undefined : { min, max };
  };
