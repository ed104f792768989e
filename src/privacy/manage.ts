import { addressesOf } from '#members/addresses.ts';
import { saidBy, stateOf } from '#consent/consent.ts';
import { ownEffect } from '#events/own-effect.ts';
import type { OurEvent } from '#words/event.ts';
import { contentOf } from '#words/content-of.ts';
import { Updated } from '#words/profile.ts';
import { idOf } from '#words/ids.ts';
import { firstIssue } from '#words/issue.ts';
import { checkAttributes } from '#members/attributes.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import { checkProfile } from '#members/profile.ts';
import type { Ports } from '#ports/ports.ts';

export type ManagePorts = Pick<
  Ports,
  'members' | 'consents' | 'messages' | 'runs' | 'executions' | 'programmes' | 'addressOf' | 'now'
>;

/** What `GET /members/{id}` answers. */
export type MemberAnswer = Member & { readonly consent: Readonly<Record<string, string>>; readonly optedOut: boolean };

export const readMember = async (
  ports: Pick<ManagePorts, 'members' | 'consents' | 'programmes' | 'addressOf' | 'now'>,
  memberId: string,
): Promise<MemberAnswer | undefined> => {
  const [row, programme] = await Promise.all([ports.members.get(memberId), ports.programmes.live()]);
  if (row === undefined) return undefined;
  const member = memberOf(row, programme, ports.now());
  const at = ports.now().toISOString();
  const rows = await Promise.all(addressesOf(member).map((address) => ports.consents.get(ports.addressOf(address))));
  const consent = rows.flatMap((one) =>
    one === undefined
      ? []
      : Object.keys(saidBy(one, memberId).states).map((pair) => [pair, stateOf(one, memberId, pair, at)] as const),
  );
  return {
    ...member,
    consent: Object.fromEntries(consent),
    optedOut: rows.some((one) => one?.stoppedAt !== undefined),
  };
};

export type PutResult =
  | { readonly ok: true; readonly member: MemberAnswer | undefined }
  | { readonly ok: false; readonly why?: 'erased' | 'conflict'; readonly path: string; readonly reason: string };

/**
 * Sets the fields given, as of now. It starts no welcome: enrolling is an event. `id` is the request's: the same again changes
 * nothing.
 */
export const putMember = async (ports: ManagePorts, memberId: string, id: string, raw: unknown): Promise<PutResult> => {
  const parsed = Updated.safeParse(raw);
  if (!parsed.success) return { ok: false, ...firstIssue(parsed.error) };
  const checked = checkProfile(parsed.data);
  if (!checked.ok) return checked;
  const programme = await ports.programmes.live();
  const flaw = checkAttributes(programme.settings, parsed.data.attributes ?? {});
  if (flaw !== undefined) return { ok: false, ...flaw };
  const event: OurEvent = {
    id: idOf('put', memberId, id),
    type: 'member.updated',
    source: 'regulars',
    time: ports.now().toISOString(),
    memberId,
    data: checked.profile,
  };
  const committed = await ports.members.commit(event, ownEffect(event, programme), contentOf(checked.profile));
  if (committed === 'erased') return { ok: false, why: 'erased', path: 'id', reason: 'this member was erased' };
  if (committed === 'conflict')
    return {
      ok: false,
      why: 'conflict',
      path: 'headers',
      reason: 'this webhook-id was taken before, with another body',
    };
  return { ok: true, member: await readMember(ports, memberId) };
};
