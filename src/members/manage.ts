import type { Messages } from '#channels/message.ts';
import type { Consents } from '#consent/consent.ts';
import { explain, type Explanation } from '#console/explain.ts';
import { effectOf } from '#events/effect.ts';
import { Profile, type MemberEvent } from '#events/event.ts';
import { firstIssue } from '#events/issue.ts';
import type { Programmes } from '#journeys/programme.ts';
import type { Executions, Runs } from '#journeys/run.ts';
import { memberOf, type Member } from '#members/member.ts';
import type { Members } from '#members/member-row.ts';
import { checkProfile } from '#members/profile.ts';

export interface ManagePorts {
  readonly members: Members;
  readonly consents: Consents;
  readonly messages: Messages;
  readonly runs: Runs;
  readonly executions: Executions;
  readonly programmes: Programmes;
  readonly addressOf: (phone: string) => string;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What `GET /members/{id}` answers. */
export type MemberAnswer = Member & { readonly consent: Readonly<Record<string, string>>; readonly optedOut: boolean };

export const readMember = async (ports: ManagePorts, memberId: string): Promise<MemberAnswer | undefined> => {
  const [row, programme] = await Promise.all([ports.members.get(memberId), ports.programmes.live()]);
  if (row === undefined) return undefined;
  const member = memberOf(row, programme.settings, ports.now());
  const { phone } = member.addresses;
  const consent = phone === null ? undefined : await ports.consents.get(ports.addressOf(phone));
  return { ...member, consent: consent?.states ?? {}, optedOut: consent?.stoppedAt !== undefined };
};

export type PutResult =
  | { readonly ok: true; readonly member: MemberAnswer | undefined }
  | { readonly ok: false; readonly path: string; readonly reason: string };

/** Sets the fields given, as of now. It starts no welcome: enrolling is an event. */
export const putMember = async (ports: ManagePorts, memberId: string, raw: unknown): Promise<PutResult> => {
  const parsed = Profile.safeParse(raw);
  if (!parsed.success) return { ok: false, ...firstIssue(parsed.error) };
  const checked = checkProfile(parsed.data);
  if (!checked.ok) return checked;
  const { settings } = await ports.programmes.live();
  const event: MemberEvent = {
    id: ports.newId(),
    type: 'member.updated',
    source: 'regulars',
    time: ports.now().toISOString(),
    memberId,
    data: checked.profile,
  };
  await ports.members.commit(event, effectOf(event, settings));
  return { ok: true, member: await readMember(ports, memberId) };
};

/** Erasure: runs stop, then messages and the member go. The consent row of the address stays, keyed by a hash. */
export const eraseMember = async (ports: ManagePorts, memberId: string): Promise<boolean> => {
  if ((await ports.members.get(memberId)) === undefined) return false;
  for (const run of await ports.runs.stopAll(memberId)) await ports.executions.stop(run.runId, 'erased');
  await ports.messages.erase(memberId);
  await ports.members.erase(memberId);
  return true;
};

/** Every send and non-send of a member with the rule that decided, newest first. */
export const explainMember = async (
  ports: ManagePorts,
  memberId: string,
): Promise<
  { readonly memberId: string; readonly zone: string; readonly messages: readonly Explanation[] } | undefined
> => {
  const [row, programme] = await Promise.all([ports.members.get(memberId), ports.programmes.live()]);
  if (row === undefined) return undefined;
  const { zone } = memberOf(row, programme.settings, ports.now()).timeZone;
  const messages = (await ports.messages.list(memberId)).map((message) => explain(message, zone));
  return { memberId, zone, messages: messages.toReversed() };
};
