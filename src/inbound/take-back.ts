import { noteOutage, wayOf } from '#inbound/note-outage.ts';
import type { Receipt } from '#inbound/shapes.ts';
import { isInFlight, wentAs, type MessageRow } from '#messages/message.ts';
import { refusesUs } from '#messages/outage.ts';
import { openCommand, SealedCommand } from '#messages/sealed-command.ts';
import type { Ports } from '#ports/ports.ts';

export type TakeBackPorts = Pick<Ports, 'messages' | 'executions' | 'surveys' | 'outages' | 'due' | 'seals' | 'now'>;

/** `unmoved`: the receipt is of another try. `ordinary`: a failure like any other, after which its run goes on. */
type TakenBack = MessageRow | 'unmoved' | 'ordinary';

/** Whether it goes again by the same channel: marketing and questions wait, what somebody waits for goes on where another follows. */
const comesAgain = ({ token, class: type, quiet, carried }: MessageRow): boolean =>
  token === undefined ? carried?.command !== undefined : type === 'marketing' || quiet === true;

/** Puts it where it is tried again; false when nobody would: its run went on long ago, or its seal is gone. */
const tryAgain = async (
  { executions, due, seals }: TakeBackPorts,
  { token, memberId, carried, at }: MessageRow,
  until: string,
): Promise<boolean> => {
  if (token !== undefined) return executions.wake(token, { kind: 'deferred', until });
  const command = await openCommand(seals, SealedCommand.parse(JSON.parse(carried?.command ?? '')));
  if (command === undefined) return false;
  await due.put({ kind: 'send', memberId, dueAt: until, command: { ...command, since: command.since ?? at } });
  return true;
};

/** A run that died while it handed its message over does so again within this time, with another token. */
const HANDING_OVER_MS = 60_000;
const mayStillBeHandedOver = ({ token, timeline, at }: MessageRow, now: Date): boolean =>
  token !== undefined && now.getTime() - Date.parse(timeline.claimed ?? at) < HANDING_OVER_MS;

const SECOND = '2026-11-21T12:00:00'.length;

/** Nobody recorded yet that it was sent. Whoever died before gets it from the queue again, and may claim it, since it is nowhere. */
const giveBack = async ({ messages, now }: TakeBackPorts, row: MessageRow, at: string): Promise<TakenBack> => {
  const ofEarlier = at.slice(0, SECOND) < (row.timeline.claimed ?? row.at).slice(0, SECOND);
  if (!ofEarlier && isInFlight(row, now())) throw new Error(`message ${row.messageId} is in flight`);
  if (!ofEarlier) await messages.release(row);
  return 'unmoved';
};

/**
 * A receipt that refuses a message for our account's sake: nobody else is sent on that way for a while, and the message, which
 * certainly did not arrive, waits for its next try. May come again: until it was tried, the second time does what the first left.
 */
export const takeBack = async (
  ports: TakeBackPorts,
  row: MessageRow,
  { providerId, code = 'failed', scope, at }: Receipt & { readonly scope: NonNullable<Receipt['scope']> },
): Promise<TakenBack> => {
  if (row.state === 'claimed') return giveBack(ports, row, at);
  if (row.carried === undefined) return 'ordinary';
  if (!wentAs(row, providerId)) return 'unmoved';
  const way = wayOf(row, row.carried);
  if (scope === 'template' && way.template === undefined) return 'ordinary';
  const outage = await noteOutage(ports, way, { scope, code }, at);
  if (scope === 'template' || !comesAgain(row)) return 'ordinary';
  const verdict = { ...refusesUs(outage, ports.now()), nextEligible: outage.until };
  const moved = await ports.messages.takeBack(row, providerId, verdict);
  const waiting = moved ?? (row.state === 'deferred' ? row : undefined);
  if (waiting === undefined) return 'ordinary';
  const again = await tryAgain(ports, waiting, waiting.verdict?.nextEligible ?? outage.until);
  if (moved === undefined) return 'unmoved';
  return again || mayStillBeHandedOver(waiting, ports.now()) ? moved : 'ordinary';
};
