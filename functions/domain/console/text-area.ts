import { grouped } from '../language/money.ts';
import { html, type Html } from '../language/html.ts';
import { errorBeside, type FieldError, inputState, wrongClass } from '../page/parts.ts';

type TextArea = {
  /** Its id and its name in the form. A mistake names it. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** The most characters (code points). The browser counts in another way, so only the server stops more. */
  readonly most: number;
  readonly rows: number;
};

/** Several lines to type in, with label, hint and mistake. The value has no blank first line, which HTML would drop. */
export const textArea = ({ id, label, hint, value, most, rows }: TextArea, errors: readonly FieldError[]): Html =>
  html`<div class="field${wrongClass(errors, id)}">
    <label for="${id}">${label}</label>
    <p class="hint" id="${id}-hint">${hint} ${grouped(most)}자까지 적으실 수 있습니다.</p>
    ${errorBeside(errors, id)}
    <textarea id="${id}" name="${id}" rows="${String(rows)}" ${inputState(errors, id, 'hint')}>${value}</textarea>
  </div>`;
