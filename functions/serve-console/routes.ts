import { contactRoutes, contactsDue, type ContactsDeps } from './contacts.ts';
import { holidayRoutes, holidaysDue, type HolidaysDeps } from './holidays.ts';
import { arrearsRoutes, type ArrearsDeps } from './arrears.ts';
import { companyRoutes, type CompaniesDeps } from './companies.ts';
import { deskDue, deskRoutes, type DeskDeps } from './desk.ts';
import { weightsRoutes, type WeightsDeps } from './weights.ts';
import { recognitionRoutes, recognitionsDue, type RecognitionsDeps } from './recognitions.ts';
import { proposalRoutes, type ProposalsDeps } from './proposals.ts';
import { mailRoutes, mailsDue, type MailsDeps } from './mails.ts';
import { overviewRoutes, type OverviewDeps } from './overview.ts';
import { partnerRoutes, type PartnersDeps } from './partners.ts';
import { recordRoutes, type RecordsPageDeps } from './records.ts';
import type { ReviewsDeps } from './review-case.ts';
import { reviewRoutes, reviewsDue } from './reviews.ts';
import type { ActingDeps, Route } from './route.ts';
import { roundRoutes } from './rounds.ts';
import { rulesDue, rulesRoutes, type RulesDeps } from './rules.ts';
import { searchRoutes, type SearchDeps } from './search.ts';
import { todayRoute, type TodayDeps } from './today.ts';
import type { UploadDeps } from './upload-deps.ts';
import { uploadRoutes } from './uploads.ts';
import { waitingDue, waitingRoutes } from './waiting-people.ts';
import type { WaitingDeps } from './waiting-case.ts';

export type RoutesDeps = ActingDeps &
  PartnersDeps &
  CompaniesDeps &
  OverviewDeps &
  TodayDeps &
  RecordsPageDeps &
  ReviewsDeps &
  DeskDeps &
  WaitingDeps &
  UploadDeps &
  RulesDeps &
  ProposalsDeps &
  ArrearsDeps &
  HolidaysDeps &
  ContactsDeps &
  RecognitionsDeps &
  WeightsDeps &
  SearchDeps &
  MailsDeps;

/** Every page of the console and every form on it. */
export const ROUTES: readonly Route<RoutesDeps>[] = [
  todayRoute<RoutesDeps>(
    deskDue,
    waitingDue,
    reviewsDue,
    mailsDue,
    rulesDue,
    holidaysDue,
    contactsDue,
    recognitionsDue,
  ),
  ...deskRoutes,
  ...waitingRoutes,
  ...reviewRoutes,
  ...mailRoutes,
  ...rulesRoutes,
  ...proposalRoutes,
  ...roundRoutes,
  ...arrearsRoutes,
  ...holidayRoutes,
  ...contactRoutes,
  ...partnerRoutes,
  ...companyRoutes,
  ...recognitionRoutes,
  ...weightsRoutes,
  ...overviewRoutes,
  ...uploadRoutes,
  ...searchRoutes,
  ...recordRoutes,
];
