import type { Finding } from '../../contracts/finding.ts';
import { MOST_PEOPLE } from '../mail/mailbox-bounds.ts';
import { staleRevision, versionConflict } from '../records/order-findings.ts';
import type { Origin, Precedence, Version } from '../records/version.ts';
import type { Registration } from './registration.ts';

/** The answer to one of a partner's messages about a person. */
export type RegistrationAnswer = {
  readonly to: Origin;
  readonly state: 'stored' | 'superseded';
  readonly findings: readonly Finding[];
};

const deletedPerson = (): Finding => ({
  code: 'deleted-person',
  severity: 'warn',
  path: 'consents.matching.on',
  message: '삭제를 요청하신 분이라, 그보다 앞선 동의로는 다시 등록하지 않습니다.',
  fix: '본인이 다시 등록을 원하시면 새로 동의를 받아 그 날짜와 함께 보내 주십시오.',
});

/** Too many people share the address, so this person gets no mail. */
export const addressShared = (): Finding => ({
  code: 'address-shared',
  severity: 'warn',
  path: 'email',
  message: `이 메일 주소를 이미 ${MOST_PEOPLE}분이 함께 쓰고 있어, 이분께는 메일을 보내 드리지 못합니다.`,
  limit: MOST_PEOPLE,
  fix: '본인의 메일 주소를 적고 revision을 1 올려 다시 보내 주십시오.',
});

/** An outcome of a deleted person is not stored: there is nobody it could belong to. */
export const outcomeOfDeleted = (): Finding => ({
  ...deletedPerson(),
  path: 'seeker',
  message: '등록이 취소되었거나 삭제를 요청하신 분이라, 이 결과는 보관하지 않았습니다.',
});

/**
 * Returns the answer to a registered or withdrawn message after it was applied. `barred`: a deletion keeps the person
 * out.
 */
export const registrationAnswer = (
  registration: Registration,
  message: {
    readonly outcome: Precedence;
    readonly version: Version;
    readonly origin: Origin;
    readonly findings: readonly Finding[];
    readonly barred: boolean;
  },
): RegistrationAnswer => {
  const { outcome, origin, findings } = message;
  const { revision } = message.version;
  const { standing } = registration;
  const superseded = (...why: Finding[]): RegistrationAnswer => ({ to: origin, state: 'superseded', findings: why });
  if (outcome === 'lost') return superseded(versionConflict(revision));
  if (outcome === 'stale' || standing === undefined)
    return superseded(staleRevision(revision, standing?.version.revision ?? revision));
  if (message.barred) return superseded(deletedPerson(), ...findings);
  const conflict = standing.conflict ? [versionConflict(revision)] : [];
  return { to: origin, state: 'stored', findings: [...findings, ...conflict] };
};

/**
 * Returns the answers to earlier messages of the same revision, because two different contents arrived under one
 * revision.
 */
export const registrationConflictAnswers = ({ standing }: Registration, own: Origin): RegistrationAnswer[] => {
  if (standing === undefined || !standing.conflict) return [];
  const { displaced, origin, version } = standing;
  const findings = [versionConflict(version.revision)];
  return [
    ...(displaced === undefined ? [] : [{ to: displaced, state: 'superseded', findings } as const]),
    ...(origin === undefined ? [] : [{ to: origin, state: 'stored', findings } as const]),
  ].filter(({ to }) => to.messageId !== own.messageId);
};
