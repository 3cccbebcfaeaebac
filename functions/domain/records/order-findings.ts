import type { Finding } from '../../contracts/finding.ts';

/** The findings for a partner when the order or the repetition of its messages decides. */
export const staleRevision = (revision: number, standing: number): Finding => ({
  code: 'stale-revision',
  severity: 'warn',
  path: 'revision',
  message: '더 최신 내용이 이미 있어 이 메시지는 반영하지 않고 보관하지도 않았습니다.',
  actual: revision,
  limit: standing,
  fix: '내용을 바꾸시려면 revision을 지금보다 큰 수로 올려 다시 보내 주십시오.',
});

export const versionConflict = (revision: number): Finding => ({
  code: 'version-conflict',
  severity: 'warn',
  path: 'revision',
  message: '같은 revision으로 서로 다른 내용이 두 번 도착하여, 정해진 규칙에 따라 하나만 반영했습니다.',
  actual: revision,
  fix: '의도하신 내용을 revision을 1 올려 다시 보내 주십시오.',
});

/** `own`: the externalId of the posting that is shown instead, if the same partner sent it. */
export const duplicatePosting = (own: string | undefined): Finding => ({
  code: 'duplicate',
  severity: 'warn',
  path: '',
  message:
    own === undefined
      ? '같은 일자리가 다른 기관에서도 등록되어 있어, 구직자에게는 한 번만 안내합니다.'
      : `보내 주신 다른 공고(${own})와 같은 일자리로 보여, 구직자에게는 그 공고로 한 번만 안내합니다.`,
  fix: '같은 일자리가 맞으면 따로 하실 일은 없습니다. 다른 일자리라면 제목이나 직종, 근무지를 구분되게 고쳐 보내 주십시오.',
});
