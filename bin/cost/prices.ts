/**
 * The one table of prices: list prices in US dollars, without taxes and without AWS's free allowances. `seoul`: seen for
 * ap-northeast-2. `us-east-1`: seen there and taken for Seoul, where it was not confirmed. `unchecked`: the list price of
 * us-east-1 as commonly known, not looked up.
 */
type Price = {
  readonly what: string;
  readonly dollars: number;
  /** The dollars are for this many. */
  readonly per: number;
  readonly seen: 'seoul' | 'us-east-1' | 'unchecked';
};

/** When the prices were seen (year and month), on AWS's public price pages. */
export const PRICES_SEEN = '2026-11';

const MILLION = 1_000_000;
const price = (what: string, dollars: number, per: number, seen: Price['seen'] = 'us-east-1'): Price => ({
  what,
  dollars,
  per,
  seen,
});

export const PRICES = {
  mail: price('SES: a mail to one address', 0.1, 1_000),
  'mail-gb': price('SES: a gigabyte of mails', 0.126, 1),
  'write-unit': price('DynamoDB: a write unit (1 KB)', 0.68, MILLION, 'seoul'),
  'read-unit': price('DynamoDB: a strongly consistent read unit (4 KB)', 0.1355, MILLION, 'seoul'),
  'table-gb-month': price('DynamoDB: a gigabyte kept for a month', 0.25, 1, 'unchecked'),
  'backup-gb-month': price('DynamoDB: point-in-time recovery of a gigabyte for a month', 0.2, 1, 'unchecked'),
  'sqs-request': price('SQS: a request (64 KB)', 0.4, MILLION),
  'sns-publish': price('SNS: a publish (64 KB)', 0.5, MILLION, 'unchecked'),
  'rule-event': price('EventBridge: an event', 1, MILLION),
  'lambda-request': price('Lambda: a request', 0.2, MILLION, 'seoul'),
  'lambda-gb-second': price('Lambda: a gigabyte-second on arm64', 0.0000133334, 1, 'seoul'),
  'log-gb': price('CloudWatch Logs: a gigabyte written', 0.76, 1, 'seoul'),
  'log-gb-month': price('CloudWatch Logs: a gigabyte kept for a month', 0.03, 1, 'unchecked'),
  'kms-request': price('KMS: a request', 3, MILLION, 'seoul'),
  'key-month': price('KMS: a key for a month', 1, 1),
  'rotation-month': price('KMS: the first or second rotation of a key, for a month', 1, 1),
  'secret-month': price('Secrets Manager: a secret for a month', 0.4, 1, 'unchecked'),
  'secret-call': price('Secrets Manager: a call', 0.05, 10_000, 'unchecked'),
  'alarm-metric-month': price('CloudWatch: a metric of an alarm for a month', 0.1, 1),
  'composite-month': price('CloudWatch: a composite alarm for a month', 0.5, 1),
  'metric-month': price('CloudWatch: a custom metric for a month', 0.3, 1),
  'dashboard-month': price('CloudWatch: a dashboard for a month', 3, 1, 'unchecked'),
  'sign-in-month': price('Cognito Essentials: a person who signs in, for a month', 0.015, 1, 'unchecked'),
  's3-put': price('S3: an object that is put', 0.005, 1_000, 'unchecked'),
  's3-get': price('S3: an object that is read', 0.0004, 1_000, 'unchecked'),
  's3-gb-month': price('S3: a gigabyte kept for a month', 0.023, 1, 'unchecked'),
  'http-request': price('API Gateway: a request to an HTTP API', 1, MILLION, 'unchecked'),
} as const satisfies Readonly<Record<string, Price>>;

export type Priced = keyof typeof PRICES;
/** How much of each priced thing was used. */
export type Charge = Readonly<Partial<Record<Priced, number>>>;

/** The names of everything priced. */
export const PRICED: readonly Priced[] = Object.keys(PRICES).filter((name): name is Priced =>
  Object.hasOwn(PRICES, name),
);

/** The prices of what was used, in dollars, by priced thing. */
export const dollarsBy = (charge: Charge): ReadonlyMap<Priced, number> =>
  new Map(
    PRICED.flatMap((name) => (charge[name] ? [[name, (charge[name] * PRICES[name].dollars) / PRICES[name].per]] : [])),
  );

export const dollarsOf = (charge: Charge): number => [...dollarsBy(charge).values()].reduce((sum, one) => sum + one, 0);

/** Both together, or one taken some number of times. */
export const plus = (one: Charge, other: Charge): Charge =>
  Object.fromEntries(
    PRICED.flatMap((name) => {
      const sum = (one[name] ?? 0) + (other[name] ?? 0);
      return sum === 0 ? [] : [[name, sum]];
    }),
  );
export const times = (charge: Charge, factor: number): Charge =>
  Object.fromEntries(PRICED.flatMap((name) => (charge[name] === undefined ? [] : [[name, charge[name] * factor]])));
