/** The names of elements, by the text that replaces their tags. */
const BY_TEXT: readonly (readonly [text: string, names: string])[] = [
  [
    '',
    `a abbr acronym animate applet area audio b base basefont bdi bdo bgsound big blink button canvas cite code col
    colgroup data datalist del dfn em embed font foreignobject frame frameset i iframe image img input ins isindex kbd
    keygen label layer link map mark marquee math meta meter nobr noembed noframes noscript object output param picture
    portal progress q rp rt ruby s samp script select set slot small source span strike strong style sub sup svg
    template textarea time track tt u use var video wbr`,
  ],
  [
    '\n',
    `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form head header hgroup hr html legend li listing main menu menuitem nav ol optgroup option plaintext pre
    search section summary table tbody tfoot thead title tr ul xmp`,
  ],
  ['\n\n', 'h1 h2 h3 h4 h5 h6 p'],
  [' ', 'td th'],
];

/** Every element that HTML has or had, with the text that replaces its tag. */
export const HTML_ELEMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  BY_TEXT.flatMap(([text, names]) => names.split(/\s+/).map((name) => [name, text])),
);

/** The elements that make lines. A text with one of them is markup, so its own line breaks mean nothing. */
export const LINE_ELEMENTS: readonly string[] = Object.keys(HTML_ELEMENTS).filter((name) =>
  (HTML_ELEMENTS[name] ?? '').includes('\n'),
);
