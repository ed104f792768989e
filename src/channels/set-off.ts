import type { JourneyCommand, SendCommand } from '#messages/command.ts';
import { PERSON } from '#messages/said.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';
import type { Strangers } from '#programme/grammar/strangers.ts';
import type { Programme } from '#programme/programme.ts';

/** What happens when anybody fills in a form with any address. */
const SIGN_UPS: readonly string[] = ['member.enrolled', 'consent.captured'];
/** The one answer that may follow a stop (47 CFR 64.1200(a)(12)). */
const STOPS: readonly string[] = ['stopped', 'stopped-some'] satisfies ReplyName[];

/** Whether the run heard its member, who thereby is no stranger. */
const wasAnswered = ({ facts: { run } }: JourneyCommand): boolean =>
  typeof run === 'object' && run !== null && 'intent' in run && run['intent'] !== '';

/**
 * What of what a stranger can set off a message is; `undefined` for what the brand sends of its own accord, which a campaign
 * is that asks for consent, and a person's answer.
 */
export const setOff = ({ journeys }: Programme, command: SendCommand): keyof Strangers | undefined => {
  if (command.kind === 'response' && command.reply === PERSON) return undefined;
  if (command.kind === 'response') return STOPS.includes(command.reply) ? 'stops' : 'answers';
  const trigger = journeys[command.journey]?.trigger ?? { manual: true };
  if ('keyword' in trigger) return 'answers';
  if ('campaign' in trigger || 'schedule' in trigger || 'segment' in trigger || wasAnswered(command)) return undefined;
  const events = 'event' in trigger ? [trigger.event].flat() : [];
  return command.class === 'consent-request' || events.some((type) => SIGN_UPS.includes(type))
    ? 'questions'
    : undefined;
};
