import type { SendCommand } from '#messages/command.ts';
import type { Line } from '#messages/desk.ts';
import type { Programme } from '#programme/programme.ts';
import type { MessageClass } from '#words/channel.ts';
import { seconds } from '#words/parts.ts';

const DAY_SECONDS = 86_400;
/** An answer belongs to what was asked. */
const ANSWER_SECONDS = DAY_SECONDS;
/** What somebody waits for that is no marketing: as long as a queue keeps a message. */
const OWED_SECONDS = 4 * DAY_SECONDS;

/** How long a message waits for its provider, in seconds: marketing as long as its journey lets it wait, else the brand. */
export const patienceOf = ({ settings, journeys }: Programme, command: SendCommand): number => {
  if (command.kind === 'response') return ANSWER_SECONDS;
  if (command.class !== 'marketing') return OWED_SECONDS;
  return seconds({ ...settings.quietHours, ...journeys[command.journey]?.held }.expireAfter);
};

/** In which of a sender's lines a message stands. */
export const lineOf = (command: Pick<SendCommand, 'kind'> & { readonly class?: MessageClass }): Line =>
  command.kind === 'journey' && command.class === 'marketing' ? 'marketing' : 'urgent';
