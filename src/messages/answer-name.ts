const PREFIX = 'answer:';

/** How an answer of `answers/` is named among those that the system gives by itself. */
export const answerReply = (answer: string): `${typeof PREFIX}${string}` => `${PREFIX}${answer}`;

/** The answer that a reply is of; `undefined` for every other reply. */
export const answerNamed = (reply: string): string | undefined =>
  reply.startsWith(PREFIX) ? reply.slice(PREFIX.length) : undefined;
