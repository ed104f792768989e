import * as z from 'zod';
import { openCommand, SealedCommand } from '#messages/sealed-command.ts';
import { Asking } from '#runs/question.ts';
import { outbox, runs, seals } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';

const edges = need({ runs, outbox, seals });

const Input = z.object({
  question: Asking,
  send: SealedCommand.nullable(),
  token: z.string(),
});

/**
 * Step Functions `Listen`: the question is stored before it is asked, so that a quick answer finds it. One whose message
 * cannot be read any more is not asked, and the run hears no answer.
 */
export const handler = async (event: unknown): Promise<void> => {
  const { question, send, token } = Input.parse(event);
  const { runs, outbox, seals } = await edges();
  const opened = send === null ? null : await openCommand(seals, send);
  if (opened === undefined) return;
  await runs.ask({ ...question, token });
  if (opened !== null) await outbox.send([opened], token);
};
