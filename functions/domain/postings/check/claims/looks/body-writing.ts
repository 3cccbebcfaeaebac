import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Claim, Place, Stance } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import { fillingAt, isForField } from '../form-field.ts';
import { lettersOf } from './person-words.ts';
import { underLabels } from './description-place.ts';
import { lookOf } from './look-marks.ts';
import { isPraise } from './look-sightings.ts';
import { groundOfBody } from './performers.ts';
import type { ReadPosting } from '../read-posting.ts';
import { isDenied } from '../stance.ts';

/**
 * What 채용절차법 4조의3 bars from application forms, where it is to be written or sent: 키·몸무게 기재, 전신사진 첨부. An
 * ordinary photograph is not barred.
 */

const BODILY: ReadonlySet<string> = new Set(['height', 'weight', 'girth', 'body', 'photo']);
/** 허리 둘레 is a measure, 허리 아프신 none; 외모 is to be told, 용모 단정 to be so. */
const isBarred = (token: Token | undefined, index: number, tokens: readonly Token[]): boolean =>
  !is(tokens[index + 1], 'health') &&
  ((/^(?:사이즈|치수)/.test(token?.word ?? '') && /^(?:신체|몸|바디)/.test(tokens[index - 1]?.word ?? '')) ||
    BODILY.has(meansOf(token, 'measure') ?? '') ||
    (lookOf(token) === 'looks' && !isPraise(tokens[index + 1])) ||
    /^(?:체형|옷사이즈|의류사이즈|유니폼사이즈)$/.test(token?.word ?? ''));

const PAPERS =
  /^(?:톡|카톡|문자|메일|이메일|지원시|접수시|면접시|지원할|지원하실|신청서|원서|응시원서|이력|서식|폼|양식|온라인지원|구글폼|설문|전형)/;
const isPaper = (token: Token): boolean => meansOf(token, 'label') === 'papers' || PAPERS.test(lettersOf(token));

const WRITE =
  /^(?:적[어으고을는기은습]|쓰[고시는기]|써|쓸|채[우워울]|넣[어고]|남[겨기]|알려|보내|회신|제출|첨부|동봉|기입|기재|기록|입력|표시|명시|포함|올려|밝히|밝혀|공개|칸|란|항목|송부|지참|업로드|함께)/;
const MEASURED = /^(?:측정|재[고어기는]|잰|재서|검진|기록지|체크|확인|계측|재며|감량|관리|조절)/;
const NOT_TO = /지(?:는|도|를)?(?:말|마|않|말아)?|마세요|마십/;

type Asked = {
  readonly stance: Stance;
  readonly isOrder: boolean;
  readonly isRecord: boolean;
  readonly item: Item;
  readonly end: number;
};

const ORDER = /(?:주세요|주시|주십|주셔|바랍|바람|것|요망|부탁|하세요|하십|해주|필수|필히|세요|주실|줘|주이소)/;

const isNegated = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = lettersOf(tokens[at + 1]);
  if (isDenied(tokens, at)) return true;
  if (/(?:지말|지마|지않|지는않|지도않)/.test(lettersOf(token))) return true;
  return NOT_TO.test(lettersOf(token).slice(-2)) && /^(?:말|마|않|아니)/.test(next);
};

const FAR = 60;

/** What becomes of a barred noun in the tokens behind it; undefined where no word tells. */
const askedIn = (item: Item, from: number): Asked | undefined => {
  const { tokens } = item;
  for (let at = from; at < Math.min(tokens.length, from + FAR); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const letters = lettersOf(token);
    const rest = tokens
      .slice(at, at + 4)
      .map(lettersOf)
      .join('');
    if (MEASURED.test(letters)) return { stance: 'mention', isOrder: false, isRecord: false, item, end: at + 1 };
    if (isForField(tokens, at)) continue;
    const filling = fillingAt(tokens, at);
    if (filling !== undefined)
      return {
        stance: filling === 'blank' ? 'no-matter' : 'writing',
        isOrder: true,
        isRecord: false,
        item,
        end: Math.min(at + 2, tokens.length),
      };
    if (is(token, 'no-matter', 'shut'))
      return { stance: 'no-matter', isOrder: false, isRecord: false, item, end: at + 1 };
    const isWithoutFail = letters.startsWith('빠짐') || lettersOf(tokens[at - 1]).startsWith('빠짐');
    if (is(token, 'deny') && !isWithoutFail)
      return { stance: 'no-matter', isOrder: false, isRecord: false, item, end: at + 1 };
    const isByMail = at + 1 === tokens.length && /^(?:문자|메일|톡|카톡|이메일)으?로$/.test(letters);
    if (is(token, 'write') || isByMail || WRITE.test(letters) || /^(?:필수|필히)/.test(letters)) {
      if (/^(?:칸|란|항목|함께|포함)/.test(letters) && at + 1 < tokens.length) continue;
      const denied = isNegated(tokens, at);
      const isLast = at + 1 >= tokens.length;
      return {
        stance: denied ? 'no-matter' : 'writing',
        isOrder: isLast || ORDER.test(rest),
        isRecord: isLast && /^(?:기록|입력|표기|표시|작성|포함)$/.test(letters),
        item,
        end: at + 1,
      };
    }
  }
  return undefined;
};

const MOST_ITEMS = 8;

