import { Parser } from 'htmlparser2';
import type { Finding } from '../../../contracts/finding.ts';
import { MOST_DEPTH } from '../parse-json.ts';
import { refusal, TOO_DEEP } from '../refusal.ts';

/** One 고용24 entry: the text of each element. */
export type Work24Entry = ReadonlyMap<string, string>;
type Work24Entries =
  { readonly ok: true; readonly entries: readonly Work24Entry[] } | { readonly ok: false; readonly finding: Finding };

/** More than any page of the open API holds. */
const MOST_ENTRIES = 1_000;

const DOCTYPE = refusal(
  'schema-invalid',
  '',
  'XML에 DOCTYPE이나 엔티티 선언이 들어 있어 읽지 않았습니다.',
  'DOCTYPE과 엔티티 선언을 빼고 다시 보내 주십시오.',
);
const BROKEN = refusal(
  'schema-invalid',
  '',
  'XML의 태그가 맞지 않거나 중간에 잘려 있습니다.',
  'XML을 처음부터 끝까지 확인해 다시 보내 주십시오.',
);
/** The document contains no entry. */
export const NO_ENTRY = refusal(
  'schema-invalid',
  '',
  '고용24 채용정보(wanted)를 찾지 못했습니다.',
  'wanted 항목 하나를 담아 다시 보내 주십시오.',
);
const TOO_MANY = refusal(
  'schema-invalid',
  '',
  '채용정보가 너무 많습니다. 한 번에 1,000건까지 읽을 수 있습니다.',
  '여러 파일로 나누어 주십시오.',
);

const checked = (entries: readonly Work24Entry[]): Work24Entries => {
  if (entries.length === 0) return { ok: false, finding: NO_ENTRY };
  return entries.length > MOST_ENTRIES ? { ok: false, finding: TOO_MANY } : { ok: true, entries };
};

/**
 * Reads the entries of an XML document: a `<wanted>`, or a `<wantedRoot>` of them. Declarations are refused, not
 * followed. Of a repeated element, the first counts. Runs in time linear in the length.
 */
export const entriesOfXml = (xml: string): Work24Entries => {
  const entries: Map<string, string>[] = [];
  let entry: Map<string, string> | undefined;
  let problem: Finding | undefined;
  const open: { name: string; text: string }[] = [];
  const stop = (finding: Finding): void => {
    problem ??= finding;
    parser.pause();
  };
  const parser = new Parser(
    {
      onopentagname: (name) => {
        open.push({ name, text: '' });
        if (open.length > MOST_DEPTH) stop(TOO_DEEP);
        if (name === 'wanted' && entry === undefined) {
          entry = new Map();
          entries.push(entry);
        }
      },
      ontext: (text) => {
        const innermost = open.at(-1);
        if (innermost !== undefined) innermost.text += text;
        else if (text.trim() !== '') stop(BROKEN);
      },
      onclosetag: (name, isImplied) => {
        const closed = open.pop();
        if (isImplied || closed?.name !== name) stop(BROKEN);
        else if (name === 'wanted' && !open.some((outer) => outer.name === 'wanted')) entry = undefined;
        else if (entry !== undefined && !entry.has(name) && closed.text.trim() !== '') entry.set(name, closed.text);
      },
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) stop(DOCTYPE);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml.replace(/^\ufeff/, ''));
  if (problem === undefined) parser.end();
  if (problem !== undefined) return { ok: false, finding: problem };
  return checked(entries);
};

/** Returns an element's text from the shapes that XML-to-object tools produce. */
const leafText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (Array.isArray(value)) return value.length === 1 ? leafText(value[0]) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const inner = new Map<string, unknown>(Object.entries(value));
  return ['#text', '_text', '#cdata', '_cdata', '__cdata', '$t', '_']
    .map((key) => inner.get(key))
    .filter((text) => typeof text === 'string' || typeof text === 'number')
    .map(String)
    .find((text) => text.trim() !== '');
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Names that only a 고용24 entry has. Any object may have a title and a company. */
const OWN_NAMES = ['wantedAuthNo', 'busino', 'regDt', 'jobsCd', 'salTpNm', 'indTpNm', 'minEdubg', 'empTpNm', 'empTpCd'];

/** Returns the entries of an object: the object itself, or the content of `wanted` or `wantedRoot`. */
export const entriesOfObject = (root: object, isWanted = false): Work24Entries => {
  const fields = new Map<string, unknown>(Object.entries(root));
  for (const wrapper of ['wantedRoot', 'wanted']) {
    const inner = fields.get(wrapper);
    if (Array.isArray(inner)) {
      const all = inner.filter(isObject).map((one) => entriesOfObject(one, true));
      return all.find((one) => !one.ok) ?? checked(all.flatMap((one) => (one.ok ? one.entries : [])));
    }
    if (isObject(inner)) return entriesOfObject(inner, wrapper === 'wanted');
  }
  const entry = new Map<string, string>();
  for (const [name, value] of fields) {
    const text = leafText(value);
    if (text !== undefined) entry.set(name, text);
  }
  const names = isWanted ? [...OWN_NAMES, 'title', 'company'] : OWN_NAMES;
  const isEntry = !fields.has('@type') && names.some((name) => entry.has(name));
  return checked(isEntry ? [entry] : []);
};
