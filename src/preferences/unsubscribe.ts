import type { Evidence } from '#consent/consent.ts';
import { idOf } from '#words/ids.ts';
import { memberOf } from '#loyalty/member.ts';
import { announce } from '#preferences/announce.ts';
import type { ConsentPorts } from '#preferences/preference-ports.ts';
import { recordedBy } from '#preferences/recorded-by.ts';
import { byAddress, channelOf, reachableOf } from '#preferences/reachable.ts';
import type { Ticket } from '#preferences/ticket.ts';

/**
 * RFC 8058: the pairs of a mail's link are withdrawn at once. Again it finds nothing left to do but to say so; who agreed anew
 * in between and uses an old mail means it, and is heard. False for a member who is not there.
 */
export const unsubscribe = async (ports: ConsentPorts, ticket: Ticket): Promise<boolean> => {
  const { memberId, pairs = [] } = ticket;
  const [row, { settings }] = await Promise.all([ports.members.get(memberId), ports.programmes.live()]);
  if (row === undefined || pairs.length === 0) return false;
  const reachable = await reachableOf(ports, memberOf(row, { settings }, ports.now()));
  for (const { one, pairs: its } of byAddress(reachable, pairs)) {
    const isDone = its.every((pair) => one.states[pair] === 'withdrawn');
    const evidence: Evidence | undefined = isDone
      ? await recordedBy(ports.consents, one.address, (_, seq) => idOf(ticket.id, seq))
      : {
          id: idOf(ticket.id, one.row?.seq ?? 0),
          at: ports.now().toISOString(),
          memberId,
          change: 'withdrawn',
          pairs: its,
          how: 'one-click',
          channel: its.map(channelOf)[0] ?? 'email',
        };
    if (evidence === undefined) continue;
    await ports.consents.optOut(one.address, evidence);
    await announce(ports.bus, memberId, evidence);
  }
  return true;
};
