/** Where the local system stands in for AWS: an account that cannot exist, and credentials that open nothing. */
export const PLACE = { accountId: '000000000000', region: 'ap-northeast-2' } as const;
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
export const LOOPBACK = '127.0.0.1';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Turns a failed listen into one sentence that says what to do. */
export const portTaken =
  (part: string, port: number) =>
  (error: unknown): never => {
    switch (codeOf(error)) {
      case 'EADDRINUSE':
        throw new Error(`Port ${port}, which ${part} needs, is already in use: stop what uses it or choose another.`);
      case 'EACCES':
        throw new Error(`Port ${port}, which ${part} needs, is not open to this user: choose one above 1023.`);
      default:
        throw error;
    }
  };
