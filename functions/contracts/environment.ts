import type { TableName } from './stores.ts';
import type { StageQueue } from './stage-messages.ts';

/** Names of the environment variables through which the infrastructure tells a function which resources it may use. */
export const ENVIRONMENT = {
  stage: 'STAGE',
  /** The URL of one reply queue. The others lie beside it, under their names. */
  replyQueueUrl: 'REPLY_QUEUE_URL',
  /** ARN of the secret that keys the hashes of addresses and signs the links. */
  linkKeySecretArn: 'LINK_KEY_SECRET_ARN',
  mailFrom: 'MAIL_FROM',
  configurationSet: 'CONFIGURATION_SET',
  /** Base URL of the people's pages, without a trailing slash. */
  pageUrl: 'PAGE_URL',
  /** JSON object: partner id to the mail address of its contact. */
  partnerContacts: 'PARTNER_CONTACTS',
  /** JSON list: the ids of the partners whose right to send is revoked. */
  revokedPartners: 'REVOKED_PARTNERS',
  /** The mail address of the city's officials (일자리창출과). */
  officialsAddress: 'OFFICIALS_ADDRESS',
  /** JSON object: who runs the pages (`Site`). */
  site: 'SITE',
  /** JSON object: partner id to its telephone number and address (`PartnerPlaces`). */
  partnerPlaces: 'PARTNER_PLACES',
  /** JSON object: partner id to its telephone number. */
  partnerPhones: 'PARTNER_PHONES',
  /** Base URL of the officials' console, without a trailing slash. */
  consoleUrl: 'CONSOLE_URL',
  /** URL of the OpenID provider with which officials sign in, as its tokens name it (`iss`). */
  officialsIssuer: 'OFFICIALS_ISSUER',
  /** Client id of the console at that provider. It has no secret. */
  officialsClient: 'OFFICIALS_CLIENT',
  /** Id of the officials' user pool. */
  officialsPool: 'OFFICIALS_POOL',
  /** Bucket of what officials did: one object for each act, locked. */
  auditBucket: 'AUDIT_BUCKET',
  /** Bucket of who opened what (접속기록): one object for each look, locked. */
  accessBucket: 'ACCESS_BUCKET',
  /** Bucket of the journal: what happened, in numbers. */
  journalBucket: 'JOURNAL_BUCKET',
  /** URL of the city's door for reviews. */
  reviewsDoorUrl: 'REVIEWS_DOOR_URL',
  /** The URL of one dead-letter queue. The others lie beside it, under their names. */
  deadLettersUrl: 'DEAD_LETTERS_URL',
} as const;
export type EnvironmentName = keyof typeof ENVIRONMENT;

/** The variable that holds the name of a table. */
export const tableVariable = (table: TableName): string => `${table.toUpperCase()}_TABLE`;

/** The variable that holds the URL of a function's queue. */
export const queueVariable = (queue: StageQueue): string => `${queue.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`;
