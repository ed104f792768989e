import type { SendCommand } from '#messages/command.ts';
import { keepRefusal } from '#channels/keep-refusal.ts';
import type { SealedCommand } from '#messages/sealed-command.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';

/** A command that was a day on its way can be read no more, and is too late to go. The verdict is kept and the run told. */
export const refuseExpired = async (
  ports: SendPorts,
  sealed: SealedCommand,
  token: string | undefined,
): Promise<Sent> => {
  const known = sealed.memberId.startsWith('unknown:') || (await ports.members.get(sealed.memberId)) !== undefined;
  const rule = known ? 'expired' : 'unknown-member';
  const verdict = { allow: false, rule, at: ports.now().toISOString(), looked: {} } as const;
  const unread = { cause: '', facts: {} };
  const command: SendCommand = sealed.kind === 'journey' ? { ...sealed, ...unread } : { ...sealed, ...unread, to: '' };
  return keepRefusal(ports, command, { verdict, waits: false }, token);
};
