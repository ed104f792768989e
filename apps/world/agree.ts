import { addressFor } from '#members/addresses.ts';
import { Channel } from '#words/channel.ts';
import { pair, type Consents, type Pair } from '#consent/consent.ts';
import { idOf } from '#words/ids.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';

interface AgreePorts {
  readonly consents: Consents;
  readonly addressOf: (address: string) => string;
  readonly now: () => Date;
}

export const everyPair = ({ settings: { topics } }: Programme): readonly Pair[] =>
  Channel.options.flatMap((channel) => Object.keys(topics).map((topic) => pair(channel, topic)));

/** Grants pairs at the addresses of a member, as if they had said so before anything else happened. */
export const agreeTo = async (
  { consents, addressOf, now }: AgreePorts,
  programme: Programme,
  row: MemberRow,
  pairs: readonly Pair[],
): Promise<void> => {
  const member = memberOf(row, programme, now());
  const byAddress = new Map<string, Pair[]>();
  for (const one of pairs) {
    const channel = Channel.parse(one.split(':')[0]);
    const address = addressFor(member, channel);
    if (address !== null) byAddress.set(address, [...(byAddress.get(address) ?? []), one]);
  }
  for (const [address, granted] of byAddress) {
    const key = addressOf(address);
    const { memberId } = row;
    const at = now().toISOString();
    const id = idOf('agreed', memberId, key);
    const evidence = { id, at, memberId, change: 'granted', pairs: granted, how: 'api', channel: '' } as const;
    await consents.change(key, evidence, (await consents.get(key))?.seq ?? 0);
  }
};
