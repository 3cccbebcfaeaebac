import { html, type Html } from '../language/html.ts';
import type { Letter } from '../letters/letter.ts';
import {
  bulletList,
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  hidden,
  paragraph,
  wrongClass,
  type FieldError,
} from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { deskPath } from './desk-paths.ts';
import { actPath } from './desk-posting-page.ts';
import type { DeskPosting } from './desk-view.ts';
import { ACT_WORDS, MOST_WORDS, type DeskAct } from './desk-words.ts';
import { textArea } from './text-area.ts';

/** What an official typed into the form of an act. `seen`: the state that they saw, as one word. */
export type TypedAct = { readonly words: string; readonly grounds: readonly string[]; readonly seen: string };

export type ActFormFacts = {
  readonly view: DeskPosting;
  readonly act: DeskAct;
  readonly typed: TypedAct;
  /** The articles to choose from, for a refusal. */
  readonly grounds: readonly string[];
  readonly errors: readonly FieldError[];
  readonly newKey: () => string;
};

/** The steps of the form: show what will happen, change the words, do it. */
export const ACT_STEPS = ['preview', 'edit', 'send'] as const;
type ActStep = (typeof ACT_STEPS)[number];

const ABOUT: Record<DeskAct, string> = {
  release: '구인 신청은 법이 정한 사유가 있을 때에만 거부할 수 있습니다. 사유가 뚜렷하지 않으면 안내를 시작합니다.',
  refuse:
    '법이 정한 사유가 있을 때에만 반려할 수 있습니다(직업안정법 제4조의2제4항, 제8조). 이유와 근거, 불복하는 방법을 회사에 알립니다.',
  mend: '회사에 무엇을 고칠지 알리고 기다립니다. 거부하는 것이 아닙니다(민원 처리에 관한 법률 제22조).',
};

const groundsField = ({ typed, grounds, errors }: ActFormFacts): Html =>
  html`<fieldset class="field${wrongClass(errors, 'ground')}" ${describedBy(errors, 'ground', 'hint')}>
    <legend>근거 조문</legend>
    <p class="hint" id="ground-hint">
      직업안정법 제8조의 사유를 하나 이상 고르고, 어긴 법령이 있으면 함께 골라 주십시오.
    </p>
    ${errorBeside(errors, 'ground')}
    ${grounds.map((ground, index) =>
      choice(
        'checkbox',
        {
          id: index === 0 ? 'ground' : `ground-${String(index)}`,
          name: 'ground',
          value: ground,
          label: ground,
          checked: typed.grounds.includes(ground),
        },
        'ko',
      ),
    )}
  </fieldset>`;

/** The form of an act: the official's own words and, for a refusal, the articles. */
export const actFormPage = (facts: ActFormFacts): ConsoleContent => {
  const { view, act, typed, errors, newKey } = facts;
  const { title, field, hint } = ACT_WORDS[act];
  return {
    title,
    section: 'postings',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')}
      <p class="lead">${view.title === '' ? '제목 없음' : view.title} · ${view.companyName}</p>
      ${paragraph(ABOUT[act], 'ko')}
      <form method="post" action="${actPath(view, act)}" novalidate>
        ${hidden({ key: newKey(), seen: typed.seen, step: 'preview' })}
        ${textArea({ id: 'words', label: field, hint, value: typed.words, most: MOST_WORDS, rows: 6 }, errors)}
        ${act === 'refuse' ? groundsField(facts) : ''} ${button('회사에 갈 메일 미리 보기')}
      </form>
      <p><a href="${deskPath(view)}">공고로 돌아가기</a></p>`,
  };
};

export type PreviewFacts = Pick<ActFormFacts, 'view' | 'act' | 'typed' | 'newKey'> & {
  /** What goes to the company. A sentence instead of a letter says why none goes. */
  readonly letter: Letter | string;
  /** What happens besides. */
  readonly effects: readonly string[];
};

const fieldsOf = ({ typed, newKey }: PreviewFacts, step: ActStep): Html =>
  html`${hidden({ key: newKey(), seen: typed.seen, step, words: typed.words })}
  ${typed.grounds.map((ground) => hidden({ ground }))}`;

const stepForm = (facts: PreviewFacts, step: ActStep, label: string): Html =>
  html`<form method="post" action="${actPath(facts.view, facts.act)}" novalidate>
    ${fieldsOf(facts, step)} ${button(label)}
  </form>`;

const letterBlock = (letter: Letter | string): Html =>
  typeof letter === 'string'
    ? paragraph(letter, 'ko')
    : html`<p><strong>제목</strong> ${letter.subject}</p>
        <div class="as-read">${letter.text}</div>
        <p class="quiet">
          공고에 적힌 메일 주소로 갑니다. 회사 페이지와 접수 기관의 메일 주소는 보낼 때 넣고, 맞는 구직자 수를 그때 세어
          적을 수 있습니다.
        </p>`;

/** What an act does, before it is done: the very letter to the company, and what happens. */
export const previewPage = (facts: PreviewFacts): ConsoleContent => {
  const { view, act, letter, effects, typed } = facts;
  return {
    title: `${ACT_WORDS[act].title}: 보내기 전에 확인`,
    section: 'postings',
    body: html`<p class="lead">${view.title === '' ? '제목 없음' : view.title} · ${view.companyName}</p>
      <h2>이렇게 됩니다</h2>
      ${bulletList(effects, 'ko')}
      ${
        act === 'release'
          ? html`<h2>살펴본 내용</h2>
              <div class="as-read">${typed.words}</div>`
          : ''
      }
      <h2>회사에 가는 메일</h2>
      ${letterBlock(letter)}
      <div class="actions">${stepForm(facts, 'send', '보내기')} ${stepForm(facts, 'edit', '고치기')}</div>
      <p><a href="${deskPath(view)}">보내지 않고 공고로 돌아가기</a></p>`,
  };
};
