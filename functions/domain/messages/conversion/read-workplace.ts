import type { District, DistrictCode } from '../../language/districts.ts';
import { readDistrict } from '../../language/districts.ts';
import type { Note } from './conversion.ts';

const ALL_OF_CHANGWON: DistrictCode = '48120';
const FIX = '근무지를 "경남 창원시 성산구"와 같이 적어 주십시오.';

/**
 * Returns the district from a source's texts about one place: the first 구, or else all of Changwon. Notes any doubt.
 */
export const readWorkplace = (accounts: readonly (string | undefined)[], note: Note): DistrictCode | undefined => {
  const given = accounts.filter((account) => account !== undefined && account !== '');
  const read = given.map((account) => readDistrict(account ?? '')).filter((one): one is District => one !== undefined);
  const best = read.find(({ code }) => code !== ALL_OF_CHANGWON) ?? read[0];
  if (best === undefined)
    note(
      'workplace.district',
      given.length === 0 ? '근무지가 없어 매칭할 수 없습니다.' : '근무지에서 창원시의 구를 찾지 못했습니다.',
      FIX,
      given[0],
    );
  else if (best.doubt !== undefined) note('workplace.district', best.doubt, FIX, given[0]);
  return best?.code;
};
