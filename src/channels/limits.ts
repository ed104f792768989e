import type { JourneyCommand } from '#messages/command.ts';
import { legalCapsOf, type Place } from '#consent/hours/contact-hours.ts';
import type { Limits, Slot } from '#consent/fatigue.ts';
import { seconds } from '#words/parts.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Programme } from '#programme/programme.ts';
import type { Member } from '#loyalty/member.ts';

const WEEK = 7 * 86_400;
/** Enough to tell a person's messages apart (60 bits); the row that counts them stays small. */
const SLOT_ID = 12;

/** The brand's caps, the law's where the member is, and the member's own choice. */
export const limitsOf = (settings: Settings, member: Member, place: Place): Limits => ({
  caps: [
    ...settings.caps.map(({ per, ...cap }) => ({ ...cap, seconds: seconds(per), rule: 'cap' as const })),
    ...legalCapsOf(place).map(({ max, hours }) => ({
      max,
      seconds: hours * 3600,
      each: 'topic' as const,
      rule: 'legal-cap' as const,
    })),
    ...(member.preferences.frequency === 'weekly' ? [{ max: 1, seconds: WEEK, rule: 'frequency' as const }] : []),
  ],
  spacing: seconds(settings.spacing),
});

/** All hops of one send take one slot: the person is meant to get one message. */
export const slotOf = ({ journeys }: Programme, command: JourneyCommand, at: string): Slot => ({
  id: (command.priors[0] ?? command.messageId).slice(0, SLOT_ID),
  at,
  topic: command.topic,
  channel: command.channel,
  priority: journeys[command.journey]?.priority ?? 'normal',
});
