import { documentOf, html } from '../../../functions/domain/language/html.ts';
import type { Html } from '../../../functions/domain/language/html.ts';
import type { Account } from './officials-accounts.ts';

/** The sign-in page of the local user pool. Managed login of Cognito stands in its place on AWS. */

const TITLE = '연습용 로그인';

const page = (body: Html): string =>
  documentOf(
    html`<!doctype html>
      <html lang="ko">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${TITLE}</title>
          <style>
            body {
              font:
                1.0625rem/1.6 'Apple SD Gothic Neo',
                'Malgun Gothic',
                'Noto Sans KR',
                sans-serif;
              max-width: 30rem;
              margin: 2rem auto;
              padding: 0 1rem;
              word-break: keep-all;
            }
            button {
              font: inherit;
              width: 100%;
              min-height: 3rem;
              margin: 0.25rem 0;
            }
          </style>
        </head>
        <body>
          <main>
            <h1>${TITLE}</h1>
            ${body}
          </main>
        </body>
      </html>`,
  );

const buttonOf = ({ sub, name, task, isEnabled }: Account): Html =>
  html`<p>
    <button name="sub" value="${sub}">${name} · ${task}${isEnabled ? '' : ' (사용 중지된 계정)'}</button>
  </p>`;

/** @param refused a disabled account was chosen */
export const signInPage = (accounts: readonly Account[], action: string, refused: boolean): string =>
  page(
    html`${refused ? html`<p role="alert"><strong>사용이 중지된 계정입니다. 다른 사람을 골라 주십시오.</strong></p>` : html``}
      <p>여기 나오는 사람은 모두 지어낸 사람입니다. 누구로 로그인할지 고르시면 됩니다.</p>
      <p>실제 로그인에서는 비밀번호와 인증 앱의 번호를 확인합니다.</p>
      <form method="post" action="${action}">${accounts.map(buttonOf)}</form>`,
  );

export const troublePage = (): string =>
  page(html`<p>로그인을 이어 갈 수 없습니다. 업무 화면으로 돌아가 다시 로그인해 주십시오.</p>`);
