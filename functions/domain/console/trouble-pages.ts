import { html } from '../language/html.ts';
import { paragraph } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';

type Words = { readonly title: string; readonly text: readonly string[] };

const TROUBLES = {
  400: {
    title: '로그인하지 못했습니다',
    text: ['로그인에 걸린 시간이 길었거나, 중간에 멈추었습니다. 처음부터 다시 로그인해 주시기 바랍니다.'],
  },
  403: {
    title: '이 화면을 쓰실 수 없습니다',
    text: ['이 일을 맡은 분만 쓰실 수 있습니다. 필요하시면 운영 담당자에게 권한을 요청해 주시기 바랍니다.'],
  },
  404: {
    title: '찾으시는 것이 없습니다',
    text: ['주소가 잘못되었거나, 그사이 삭제되었습니다. 메뉴에서 다시 찾아 주시기 바랍니다.'],
  },
  405: { title: '이 방법으로는 열 수 없습니다', text: ['메뉴에서 다시 열어 주시기 바랍니다.'] },
  413: {
    title: '보내신 내용이 너무 깁니다',
    text: ['앞 화면으로 돌아가 내용을 줄인 뒤 다시 보내 주시기 바랍니다. 바뀐 것은 없습니다.'],
  },
  500: {
    title: '지금은 처리할 수 없습니다',
    text: [
      '시스템에 문제가 생겼습니다. 잠시 뒤에 다시 열어, 하시려던 일이 처리되었는지 확인해 주시기 바랍니다.',
      '계속 같은 화면이 나오면 운영 담당자에게 알려 주시기 바랍니다.',
    ],
  },
} as const satisfies Record<number, Words>;
export type ConsoleTrouble = keyof typeof TROUBLES;

const signInAgain = html`<p><a class="button" href="/sign-in">로그인</a></p>`;

/** What cannot be shown. The same page for everything that somebody may not see, whether or not it is there. */
export const consoleTroublePage = (trouble: ConsoleTrouble): ConsoleContent => {
  const { title, text } = TROUBLES[trouble];
  return {
    title,
    body: html`${text.map((line) => paragraph(line, 'ko'))} ${trouble === 400 ? signInAgain : ''}`,
  };
};

export const signedOutPage = (): ConsoleContent => ({
  title: '로그아웃했습니다',
  body: html`${paragraph('다른 분과 함께 쓰는 컴퓨터라면 창을 닫아 주시기 바랍니다.', 'ko')} ${signInAgain}`,
});

/**
 * The session was over when a form came. Nothing was done. What was typed comes back, so that it can be copied. `typed`: the texts
 * of the form that are longer than a choice.
 */
export const sessionOverPage = (typed: readonly string[]): ConsoleContent => ({
  title: '로그인이 끝났습니다',
  body: html`${paragraph('오래 쓰지 않으셔서 로그인이 끝났습니다. 보내신 일은 처리하지 않았습니다.', 'ko')}
  ${
    typed.length === 0
      ? ''
      : html`${paragraph('적으신 내용은 아래에 있습니다. 복사해 두셨다가 다시 로그인하여 붙여 넣으시면 됩니다.', 'ko')}
        ${typed.map(
          (text, index) =>
            html`<div class="field">
              <label for="typed-${String(index)}">적으신 내용 ${String(index + 1)}</label>
              <textarea id="typed-${String(index)}" readonly rows="6">${text}</textarea>
            </div>`,
        )}`
  }
  ${signInAgain}`,
});
