import type { Introduction } from '../../functions/stores/matching/introduction-store.ts';
import { NOW } from './world.ts';

/** An invented consent to be introduced for a job, as the person's page keeps it. */
export const keptIntroduction = (cluster: string): Introduction => ({
  cluster,
  partner: 'masan-univ',
  externalId: 'P-1',
  title: 'CNC 선반 조작원 모집',
  companyName: '가상정밀',
  agreedOn: NOW.today,
  at: NOW.now,
  textVersion: 'introduction-2026-11',
  language: 'ko',
  entry: 'entry-1',
  asked: false,
});