/** The verb may stand at the end of the list: 이름, 키, 몸무게, 경력 보내 주세요. */
const askedOfList = (statement: Statement, index: number, from: number): Asked | undefined => {
  const { items } = statement;
  const own = items[index];
  if (own === undefined) return undefined;
  const here = askedIn(own, from);
  if (here !== undefined) return here;
  for (const item of items.slice(index + 1, index + 1 + MOST_ITEMS)) {
    const later = askedIn(item, 0);
    if (later !== undefined) return later;
  }
  const host = own.aside === undefined ? undefined : items[own.aside.host];
  return host === undefined ? undefined : askedIn(host, own.aside?.after ?? 0);
};

type Setting = { readonly isOfForm: boolean; readonly isOfPapers: boolean; readonly isOfServed: boolean };
const settings = new WeakMap<Statement, Setting>();

/** What a whole statement speaks of, read once: an application form, anything sent in, or people served. */
const settingOf = (statement: Statement): Setting => {
  const known = settings.get(statement);
  if (known !== undefined) return known;
  const tokens = statement.items.flatMap((one) => one.tokens);
  const setting = {
    isOfForm: tokens.some((token) => meansOf(token, 'label') === 'papers'),
    isOfPapers: tokens.some(isPaper),
    isOfServed: tokens.some((token) => is(token, 'served') && !is(token, 'role')),
  };
  settings.set(statement, setting);
  return setting;
};

const PAGE = /^(?:\d{1,2} ?(?:쪽|페이지|면|장)(?:째)?|[앞뒤뒷](?:면|장|쪽)|첫 ?(?:장|쪽|면)|마지막 ?(?:장|쪽|면))$/;
const PAGE_IN_BRACKETS = /^[[(<] ?\d{1,2} ?(?:쪽|페이지|면) ?[\])>]/;

/** 3쪽: 신장, 체중; [2쪽] 키. */
const isPage = ({ seen, from, items }: Statement): boolean => {
  const label = items[0]?.labels.at(-1);
  if (label !== undefined && PAGE.test(seen.text.slice(label.from, label.to).trim())) return true;
  return PAGE_IN_BRACKETS.test(seen.text.slice(from, from + 10));
};

const pages = new WeakMap<ReadText, ReadonlySet<Statement>>();

/** The statements of a text that list the pages of the form that the line above them speaks of, read once. */
const pagesOfForm = (text: ReadText): ReadonlySet<Statement> => {
  const known = pages.get(text);
  if (known !== undefined) return known;
  const found = new Set<Statement>();
  let isUnderForm = false;
  for (const statement of text.statements) {
    if (!isPage(statement)) isUnderForm = settingOf(statement).isOfForm;
    else if (isUnderForm) found.add(statement);
  }
  pages.set(text, found);
  return found;
};

const stanceOf = ({ text, statement, item }: Place, asked: Asked | undefined): Stance => {
  const { isOfForm, isOfPapers, isOfServed } = settingOf(statement);
  const isUnderPapers = item.labels.some(({ kinds }) => kinds.has('papers')) || pagesOfForm(text).has(statement);
  const label = underLabels(item);
  if (asked === undefined) return isUnderPapers ? 'writing' : 'mention';
  if (asked.stance !== 'writing') return asked.stance;
  if (isOfPapers || isUnderPapers) return isOfServed && !isOfForm ? 'mention' : 'writing';
  if (isOfServed || (label !== undefined && label !== 'who')) return 'mention';
  return asked.isOrder && !asked.isRecord ? 'writing' : 'mention';
};

const PHOTO_LABEL = /전신 ?(?:사진|컷|샷)|신체 ?(?:사이즈|치수)|^(?:키|신장|체중|몸무게)/;

/** 전신사진: 필수, 키: 기재. The label is the noun. */
const isAskedUnderLabel = (statement: Statement, item: Item): boolean => {
  const label = item.labels.at(-1);
  if (label === undefined || !PHOTO_LABEL.test(statement.seen.text.slice(label.from, label.to))) return false;
  const asked = askedIn(item, 0);
  return (
    asked?.stance === 'writing' && item.tokens.every((token) => token.kind !== 'number' || (token.value ?? 0) < 10)
  );
};

/** Measures and looks that are to be written or sent. */
export const bodyWritingClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  if (!hasWordsOf(text, 'measure', 'look')) return [];
  return placesIn(text).flatMap((place) => {
    const { statement, item, index } = place;
    const at = item.tokens.findIndex(isBarred);
    const underLabel = at === -1 && isAskedUnderLabel(statement, item);
    if (at === -1 && !underLabel) return [];
    const next = item.tokens[at + 1];
    if (at !== -1 && next?.kind === 'number' && meansOf(item.tokens[at], 'measure') !== 'photo') return [];
    const asked = askedOfList(statement, index, at + 1);
    const stance = underLabel ? 'writing' : stanceOf(place, asked);
    if (stance === 'mention') return [];
    const ground = groundOfBody(reading, statement);
    const first = item.tokens[Math.max(at, 0)];
    const last = asked?.item === item ? item.tokens[asked.end - 1] : item.tokens[Math.max(at, 0)];
    return [
      {
        about: 'applicant',
        what: lookOf(item.tokens[at]) === 'looks' ? 'looks' : 'measure',
        stance,
        ...(ground === undefined ? {} : { ground }),
        text,
        statement,
        from: first?.from ?? statement.from,
        to: last?.to ?? statement.to,
      },
    ];
  });
};
