import type { DeskAct } from '../domain/console/desk-words.ts';
import type { TypedAct } from '../domain/console/desk-act-pages.ts';
import { refusalNote } from '../domain/console/refusal-grounds.ts';
import { dateWords } from '../domain/language/dates.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { lastDayOf } from '../domain/matching/fit.ts';
import type { Letter } from '../domain/letters/letter.ts';
import { letters, tellingOf, withTelling } from '../domain/postings/posting-letters.ts';
import {
  asHeld,
  postingState,
  takePosting,
  takeReview,
  type PostingRecord,
  type PostingState,
} from '../domain/postings/posting-record.ts';
import type { Hash } from '../domain/records/version.ts';
import { isToCompany, previewLetter, type PreviewDeps } from '../notices/posting-preview.ts';
import { askedToMend, mendNotice } from '../steps/ask-to-mend.ts';
import type { ReadPosting } from './desk-reading.ts';

/** What an act says in the flow: the note of a decision, or of a request to mend. */
export const noteOf = (act: DeskAct, { words, grounds }: TypedAct): string =>
  act === 'refuse' ? refusalNote(words, grounds) : words;

/** The record as a decision of this moment makes it. `releases` and refuses as the flow does. */
const decided = (
  { record, texts, view }: ReadPosting,
  decision: 'release' | 'refuse',
  note: string,
  { now }: Moment,
  hash: Hash,
): PostingRecord => {
  const revision = view.waits?.revision ?? 0;
  const after = takeReview(record, revision, { decision, note, time: now, hash: '' }).record;
  const isRefusedText = view.waits?.kind !== 'held' && decision === 'release';
  const released = (isRefusedText ? texts : []).reduce(
    (before, text) => takePosting(before, asHeld(text)).record,
    after,
  );
  return withTelling(released, hash);
};

export type Preview = { readonly letter: Letter | string; readonly effects: readonly string[] };

const RECORDED = '누가 언제 어떤 이유로 했는지 처리 기록에 남습니다. 처리 기록은 고치거나 지울 수 없습니다.';

const NO_CONTACT = '공고에 회사의 메일 주소가 없어 회사에는 메일이 가지 않습니다. 접수 기관을 통해 알려 주십시오.';
const NO_NEWS = '회사에 새로 알릴 것이 없어 메일이 가지 않습니다. 회사는 더 나중에 보낸 개정에 대한 안내를 받았습니다.';

const shownWords = (record: PostingRecord): string => {
  const posting = record.standing?.posting;
  const until = posting === undefined ? '' : `${dateWords(lastDayOf(posting), 'ko')}까지 `;
  const words: Partial<Record<PostingState, string>> = {
    open: `구직자에게 ${until}안내합니다.`,
    stored: '직종이나 근무지를 알 수 없어, 채워 보낼 때까지는 구직자에게 안내하지 못합니다.',
    closed: '회사가 마감한 공고여서, 회사가 다시 열 때까지는 구직자에게 안내하지 않습니다.',
  };
  return words[postingState(record)] ?? '다른 확인이 남아 있어 아직 구직자에게 안내하지 않습니다.';
};

const effectsOf = (act: DeskAct, after: PostingRecord): string[] => {
  switch (act) {
    case 'release':
      return [shownWords(after), '접수 기관에 결과를 알립니다.', RECORDED];
    case 'refuse':
      return [
        postingState(after) === 'open'
          ? '이 개정은 안내하지 않습니다. 앞서 받은 개정은 그대로 안내합니다.'
          : '구직자에게 안내하지 않습니다.',
        '접수 기관에 이유를 알립니다.',
        RECORDED,
      ];
    case 'mend':
      return [
        '공고는 그대로 기다리며, 그동안 구직자에게 안내하지 않습니다.',
        '회사가 고쳐 보내면 바로 다시 점검합니다. 그 전에도 안내를 시작하거나 반려하실 수 있습니다.',
        RECORDED,
      ];
  }
};

/** Returns the letter that an act of this moment would send, composed by the notice's own code, and what else it does. */
export const previewAct = async (
  read: ReadPosting,
  act: DeskAct,
  typed: TypedAct,
  moment: Moment,
  deps: PreviewDeps,
): Promise<Preview> => {
  const { hash } = deps;
  const note = noteOf(act, typed);
  const revision = read.view.waits?.revision ?? 0;
  const after =
    act === 'mend'
      ? askedToMend(read.record, { revision, note, at: moment.now }, hash)
      : decided(read, act, note, moment, hash);
  const { told } = after;
  const asked = act === 'mend' ? mendNotice(after, '', hash) : undefined;
  const sent = act === 'mend' || told?.says === read.record.told?.says ? [] : letters(after, told, '', hash);
  const notice = asked ?? sent.find(isToCompany);
  const letter = notice && (await previewLetter(notice, { value: after, version: read.version + 1 }, moment, deps));
  const whyNone = tellingOf(after)?.to === undefined ? NO_CONTACT : NO_NEWS;
  return { letter: letter ?? whyNone, effects: effectsOf(act, after) };
};
