// A stage small enough to be read at a glance: it copies each body to the next queue and the table, and does on request what can go wrong.
const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');
const { DynamoDBClient, PutItemCommand } = require('@aws-sdk/client-dynamodb');
const { threadId } = require('node:worker_threads');

const sqs = new SQSClient({});
const dynamodb = new DynamoDBClient({});

/** What a handler can see of its surroundings. */
const surroundings = (record, context) => ({
  environment: process.env,
  record,
  today: new Date().toISOString(),
  sinceEpoch: Date.now(),
  isDate: new Date() instanceof Date && new Date().constructor === Date && typeof Date() === 'string',
  functionName: context.functionName,
  requestId: context.awsRequestId,
  remaining: context.getRemainingTimeInMillis(),
});

const handle = async (record, context) => {
  const { command = 'none' } = JSON.parse(record.body);
  if (command === 'fail') throw new Error('this record fails');
  if (command === 'hang') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (command === 'crash') process.exit(1);
  const seen = JSON.stringify(surroundings(record, context));
  await dynamodb.send(
    new PutItemCommand({
      TableName: process.env.SEEN_TABLE,
      Item: { pk: { S: record.messageId }, sk: { S: command }, seen: { S: seen } },
    }),
  );
  if (process.env.NEXT_QUEUE_URL) {
    await sqs.send(new SendMessageCommand({ QueueUrl: process.env.NEXT_QUEUE_URL, MessageBody: record.body }));
  }
};

exports.handler = async (event, context) => {
  const results = await Promise.allSettled(event.Records.map((record) => handle(record, context)));
  const batchItemFailures = event.Records.filter((_record, index) => results[index].status === 'rejected').map(
    ({ messageId }) => ({ itemIdentifier: messageId }),
  );
  return { batchItemFailures };
};

/** A page: it shows the event it was given, or what the path asks for. */
exports.page = async (event) => {
  const seen = { event, pageUrl: process.env.PAGE_URL, today: new Date().toISOString() };
  switch (event.rawPath) {
    case '/throw':
      throw new Error('this page fails');
    case '/slow':
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return { today: [seen.today, new Date().toISOString()] };
    case '/hang':
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    case '/answer':
      return JSON.parse(event.body);
    case '/long':
      return { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024) };
    default:
      return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(seen) };
  }
};

let events = 0;
let timers = 0;

/** Shows its instance, and does what the event asks for. */
exports.probe = async ({ does = 'return', millis = 0 }) => {
  events += 1;
  const from = Date.now();
  if (does === 'throw') throw new Error('this event fails');
  if (does === 'exit') process.exit(0);
  if (does === 'leave a timer') setTimeout(() => void (timers += 1), millis);
  else await new Promise((resolve) => setTimeout(resolve, millis));
  if (does === 'return nothing') return undefined;
  return { threadId, events, timers, from, to: Date.now(), at: new Date(0) };
};
