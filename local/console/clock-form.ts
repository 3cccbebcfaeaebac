import { html, type Html } from '../../functions/domain/language/html.ts';
import type { Status } from './status.ts';
import { CLOCK_MOVES, type ClockMove } from './system-view.ts';

const NAMES = {
  'next-morning': '내일 아침까지',
  'next-week': '한 주 뒤까지',
  'two-years': '두 해 뒤까지',
} as const satisfies Record<ClockMove, string>;

/** The move that a form asks for. Undefined if it is none. */
export const askedMove = (form: URLSearchParams): ClockMove | undefined =>
  CLOCK_MOVES.find((move) => move === form.get('to'));

/** The buttons that move the clock. `token` shows that the form comes from this console. */
export const clockForm = (status: Status, token: string): Html => {
  const isBusy = status.figures['loading'] !== '';
  return html`<section aria-labelledby="clock">
    <h2 id="clock">시계 옮기기 <span lang="en">move the clock</span></h2>
    <p>
      시계를 앞으로 옮기면 그 사이에 예정된 일이 차례로 실행됩니다. 내일 아침에는 하루치 일자리 모음, 반려 모음, 기업의
      주간 현황이, 한 주 안에는 한 주치 일자리 모음이, 두 해 뒤에는 수신 동의 확인이 메일함에 들어옵니다. 두 해 뒤로
      옮기면 그 사이의 날은 건너뜁니다. 뒤로 되돌릴 수는 없습니다.
    </p>
    <form class="moves" method="post" action="/clock">
      <input type="hidden" name="token" value="${token}" />
      ${CLOCK_MOVES.map(
        (move) =>
          html`<button type="submit" name="to" value="${move}" data-when-still ${isBusy ? html`disabled` : ''}>
            ${NAMES[move]}
          </button>`,
      )}
    </form>
    <p class="quiet">표본 도시를 넣거나 시계를 옮기는 동안에는 누르실 수 없습니다.</p>
  </section>`;
};
