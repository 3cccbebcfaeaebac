import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { date } from '../../contracts/fields.ts';
import type { OfficialSaying } from '../eligibility/answer/official-act.ts';
import {
  bulletList,
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  factList,
  type FieldError,
  hidden,
  paragraph,
  row,
  textField,
  wrongClass,
} from '../page/parts.ts';
import { typedWords, problemOf } from './official-words.ts';
import type { ConsoleContent } from './console-page.ts';
import { textArea } from './text-area.ts';
import type { CaseCondition } from './waiting-page.ts';
import {
  casePath,
  conditionPath,
  DOCUMENT_LENGTH,
  REASON_LENGTH,
  SAYINGS,
  sayingIn,
  sayingWords,
  type Saying,
} from './waiting-words.ts';
import type { ProgrammeId } from '../../contracts/programmes.ts';

/**
 * What an official typed. `seen`: what they saw of the condition, as one text. `before`: what an official had said by then.
 */
export type SayingEntry = {
  readonly says: string;
  readonly document: string;
  readonly seenOn: string;
  readonly reason: string;
  readonly seen: string;
  readonly before: string;
};

export const sayingEntryIn = (fields: URLSearchParams): SayingEntry => ({
  says: fields.get('says') ?? '',
  document: typedWords(fields.get('document')),
  seenOn: typedWords(fields.get('seenOn')),
  reason: typedWords(fields.get('reason')),
  seen: fields.get('seen') ?? '',
  before: fields.get('before') ?? '',
});

/** Reads a day as people type it: `2026-11-02`, `2026.11.2`, `20261102`, `2026년 11월 2일`. */
const dayIn = (text: string): string | undefined => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-./년\s]*(\d{1,2})[-./월\s]+(\d{1,2})[.일\s]*$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return date().safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
};

const dayProblem = (text: string, today: string): string | undefined => {
  const day = dayIn(text);
  if (day === undefined) return '서류를 본 날을 2026-11-02처럼 적어 주십시오.';
  return day > today ? '서류를 본 날은 오늘이거나 그전이어야 합니다.' : undefined;
};

/** Checks what was typed. Each mistake names its field. */
export const readSaying = (
  { says: typed, document, seenOn, reason, before }: SayingEntry,
  today: string,
): { readonly saying: OfficialSaying | undefined; readonly errors: readonly FieldError[] } => {
  const says = sayingIn(typed);
  const mayTakeBack = before === 'met' || before === 'unmet';
  const problems: (FieldError | undefined)[] = [
    says === undefined || (says === 'taken-back' && !mayTakeBack)
      ? { field: 'says', message: '확인한 결과를 골라 주십시오.' }
      : undefined,
    ...(says === 'taken-back'
      ? []
      : [
          problem('document', '본 서류', problemOf(document, { most: DOCUMENT_LENGTH })),
          problem('seenOn', '서류를 본 날', dayProblem(seenOn, today)),
        ]),
    problem('reason', '이유', problemOf(reason, { most: REASON_LENGTH })),
  ];
  const errors = problems.filter((one) => one !== undefined);
  if (errors.length > 0 || says === undefined) return { saying: undefined, errors };
  return {
    saying: says === 'taken-back' ? { says, reason } : { says, reason, document, seenOn: dayIn(seenOn) },
    errors,
  };
};

const problem = (field: string, label: string, message: string | undefined): FieldError | undefined =>
  message === undefined ? undefined : { field, message: `${label}: ${message}` };

/** The condition that an act is about. `proofs`: the documents that usually prove the facts that it reads. */
export type ActOnCondition = {
  readonly person: string;
  readonly number: string;
  readonly programme: ProgrammeId;
  readonly name: string;
  readonly condition: CaseCondition;
  readonly proofs: readonly string[];
};

const pathOf = ({ person, programme, condition }: ActOnCondition): string =>
  conditionPath(person, { programme, criterion: condition.id });

const aboutRows = ({ name, condition }: ActOnCondition): Html =>
  factList(
    [
      ...row('사업', name),
      ...row('요건', condition.sentence),
      ...row('결과', condition.result),
      ...row('기다리는 이유', condition.why),
      ...row('근거', condition.source),
    ],
    'ko',
  );

const CHOICES = (role: CaseCondition['role'], says: Saying): string =>
  says === 'taken-back' ? '앞서 한 확인을 거둡니다. 다시 담당자의 확인을 기다리게 됩니다.' : sayingWords(says, role);

