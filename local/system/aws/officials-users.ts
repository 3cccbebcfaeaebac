import type { ConsoleGroup } from '../../../functions/contracts/console-groups.ts';

/** Who can sign in to the officials' console on this machine. Everybody here is invented. */
export type InventedUser = {
  /** The id of the account, which Cognito also takes for its name. */
  readonly sub: string;
  readonly email: string;
  /** Shown on the sign-in page only: a token does not hold it. */
  readonly name: string;
  /** What the person does, in Korean. */
  readonly task: string;
  readonly groups: readonly ConsoleGroup[];
};

const invented = (number: number, name: string, task: string, ...groups: readonly ConsoleGroup[]): InventedUser => ({
  sub: `00000000-0000-4000-8000-00000000000${number}`,
  email: `${groups[0]?.split(':')[0] ?? 'nobody'}@console.example`,
  name,
  task,
  groups,
});

export const INVENTED_USERS: readonly InventedUser[] = [
  invented(1, '김담당', '일자리창출과 담당자', 'official'),
  invented(2, '이승인', '일자리창출과 승인자', 'approver'),
  invented(3, '박감사', '감사 담당자', 'auditor'),
  invented(4, '최운영', '시스템 운영 담당자', 'ops'),
  invented(5, '정협력', '마산대학교 담당자', 'partner:masan-univ'),
];
