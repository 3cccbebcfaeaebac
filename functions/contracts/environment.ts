/** The environment variables by which the infrastructure tells a function what it may touch. */
export const ENVIRONMENT = {
  stage: 'STAGE',
  postingsTable: 'POSTINGS_TABLE',
  peopleTable: 'PEOPLE_TABLE',
  factsTable: 'FACTS_TABLE',
  poolTable: 'POOL_TABLE',
  matchesTable: 'MATCHES_TABLE',
  noticesTable: 'NOTICES_TABLE',
  receiptsTable: 'RECEIPTS_TABLE',
  matchPostingQueueUrl: 'MATCH_POSTING_QUEUE_URL',
  matchSeekerQueueUrl: 'MATCH_SEEKER_QUEUE_URL',
  screenSeekerQueueUrl: 'SCREEN_SEEKER_QUEUE_URL',
  noticeQueueUrl: 'NOTICE_QUEUE_URL',
  /** JSON object: sender id to the URL of its reply queue. */
  replyQueueUrls: 'REPLY_QUEUE_URLS',
  /** ARN of the secret that keys the hashes of addresses and the links. */
  linkKeySecretArn: 'LINK_KEY_SECRET_ARN',
  mailFrom: 'MAIL_FROM',
  configurationSet: 'CONFIGURATION_SET',
  /** Where the people's pages are, without a slash at the end. */
  pageUrl: 'PAGE_URL',
  deletePersonQueueUrl: 'DELETE_PERSON_QUEUE_URL',
  /** JSON object: partner id to the mail address of its contact. */
  partnerContacts: 'PARTNER_CONTACTS',
  /** JSON list: the ids of partners that may send no more. */
  revokedPartners: 'REVOKED_PARTNERS',
  /** The mail address of the city's officials (일자리창출과). */
  officialsAddress: 'OFFICIALS_ADDRESS',
} as const;

export type EnvironmentName = (typeof ENVIRONMENT)[keyof typeof ENVIRONMENT];
