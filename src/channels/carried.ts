import type { Way } from '#messages/outage.ts';
import type { SendCommand } from '#messages/command.ts';
import type { CarriedBy } from '#messages/message.ts';
import { sealCommand } from '#messages/sealed-command.ts';
import type { Ports } from '#ports/ports.ts';

/** What a receipt needs to know of a message that it may refuse for our account's sake: enough to send it once more. */
export const carriedOn = async (
  { seals }: Pick<Ports, 'seals'>,
  { provider, sender, country, template }: Way,
  command: SendCommand,
  token: string | undefined,
): Promise<CarriedBy> => {
  const carried = {
    ...{ provider, sender },
    ...(country !== undefined && { country }),
    ...(template !== undefined && { template }),
  };
  if (token !== undefined) return carried;
  // As the member will be then, and at once: the hour they answer most is over.
  const again = command.kind === 'journey' ? { ...command, seen: undefined, timing: undefined } : command;
  return { ...carried, command: JSON.stringify(await sealCommand(seals, again)) };
};
