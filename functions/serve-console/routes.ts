import { recordRoutes, type RecordsPageDeps } from './records.ts';
import type { ActingDeps, Route } from './route.ts';
import { todayRoute } from './today.ts';

export type RoutesDeps = ActingDeps & RecordsPageDeps;

/** Every page of the console and every form on it. */
export const ROUTES: readonly Route<RoutesDeps>[] = [todayRoute(), ...recordRoutes];