const sayingField = (
  { condition }: ActOnCondition,
  { says, before }: SayingEntry,
  errors: readonly FieldError[],
): Html =>
  html`<fieldset class="${wrongClass(errors, 'says').trim()}" ${describedBy(errors, 'says', 'no-hint')}>
    <legend>확인한 결과</legend>
    ${errorBeside(errors, 'says')}
    ${SAYINGS.filter((one) => one !== 'taken-back' || before === 'met' || before === 'unmet').map((one, index) =>
      choice(
        'radio',
        {
          id: index === 0 ? 'says' : `says-${one}`,
          name: 'says',
          value: one,
          label: CHOICES(condition.role, one),
          checked: says === one,
        },
        'ko',
      ),
    )}
  </fieldset>`;

/** The form about a condition. `key`: its one-time key. */
export const conditionFormPage = (
  about: ActOnCondition,
  entry: SayingEntry,
  {
    key,
    today,
    errors = [],
  }: { readonly key: string; readonly today: string; readonly errors?: readonly FieldError[] },
): ConsoleContent => {
  const { person, number, proofs } = about;
  const suggested = proofs.length === 0 ? '' : ` 흔히 보는 서류: ${proofs.join(', ')}.`;
  return {
    title: `사례 ${number}의 요건 확인`,
    section: 'waiting',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')}
      <p><a href="${casePath(person)}">사례로 돌아가기</a></p>
      ${aboutRows(about)}
      ${paragraph('확인은 사전 검토이며 처분이 아닙니다. 이 요건이 보는 정보나 기준이 바뀌면 더는 쓰이지 않고, 다시 확인하셔야 합니다.', 'ko')}
      <form method="post" action="${pathOf(about)}" novalidate>
        ${hidden({ key, seen: entry.seen, before: entry.before, step: 'preview' })} ${sayingField(about, entry, errors)}
        ${textField(
          {
            id: 'document',
            label: '본 서류',
            hint: `이름만 적어 주시기 바랍니다.${suggested} 확인을 거두실 때는 비워 두시면 됩니다.`,
            value: entry.document,
            most: DOCUMENT_LENGTH,
            isWide: true,
          },
          errors,
          'ko',
        )}
        ${textField(
          {
            id: 'seenOn',
            label: '서류를 본 날',
            hint: `${today}처럼 적어 주시기 바랍니다.`,
            value: entry.seenOn,
            most: 20,
          },
          errors,
          'ko',
        )}
        ${textArea(
          {
            id: 'reason',
            label: '이유',
            hint: '본인 페이지에 그대로 나옵니다. 무엇을 보고 왜 그렇게 판단하셨는지 쉬운 말로 적어 주시기 바랍니다.',
            value: entry.reason,
            most: REASON_LENGTH,
            rows: 5,
          },
          errors,
        )}
        ${button('미리 보기')}
      </form>`,
  };
};

const step = (value: 'send' | 'edit', label: string): Html =>
  html`<button type="submit" name="step" value="${value}">${label}</button>`;

/** What an act will do, before it is done. `effects`: what happens, in sentences. */
export const conditionPreviewPage = (
  about: ActOnCondition,
  entry: SayingEntry,
  saying: OfficialSaying,
  { key, effects }: { readonly key: string; readonly effects: readonly string[] },
): ConsoleContent => {
  const { person, number, condition } = about;
  const { says, document, seenOn, reason } = saying;
  return {
    title: `사례 ${number}의 요건 확인: 기록하기 전에 확인`,
    section: 'waiting',
    body: html`<p class="lead">아직 기록하지 않았습니다.</p>
      <h2>이렇게 됩니다</h2>
      ${bulletList(effects, 'ko')}
      <h2>본인 페이지에 나오는 내용</h2>
      ${factList(
        [
          ...row('요건', condition.sentence),
          ...row('담당자 확인(사전 검토)', sayingWords(says, condition.role)),
          ...row('본 서류', document),
          ...row('서류를 본 날', seenOn && dateWords(seenOn, 'ko')),
          ...row('이유', reason),
        ],
        'ko',
      )}
      <form method="post" action="${pathOf(about)}" novalidate>
        ${hidden({ key, ...entry })}
        <div class="actions">${step('send', '기록하기')} ${step('edit', '고치기')}</div>
      </form>
      <p><a href="${casePath(person)}">기록하지 않고 사례로 돌아가기</a></p>`,
  };
};
