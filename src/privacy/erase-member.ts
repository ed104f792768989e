import { namedIn } from '#consent/consent.ts';
import { addressesOf } from '#members/addresses.ts';
import { folderOf, type Attachments } from '#messages/attachment.ts';
import { dueAgain, type DueWork } from '#runs/due.ts';
import { memberOf } from '#loyalty/member.ts';
import { eachAlone } from '#words/each-alone.ts';
import type { Ports } from '#ports/ports.ts';

type Erasure = Extract<DueWork, { readonly kind: 'erase' }>;

const HOUR_MS = 3_600_000;
/** By then a worker that was busy with the member is done. */
const SECOND_HOURS = 1;
/** By then the stream has given up on what it could not hand over (`maxRecordAge` in lib/constructs/journeys.ts). */
const LAST_HOURS = 22;

/** What is kept of a person's conversation. */
export interface KeptConversations {
  get(memberId: string): Promise<unknown>;
  entries(memberId: string): Promise<readonly unknown[]>;
  erase(memberId: string): Promise<void>;
}

export type SweepPorts = Pick<
  Ports,
  'members' | 'consents' | 'messages' | 'runs' | 'executions' | 'due' | 'addressOf'
> & {
  readonly letters: Pick<Ports['letters'], 'forget'>;
  readonly conversations: KeptConversations;
  readonly attachments: Pick<Attachments, 'erase'>;
};

export type ErasePorts = SweepPorts & Pick<Ports, 'programmes' | 'now'>;

const later = (at: string, hours: number): string => new Date(Date.parse(at) + hours * HOUR_MS).toISOString();

/** Whether the address is also somebody else's: then its consent is theirs too, and its evidence their proof. */
const isShared = async ({ members, consents }: SweepPorts, address: string, memberId: string) => {
  const named = new Set((await consents.evidence(address)).flatMap(namedIn));
  const others = (await members.findByAddress(address)).some((row) => row.memberId !== memberId);
  if (others) return true;
  for (const other of named) if (other !== memberId && (await members.addresses(other)).includes(address)) return true;
  return false;
};

/** What an address knows of the member goes; that nobody is to write to it stays. */
const forgetAddress = async (ports: SweepPorts, address: string, { memberId, erasedAt }: Erasure): Promise<void> => {
  if (await isShared(ports, address, memberId)) return;
  await ports.letters.forget([address]);
  await ports.consents.erase(address, erasedAt);
  const stranger = `unknown:${address}`;
  await ports.conversations.erase(stranger);
  await ports.messages.erase(stranger);
  await ports.attachments.erase(folderOf(ports.addressOf, stranger));
  await ports.members.erase(stranger);
};

/** What failed of them since the last sweep opens no more, whatever else holds at the address. */
const forgetLetters = async (ports: SweepPorts, address: string, memberId: string): Promise<void> => {
  if (!(await isShared(ports, address, memberId))) await ports.letters.forget([address]);
};

/** All that is the member's own, whatever cannot be erased of it now: the due work does it again. */
const sweep = async (ports: SweepPorts, { memberId }: Erasure): Promise<void> => {
  const runs = await ports.runs.stopAll(memberId, 'erased');
  await eachAlone(
    [
      ...runs.map((run) => () => ports.executions.stop(run, 'erased')),
      () => ports.letters.forget([ports.addressOf(memberId)]),
      async () => {
        // First: the message log takes what says in which list they are.
        await ports.conversations.erase(memberId);
        await ports.messages.erase(memberId);
        // After the messages: what is fetched now finds none to be kept with.
        await ports.attachments.erase(folderOf(ports.addressOf, memberId));
      },
      () => ports.members.erase(memberId),
    ],
    (erase) => erase(),
  );
};

/** All of it, and each address alone, so that one that cannot be erased now keeps nothing else. */
const erase = (ports: SweepPorts, erasure: Erasure, addresses: readonly string[]): Promise<void> =>
  eachAlone(
    [...addresses.map((address) => () => forgetAddress(ports, address, erasure)), () => sweep(ports, erasure)],
    (part) => part(),
  );

/**
 * Erases a member for good. The due work comes before the tombstone, after which no event brings them back: so whatever dies
 * here, a scan ends it. The work is done again an hour later and before the day is over, for what was on its way. False: there
 * is no such member.
 */
export const eraseMember = async (ports: ErasePorts, memberId: string): Promise<boolean> => {
  const row = await ports.members.get(memberId);
  if (row === undefined) return ports.members.isErased(memberId);
  const { settings } = await ports.programmes.live();
  const now = ports.now();
  const erasedAt = now.toISOString();
  const current = addressesOf(memberOf(row, { settings }, now)).map(ports.addressOf);
  const erasureOf = async () => {
    const addresses = [...new Set([...current, ...(await ports.members.addresses(memberId))])];
    return { kind: 'erase', memberId, dueAt: later(erasedAt, SECOND_HOURS), erasedAt, addresses } as const;
  };
  const early = await erasureOf();
  await ports.due.put(early);
  await ports.members.bury(memberId, erasedAt);
  // An event may have brought an address until now, and from now on none can.
  const erasure = await erasureOf();
  if (erasure.addresses.length > early.addresses.length) await ports.due.put(erasure);
  await erase(ports, erasure, erasure.addresses);
  return true;
};

/** Whether an address holds what names the member, or what the first sweep would have erased had it come so far. */
const isLeft = async ({ consents }: SweepPorts, address: string, { memberId, erasedAt }: Erasure): Promise<boolean> => {
  if ((await consents.get(address)) === undefined) return true;
  return (await consents.evidence(address)).some((entry) => namedIn(entry).includes(memberId) || entry.at < erasedAt);
};

/** The same once more; consent given since is left alone, unless it names the member. */
export const eraseAgain = async (ports: SweepPorts, erasure: Erasure): Promise<void> => {
  const { memberId, erasedAt } = erasure;
  await ports.members.bury(memberId, erasedAt);
  const theirs: string[] = [];
  for (const address of new Set([...erasure.addresses, ...(await ports.members.addresses(memberId))])) {
    if (await isLeft(ports, address, erasure)) theirs.push(address);
    else await forgetLetters(ports, address, memberId);
  }
  await erase(ports, erasure, theirs);
  const last = later(erasedAt, LAST_HOURS);
  if (erasure.dueAt < last) await ports.due.put(dueAgain(erasure, last));
  else await ports.due.done(erasure);
};
