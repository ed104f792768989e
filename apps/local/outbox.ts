import type { Outbox, SendCommand } from '#channels/command.ts';
import type { Queue } from './queue.ts';

/** The two queues of production, in process. */
export const localOutbox = (queues: { readonly marketing: Queue; readonly transactional: Queue }): Outbox => {
  const queueOf = (command: SendCommand): Queue =>
    command.kind === 'journey' && command.class === 'marketing' ? queues.marketing : queues.transactional;
  return {
    send: (commands) => {
      for (const command of commands) queueOf(command).send([JSON.stringify({ command })]);
      return Promise.resolve();
    },
  };
};
