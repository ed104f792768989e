import { addressAt } from '#members/addresses.ts';
import { ADDRESS_KINDS, type AddressKind } from '#words/channel.ts';
import { stateOf, unseen, type Consents, type ConsentRow, type EvidenceEntry } from '#consent/consent.ts';
import type { Proof, ProvenAddress } from '#consent/proof/proof.ts';
import { anchorOf, sealedFor } from '#consent/proof/sealed.ts';
import type { Programmes } from '#programme/programme.ts';
import { memberOf } from '#loyalty/member.ts';
import type { Members } from '#members/member-row.ts';
import { MASKS } from '#permission/mask.ts';

export interface ProofPorts {
  readonly members: Members;
  readonly consents: Consents;
  readonly programmes: Programmes;
  readonly addressOf: (address: string) => string;
  readonly now: () => Date;
}

const TRIES = 5;

/** The row and its chain as of one moment: an entry that comes between the reads would look like one too many. */
const snapshot = async (
  consents: Consents,
  address: string,
): Promise<{ readonly row: ConsentRow; readonly entries: readonly EvidenceEntry[] }> => {
  let row = await consents.get(address);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const entries = await consents.evidence(address);
    const after = await consents.get(address);
    if (row?.seq === after?.seq) return { row: after ?? unseen(address), entries };
    row = after;
  }
  throw new Error('the consent changed with every read');
};

const proven = async (
  { consents, addressOf }: ProofPorts,
  kind: AddressKind,
  address: string,
  memberId: string,
  at: string,
): Promise<ProvenAddress> => {
  const hash = addressOf(address);
  const { row, entries } = await snapshot(consents, hash);
  const anchor = anchorOf(row, memberId);
  const effective = Object.keys(anchor.states).flatMap((pair) => {
    const state = stateOf(row, memberId, pair, at);
    return state === 'none' ? [] : [[pair, state] as const];
  });
  return {
    kind,
    masked: MASKS[kind](address),
    address: hash,
    row: anchor,
    states: Object.fromEntries(effective),
    entries: sealedFor(entries, memberId),
  };
};

/**
 * What a member agreed to, when, how and in which words, and what stopped their addresses, for each address they have;
 * `undefined` for nobody. What others with the same address said is sealed.
 */
export const proveConsent = async (ports: ProofPorts, memberId: string): Promise<Proof | undefined> => {
  const [row, programme] = await Promise.all([ports.members.get(memberId), ports.programmes.live()]);
  if (row === undefined) return undefined;
  const now = ports.now();
  const at = now.toISOString();
  const member = memberOf(row, programme, now);
  const addresses: ProvenAddress[] = [];
  for (const kind of ADDRESS_KINDS) {
    const address = addressAt(member, kind);
    if (address !== null) addresses.push(await proven(ports, kind, address, memberId, at));
  }
  return { memberId, at, addresses };
};
