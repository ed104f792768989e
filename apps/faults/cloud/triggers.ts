import { topics } from '#providers/read-source.ts';
import type { FunctionName } from '../../local/functions.ts';
import { snsEvent } from '../../local/sns-event.ts';
import type { Payload } from '../outside/payloads.ts';
import { addressOf } from './edges.ts';
import { createInvocations } from './invocations.ts';
import type { Invoke } from './lambdas.ts';
import type { Letters } from './letters.ts';
import { createQueue } from './queue.ts';
import { createStream } from './stream.ts';
import type { Time } from './time.ts';

const topicsByName = topics();

/** As lib/constructs/outbox.ts has it: hidden for six times a minute, tried eight times. */
const OUTBOX = { feeds: 'channels/send-message', hiddenSeconds: 360, maxTries: 8 } as const;
/** As lib/constructs/portions.ts has it. */
const DUE = { feeds: 'journeys/do-due', hiddenSeconds: 1_080, maxTries: 8, batch: 1 } as const;
/** As lib/constructs/webhooks.ts has it. */
const WEBHOOKS = { feeds: 'journeys/deliver-webhook', hiddenSeconds: 300, maxTries: 24 } as const;
/** As lib/constructs/listening.ts has it. */
const HEARD = { feeds: 'events/hear-event', hiddenSeconds: 120, maxTries: 5 } as const;

/** As lib/constructs/letters.ts has it: hidden for six times half a minute, tried until 15 hours are over. */
const UNSEALED = { hiddenSeconds: 180, maxTries: 300 } as const;

/** What sets functions off besides requests and executions: queues, topics, rules and the stream. */
export const createTriggers = (time: Time, invoke: Invoke, letters: Letters) => {
  const around = { time, invoke, letters };
  const start = createInvocations(time, invoke, letters);
  let published = 0;
  return {
    queues: {
      marketing: createQueue({ name: 'marketing', ...OUTBOX }, around),
      transactional: createQueue({ name: 'transactional', ...OUTBOX }, around),
      due: createQueue({ name: 'due', ...DUE }, around),
      heard: createQueue({ name: 'heard', ...HEARD }, around),
      unsealed: createQueue({ name: 'unsealed', feeds: 'inbound/seal-letter', ...UNSEALED }, around),
      givenUp: createQueue({ name: 'given-up', feeds: 'journeys/seal-record', ...UNSEALED }, around),
      webhooks: createQueue({ name: 'webhooks', ...WEBHOOKS }, around),
    },
    start,
    /** A provider publishes to one of our topics. */
    publish: ({ topic, text }: Payload): void => {
      const { taker } = topicsByName[topic];
      start(taker as FunctionName, snsEvent(topic, `sns-${(published += 1)}`, text, time.now()));
    },
    /** What was posted is handed on. */
    post: (text: string): void => {
      start('inbound/take-webhook', snsEvent('posted', `sns-${(published += 1)}`, text, time.now()));
    },
    /** A version of a member's row was committed. */
    record: createStream(time, invoke, letters, addressOf),
  };
};
export type Triggers = ReturnType<typeof createTriggers>;
