import { partnerOf } from '../contracts/partners.ts';
import { BOARD_DAYS, partnerBoard, type BoardDays } from '../domain/console/partner-board.ts';
import { partnerBoardPage, PARTNERS_PATH } from '../domain/console/partner-board-page.ts';
import { partnersOf, type ConsoleRole } from '../domain/console/session.ts';
import { countedDays, type ReadJournal } from './counted-days.ts';
import type { Route } from './route.ts';

export type PartnersDeps = { readonly journal: ReadJournal };

const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'partner'];
const USUAL: BoardDays = 30;
/** For the last sign of life it is looked back as far as the longest period. */
const LOOKED_BACK = Math.max(...BOARD_DAYS);

/** What partners sent, and how it was answered: of all for the city, of their own for a partner's staff. */
export const partnerRoutes: readonly Route<PartnersDeps>[] = [
  {
    method: 'GET',
    path: PARTNERS_PATH,
    roles: READERS,
    answer: async ({ query, official, moment: { today } }, { journal }) => {
      const days = BOARD_DAYS.find((one) => String(one) === query.get('days')) ?? USUAL;
      const figures = partnerBoard(await countedDays({ today, days: LOOKED_BACK }, journal), partnersOf(official), {
        today,
        days,
      });
      const wanted = partnerOf(query.get('partner') ?? undefined);
      const shown = figures.length === 1 ? figures[0] : figures.find(({ partner }) => partner === wanted);
      return { page: partnerBoardPage({ figures, shown, days, today }) };
    },
  },
];
