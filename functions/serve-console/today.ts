import { todayPage } from '../domain/console/today-page.ts';
import type { Route } from './route.ts';

export type TodayDeps = object;

/** The first page: what is due. */
export const todayRoutes: readonly Route<TodayDeps>[] = [
  { method: 'GET', path: '/', roles: 'everybody', answer: async () => ({ page: todayPage() }) },
];
