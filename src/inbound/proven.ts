import type { ReplyPorts } from '#inbound/person.ts';
import type { Reply } from '#inbound/shapes.ts';
import { memberOf } from '#loyalty/member.ts';
import { addressAt } from '#members/addresses.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Programme } from '#programme/programme.ts';
import { CHANNELS, type AddressKind, type Channel } from '#words/channel.ts';

/** Where something is sent. */
export interface Destination {
  readonly channel: Channel;
  readonly to: string;
}

/** By which every address of a kind is reached. */
export const REACHED_BY = {
  phone: 'sms',
  email: 'email',
  app: 'inapp',
  push: 'push',
  messenger: 'messenger',
} as const satisfies Readonly<Record<AddressKind, Channel>>;
/** Kinds of address that somebody can prove to be theirs: an inbox in an app opens to whoever holds the phone. */
const PROVABLE = ['phone', 'email'] as const;

/** Said from the address itself, or by a link that was sent to it. */
const PROOF: readonly string[] = ['reply', 'double-opt-in'];

/** An address of the member's besides the one they wrote from, which they have answered from or confirmed, and not stopped. */
export const provenElsewhere = async (
  { consents, addressOf, now }: Pick<ReplyPorts, 'consents' | 'addressOf' | 'now'>,
  programme: Programme,
  row: MemberRow,
  { channel }: Pick<Reply, 'channel'>,
): Promise<Destination | undefined> => {
  const member = memberOf(row, programme, now());
  for (const kind of PROVABLE) {
    const to = kind === CHANNELS[channel].address ? null : addressAt(member, kind);
    if (to === null) continue;
    const address = addressOf(to);
    const [standing, evidence] = await Promise.all([consents.get(address), consents.evidence(address)]);
    const isTheirs = evidence.some(
      ({ change, how, memberId }) => change === 'granted' && memberId === row.memberId && PROOF.includes(how),
    );
    if (isTheirs && standing?.stoppedAt === undefined) return { channel: REACHED_BY[kind], to };
  }
  return undefined;
};
