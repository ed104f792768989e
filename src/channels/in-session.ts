import type { SendPorts } from '#channels/send-ports.ts';
import { lastHeard, windowOf } from '#conversations/window.ts';
import type { SendCommand } from '#messages/command.ts';
import { Said } from '#messages/said.ts';
import type { Verdict } from '#consent/verdict.ts';
import { CHANNELS, type Channel, type ChannelDescriptor } from '#words/channel.ts';
import type { Programme } from '#programme/programme.ts';

/** What is left of the window below this could close before the vendor has the message: then the template goes. */
const TOO_LITTLE_MS = 60_000;

const isAnswersOnly = (channel: Channel): boolean => {
  const { answersOnly }: ChannelDescriptor = CHANNELS[channel];
  return answersOnly === true;
};

/** Why nothing may go now by a channel that takes answers alone; `undefined` where it may. */
export const closedVerdict = (channel: Channel, isOpen: boolean, now: Date): Verdict | undefined => {
  if (isOpen || !isAnswersOnly(channel)) return undefined;
  const { windowHours: hours = 0 }: ChannelDescriptor = CHANNELS[channel];
  return { allow: false, rule: 'window', at: now.toISOString(), looked: { channel, hours } };
};

/** The message file a command is about; an answer may be none. */
const messageIn = (command: SendCommand): string | undefined => {
  if (command.kind === 'journey') return command.message;
  const said = Said.safeParse(command.facts);
  return said.success && 'template' in said.data ? said.data.template : undefined;
};

/**
 * Whether a conversation is open, where that matters: a block has something for it, or the channel takes nothing else. Only then the
 * member's messages are read, a page of them: of whoever has more, what they wrote last may not be among them, and it counts as closed.
 */
export const inSession = async (
  { messages, now }: Pick<SendPorts, 'messages' | 'now'>,
  { messages: files }: Pick<Programme, 'messages'>,
  command: SendCommand,
): Promise<boolean> => {
  const { channel, memberId } = command;
  const file = files[messageIn(command) ?? ''];
  if (!isAnswersOnly(channel) && (channel !== 'whatsapp' || file?.whatsapp?.session === undefined)) return false;
  const { messages: rows } = await messages.page(memberId);
  const heardAt = lastHeard(undefined, rows, channel);
  return windowOf(channel, heardAt, new Date(now().getTime() + TOO_LITTLE_MS)).canReply;
};
