import type { FunctionName } from '../../local/functions.ts';
import type { Queued } from '../../local/queue.ts';
import { failuresOf, sqsEvent } from '../../local/sqs-event.ts';
import type { Invoke } from './lambdas.ts';
import type { Letters } from './letters.ts';
import type { Time } from './time.ts';

export interface QueueOptions {
  readonly name: string;
  readonly feeds: FunctionName;
  /** What was delivered and not done is hidden so long, as lib/constructs has it. */
  readonly hiddenSeconds: number;
  readonly maxTries: number;
  /** Ten when left out. */
  readonly batch?: number;
}
interface Surroundings {
  readonly time: Time;
  readonly invoke: Invoke;
  readonly letters: Letters;
}

/** Lambda's batch for an SQS queue. */
const BATCH = 10;

/** An SQS queue with the function it feeds: so many at a time, hidden while they are worked on, again until they are done. */
export const createQueue = (
  { name, feeds, hiddenSeconds, maxTries, batch: size = BATCH }: QueueOptions,
  { time, invoke, letters }: Surroundings,
) => {
  let visible: Queued[] = [];
  let ids = 0;

  const failed = (message: Queued): void => {
    const again = { ...message, tries: message.tries + 1 };
    if (again.tries >= maxTries) letters.dead(name);
    else
      time.at(time.now().getTime() + hiddenSeconds * 1_000, () => {
        offer([again]);
      });
  };
  const deliver = async (): Promise<void> => {
    const batch = visible.splice(0, size);
    if (batch.length === 0) return;
    const ids = batch.map(({ id }) => id);
    const failures = await invoke(feeds, sqsEvent(name, batch, time.now())).then(
      (answer) => failuresOf(answer, ids),
      () => ids,
    );
    for (const message of batch)
      if (failures.includes(message.id)) failed(message);
      else letters.done();
  };
  const offer = (messages: readonly Queued[]): void => {
    visible = [...visible, ...messages];
    for (let at = 0; at < messages.length; at += size) time.at(time.now().getTime(), deliver);
  };

  return {
    send: (bodies: readonly string[]): void => {
      const sentAt = time.now().getTime();
      offer(
        bodies.map((body) => {
          letters.sent();
          return { id: `${name}-${(ids += 1)}`, body, sentAt, tries: 0, visibleAt: 0 };
        }),
      );
    },
  };
};
export type Queue = ReturnType<typeof createQueue>;
