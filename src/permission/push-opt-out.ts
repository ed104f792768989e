import { addressAt } from '#members/addresses.ts';
import { namedIn, type Consents } from '#consent/consent.ts';
import { listStop, type ListStopPorts } from '#consent/list-stop.ts';
import type { AddressKind } from '#words/channel.ts';
import type { Programmes } from '#programme/programme.ts';
import { memberOf } from '#loyalty/member.ts';
import type { MemberRow, Members } from '#members/member-row.ts';

export interface PushPorts extends ListStopPorts {
  readonly members: Pick<Members, 'get' | 'findByAddress'>;
  readonly consents: Consents;
  readonly programmes: Pick<Programmes, 'live'>;
  readonly now: () => Date;
}

interface Found {
  readonly kind: AddressKind;
  readonly address: string;
}

/** A stop younger than this may still await its one confirmation, which a listed number would not get. */
const CONFIRMED_MS = 3_600_000;

/** A hash does not tell the address: a member who has it does, found by the index of phones or named in the evidence. */
const findAddress = async (ports: PushPorts, hash: string): Promise<Found | undefined> => {
  const { settings } = await ports.programmes.live();
  const find = (row: MemberRow): Found | undefined => {
    const member = memberOf(row, { settings }, ports.now());
    return ports.optOutLists.kinds
      .map((kind) => ({ kind, address: addressAt(member, kind) ?? '' }))
      .find(({ address }) => ports.addressOf(address) === hash);
  };
  const [owner] = await ports.members.findByAddress(hash);
  if (owner !== undefined) return find(owner);
  const named = (await ports.consents.evidence(hash)).flatMap(namedIn);
  for (const memberId of new Set(named)) {
    const row = await ports.members.get(memberId);
    const found = row && find(row);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A stop of ours that is not on their list goes there, if anybody still has the address. */
export const pushOptOut = async (
  ports: PushPorts,
  hash: string,
): Promise<'agreed' | 'pushed' | 'refused' | 'unreachable'> => {
  const stoppedAt = (await ports.consents.get(hash))?.stoppedAt;
  if (stoppedAt === undefined || ports.now().getTime() - Date.parse(stoppedAt) < CONFIRMED_MS) return 'agreed';
  const found = await findAddress(ports, hash);
  if (found === undefined) return 'unreachable';
  const listed = await listStop(ports, found.kind, found.address);
  return listed === 'listed' ? 'pushed' : listed === 'refused' ? 'refused' : 'agreed';
};
