import * as z from 'zod';
import { acceptChecked, AHEAD, type Accepted, type AcceptPorts } from '#events/accept-checked.ts';
import {
  Envelope,
  eventData,
  INTERNAL_TYPES,
  MAX_DATA,
  type EventResult,
  type KnownType,
  type MemberEvent,
} from '#words/event.ts';
import { Contended } from '#words/contended.ts';
import { contentOf } from '#words/content-of.ts';
import { firstIssue } from '#words/issue.ts';
import { isAhead, type Wall } from '#events/wall-times.ts';
import type { OwnEvents } from '#programme/grammar/event.ts';
import { fitOwn, type Fitted } from '#programme/own-event.ts';
import type { Programmes } from '#programme/programme.ts';
import { WallTime } from '#words/instant.ts';
import { checkProfile } from '#members/profile.ts';

export const MAX_EVENTS = 100;
/** No event of a batch is begun later than this, so that the last one can wait for its member within the function's 20 seconds. */
const BEGUN_WITHIN_MS = 8_000;
type Checked =
  | {
      readonly ok: true;
      readonly event: MemberEvent;
      /** What makes the same id the same fact: all that was said, and not when we heard it. */
      readonly content: string;
      readonly wall: Wall;
    }
  | { readonly ok: false; readonly path: string; readonly reason: string };

/** Made once: building a schema costs more than using it. */
const Subject = z.object({ subject: z.string() });
const Identified = z.object({ id: z.string().max(200) });
const AnyData = z.record(z.string().max(64), z.json());

const isKnown = (type: string): type is KnownType => Object.hasOwn(eventData, type);

/** What an event carries, by what is known of its type: by us, or by the programme. */
const dataOf = (type: string, raw: unknown, own: OwnEvents): Fitted => {
  const data = (isKnown(type) ? eventData[type] : AnyData).safeParse(raw);
  if (!data.success) return { ok: false, ...firstIssue(data.error) };
  const schema = Object.hasOwn(own, type) ? own[type] : undefined;
  const given = data.data as MemberEvent['data'];
  return schema === undefined ? { ok: true, data: given, wall: [] } : fitOwn(schema, given);
};

/**
 * One raw event against the envelope and its type's data; `own` are the schemas of the programme. A type that nobody knows is
 * kept as it is. Times without an offset are read where the member is known.
 */
export const checkEvent = (raw: unknown, now: Date, own: OwnEvents = {}): Checked => {
  const subject = Subject.safeParse(raw);
  const named = subject.success ? { memberId: subject.data.subject, ...(raw as object), subject: undefined } : raw;
  const envelope = Envelope.safeParse(
    typeof named === 'object' && named !== null
      ? Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
      : named,
  );
  if (!envelope.success) return { ok: false, ...firstIssue(envelope.error) };
  const { id, type, source, memberId, history } = envelope.data;
  const time = envelope.data.time ?? now.toISOString();
  if ((INTERNAL_TYPES as readonly string[]).includes(type) || source === 'regulars')
    return {
      ok: false,
      path: source === 'regulars' ? 'source' : 'type',
      reason: 'reserved for facts the system itself records',
    };
  const isWall = WallTime.safeParse(time).success;
  if (!isWall && isAhead(time, now)) return AHEAD;
  const data = dataOf(type, envelope.data.data ?? {}, own);
  if (!data.ok) return { ...data, path: ['data', data.path].filter((part) => part !== '').join('.') };
  if (JSON.stringify(data.data).length > MAX_DATA)
    return { ok: false, path: 'data', reason: `expected at most ${MAX_DATA} characters of JSON` };
  const event = {
    id,
    type,
    source,
    time,
    memberId,
    ...(history === true ? { history } : {}),
    data: data.data,
  };
  const said = envelope.data.time;
  const accepted = (whole: MemberEvent): Checked => ({
    ok: true,
    event: whole,
    wall: { time: isWall, fields: data.wall },
    content: contentOf({ type, memberId, data: whole.data, ...(said === undefined ? {} : { time: said }) }),
  });
  if (type !== 'member.enrolled' && type !== 'member.updated') return accepted(event);
  const profile = checkProfile(data.data);
  return profile.ok ? accepted({ ...event, data: profile.profile }) : { ...profile, path: `data.${profile.path}` };
};

const idOf = (raw: unknown): string | null => {
  const found = Identified.safeParse(raw);
  return found.success ? found.data.id : null;
};

const resultOf = (id: string, accepted: Accepted): EventResult =>
  'reason' in accepted
    ? { id, status: accepted.status, path: accepted.path, reason: accepted.reason }
    : { id, status: accepted.status };

/**
 * Stores each good event with its effect on the member in one transaction and answers for each one. Members are taken at
 * the same time, the events of one member one after the other. Throws `Contended` when others kept them for too long: what was
 * stored until then is a `duplicate` when all is sent again.
 */
export const acceptEvents = async (
  deps: AcceptPorts & { readonly programmes: Programmes; readonly now: () => Date },
  raw: readonly unknown[],
): Promise<readonly EventResult[]> => {
  const programme = await deps.programmes.live();
  const now = deps.now();
  const results: EventResult[] = [];
  const byMember = new Map<string, { readonly at: number; readonly checked: Checked & { readonly ok: true } }[]>();
  raw.forEach((one, at) => {
    const checked = checkEvent(one, now, programme.events);
    if (!checked.ok) results[at] = { id: idOf(one), status: 'rejected', path: checked.path, reason: checked.reason };
    else byMember.set(checked.event.memberId, [...(byMember.get(checked.event.memberId) ?? []), { at, checked }]);
  });
  await Promise.all(
    [...byMember.values()].map(async (events) => {
      for (const { at, checked } of events) {
        if (deps.now().getTime() - now.getTime() > BEGUN_WITHIN_MS) throw new Contended('no time is left for the rest');
        results[at] = resultOf(checked.event.id, await acceptChecked(deps, programme, { ...checked, now }));
      }
    }),
  );
  return results;
};
