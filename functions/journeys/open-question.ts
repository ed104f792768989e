import * as z from 'zod';
import { SendCommand } from '#channels/command.ts';
import { Question } from '#journeys/question.ts';
import { outbox, runs } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';

const edges = need({ runs, outbox });

const Input = z.object({ question: Question, send: SendCommand.nullable(), token: z.string() });

/** Step Functions `Listen`: the question is stored before it is asked, so that a quick answer finds it. */
export const handler = async (event: unknown): Promise<void> => {
  const { question, send, token } = Input.parse(event);
  const { runs, outbox } = await edges();
  await runs.ask({ ...question, token });
  if (send !== null) await outbox.send([send]);
};
