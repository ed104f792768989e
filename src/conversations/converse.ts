import { happen } from '#conversations/happen.ts';
import type { Happened } from '#conversations/change.ts';
import { isDeskId } from '#conversations/desk.ts';
import type { Happening } from '#conversations/happening.ts';
import { deadlineOf, type Conversations, type Entry, type Thread, type Told } from '#conversations/thread.ts';
import type { Members } from '#members/member-row.ts';
import { textOf } from '#members/zone.ts';
import type { Ports } from '#ports/ports.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { idOf } from '#words/ids.ts';

export interface ConversePorts extends Pick<Ports, 'bus'> {
  readonly due: Pick<Ports['due'], 'put'>;
  readonly members: Pick<Members, 'get'>;
  readonly conversations: Conversations;
}

/** Others write the same thread at this moment; each time one of them is done. */
const TRIES = 10;

/** The language of a member, where a thread may have to choose its team by it. */
const languageOf = async ({ members }: ConversePorts, memberId: string, { brand }: Settings): Promise<string> => {
  const row = memberId.startsWith('unknown:') ? undefined : await members.get(memberId);
  const locale = row && textOf(row, 'locale');
  return locale?.slice(0, 2) ?? brand.language;
};

const entryOf = (memberId: string, happening: Happening, facts: readonly Told[]): Entry => ({
  memberId,
  id: happening.id,
  at: happening.at,
  kind: happening.kind,
  ...('by' in happening ? { by: happening.by } : {}),
  ...('text' in happening ? { text: happening.text } : {}),
  ...('note' in happening ? { text: happening.note } : {}),
  facts: isDeskId(happening.id) ? facts.map((fact) => ({ ...fact, detail: { ...fact.detail, from: 'desk' } })) : facts,
});

/** Facts of an entry, and when the thread is looked at again; doing it once more does nothing. */
const act = async ({ bus, due }: ConversePorts, thread: Thread | undefined, entry: Entry): Promise<void> => {
  const { memberId } = entry;
  const facts = entry.facts.map(({ type, detail }, at) => ({
    ...{ type, detail, memberId, at: entry.at },
    id: idOf('conversation', memberId, entry.id, at),
  }));
  if (facts.length > 0) await bus.publish(facts);
  // Last: what fell due is one row with what falls due next, and is done again while that stands.
  const dueAt = thread && deadlineOf(thread);
  if (dueAt !== undefined) await due.put({ kind: 'conversation', memberId, dueAt });
};

export type Conversed = { readonly ok: true; readonly thread: Thread | undefined } | ({ readonly ok: false } & Refused);
export type Refused = Extract<Happened, { readonly kind: 'refused' }>;

/**
 * Something happens to a person's thread: decided, kept with its entry, and only then told. What happened before under the same
 * id changes nothing, and is told once more.
 */
export const converse = async (
  ports: ConversePorts,
  settings: Settings,
  memberId: string,
  happening: Happening,
): Promise<Conversed> => {
  const around = { inbox: settings.inbox, language: await languageOf(ports, memberId, settings) };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [seen, before] = await Promise.all([
      ports.conversations.get(memberId),
      ports.conversations.entry(memberId, happening.id),
    ]);
    if (before !== undefined) {
      await act(ports, seen, before);
      return { ok: true, thread: seen };
    }
    const happened = happen(memberId, seen, happening, around);
    if (happened.kind === 'refused') return { ok: false, ...happened };
    if (happened.kind === 'nothing') return { ok: true, thread: seen };
    const entry = entryOf(memberId, happening, happened.facts);
    if ((await ports.conversations.keep(seen, happened.thread, entry)) === 'stale') continue;
    await act(ports, happened.thread, entry);
    return { ok: true, thread: happened.thread };
  }
  throw new Error(`the thread of ${happening.kind} changed ${TRIES} times meanwhile`);
};
