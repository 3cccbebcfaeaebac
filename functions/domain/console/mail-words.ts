import { CONTRACTS } from '../../notices/contracts.ts';
import type { LeftReason } from '../mail/left-mail.ts';

/** The words of the pages about mails that an official has to see to. */

export const LEFT_WORDS: Record<LeftReason, { readonly name: string; readonly about: string }> = {
  unknown: {
    name: '보냈는지 알 수 없음',
    about:
      '메일 서비스가 메일을 보냈는지 알려 주지 않았습니다. 같은 메일이 두 번 가지 않도록 다시 보내지 않고 멈춰 두었습니다.',
  },
  'given-up': {
    name: '보내지 못함',
    about: '메일 서비스가 네 시간 넘게 받아 주지 않아 보내기를 그만두었습니다. 메일은 남아 있지 않습니다.',
  },
  refused: {
    name: '받아 주지 않음',
    about: '메일 서비스가 이 메일을 받지 않았습니다. 다시 보내지 않으며, 메일은 남아 있지 않습니다.',
  },
  'dead-address': {
    name: '주소로 닿지 않음',
    about:
      '받으실 곳의 주소로 보낸 메일이 되돌아왔거나 받지 않겠다고 하셔서 보내지 않았습니다. 메일은 남아 있지 않습니다.',
  },
};

/** What an official may decide, as the form names it. */
export const HOW_WORDS = {
  send: '다시 보내기',
  leave: '보낸 것으로 보기',
  done: '다른 방법으로 알림',
} as const;
export type How = keyof typeof HOW_WORDS;

/** Which decisions there are about a mail. One that is not kept can be told another way only. */
export const howsFor = (reason: LeftReason): readonly How[] => (reason === 'unknown' ? ['send', 'leave'] : ['done']);

const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CONTRACTS).map(([kind, { shownAs }]) => [kind, shownAs]),
);

/** The name of a kind of mail, with its readers. */
export const mailName = (kind: string): string => NAMES[kind] ?? '예전 종류의 메일';
