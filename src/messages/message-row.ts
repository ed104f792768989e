import type { Channel } from '#words/channel.ts';
import type { SendCommand } from '#messages/command.ts';
import type { MessageRow } from '#messages/message.ts';

/** The row of a message as its command says; `rest` has what was decided about it. */
export const messageRow = (
  command: SendCommand,
  channel: Channel,
  now: Date,
  rest: Partial<MessageRow>,
): MessageRow => ({
  memberId: command.memberId,
  messageId: command.messageId,
  direction: 'out',
  channel,
  class: command.kind === 'response' ? 'response' : command.class,
  message: command.kind === 'response' ? command.reply : command.message,
  cause: command.cause,
  state: 'claimed',
  at: now.toISOString(),
  timeline: { claimed: now.toISOString() },
  ...(command.kind === 'journey' ? { topic: command.topic, journey: command.journey, hop: command.hop } : {}),
  ...(command.kind === 'journey' && command.runId !== undefined ? { runId: command.runId } : {}),
  ...(command.kind === 'journey' && command.survey !== undefined ? { survey: command.survey } : {}),
  ...(command.kind === 'journey' && command.quiet === true ? { quiet: true } : {}),
  ...(command.kind === 'journey' && command.lapsesAt !== undefined ? { lapsesAt: command.lapsesAt } : {}),
  ...(command.kind === 'journey' && command.chosen !== undefined ? { chosen: command.chosen } : {}),
  ...(command.kind === 'journey' && command.variant !== undefined ? { variant: command.variant } : {}),
  ...rest,
});
