import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { securityHeaders } from '../../../functions/domain/page/security-headers.ts';
import { pageDocument } from '../../../functions/domain/page/layout.ts';
import { inventedCompanyPages } from '../../support/invented-company-pages.ts';
import { inventedIntroducedPages } from '../../support/invented-introduced-pages.ts';
import { inventedAround } from '../../support/invented-site.ts';
import { inventedPages } from '../../support/invented-pages.ts';

type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };
type Text = { readonly text: string; readonly within: readonly Tag[] };

const read = (page: string): { readonly tags: readonly Tag[]; readonly texts: readonly Text[] } => {
  const tags: Tag[] = [];
  const texts: Text[] = [];
  const open: Tag[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const tag = { name, attributes: { ...attributes } };
      tags.push(tag);
      open.push(tag);
    },
    onclosetag: () => open.pop(),
    ontext: (text) => texts.push({ text, within: [...open] }),
  });
  parser.end(page);
  return { tags, texts };
};

/** Texts that break pages elsewhere. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '</dd></dl></article><h1>당첨</h1>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '" autofocus onfocus="x',
  '<!--',
  ']]>',
  '</style><style>*{display:none}',
  '</title></head><body>',
  '<a href="https://evil.example">',
  '<form action="https://evil.example"><button>',
  '[여기](https://evil.example)',
  '{{name}} ${1} `',
  '&lt;b&gt; &#60;',
  '\r\nSet-Cookie: a=b',
  '\u2028\u0085\0',
  '\u202Egnp.exe\u2066\u200B\u3164',
  '\uD800 \uDFFF\uFFFE',
  '2'.repeat(2_000),
  '👩‍👩‍👧‍👦'.repeat(300),
];

const LANGUAGES = ['ko', 'en'] as const;
const PAGES = LANGUAGES.flatMap((language) =>
  Object.entries(inventedPages(language)).map(([name, page]) => ({ language, name, page, ...read(page) })),
);

describe.each(PAGES)('$language/$name', ({ language, name, page, tags, texts }) => {
  const all = (tagName: string): readonly Tag[] => tags.filter((tag) => tag.name === tagName);

  test('loads nothing, runs nothing, and sends only to us', () => {
    const loading = ['script', 'img', 'iframe', 'object', 'embed', 'link', 'audio', 'video', 'base', 'svg'];
    // Data for search engines is not run, and the name of the page's own address is not loaded.
    const isDead = ({ name: tag, attributes }: Tag): boolean =>
      (tag === 'script' && attributes['type'] === 'application/ld+json') ||
      (tag === 'link' && attributes['rel'] === 'canonical');
    expect(tags.filter((tag) => loading.includes(tag.name) && !isDead(tag))).toEqual([]);
    for (const { attributes } of tags)
      expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
    for (const { attributes } of all('form'))
      expect(attributes['action']).toMatch(
        /^\/(?:(?:me|stop)\/|company\/(?:act|link)$|introduced\/(?:say|link)$|link$|jobs$)/,
      );
    for (const { attributes } of all('a'))
      expect(attributes['href']).toMatch(
        /^(#|\/(?:privacy|automated-decisions|accessibility)?(?:\?lang=en)?(?:#register)?$|\/jobs(?:\/[\w-]+)?(?:\?|$)|\/link(?:\?lang=en)?$|\/employers(?:\/\d{10})?(?:\?lang=en)?$|\/me\/|\/stop\/|\/done\/|\/company\/|\?lang=|tel:\+?\d+$|mailto:(?:hr@gasang|gana@people|privacy@city|contact@chamber)\.example$|https:\/\/(?:jobs\.example\/jobs|apply\.gasang\.example|map\.kakao\.com\/link\/search)\/)/,
      );
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = Buffer.from(sha256(style), 'hex').toString('base64');
    expect(securityHeaders(sha256)['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
  });

  test('has one heading of the page, and headings in order below it', () => {
    const levels = tags.flatMap((tag) => /^h([1-6])$/.exec(tag.name)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('has landmarks, a way past the menu, a title and its language', () => {
    expect(all('html')[0]?.attributes['lang']).toBe(language);
    for (const landmark of ['header', 'main', 'footer']) expect(all(landmark)).toHaveLength(1);
    expect(all('a')[0]?.attributes).toMatchObject({ class: 'skip', href: '#content' });
    expect(page).toMatch(name.endsWith('mistake') ? /<title>(오류|Error): / : /<title>(?!오류|Error)/);
  });

  test('names every input, describes it by what is there, and repeats no id', () => {
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const labelled = new Set(all('label').map(({ attributes }) => attributes['for']));
    const inputs = [...all('input'), ...all('select')].filter(({ attributes }) => attributes['type'] !== 'hidden');
    for (const { attributes } of inputs) expect(labelled).toContain(attributes['id']);
    const described = tags.flatMap(({ attributes }) => attributes['aria-describedby']?.split(' ') ?? []);
    for (const id of described) expect(ids).toContain(id);
    for (const { attributes } of all('a').filter((tag) => tag.attributes['href']?.startsWith('#')))
      expect(ids).toContain(attributes['href']?.slice(1));
  });

  test('marks what is in another language', () => {
    const plain = ['option', 'title', 'script'];
    const korean = texts.filter(({ text, within }) => {
      const inLanguage = within.findLast(({ attributes }) => attributes['lang'] !== undefined)?.attributes['lang'];
      return /\p{Script=Hangul}/u.test(text) && inLanguage !== 'ko' && !within.some((tag) => plain.includes(tag.name));
    });
    expect(korean.map(({ text }) => text)).toEqual([]);
  });

  test('ends every Korean sentence of a paragraph with its mark; only a result in a word has none', () => {
    const results = ['담당자 확인이 필요합니다', '충족하지 않는 요건이 있습니다', '추가 정보가 필요합니다'];
    const unmarked = texts
      .filter(({ text, within }) => within.at(-1)?.name === 'p' && /(?:니다|시오)\s*$/.test(text))
      .map(({ text }) => text.trim());
    expect(unmarked.filter((text) => !results.includes(text))).toEqual([]);
  });

  test('says no law or rule without its Korean name, and nobody is called unfit', () => {
    const said = texts.map(({ text }) => text).join(' ');
    expect(said).not.toMatch(/부적격|탈락|취약계층|경력단절여성|위법/);
  });
});

describe('faults 37 and 38: the words of a posting stay text (I7)', () => {
  const structure = (page: string): string[] =>
    read(page).tags.map(({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`);
  const plain = structure(inventedPages('ko', { title: '가', companyName: '가', address: '가' })['jobs'] ?? '');

  test.each(HOSTILE)('%j leaves the page as it is', (text) => {
    const hostile = `가 ${text}`;
    const page = inventedPages('ko', { title: hostile, companyName: hostile, address: hostile })['jobs'] ?? '';
    expect(structure(page)).toEqual(plain);
  });

  test('a link that is not https is not a link', () => {
    for (const applyUrl of ['javascript:alert(1)', 'http://a.example/', 'https://city@b.example/', '//c.example']) {
      const page = inventedPages('ko', { applyUrl })['jobs'] ?? '';
      const hrefs = read(page).tags.flatMap(({ attributes }) => attributes['href'] ?? []);
      expect(hrefs.filter((href) => !/^(?:#|\/|\?lang=|tel:|mailto:|https:\/\/map\.kakao\.com\/)/.test(href))).toEqual(
        [],
      );
      expect(hrefs.filter((href) => href.startsWith('//'))).toEqual([]);
    }
  });

  test.each(HOSTILE)('%j leaves a company’s page about a person as it is', (text) => {
    const page = (words: string): string =>
      pageDocument({ ...inventedIntroducedPages(words)['introduced']!, language: 'ko' }, inventedAround);
    expect(structure(page(text))).toEqual(structure(page('가')));
  });

  test.each(HOSTILE)('%j leaves a company’s page as it is', (text) => {
    const page = (words: string): string =>
      pageDocument(
        {
          ...inventedCompanyPages({
            title: words,
            description: words,
            company: { registrationNumber: '123-45-67891', name: words },
          })['company']!,
          language: 'ko',
        },
        inventedAround,
      );
    expect(structure(page(`가 ${text}`))).toEqual(structure(page('가')));
  });

  test('60 mixtures leave the page as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOSTILE, '"', "'", '`', '<', '>', '&'), { maxLength: 6 }), (parts) => {
        const text = `가 ${parts.join(' ')}`;
        const page = inventedPages('ko', { title: text, companyName: text, address: text })['jobs'] ?? '';
        expect(structure(page)).toEqual(plain);
      }),
      { numRuns: 60, seed: 20_261_104 },
    );
  });
});
