import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Claim, Place, Stance } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import { fillingAt, isForField, isPointOfForm } from '../form-field.ts';
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

type Asked = { readonly stance: Stance; readonly isOrder: boolean; readonly item: Item; readonly end: number };

const ORDER = /(?:주세요|주시|주십|주셔|바랍|바람|것|요망|부탁|하세요|하십|해주|필수|필히|세요|주실|줘|주이소)/;
const RECORDED = /^(?:기록|입력|표기|표시|작성|포함)$/;
const BY_MAIL = /^(?:문자|메일|톡|카톡|이메일)으?로$/;

/** 써 주세요, 기재, 필수, 문자로: does a token ask to write or to send? 칸 and 함께 only where nothing follows. */
const asksToWrite = (tokens: readonly Token[], at: number): boolean => {
  const letters = lettersOf(tokens[at]);
  const isLast = at + 1 === tokens.length;
  if (/^(?:칸|란|항목|함께|포함)/.test(letters) && !isLast) return false;
  return (
    is(tokens[at], 'write') ||
    WRITE.test(letters) ||
    /^(?:필수|필히)/.test(letters) ||
    (isLast && BY_MAIL.test(letters))
  );
};

const FAR = 60;

/** What becomes of a barred noun in the tokens behind it; undefined where no word tells. */
const askedIn = (item: Item, from: number): Asked | undefined => {
  const { tokens } = item;
  const says = (stance: Stance, end: number): Asked => ({ stance, isOrder: true, item, end });
  for (let at = from; at < Math.min(tokens.length, from + FAR); at += 1) {
    const token = tokens[at];
    const letters = lettersOf(token);
    if (MEASURED.test(letters)) return says('mention', at + 1);
    if (isForField(tokens, at)) continue;
    const filling = fillingAt(tokens, at);
    if (filling !== undefined)
      return says(filling === 'blank' ? 'no-matter' : 'writing', Math.min(at + 2, tokens.length));
    const isWithoutFail = letters.startsWith('빠짐') || lettersOf(tokens[at - 1]).startsWith('빠짐');
    if (is(token, 'no-matter', 'shut') || (is(token, 'deny') && !isWithoutFail)) return says('no-matter', at + 1);
    if (!asksToWrite(tokens, at)) continue;
    if (isDenied(tokens, at)) return says('no-matter', at + 1);
    const isLast = at + 1 >= tokens.length;
    const rest = tokens
      .slice(at, at + 4)
      .map(lettersOf)
      .join('');
    return { ...says('writing', at + 1), isOrder: isLast ? !RECORDED.test(letters) : ORDER.test(rest) };
  }
  return undefined;
};

const MOST_ITEMS = 8;

/** The verb may stand at the end of the list: 이름, 키, 몸무게, 경력 보내 주세요. */
const askedOfList = ({ statement: { items }, item, index }: Place, from: number): Asked | undefined => {
  for (const next of items.slice(index, index + 1 + MOST_ITEMS)) {
    const asked = askedIn(next, next === item ? from : 0);
    if (asked !== undefined) return asked;
  }
  const host = item.aside === undefined ? undefined : items[item.aside.host];
  return host === undefined ? undefined : askedIn(host, item.aside?.after ?? 0);
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

const stanceOf = (place: Place, asked: Asked | undefined): Stance => {
  const { statement, item } = place;
  const { isOfForm, isOfPapers, isOfServed } = settingOf(statement);
  const isUnderPapers = item.labels.some(({ kinds }) => kinds.has('papers')) || isPointOfForm(place);
  const label = underLabels(item);
  if (asked === undefined) return isUnderPapers ? 'writing' : 'mention';
  if (asked.stance !== 'writing') return asked.stance;
  if (isOfPapers || isUnderPapers) return isOfServed && !isOfForm ? 'mention' : 'writing';
  if (isOfServed || (label !== undefined && label !== 'who')) return 'mention';
  return asked.isOrder ? 'writing' : 'mention';
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

const claimsIn = (place: Place, reading: ReadPosting): Claim[] => {
  const { text, statement, item } = place;
  const at = item.tokens.findIndex(isBarred);
  const noun = item.tokens[at];
  const isLabel = noun === undefined;
  if (isLabel && !isAskedUnderLabel(statement, item)) return [];
  // 키 170: a value, and no field.
  if (item.tokens[at + 1]?.kind === 'number' && !isLabel && meansOf(noun, 'measure') !== 'photo') return [];
  const asked = askedOfList(place, at + 1);
  const stance = isLabel ? 'writing' : stanceOf(place, asked);
  if (stance === 'mention') return [];
  const ground = groundOfBody(reading, statement);
  const first = noun ?? item.tokens[0];
  const last = asked?.item === item ? item.tokens[asked.end - 1] : first;
  return [
    {
      about: 'applicant',
      what: lookOf(noun) === 'looks' ? 'looks' : 'measure',
      stance,
      ...(ground === undefined ? {} : { ground }),
      text,
      statement,
      from: first?.from ?? statement.from,
      to: last?.to ?? statement.to,
    },
  ];
};

/** Measures and looks that are to be written or sent. */
export const bodyWritingClaims = (text: ReadText, reading: ReadPosting): Claim[] =>
  hasWordsOf(text, 'measure', 'look') ? placesIn(text).flatMap((place) => claimsIn(place, reading)) : [];
