/** The account and region of the local system: an account that cannot exist, with credentials that open nothing. */
export const PLACE = { accountId: '000000000000', region: 'ap-northeast-2' } as const;
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
