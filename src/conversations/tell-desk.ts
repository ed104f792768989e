import * as z from 'zod';
import type { Desk } from '#conversations/desk.ts';
import type { Messages } from '#messages/message.ts';
import type { Programmes } from '#programme/programme.ts';

/** Facts of a conversation that a help desk hears of; `from` where it came from there. */
export const DeskFact = z.object({
  'detail-type': z.enum(['conversation.heard', 'conversation.resolved']),
  detail: z.object({
    id: z.string().min(1),
    at: z.string(),
    memberId: z.string(),
    messageId: z.string().optional(),
    from: z.literal('desk').optional(),
  }),
});
export type DeskFact = z.infer<typeof DeskFact>;

interface TellPorts {
  readonly programmes: Pick<Programmes, 'live'>;
  readonly messages: Pick<Messages, 'get'>;
  readonly desk: Desk;
}

/**
 * Tells the help desk what a customer wrote, in their words, and that a conversation is done; at least once. What it did itself it is not
 * told again. False where there is nothing to tell: no desk, or nobody's words any more.
 */
export const tellDesk = async (
  ports: TellPorts,
  { 'detail-type': type, detail: { at, memberId, messageId = '', from, id } }: DeskFact,
): Promise<boolean> => {
  const settings = (await ports.programmes.live()).settings.inbox.desk;
  if (settings === undefined || from === 'desk') return false;
  if (type === 'conversation.resolved') {
    await ports.desk.tell(settings, { kind: 'resolved', id, memberId, at });
    return true;
  }
  const text = (await ports.messages.get(memberId, messageId))?.text;
  if (text === undefined || text === '') return false;
  await ports.desk.tell(settings, { kind: 'said', id: messageId, memberId, at, text });
  return true;
};
