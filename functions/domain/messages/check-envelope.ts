import type { Finding } from '../../contracts/finding.ts';
import type { MessageType } from '../../contracts/message-types.ts';
import { MESSAGE_TYPES } from '../../contracts/message-types.ts';
import type { Door } from '../../contracts/partners.ts';
import { sourceOf } from '../../contracts/partners.ts';
import { refusal } from './refusal.ts';

const isKnownType = (name: string): name is MessageType => Object.hasOwn(MESSAGE_TYPES, name);

/** Returns the message type with this name, or undefined if there is none. */
export const typeOf = (name: string): MessageType | undefined => (isKnownType(name) ? name : undefined);

const withoutVersion = (name: string): string => name.replace(/\.v\d[\d.]{0,20}$/, '');
const UNVERSIONED: ReadonlySet<string> = new Set(Object.keys(MESSAGE_TYPES).map(withoutVersion));

const OLD_SPECVERSION = refusal(
  'unsupported-version',
  'specversion',
  '지원하지 않는 CloudEvents 버전입니다.',
  'specversion을 "1.0"으로 적어 다시 보내 주십시오.',
);
const OTHER_VERSION = refusal(
  'unsupported-version',
  'type',
  '이 메시지의 버전은 아직 지원하지 않습니다.',
  '지원하는 버전(v1)의 형식으로 다시 보내 주십시오.',
);
const UNKNOWN_TYPE = refusal(
  'unknown-type',
  'type',
  '알 수 없는 메시지 종류입니다.',
  '연동 안내서에 적힌 type 가운데 하나로 다시 보내 주십시오.',
);
const WRONG_DOOR = refusal(
  'wrong-door',
  'type',
  '이 창구에서는 받지 않는 종류의 메시지입니다.',
  '연동 안내서에서 이 종류를 받는 창구(queue)를 확인해 그곳으로 다시 보내 주십시오.',
);
const WRONG_SOURCE = refusal(
  'source-mismatch',
  'source',
  '보낸 곳(source)이 이 창구를 쓰는 기관과 다릅니다.',
  'source에 이 창구를 배정받은 기관의 이름을 적어 다시 보내 주십시오.',
);

const typeFinding = (type: unknown, door: Door): Finding | undefined => {
  if (typeof type !== 'string' || type === '') return undefined;
  const known = typeOf(type);
  if (known !== undefined) return MESSAGE_TYPES[known].door === door.kind ? undefined : WRONG_DOOR;
  return UNVERSIONED.has(withoutVersion(type)) && withoutVersion(type) !== type ? OTHER_VERSION : UNKNOWN_TYPE;
};

/**
 * Checks that the event has a known version, a type that this door takes, and the source of the door's sender. "The
 * partner is known from the queue the message arrived on, never from the body." The envelope's schema reports absent
 * fields.
 */
export const addressFindings = (event: Readonly<Record<string, unknown>>, door: Door): Finding[] => {
  const { specversion, type, source } = event;
  if (typeof specversion === 'string' && specversion !== '1.0') return [OLD_SPECVERSION];
  const wrongType = typeFinding(type, door);
  if (wrongType !== undefined) return [wrongType];
  return typeof source === 'string' && source !== '' && source !== sourceOf(door.sender) ? [WRONG_SOURCE] : [];
};
