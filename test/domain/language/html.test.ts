import { describe, expect, test } from 'vitest';
import { documentOf, html } from '../../../functions/domain/language/html.ts';

describe('only markup made by the template is markup (I7)', () => {
  test('text in a slot is shown as text, in an element and in a quoted attribute', () => {
    const text = `<b>&amp;"'\``;
    expect(documentOf(html`<p title="${text}">${text}</p>`)).toBe(
      '<p title="&#60;b&#62;&#38;amp;&#34;&#39;&#96;">&#60;b&#62;&#38;amp;&#34;&#39;&#96;</p>',
    );
  });

  test('a list of fragments stays markup, and the text in each of them stays text', () => {
    const items = ['<i>', '나'].map((text) => html`<b>${text}</b>`);
    expect(documentOf(html`<p>${items}</p>`)).toBe('<p><b>&#60;i&#62;</b><b>나</b></p>');
  });

  test('what arrives as JSON cannot pass for markup', () => {
    const forged = JSON.parse('{"markup":"<script></script>"}');
    expect(() => documentOf(html`<p>${forged}</p>`)).toThrow();
  });
});
