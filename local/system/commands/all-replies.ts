import type { SQSClient } from '@aws-sdk/client-sqs';
import { replyQueueName, type Sender } from '../../../functions/contracts/partners.ts';
import type { Reply } from '../../../functions/contracts/reply.ts';
import { commandProgress } from './progress.ts';
import { takeRepliesTo } from './replies.ts';
import { loadingOf, queueUrlOf, type RunningSystem } from './running-system.ts';

/** How long a command waits for the next reply. */
const REPLY_LIMIT_MILLIS = 20_000;
/** While the sample city is being loaded. */
const LOOK_EVERY_MILLIS = 2_000;

/**
 * The replies to all messages. What is sent while the sample city is being loaded queues behind it, so this waits. Otherwise it
 * ends when no reply has come for 20 seconds.
 */
export const repliesTo = async (
  client: SQSClient,
  system: RunningSystem,
  { sender, ids, json }: { readonly sender: Sender; readonly ids: readonly string[]; readonly json: boolean },
): Promise<Reply[]> => {
  const queueUrl = queueUrlOf(system, replyQueueName(system.stage, sender));
  const progress = commandProgress({ json });
  const replies: Reply[] = [];
  let loading = await loadingOf(system);
  if (loading !== undefined && !json)
    process.stderr.write(
      'The sample city is being loaded, and this message waits behind it: its reply comes a little later.\n',
    );
  if (loading !== undefined) progress.begin('sample city', loading.messages);
  for (;;) {
    const answered = new Set(replies.map(({ data }) => data.messageId));
    const missing = ids.filter((id) => !answered.has(id));
    const came = await takeRepliesTo(
      client,
      queueUrl,
      missing,
      loading === undefined ? REPLY_LIMIT_MILLIS : LOOK_EVERY_MILLIS,
    );
    replies.push(...came);
    if (replies.length === ids.length || (loading === undefined && came.length === 0)) break;
    loading = await loadingOf(system);
    if (loading !== undefined) progress.reach(loading.answered);
  }
  progress.end();
  return replies;
};
