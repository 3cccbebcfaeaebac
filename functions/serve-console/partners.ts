import { partnerOf } from '../contracts/partners.ts';
import { BOARD_DAYS, partnerBoard, type BoardDays } from '../domain/console/partner-board.ts';
import {
  boardPath,
  boardTables,
  partnerBoardPage,
  PARTNERS_PATH,
  type PartnerBoardFacts,
} from '../domain/console/partner-board-page.ts';
import { partnersOf, type ConsoleRole } from '../domain/console/session.ts';
import { partnerName } from '../domain/language/words.ts';
import { countedDays, type ReadJournal } from './counted-days.ts';
import { exportRoutes, type ExportedList } from './exports.ts';
import type { ActingDeps, Asked, Route } from './route.ts';

export type PartnersDeps = Pick<ActingDeps, 'perform'> & { readonly journal: ReadJournal };

const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'partner'];
const USUAL: BoardDays = 30;
/** For the last sign of life it is looked back as far as the longest period. */
const LOOKED_BACK = Math.max(...BOARD_DAYS);

const boardIn = async (
  { query, official, moment: { today } }: Asked,
  { journal }: PartnersDeps,
): Promise<PartnerBoardFacts> => {
  const days = BOARD_DAYS.find((one) => String(one) === query.get('days')) ?? USUAL;
  const counted = await countedDays({ today, days: LOOKED_BACK }, journal);
  const figures = partnerBoard(counted, partnersOf(official), { today, days });
  const wanted = partnerOf(query.get('partner') ?? undefined);
  const shown = figures.length === 1 ? figures[0] : figures.find(({ partner }) => partner === wanted);
  return { figures, shown, days, today };
};

/** The board as a file. */
const exported: ExportedList<PartnersDeps> = {
  list: 'partners',
  section: 'partners',
  roles: READERS,
  read: async (asked, _most, deps) => {
    const board = await boardIn(asked, deps);
    const { shown, days, today } = board;
    const name = shown === undefined ? '모든 기관' : partnerName(shown.partner, 'ko', today);
    return {
      title: '협력기관 현황',
      part: `${name} · 최근 ${String(days)}일`,
      on: `export partners ${shown?.partner ?? 'all'} ${String(days)}`,
      back: boardPath(days, shown?.partner),
      file: `협력기관-현황-${today}`,
      tables: boardTables(board),
      isWhole: true,
      narrower: '',
    };
  },
};

/** What partners sent, and how it was answered: of all for the city, of their own for a partner's staff. */
export const partnerRoutes: readonly Route<PartnersDeps>[] = [
  {
    method: 'GET',
    path: PARTNERS_PATH,
    roles: READERS,
    answer: async (asked, deps) => ({ page: partnerBoardPage(await boardIn(asked, deps)) }),
  },
  ...exportRoutes(exported),
];
