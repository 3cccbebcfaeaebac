import { dateWords } from '../language/dates.ts';
import { plural } from '../language/counted.ts';
import { type Language } from '../language/words.ts';
import { AWAY_REASONS, jobsKept, type OwnJob, type OwnJobs } from '../people/own-jobs.ts';
import { OWN_JOBS_WORDS } from './own-jobs-words.ts';
import { row, type Row } from './parts.ts';

const LABELS = {
  ko: {
    kept: '저장하거나 지원하신 일자리',
    away: '관심 없다고 하신 일자리',
    reported: '마감되었다고 알려 주신 일자리',
    unsaid: '이유를 적지 않으심',
    jobs: (count: number) => `${count}건`,
  },
  en: {
    kept: 'Jobs you saved or applied for',
    away: 'Jobs you are not interested in',
    reported: 'Jobs you said are closed',
    unsaid: 'no reason given',
    jobs: (count: number) => plural(count, 'job'),
  },
} as const;

const keptLine = ({ named, saved, applied }: OwnJob, language: Language): string => {
  const words = OWN_JOBS_WORDS[language];
  const said = [
    ...(saved === true ? [words.saved] : []),
    ...(applied === undefined ? [] : [words.appliedShort(dateWords(applied, language))]),
  ];
  return `${named?.title ?? '-'} (${named?.companyName ?? '-'}): ${said.join(' · ')}`;
};

const awayLines = (jobs: readonly OwnJob[], language: Language): string[] =>
  [...AWAY_REASONS, 'unsaid' as const].flatMap((reason) => {
    const count = jobs.filter(({ away }) => away === reason).length;
    const words = reason === 'unsaid' ? LABELS[language].unsaid : OWN_JOBS_WORDS[language].reasons[reason];
    return count === 0 ? [] : [`${words}: ${LABELS[language].jobs(count)}`];
  });

/** What the person said of single jobs. */
export const ownJobRows = (own: OwnJobs, language: Language): Row[] => {
  const labels = LABELS[language];
  const kept = jobsKept(own).map(({ job }) => keptLine(job, language));
  const away = awayLines(Object.values(own), language);
  const reported = Object.values(own).filter((job) => job.reported === true).length;
  return [
    ...row(labels.kept, kept.length === 0 ? undefined : kept),
    ...row(labels.away, away.length === 0 ? undefined : away),
    ...row(labels.reported, reported === 0 ? undefined : labels.jobs(reported)),
  ];
};
