import * as z from 'zod';
import { openCommand, SealedCommand } from '#messages/sealed-command.ts';
import { Asking } from '#runs/question.ts';
import { machine, outbox, runs, seals } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';

const edges = need({ runs, outbox, seals, machine });

const token = z.string();
const listen = { question: Asking, send: SealedCommand.nullable() };
const Input = z.union([
  z.object({
    next: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('deliver'), command: SealedCommand }),
      z.object({ kind: z.literal('listen'), ...listen }),
      z.object({ kind: z.enum(['wait', 'done']) }),
    ]),
    token,
  }),
  // Executions that began on 0.1.0 finish on its definition, up to a year later.
  z
    .object({ ...listen, token })
    .transform(({ token, ...asked }) => ({ next: { kind: 'listen' as const, ...asked }, token })),
]);

/**
 * Step Functions `Await`: hands over what is sent, stores a question before it is asked, so that a quick answer finds it, and
 * leaves the token to wait for what comes of it. One whose message cannot be read any more is not asked, and times out.
 */
export const handler = async (event: unknown): Promise<void> => {
  const { next, token } = Input.parse(event);
  const { runs, outbox, seals, machine } = await edges();
  switch (next.kind) {
    case 'done':
      return machine.finish(token);
    case 'deliver': {
      const command = await openCommand(seals, next.command);
      return command === undefined ? undefined : outbox.send([command], token);
    }
    case 'listen': {
      const opened = next.send === null ? null : await openCommand(seals, next.send);
      if (opened === undefined) return;
      await runs.ask({ ...next.question, token });
      if (opened !== null) await outbox.send([opened], token);
      return;
    }
    case 'wait':
  }
};
