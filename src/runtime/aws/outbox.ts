import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Outbox, SendCommand } from '#messages/command.ts';
import { sealCommand } from '#messages/sealed-command.ts';
import type { Seals } from '#messages/seals.ts';
import { sendAll } from '#runtime/aws/queue-batches.ts';
import { eachAlone } from '#words/each-alone.ts';

interface Queues {
  readonly marketing: string;
  readonly transactional: string;
}

/** One queue per class. A batch that was taken in part is an error, and the caller's repeat is made one by message ids. */
export const sqsOutbox = (client: SQSClient, queues: Queues, seals: Pick<Seals, 'seal'>): Outbox => {
  const sendTo = async (url: string, commands: readonly SendCommand[], token?: string): Promise<void> => {
    const sealed = await Promise.all(commands.map((command) => sealCommand(seals, command)));
    await sendAll(
      client,
      url,
      sealed.map((command) => JSON.stringify({ command, token })),
    );
  };
  return {
    send: async (commands, token) => {
      const isMarketing = (command: SendCommand): boolean =>
        command.kind === 'journey' && command.class === 'marketing';
      const classes = [
        { url: queues.transactional, of: commands.filter((command) => !isMarketing(command)) },
        { url: queues.marketing, of: commands.filter(isMarketing) },
      ];
      await eachAlone(classes, ({ url, of }) => sendTo(url, of, token));
    },
  };
};
