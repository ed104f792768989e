import * as z from 'zod';
import { JourneyCommand, ResponseCommand, SendCommand } from '#messages/command.ts';
import type { Seals } from '#messages/seals.ts';

const Sealed = { sealed: z.string() };

/** A command as it travels: ids and names can be read by an operator, what tells of a person is sealed. */
export const SealedCommand = z.discriminatedUnion('kind', [
  JourneyCommand.omit({ cause: true, facts: true, seen: true }).extend(Sealed),
  ResponseCommand.omit({ cause: true, facts: true, to: true }).extend(Sealed),
]);
export type SealedCommand = z.infer<typeof SealedCommand>;

/** The body of an outbox message. The state machine adds the token that wakes the run that waits for this hop. */
export const OutboxMessage = z.strictObject({ command: SealedCommand, token: z.string().optional() });
export type OutboxMessage = z.infer<typeof OutboxMessage>;

/** A cause holds the id that a caller gave to an event, and so may tell of a person too. */
export const sealCommand = async (seals: Pick<Seals, 'seal'>, command: SendCommand): Promise<SealedCommand> => {
  const { cause, facts, ...rest } = command;
  if (rest.kind === 'journey') {
    const { seen, ...open } = rest;
    return { ...open, sealed: await seals.seal({ cause, facts, seen }) };
  }
  const { to, ...open } = rest;
  return { ...open, sealed: await seals.seal({ cause, facts, to }) };
};

/** `undefined` when its key is gone. */
export const openCommand = async (
  seals: Pick<Seals, 'open'>,
  { sealed, ...open }: SealedCommand,
): Promise<SendCommand | undefined> => {
  const opened = await seals.open(sealed);
  return opened === undefined ? undefined : SendCommand.parse({ ...open, ...(opened as object) });
};
