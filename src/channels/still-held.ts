import type { Hold } from '#channels/hold.ts';
import type { SendCommand } from '#messages/command.ts';
import type { Ports } from '#ports/ports.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';

const HELD: ReplyName = 'redeem-held';

/** That a reward is held is said only while it is: an answer that came sooner is all there is to say. */
export const answeredSooner = async (
  { members, now }: Pick<Ports, 'members' | 'now'>,
  command: SendCommand,
): Promise<Hold | undefined> => {
  if (command.kind !== 'response' || command.reply !== HELD) return undefined;
  const { redemptionId } = (command.facts['event'] ?? {}) as Readonly<Record<string, unknown>>;
  const redemption = await members.redemption(command.memberId, String(redemptionId));
  if (redemption?.state === 'held') return undefined;
  const looked = { redemption: redemption?.state ?? 'gone' };
  return { verdict: { allow: false, rule: 'not-needed', at: now().toISOString(), looked }, waits: false };
};
