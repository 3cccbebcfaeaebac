import type { Finding } from '../../contracts/finding.ts';
import { refusal } from '../messages/refusal.ts';
import { LATE_DAYS } from '../records/late.ts';
import { MOST_CLUSTERS, MOST_REVIEWS_AHEAD } from './posting-record.ts';

/** The posting has become a different job too often. */
export const postingFull = (): Finding =>
  refusal(
    'too-large',
    'title',
    `한 공고의 제목, 직종, 근무지나 사업자등록번호는 ${LATE_DAYS}일 안에 ${MOST_CLUSTERS}번까지만 바꿀 수 있습니다. 이 메시지의 내용은 반영하지 않았고, 앞서 보내신 공고는 그대로입니다.`,
    '다른 일자리라면 이 공고를 마감하시고 새 공고 번호로 보내 주십시오.',
  );

/** There are too many decisions on revisions that have not arrived. */
export const reviewsFull = (): Finding =>
  refusal(
    'too-large',
    'revision',
    `아직 도착하지 않은 revision에 대한 검토 결과는 공고마다 ${MOST_REVIEWS_AHEAD}건까지 보관합니다. 이 검토 결과는 반영하지 않았습니다.`,
    '공고의 revision을 확인하여 다시 보내 주십시오.',
  );
