import { converse, type Refused } from '#conversations/converse.ts';
import { deskId, type FromDesk } from '#conversations/desk.ts';
import { personNamed, type PersonPorts } from '#conversations/person.ts';
import { AnswerBody, AssignBody } from '#conversations/requests.ts';
import { resolve, type ResolvePorts } from '#conversations/resolve.ts';
import { say, type SayPorts } from '#conversations/say.ts';
import type { Ports } from '#ports/ports.ts';

export interface FromDeskPorts
  extends Omit<SayPorts & PersonPorts & ResolvePorts, 'members'>, Pick<Ports, 'programmes'> {
  readonly members: PersonPorts['members'] & ResolvePorts['members'];
}

/** What became of it: done, or the rule that it met. */
type Taken = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const refused = (reason: string): Taken => ({ ok: false, reason });
const taken = (done: { readonly ok: true } | Refused | { readonly ok: false; readonly why: string }): Taken =>
  'why' in done ? refused(done.why) : { ok: true };

/**
 * What a person did at the help desk goes the way of what they do here: an answer earns its claim, a STOP holds, and the same twice
 * changes nothing. The desk has the thread, so that nobody is asked how far they have read.
 */
export const takeFromDesk = async (ports: FromDeskPorts, did: FromDesk): Promise<Taken> => {
  const programme = await ports.programmes.live();
  if (programme.settings.inbox.desk?.kind !== did.desk) return refused('no such desk');
  const person = await personNamed(ports, programme, did.memberId);
  if (person === undefined) return refused('nobody of this name');
  const { memberId, thread } = person;
  const id = deskId(did.desk, did.id);
  const when = { id, at: ports.now().toISOString() };
  const { by } = did;
  switch (did.kind) {
    case 'said': {
      const body = AnswerBody.safeParse({ by, seen: thread?.turns ?? 0, text: did.text });
      if (!body.success) return refused('no text that can be sent');
      const said = await say(ports, programme, person, id, body.data);
      return said.ok ? { ok: true } : refused(said.reason);
    }
    case 'resolved':
      return taken(await resolve(ports, programme, memberId, { kind: 'resolved', by, ...when }));
    case 'assigned': {
      const body = AssignBody.safeParse({ by, assignee: did.assignee });
      if (!body.success) return refused('no name');
      return taken(await converse(ports, programme.settings, memberId, { kind: 'assigned', ...body.data, ...when }));
    }
  }
};
