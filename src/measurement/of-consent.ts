import type { ConsentRow, How } from '#consent/consent.ts';
import { unpacked, type Circumstances } from '#loyalty/circumstances.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { dayOf, factOf, secondsBetween, type Change } from '#measurement/make-fact.ts';
import { claimedAt, dimensionsOf } from '#measurement/of-message.ts';
import type { MessageRow } from '#messages/message.ts';

/** What is known of those whom a change is about. */
export interface Around {
  readonly whose: (memberId: string) => Circumstances;
  /** The message that was last said to this address, where it is one of theirs. */
  readonly said: (memberId: string) => MessageRow | undefined;
}

/** By what a person ended what we say: what is no act of theirs after a message is none. */
const ENDED: Readonly<Partial<Record<How, string>>> = {
  reply: 'stop',
  'one-click': 'link',
  'preference-centre': 'page',
  'provider-list': 'stop',
};

/** An erasure leaves the stop and no chain. */
const isErased = (before: ConsentRow | undefined, after: ConsentRow): boolean =>
  before !== undefined && before.head !== '' && after.head === '';

/** Who may be written to about what: each member with each pair, as long as neither the address nor the pair is stopped. */
const granted = (row: ConsentRow | undefined): ReadonlyMap<string, readonly [memberId: string, pair: string]> =>
  new Map(
    row === undefined || row.stoppedAt !== undefined
      ? []
      : Object.entries(row.members).flatMap(([memberId, { states }]) =>
          Object.entries(states).flatMap(([pair, state]) =>
            state === 'granted' && !row.withdrawn.includes(pair)
              ? [[JSON.stringify([memberId, pair]), [memberId, pair]] as const]
              : [],
          ),
        ),
  );

/** Whoever said something else from one version of a row to the next: an opt-out holds with its first write, before its evidence. */
export const changedBy = ({ before, after }: Change<ConsentRow>): readonly string[] => {
  if (after === undefined || isErased(before, after)) return [];
  const [was, is] = [granted(before), granted(after)];
  const changed = [...was, ...is].filter(([key]) => was.has(key) !== is.has(key));
  return [...new Set(changed.map(([, [memberId]]) => memberId))];
};

/** Each yes that came to be and each that ended, by member, channel and topic. One that ends by itself after its time is none. */
export const ofConsent = ({ before, after, at }: Change<ConsentRow>, around: Around): readonly MeasuredFact[] => {
  if (after === undefined || isErased(before, after)) return [];
  const [was, is] = [granted(before), granted(after)];
  const facts = (kind: 'consent.granted' | 'consent.withdrawn', from: typeof was, to: typeof was) =>
    [...to].flatMap(([key, [memberId, pair]]) => {
      if (from.has(key)) return [];
      const [channel = '', topic = ''] = pair.split(':');
      const whose = around.whose(memberId);
      const name = [after.address, memberId, pair, after.seq, at];
      return [factOf({ kind, at, whose, name, dimensions: { channel, topic }, why: after.by })];
    });
  const withdrawn = facts('consent.withdrawn', is, was);
  const members = new Set([...was].flatMap(([key, [memberId]]) => (is.has(key) ? [] : [memberId])));
  return [...facts('consent.granted', was, is), ...withdrawn, ...[...members].flatMap(unsubscribed(after, at, around))];
};

/** A member who ended something, after the last message to that address: once, however much they ended. */
const unsubscribed =
  (after: ConsentRow, at: string, around: Around) =>
  (memberId: string): readonly MeasuredFact[] => {
    const said = around.said(memberId);
    const why = ENDED[after.by as How];
    if (said === undefined || why === undefined) return [];
    return [
      factOf({
        ...{ kind: 'message.unsubscribed', at, on: dayOf(claimedAt(said)), why },
        whose: { ...unpacked(said.whose), alias: around.whose(memberId).alias },
        name: [memberId, said.messageId, after.seq, at],
        dimensions: dimensionsOf(said),
        measures: { seconds: secondsBetween(claimedAt(said), at) },
      }),
    ];
  };
