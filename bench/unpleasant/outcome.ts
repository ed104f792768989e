import { addressesOf } from '#members/addresses.ts';
import { concerns, type ConsentRow, type EvidenceEntry } from '#consent/consent.ts';
import { verifyChain } from '#consent/proof/verify-chain.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import { proveConsent } from '#permission/prove-consent.ts';
import type { World } from '../../apps/world/world.ts';
import type { Person } from './people.ts';

/** By member, what is kept of them under each heading, as JSON. */
export type Outcome = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** However it was typed. */
const plain = (words: string | undefined): string | undefined =>
  words
    ?.normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

/** The newest word about a pair, by when it was said. */
const lastSaid = (entries: readonly EvidenceEntry[], pair: string, memberId: string): object | undefined => {
  const about = entries.filter(
    (entry) =>
      entry.change !== 'asked' &&
      (entry.change === 'stopped' || entry.pairs.some((one) => one === pair)) &&
      concerns(entry, memberId),
  );
  const last = about.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (last === undefined) return undefined;
  const { at, change, how, channel, source, wording, words } = last;
  return { at, change, how, channel, source, wording, words: plain(words) };
};

/** What may be sent to an address and what may not, each with the word that it rests on. */
const permissionOf = (row: ConsentRow | undefined, entries: readonly EvidenceEntry[], memberId: string): object => {
  const { states = {}, until = {} } = row?.members[memberId] ?? {};
  const withdrawn = row?.withdrawn ?? [];
  const granted = Object.keys(states).filter((pair) => states[pair] === 'granted' && !withdrawn.includes(pair));
  const by = (pair: string): object | undefined => lastSaid(entries, pair, memberId);
  return {
    stopped: row?.stoppedAt !== undefined,
    granted: granted.toSorted().map((pair) => ({ pair, until: until[pair], by: by(pair) })),
    withdrawn: withdrawn.map((pair) => ({ pair, by: by(pair) })),
  };
};

const accountOf = ({ balance, lots, cashback, cards, tier, purchases, spend, profile }: Member) => ({
  balance: { balance, lots, cashback, cards },
  tier: { tier: tier.tier, until: tier.until, progress: tier.progress },
  lifetime: { purchases, spend },
  profile: Object.entries(profile).toSorted(),
});

/** What is kept of people: their account, and what they allow where they are reached, with a proof that holds. */
export const outcomeOf = async (ports: World['ports'], people: readonly Person[]): Promise<Outcome> => {
  const { members, consents, programmes, addressOf, now } = ports;
  const programme = await programmes.live();
  const outcome = new Map<string, Record<string, string>>();
  for (const { memberId, userId } of people) {
    const row = await members.get(memberId);
    if (row === undefined) continue;
    const member = memberOf(row, programme, now());
    const kept: Record<string, unknown> = accountOf(member);
    for (const address of [...addressesOf(member), `whatsapp:${userId}`]) {
      const key = addressOf(address);
      kept[`consent at ${address}`] = permissionOf(await consents.get(key), await consents.evidence(key), memberId);
    }
    const proof = await proveConsent(ports, memberId);
    kept['proof'] = proof?.addresses.every((of) => verifyChain(of.entries, of.row, memberId).ok);
    outcome.set(memberId, Object.fromEntries(Object.entries(kept).map(([what, of]) => [what, JSON.stringify(of)])));
  }
  return outcome;
};

/** Where two outcomes are not the same. */
export const differences = (one: Outcome, other: Outcome): readonly string[] =>
  [...one].flatMap(([memberId, kept]) =>
    Object.entries(kept).flatMap(([what, of]) => {
      const there = other.get(memberId)?.[what] ?? 'nothing';
      return there === of ? [] : [`${memberId} ${what}: ${of} became ${there}`];
    }),
  );

/** Where what is kept is not what the file and arithmetic say, or cannot be proved. */
export const flaws = (outcome: Outcome, people: readonly Person[]): readonly string[] =>
  people.flatMap(({ memberId, lifetime }) => {
    const { lifetime: kept = 'nobody', proof = '' } = outcome.get(memberId) ?? {};
    const expected = JSON.stringify(lifetime);
    return [
      ...(kept === expected ? [] : [`${memberId} lifetime: ${kept}, expected ${expected}`]),
      ...(proof === 'true' ? [] : [`${memberId}: the evidence does not verify`]),
    ];
  });
