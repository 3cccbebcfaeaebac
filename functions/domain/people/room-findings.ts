import type { Finding } from '../../contracts/finding.ts';
import { refusal } from '../messages/refusal.ts';
import { FOLLOWED_DAYS, MOST_NAMED } from './named-persons.ts';

/** The registrations of one person have more content than is stored for anybody. */
export const personFull = (): Finding =>
  refusal(
    'too-large',
    '',
    '같은 이메일과 생년월일로 등록된 내용이 너무 많아, 이 등록을 더 받을 수 없습니다. 이 메시지의 내용은 보관하지 않았습니다.',
    '쓰지 않는 등록을 먼저 취소(seeker.withdrawn)하시고 revision을 1 올려 다시 보내 주십시오. 같은 분의 내용이 바뀌면 externalId는 그대로 두고 revision만 올려 주십시오.',
  );

/** One registration has named more persons than anybody has addresses. */
export const registrationFull = (): Finding =>
  refusal(
    'too-large',
    'email',
    `이 등록은 ${FOLLOWED_DAYS}일 안에 서로 다른 이메일이나 생년월일을 ${MOST_NAMED}번까지만 바꿀 수 있습니다. 이 메시지의 내용은 보관하지 않았습니다.`,
    '이메일과 생년월일을 확인하여 다시 보내 주십시오. 다른 분이라면 이 등록을 취소(seeker.withdrawn)하시고 새 externalId로 등록해 주십시오.',
  );
