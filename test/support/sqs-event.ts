import type { Context, SQSEvent } from 'aws-lambda';

/** A batch as Lambda receives it: messages from the queue of that name, at their `receives`-th delivery. */
export const sqsEvent = (
  messages: readonly { readonly messageId: string; readonly body: string }[],
  { queue = 'jobs-dev-masan-univ-postings', receives = 1 } = {},
): SQSEvent => ({
  Records: messages.map(({ messageId, body }) => ({
    messageId,
    receiptHandle: `handle-${messageId}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: '1793588400000',
      SenderId: 'x',
      ApproximateFirstReceiveTimestamp: '1',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:ap-northeast-2:123456789012:${queue}`,
    awsRegion: 'ap-northeast-2',
  })),
});

/** The part of Lambda's context that the consumer of a batch needs. */
export const lambdaContext = (left: () => number = () => 30_000): Context =>
  ({ awsRequestId: 'r-1', getRemainingTimeInMillis: left }) as Context;
