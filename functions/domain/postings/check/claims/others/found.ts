import { elderOf } from '../age/age-senses.ts';
import type { Claim } from '../claim.ts';
import { MUST_BE } from '../endings.ts';
import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';

/** The parts of a sentence that ask for a person: its verbs, its particles, its people. */

/** A claim with the item that it stands in. `at`, `end`: its first token, and the token behind its last. */
export type Found = { readonly claim: Claim; readonly item: Item; readonly at: number; readonly end: number };

export const foundOf = (claim: Claim): Found | undefined => {
  for (const item of claim.statement.items) {
    const at = item.tokens.findIndex(({ from }) => from === claim.from);
    if (at === -1) continue;
    const end = item.tokens.findIndex(({ from }) => from >= claim.to);
    return { claim, item, at, end: end === -1 ? item.tokens.length : end };
  }
  return undefined;
};

const ONLY = /만(?:을|이|으로|은|요)?$/;
const WISHED = /(?:면|으면|거든)$/;
const TAKES = /^(?:봅|봐|보[고려며아]|받|생각|부탁|접수|검토|열람|심사|확인|채우|채웁|꾸리|꾸립|뽑|씁|쓰|찾|한정|커트)/;
const DECIDES = /^(?:합니|해요|정하|정했|필$|것$|기준|적당|적합)/;

/** Does a word ask for a person, or say that something is required? */
export const isAsking = (token: Token): boolean =>
  is(token, 'seek', 'prefer', 'need', 'shut', 'only', 'write') ||
  ONLY.test(token.kind === 'unknown' ? textOf(token) : token.tail) ||
  MUST_BE.test(token.tail) ||
  /[아어여해셔려]야/.test(textOf(token)) ||
  WISHED.test(textOf(token)) ||
  TAKES.test(textOf(token)) ||
  DECIDES.test(textOf(token)) ||
  elderOf(token) === 'birth' ||
  /^(?:must|should|may|will|only|need|looking|wanted|prefer|min|max)/.test(token.word);

const HOLDER = /^전원$|(?:소지|보유|이수|취득|해당|희망|가능|예정|경험)자/;
export const isPerson = (token: Token): boolean =>
  is(token, 'person', 'role', 'sex', 'called') || HOLDER.test(token.word);

/** 손님은, 직원에게: the people that a sentence is about, or speaks to. */
export const SPEAKS_OF = /(?:은|는|에게|에게는|께|께는|한테|한테는)$/;
/** 대원은, 승무원에게: a role that the lexicon does not know. */
export const ROLE_TOPIC = /.(?:원|사|공|자|생|직)들?(?:은|는|에게는?|께는?)$/;
