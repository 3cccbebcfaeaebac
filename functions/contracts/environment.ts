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
  /** JSON object: partner id to the telephone number that people call. */
  partnerPhones: 'PARTNER_PHONES',
  /** JSON list: the ids of the partners whose right to send is revoked. */
  revokedPartners: 'REVOKED_PARTNERS',
  /** The mail address of the city's officials (일자리창출과). */
  officialsAddress: 'OFFICIALS_ADDRESS',
} as const;
export type EnvironmentName = keyof typeof ENVIRONMENT;

/** The variable that holds the name of a table. */
export const tableVariable = (table: TableName): string => `${table.toUpperCase()}_TABLE`;

/** The variable that holds the URL of a function's queue. */
export const queueVariable = (queue: StageQueue): string => `${queue.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`;
