import { mayWait, type Hold } from '#channels/hold.ts';
import type { SendPorts } from '#channels/send-ports.ts';
import { nextOpening } from '#consent/hours/contact-hours.ts';
import type { MemberRow } from '#members/member-row.ts';
import { placeOf } from '#members/place.ts';
import type { SendCommand } from '#messages/command.ts';
import type { Programme } from '#programme/programme.ts';
import { bestHour } from '#time/best-hour.ts';

/** A message that goes at the member's best hour waits for it, within the hours that are allowed. */
export const holdForHour = async (
  ports: Pick<SendPorts, 'messages' | 'now'>,
  programme: Programme,
  command: SendCommand,
  row: MemberRow | undefined,
): Promise<Hold | undefined> => {
  if (command.kind !== 'journey' || command.timing === undefined || row === undefined) return undefined;
  const now = ports.now();
  const place = placeOf(row);
  const zone = place.zones[0] ?? 'UTC';
  const answers = (await ports.messages.page(command.memberId)).messages.filter(({ direction }) => direction === 'in');
  const best = bestHour(
    answers.map(({ at }) => at),
    now,
    zone,
  );
  if (best <= now) return undefined;
  const { at } = nextOpening(best, place, programme.settings.quietHours);
  const looked = { zone, answers: answers.length };
  const verdict = {
    allow: false,
    rule: 'best-hour',
    at: now.toISOString(),
    looked,
    nextEligible: at.toISOString(),
  } as const;
  return mayWait(programme, command, verdict) ? { verdict, waits: true } : undefined;
};
