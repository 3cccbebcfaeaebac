import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { HTML_ELEMENTS } from '../../../functions/domain/language/html-elements.ts';
import { htmlToText } from '../../../functions/domain/language/html-to-text.ts';
import { plainText } from '../../../functions/domain/language/plain-text.ts';
import { HOSTILE, hostileText } from '../../support/hostile-text.ts';

const SEED = 20261101;

/** The elements that a parser would create if the text went into a page without escaping. */
const elementsIn = (text: string): string[] => {
  const found: string[] = [];
  const parser = new Parser({ onopentagname: (name) => found.push(name) });
  parser.write(text);
  parser.end();
  return found.filter((name) => Object.hasOwn(HTML_ELEMENTS, name));
};

describe('HTML becomes readable text', () => {
  test.each([
    ['paragraphs stand apart', '<p>가</p><p>나</p>', '가\n\n나'],
    ['breaks are lines', '가<br>나<br/>다', '가\n나\n다'],
    ['list items have a dash and a line', '<ul><li>가</li><li>나</li></ul>', '- 가\n- 나'],
    [
      'cells have a space, rows a line',
      '<table><tr><td>가</td><td>나</td></tr><tr><td>다</td></tr></table>',
      '가 나\n다',
    ],
    ['a line break in markup is a space', '<p>가\n나</p>', '가 나'],
    ['entities are characters', '<p>R&amp;D&nbsp;&middot; &#44032;&#xb098;</p>', 'R&D · 가나'],
    ['scripts and styles are gone', '가<script>alert("<b>")</script><style>b{}</style>나', '가나'],
    ['comments are gone', '가<!-- 숨김 -->나', '가나'],
    ['CDATA is text', '<![CDATA[가 <b>나</b>]]>', '가 나'],
    ['attributes are gone', '<a href="https://example.com" title="x>y">가</a>', '가'],
    [
      'a whole page is its text',
      '<!DOCTYPE html><html><head><title>제목</title></head><body>글</body></html>',
      '제목\n글',
    ],
    ['double-escaped HTML is text', '&lt;p&gt;가&amp;nbsp;나&lt;/p&gt;&lt;p&gt;다&lt;/p&gt;', '가 나\n\n다'],
    ['HTML that was escaped three times is text', '&amp;amp;lt;b&amp;amp;gt;가&amp;amp;lt;/b&amp;amp;gt;', '가'],
  ])('%s', (_name, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

/** https://html.spec.whatwg.org/multipage/indices.html#elements-3, of 2026, without the names that take a line. */
const INLINE = `a abbr area audio b base bdi bdo button canvas cite code col colgroup data datalist del dfn em embed i
  iframe img input ins kbd label link map mark math meta meter noscript object output picture progress q rp rt ruby s samp
  script select slot small source span strong style sub sup svg template textarea time track u var video wbr`.split(
  /\s+/,
);
const LINES = `address article aside blockquote body br caption dd details dialog div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend main menu nav ol optgroup option p pre search section
  summary table tbody tfoot thead title tr ul`.split(/\s+/);

describe('every element of the standard is read as one', () => {
  test.each(INLINE)('<%s> leaves no trace', (name) => {
    expect(htmlToText(`가<${name}>나`)).toBe('가나');
  });
  test.each(LINES)('<%s> starts a line', (name) => {
    expect(htmlToText(`가<${name}>나`)).toMatch(/^가\n{1,2}나$/);
  });
  test.each(['td', 'th'])('<%s> is a cell', (name) => {
    expect(htmlToText(`가<${name}>나`)).toBe('가 나');
  });
  test.each(['font', 'center', 'marquee', 'use', 'animate', 'foreignobject'])(
    '<%s>, of old pages and of SVG',
    (name) => {
      expect(htmlToText(`가<${name} x="1">나</${name}>`).replace('\n', '')).toBe('가나');
    },
  );
  test.each(['deps', 'string', '정규직'])('<%s> is text', (name) => {
    expect(htmlToText(`가<${name}>나`)).toBe(`가<${name}>나`);
  });
});

describe('plain text stays as it is', () => {
  test.each([
    '임금 < 300만원 & 상여 > 100%',
    'R&D, Q&A, AT&T',
    'List<String>과 std::vector<int>를 씁니다',
    'https://example.com/?lang=ko&region=48121&copy=1',
    '첫 줄\n둘째 줄\n\n셋째 줄',
    '1 <2, 3> 2',
    '<정규직> 용접원 <경력 3년>',
  ])('%s', (text) => {
    expect(htmlToText(text)).toBe(text);
  });

  test('what follows a tag or comment that never closes is kept', () => {
    expect(htmlToText('시작 <b class="x 그리고 끝')).toBe('시작 b class="x 그리고 끝');
    expect(htmlToText('시작 <!-- 그리고 끝')).toBe('시작 그리고 끝');
    expect(htmlToText('시작 <script> 그리고 끝')).toBe('시작 그리고 끝');
  });
});

describe('nothing that HTML knows is left (fault 38)', () => {
  test.each(HOSTILE)('%j', (hostile) => {
    const text = htmlToText(`앞 ${hostile} 뒤`);
    expect(elementsIn(text)).toEqual([]);
    expect(text.startsWith('앞')).toBe(true);
  });

  test('in hostile text put together anew, however often it is read', () => {
    fc.assert(
      fc.property(hostileText(40), (hostile) => {
        const text = htmlToText(hostile);
        expect(elementsIn(text)).toEqual([]);
        expect(text).not.toContain('<!--');
        expect(htmlToText(text)).toBe(text);
        expect(plainText(text)).toBe(text);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});

describe('the time is linear in the length (fault 44)', () => {
  const units = [
    '<a "',
    '<b>',
    '</i>',
    '&amp;',
    '&#38;',
    '<!--',
    '<![CDATA[',
    '<script>',
    '<<<b>',
    '<textarea>',
    '<a \'"<b ',
    '&lt;',
    '<p ',
  ];
  test.each(units)('%j repeated to 200,000 characters', (unit) => {
    const text = unit.repeat(Math.floor(200_000 / unit.length));
    // Quadratic work would take minutes, and the test would time out.
    expect(htmlToText(text).length).toBeLessThanOrEqual(text.length);
  });
});
