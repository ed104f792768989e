import { unpaced, type Turns } from '#messages/turns.ts';
import type { Outbox, SendCommand } from '#messages/command.ts';
import type { Outgoing, SendOutcome } from '#messages/sender.ts';
import { sendMessage } from '#channels/send.ts';
import { acceptEvents } from '#events/accept.ts';
import { saidBy } from '#consent/consent.ts';
import type { Fact } from '#words/fact.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import type { Reply } from '#inbound/shapes.ts';
import { onEvent } from '#journeys/on-event.ts';
import type { Programme } from '#programme/programme.ts';
import type { Run } from '#runs/run.ts';
import type { MemberRow } from '#members/member-row.ts';
import { ticketsWith } from '#preferences/ticket.ts';
import { addressWith } from '#runtime/address.ts';
import { daySeals } from '#runtime/day-seals.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import type { Deps } from '#runtime/ports.ts';
import { Channel, type AddressKind } from '#words/channel.ts';
import { Fetch } from '#inbound/media.ts';
import { memoryAttachments, type KeptFile } from '#store/memory/attachments.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import type { Store } from '#store/store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { smallProgramme } from './programme.ts';

const addressOf = addressWith('a key for tests');
export const PHONE = '+46701740605';

export interface WorldOptions {
  readonly programme?: Programme;
  /** Whose turn it is; nobody waits when left out. */
  readonly turns?: (store: Store, now: () => Date) => Turns;
}

/** The decisions on the memory store, with every edge a list that a test can look at. */
export const createWorld = async ({ programme = smallProgramme(), turns }: WorldOptions = {}) => {
  let now = new Date('2026-11-21T12:00:00.000Z');
  let ids = 0;
  let answer: (message: Outgoing) => SendOutcome = () => ({ kind: 'sent', providerId: `p${(ids += 1)}` });
  const tables = createMemoryTables();
  const store = createMemoryStore(tables, addressOf);
  const outbox: SendCommand[] = [];
  const given: SendCommand[] = [];
  const later: { command: SendCommand; seconds: number; token: string | undefined }[] = [];
  const sent: Outgoing[] = [];
  const facts: Fact[] = [];
  const started: Run[] = [];
  const stopped: string[] = [];
  const woken: object[] = [];
  /** The providers' own opt-out lists. */
  const listed = new Map<string, AddressKind>();
  const sender = (message: Outgoing): Promise<SendOutcome> => {
    const outcome = answer(message);
    if (outcome.kind === 'sent') sent.push(message);
    return Promise.resolve(outcome);
  };
  const send: Outbox['send'] = (commands) => {
    outbox.push(...commands);
    given.push(...commands);
    return Promise.resolve();
  };
  /** What is left to fetch, and what was. */
  const fetches: Fetch[] = [];
  const files = new Map<string, KeptFile>();
  const seals = daySeals(store.sealKeys, () => now);
  const deps = {
    ...store,
    outbox: {
      send,
      again: (command, seconds, token) => Promise.resolve(void later.push({ command, seconds, token })),
    },
    turns: turns?.(store, () => now) ?? unpaced(() => now),
    bus: { publish: (published) => Promise.resolve(void facts.push(...published)) },
    executions: {
      start: (run) => Promise.resolve(void started.push(run)),
      stop: ({ runId }) => Promise.resolve(void stopped.push(runId)),
      wake: (token, outcome) => Promise.resolve(woken.push({ token, ...outcome }) > 0),
    },
    carriers: {
      routing: Channel.options.map((channel) => ({ channel, carriers: [{ provider: 'world', sender: channel }] })),
      send: (_, message) => sender(message),
    },
    optOutLists: {
      kinds: ['phone', 'email'],
      add: (kind, address) => Promise.resolve(listed.set(address, kind).has(address)),
      remove: (_, address) => Promise.resolve(listed.delete(address) || true),
      // eslint-disable-next-line @typescript-eslint/require-await
      async *list(kind) {
        yield [...listed].flatMap(([address, of]) => (of === kind ? [{ address, at: now.toISOString() }] : []));
      },
    },
    attachments: memoryAttachments(files, 'https://files.example'),
    postBox: { put: (text) => Promise.resolve(void fetches.push(Fetch.parse(JSON.parse(text)))) },
    addressOf,
    seals,
    letters: letterSeals(store.letterKeys, seals),
    tickets: ticketsWith('a-secret-for-tests', () => now),
    publicUrl: 'https://go.example',
    now: () => now,
    newId: () => `id-${(ids += 1)}`,
  } satisfies Partial<Deps>;
  await store.programmes.publish(programme, now.toISOString());

  const changes: { before: MemberRow | undefined; after: MemberRow }[] = [];
  tables.onChange((committed) => {
    for (const { key, before, after } of committed)
      if (key.sk === 'MEMBER' && after !== undefined)
        changes.push({ before: before as MemberRow | undefined, after: after as MemberRow });
  });

  /** One change of the stream, else one message of the outbox; false when there is neither. */
  const step = async (): Promise<boolean> => {
    const change = changes.shift();
    const command = change === undefined ? outbox.shift() : undefined;
    if (change !== undefined) await onEvent(deps, change.before, change.after);
    else if (command !== undefined) await sendMessage(deps, command);
    return change !== undefined || command !== undefined;
  };

  return {
    deps,
    tables,
    programme,
    sent,
    facts,
    started,
    stopped,
    woken,
    listed,
    outbox,
    fetches,
    files,
    /** Every command that was ever put into the outbox. */
    given,
    /** What was put back into its queue, and for how many seconds it is hidden. */
    later,
    texts: () => sent.map(({ content }) => ('text' in content ? content.text : '')),
    at: (instant: string) => (now = new Date(instant)),
    answerWith: (next: (message: Outgoing) => SendOutcome) => (answer = next),
    accept: (...events: readonly object[]) =>
      acceptEvents(
        deps,
        events.map((event) => ({
          id: `e${(ids += 1)}`,
          memberId: 'alma',
          time: now.toISOString(),
          data: {},
          ...event,
        })),
      ),
    reply: (text: string, rest: Partial<Reply> = {}) =>
      receiveReply(deps, { id: `r${(ids += 1)}`, from: PHONE, channel: 'sms', at: now.toISOString(), text, ...rest }),
    /** The row of an address with what holds for one member. */
    saidAt: async (address: string, memberId: string) => {
      const row = await store.consents.get(addressOf(address));
      return row && { ...row, ...saidBy(row, memberId) };
    },
    /** Consent as YES would have given it, for every channel and topic. */
    consented: async (memberId = 'alma') => {
      const pairs = ['sms', 'rcs', 'whatsapp'].flatMap((channel) =>
        ['rewards', 'offers', 'service'].map((topic) => `${channel}:${topic}` as const),
      );
      const evidence = {
        id: `c${(ids += 1)}`,
        at: now.toISOString(),
        memberId,
        change: 'granted',
        pairs,
        how: 'reply',
        channel: 'sms',
      } as const;
      const row = await store.consents.get(addressOf(PHONE));
      await store.consents.change(addressOf(PHONE), evidence, row?.seq ?? 0);
    },
    /** Changes that are waiting in the stream are lost. */
    unheard: () => void changes.splice(0),
    /** The outbox works again. */
    revive: () => void (deps.outbox.send = send),
    step,
    /** The stream and the queues until nothing is left to do. */
    drain: async () => {
      while (await step());
    },
  };
};
export type World = Awaited<ReturnType<typeof createWorld>>;
