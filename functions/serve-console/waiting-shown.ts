import { hasRole } from '../domain/console/session.ts';
import { waitingPage, type WaitingPageFacts } from '../domain/console/waiting-page.ts';
import type { ActingDeps, Asked, Route, Shown } from './route.ts';
import { caseFacts, readWaiting, type WaitingDeps, type WaitingPerson } from './waiting-case.ts';

export type WaitingPagesDeps = WaitingDeps & ActingDeps;
export type WaitingRoute = Route<WaitingPagesDeps>;

const NOTES = {
  confirmed: { title: '요건 확인을 기록했습니다', text: '곧 다시 검토하여 본인 페이지의 결과에 넣습니다.' },
  corrected: { title: '요건 확인을 고쳤습니다', text: '곧 다시 검토하여 본인 페이지의 결과를 고칩니다.' },
  'taken-back': { title: '요건 확인을 거두었습니다', text: '곧 다시 검토하며, 이 요건은 다시 확인을 기다립니다.' },
  overtaken: {
    title: '아무것도 하지 않았습니다',
    text: '화면을 여신 뒤에 이 요건이나 본인의 정보가 바뀌었습니다. 아래는 지금의 상태입니다.',
  },
  used: {
    title: '아무것도 하지 않았습니다',
    text: '이미 쓴 화면이거나 오래된 화면입니다. 아래에서 지금의 상태를 보시고 다시 해 주시기 바랍니다.',
  },
} as const;

export const waitingNote = (name: string | null): WaitingPageFacts['note'] =>
  name === 'confirmed' || name === 'corrected' || name === 'taken-back' ? NOTES[name] : undefined;

type More = Partial<Pick<WaitingPageFacts, 'note' | 'opened' | 'errors'>> & { readonly status?: Shown['status'] };

/** The page of a case. */
export const shownWaiting = (
  { official, moment }: Asked,
  found: WaitingPerson,
  { status = 200, errors = [], ...more }: More = {},
): Shown => ({
  status,
  page: waitingPage({
    ...caseFacts(found, moment),
    mayAct: hasRole(official, 'official'),
    errors,
    ...more,
  }),
});

/** The page of a case on which nothing was done, and why. */
export const notDone = (asked: Asked, found: WaitingPerson, why: 'overtaken' | 'used'): Shown =>
  shownWaiting(asked, found, { status: 409, note: NOTES[why] });

/** Reads a case and writes to the access log that somebody looks at it. */
export const lookedAtCase = async (
  asked: Asked,
  purpose: string,
  deps: WaitingPagesDeps,
): Promise<WaitingPerson | undefined> => {
  const found = await readWaiting(asked.params['person'], deps);
  if (found !== undefined) await deps.looked(asked, { person: found.person.person, purpose });
  return found;
};
