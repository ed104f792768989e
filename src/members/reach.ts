import type { MemberRow } from '#members/member-row.ts';
import { Channel, CHANNELS } from '#words/channel.ts';

/** Somebody gets another phone, or installs an app: after so many days a channel that did not reach them is tried once more. */
export const FORGOTTEN_DAYS = 30;
const DAY_MS = 86_400_000;

export const reachOf = (channel: Channel): string => `reach:${channel}`;

/** Since when a provider's word stands that the member's present address is none on this channel; `undefined` where nothing is known. */
export const unreachableSince = ({ registers }: MemberRow, channel: Channel, now: Date): string | undefined => {
  const said = registers[reachOf(channel)];
  if (said?.value !== false || now.getTime() - Date.parse(said.at) >= FORGOTTEN_DAYS * DAY_MS) return undefined;
  const address = registers[CHANNELS[channel].address];
  return address !== undefined && address.at > said.at ? undefined : said.at;
};

/** The channels by which a member is not reached, as far as is known. */
export const unreachableBy = (row: MemberRow, now: Date): readonly Channel[] =>
  Channel.options.filter((channel) => unreachableSince(row, channel, now) !== undefined);
