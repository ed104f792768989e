import { addressAt } from '#members/addresses.ts';
import { saidBy, type Consents, type ConsentRow, type ConsentState, type Pair } from '#consent/consent.ts';
import { ADDRESS_KINDS, channelsAt, type AddressKind, type Channel } from '#words/channel.ts';
import { idOf } from '#words/ids.ts';
import type { Member } from '#loyalty/member.ts';
import { MASKS } from '#permission/mask.ts';

/** One address of a member with the channels it serves and the permission it has. */
export interface Reachable {
  readonly kind: AddressKind;
  /** The number or mailbox itself; a page shows `masked`. */
  readonly to: string;
  readonly address: string;
  /** Names the address in a form without naming its consent row. */
  readonly tag: string;
  readonly masked: string;
  readonly channels: readonly Channel[];
  readonly row: ConsentRow | undefined;
  /** What the member said about the pairs of it, or what is withdrawn for everybody. */
  readonly states: Readonly<Record<string, ConsentState>>;
}

interface Reaching {
  readonly consents: Pick<Consents, 'get'>;
  readonly addressOf: (phone: string) => string;
}

/** The addresses of a member, phone first; `offered` are the channels that are shown even where nothing was said yet. */
export const reachableOf = async (
  { consents, addressOf }: Reaching,
  member: Member,
  offered: (channel: Channel) => boolean = () => true,
): Promise<readonly Reachable[]> => {
  const found = ADDRESS_KINDS.flatMap((kind) => {
    const to = addressAt(member, kind);
    return to === null ? [] : [{ kind, to, address: addressOf(to) }];
  });
  return Promise.all(
    found.map(async ({ kind, to, address }) => {
      const row = await consents.get(address);
      const states = row === undefined ? {} : saidBy(row, member.memberId).states;
      const known = (channel: Channel) => Object.keys(states).some((one) => one.startsWith(`${channel}:`));
      return {
        kind,
        to,
        address,
        tag: idOf('form', address).slice(0, 12),
        masked: MASKS[kind](to),
        channels: channelsAt(kind).filter((channel) => offered(channel) || known(channel)),
        row,
        states,
      };
    }),
  );
};

export const channelOf = (pair: Pair): string => pair.slice(0, pair.indexOf(':'));
export const topicOf = (pair: Pair): string => pair.slice(pair.indexOf(':') + 1);

/** Pairs by the address that serves their channel; those of channels without an address are left out. */
export const byAddress = (reachable: readonly Reachable[], pairs: readonly Pair[]) =>
  reachable
    .map((one) => ({ one, pairs: pairs.filter((pair) => one.channels.some((channel) => channel === channelOf(pair))) }))
    .filter(({ pairs }) => pairs.length > 0);
