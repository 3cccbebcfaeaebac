import { CITY, DOORS } from '../functions/contracts/partners.ts';
import type { Door, DoorKind, Sender } from '../functions/contracts/partners.ts';
import type { StageSettings } from './stage-settings.ts';

export type SenderName = { readonly ko: string; readonly en: string };

/**
 * Who the senders are. The city's plan counts five university job centres (대학일자리센터) without naming them:
 * which five is an assumption until the city confirms it.
 */
export const SENDER_NAMES = {
  'changwon-national-univ': { ko: '국립창원대학교', en: 'Changwon National University' },
  'kyungnam-univ': { ko: '경남대학교', en: 'Kyungnam University' },
  'changshin-univ': { ko: '창신대학교', en: 'Changshin University' },
  'masan-univ': { ko: '마산대학교', en: 'Masan University' },
  'moonsung-univ': { ko: '창원문성대학교', en: 'Changwon Moonsung University' },
  'industry-academia-institute': { ko: '경남창원산학융합원', en: 'Gyeongnam Changwon Industry-Academia Institute' },
  'chamber-of-commerce': { ko: '창원상공회의소', en: 'Changwon Chamber of Commerce' },
  'city-job-centre': { ko: '창원일자리센터', en: 'Changwon Job Centre' },
  'mid-career-centre': { ko: '중장년이음센터', en: 'Mid-career Centre' },
  'mobile-centre': { ko: '찾아가는 일자리센터', en: 'Mobile Job Centre' },
  'popup-cafe': { ko: '창원형 일자리 팝업카페', en: 'Pop-up Job Café' },
  'public-works-office': { ko: '공공근로·지역공동체일자리 담당 부서', en: 'Public Works Office' },
  [CITY]: { ko: '창원시 일자리창출과', en: 'the city officials' },
} as const satisfies Record<Sender, SenderName>;

/** What the senders send: every door of these kinds. */
export const doorsOf = (...kinds: readonly DoorKind[]): readonly Door[] =>
  DOORS.filter((door) => kinds.includes(door.kind));

/** The IAM role of this sender, by which it takes its answers; undefined where it has none. */
export const roleOf = (settings: StageSettings, sender: Sender): string | undefined => settings.senderRoles[sender];

/** The IAM role that may send for this sender, or undefined: then nobody may. */
export const sendingRoleOf = (settings: StageSettings, sender: Sender): string | undefined =>
  settings.revokedPartners.some((revoked) => revoked === sender) ? undefined : roleOf(settings, sender);
