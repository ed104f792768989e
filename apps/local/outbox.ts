import type { Outbox, SendCommand } from '#messages/command.ts';
import { sealCommand } from '#messages/sealed-command.ts';
import type { Seals } from '#messages/seals.ts';
import type { Queue } from './queue.ts';

/** The two queues of production, in process. */
export const localOutbox = (
  queues: { readonly marketing: Queue; readonly transactional: Queue },
  seals: Pick<Seals, 'seal'>,
): Outbox => {
  const queueOf = (command: SendCommand): Queue =>
    command.kind === 'journey' && command.class === 'marketing' ? queues.marketing : queues.transactional;
  return {
    again: async (command, seconds, token) => {
      queueOf(command).send([JSON.stringify({ command: await sealCommand(seals, command), token })], seconds);
    },
    send: async (commands, token) => {
      const sealed = await Promise.all(commands.map((command) => sealCommand(seals, command)));
      for (const [at, command] of commands.entries())
        queueOf(command).send([JSON.stringify({ command: sealed[at], token })]);
    },
  };
};
