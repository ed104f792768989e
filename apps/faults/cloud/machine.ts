import type { Seals } from '#messages/seals.ts';
import { createActivity } from '../../local/activity.ts';
import { createEmbeddedExecutions } from '../../local/embedded-executions.ts';
import type { FunctionName } from '../../local/functions.ts';
import { functionOf, readMachine } from '../../local/machine.ts';
import type { Invoke } from './lambdas.ts';
import type { Letters } from './letters.ts';
import { shelf } from './shelf.ts';
import type { Time } from './time.ts';
import type { Triggers } from './triggers.ts';

const definition = readMachine();

interface Around {
  readonly time: Time;
  readonly invoke: Invoke;
  readonly letters: Letters;
  readonly queues: Triggers['queues'];
  /** Of whichever process starts an execution. */
  readonly seals: Pick<Seals, 'seal'>;
}

/** Step Functions with the deployed definition; its tasks take their turn with everything else. */
export const createMachine = ({ time, invoke, letters, queues, seals }: Around) => {
  let tokens = 0;
  const inTurn = (name: FunctionName, payload: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      time.at(time.now().getTime(), () => invoke(name, payload).then(resolve, reject));
    });
  return createEmbeddedExecutions(definition, {
    seals,
    kept: shelf(),
    clock: { now: time.now, at: time.at },
    activity: createActivity(),
    services: {
      invoke: (arn, payload) => inTurn(functionOf(arn) as FunctionName, payload),
      sendMessage: (queue, body) => {
        queues[queue as 'marketing' | 'transactional'].send([body]);
      },
    },
    newToken: () => `token-${(tokens += 1)}`,
    failed: ({ name }) => {
      letters.failed(`execution ${name}`);
    },
  });
};
