import { setImmediate } from 'node:timers/promises';
import { pair } from '#consent/consent.ts';
import { sendMessage } from '#channels/send.ts';
import { acceptEvents } from '#events/accept.ts';
import { scanDue } from '#journeys/due/scan.ts';
import type { JourneyCommand, Outbox, SendCommand } from '#messages/command.ts';
import type { Desks } from '#messages/desk.ts';
import { paceOf, type PaceRow } from '#messages/pace.ts';
import type { Outages } from '#messages/outage.ts';
import type { Carriers, Outgoing } from '#messages/sender.ts';
import type { Programme } from '#programme/programme.ts';
import { cachedOutages } from '#runtime/cached-outages.ts';
import { warmTurns } from '#runtime/warm-turns.ts';
import { watchedCarriers } from '#runtime/watched-carriers.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { createAgenda } from '../../apps/world/agenda.ts';
import {
  noAttachments,
  noLists,
  plainAddress,
  plainLetters,
  plainSeals,
  plainTickets,
  PUBLIC_URL,
} from '../../apps/world/edges.ts';
import { createOutboxes } from './outboxes.ts';
import type { Vendor } from './vendor.ts';

export interface SceneOptions {
  readonly programme: Programme;
  readonly pace: readonly PaceRow[];
  readonly vendor: Vendor;
  /** Stands behind it in the routing. */
  readonly second?: Vendor;
  /** Processes for each queue. */
  readonly workers?: number;
  readonly batch?: number;
}

/** A Saturday morning in Stockholm, when marketing may go. */
export const BEGIN = Date.parse('2026-11-21T08:00:00.000Z');
/** What a batch takes: a few calls. */
const BATCH_MS = 150;
const HOUR_MS = 3_600_000;

/** How long a client waits for an answer, as those of AWS do here. */
const ANSWER_MS = 8_000;

/** What a provider has, and since when. */
export interface Handed {
  readonly at: number;
  readonly provider: string;
  readonly message: Outgoing;
}

/** A brand with one sender of texts, or two, from the outbox to the provider: the deployed decisions, in virtual time. */
export const createScene = async ({ programme, pace, vendor, second, workers = 10, batch = 10 }: SceneOptions) => {
  let now = BEGIN;
  const clock = (): Date => new Date(now);
  const agenda = createAgenda();
  const store = createMemoryStore(createMemoryTables(), plainAddress);
  const handed: Handed[] = [];
  const asked: Omit<Handed, 'message'>[] = [];
  let [throttled, writes, kept] = [0, 0, 0];
  const desks: Desks = {
    get: (name) => store.desks.get(name),
    put: (next, before) => {
      writes += 1;
      return store.desks.put(next, before);
    },
    draw: (seen, parts, called) => {
      writes += 1;
      return store.desks.draw(seen, parts, called);
    },
  };
  const outages: Outages = {
    ...store.outages,
    put: (next, before) => {
      kept += 1;
      return store.outages.put(next, before);
    },
  };
  const vendors: Readonly<Record<string, Vendor>> = { vendor, ...(second && { second }) };
  const later = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      agenda.add(now + ms, resolve);
    });
  const carriers: Carriers = {
    routing: [
      { channel: 'sms', carriers: Object.keys(vendors).map((provider) => ({ provider, sender: '+18005550199' })) },
    ],
    send: async ({ provider }, message) => {
      const { took, ...outcome } = vendors[provider]?.(now - BEGIN) ?? { kind: 'failed', code: 'nobody' };
      asked.push({ at: now, provider });
      if (outcome.kind === 'sent' || took) handed.push({ at: now, provider, message });
      if (outcome.kind === 'throttled') throttled += 1;
      if (outcome.kind === 'unknown') await later(ANSWER_MS);
      return outcome;
    },
  };
  const processes = Array.from({ length: 2 * workers }, () => ({
    carriers: watchedCarriers(carriers, () => now),
    turns: warmTurns({ desks, paceOf: (way) => paceOf(pace, way), workers: 2 * workers, now: clock }),
    outages: cachedOutages(outages, () => now),
  }));
  const put = (commands: readonly SendCommand[], token?: string, seconds = 0): Promise<void> => {
    for (const command of commands) outboxes.put(command, token, seconds);
    return Promise.resolve();
  };
  const outbox: Outbox = {
    send: (commands, token) => put(commands, token),
    again: (command, seconds, token) => put([command], token, seconds),
  };
  const ports = {
    ...store,
    outbox,
    executions: { start: () => Promise.resolve(), stop: () => Promise.resolve(), wake: () => Promise.resolve(true) },
    bus: { publish: () => Promise.resolve() },
    carriers,
    ...{
      optOutLists: noLists,
      attachments: noAttachments,
      seals: plainSeals,
      letters: plainLetters,
      tickets: plainTickets,
      addressOf: plainAddress,
    },
    ...{ publicUrl: PUBLIC_URL, now: clock },
  };
  const outboxes = createOutboxes({
    agenda,
    now: () => now,
    send: async (worker, command, token, beside) => {
      await sendMessage({ ...ports, ...(processes[worker] as (typeof processes)[number]) }, command, token, beside);
    },
    workers,
    batch,
    takes: BATCH_MS,
  });
  const version = programme.version;
  await store.programmes.publish(programme, clock().toISOString());

  const command = (memberId: string, type: 'marketing' | 'transactional', rest: object = {}): JourneyCommand => ({
    ...{ kind: 'journey', messageId: `${type}-${memberId}`, memberId, version, channel: 'sms', hop: 0, cause: 'scene' },
    ...(type === 'marketing'
      ? { journey: 'reward-unlocked', message: 'reward-unlocked', topic: 'rewards' }
      : { journey: 'redemption-confirmed', message: 'redemption-confirmed', topic: 'service' }),
    ...{ class: type, facts: {}, priors: [], ...rest },
  });
  const scan = async (): Promise<void> => {
    await scanDue({ ...ports, ...(processes[0] as (typeof processes)[number]) }, 1);
    agenda.add(now + HOUR_MS, scan);
  };
  agenda.add(now + HOUR_MS + 300_000, scan);

  return {
    ports,
    handed,
    outboxes,
    command,
    now: (): number => now,
    /** Members who agreed to texts of every topic. */
    join: async (ids: readonly string[]): Promise<void> => {
      const at = clock().toISOString();
      for (const [nth, memberId] of ids.entries()) {
        const phone = `+4670${String(1_740_000 + nth).padStart(7, '0')}`;
        const data = { phone, country: 'SE', timeZone: 'Europe/Stockholm' };
        await acceptEvents({ ...ports, ...processes[0], newId: () => memberId } as never, [
          { id: `e-${memberId}`, type: 'member.enrolled', source: 'scene', memberId, time: at, history: true, data },
        ]);
        const pairs = [pair('sms', 'rewards'), pair('sms', 'service')];
        const yes = {
          id: `y-${memberId}`,
          at,
          memberId,
          change: 'granted',
          pairs,
          how: 'reply',
          channel: 'sms',
        } as const;
        await store.consents.change(plainAddress(phone), yes, 0);
      }
    },
    /** Puts commands into the outbox so many milliseconds after the beginning. */
    post: (after: number, commands: readonly SendCommand[]): void => {
      agenda.add(BEGIN + after, () => {
        for (const one of commands) outboxes.put(one);
      });
    },
    /** Until so many milliseconds after the beginning, or until the outbox is empty and nothing is due. */
    go: async (after: number, done: () => boolean = () => false): Promise<void> => {
      let failed: Error | undefined;
      for (let task = agenda.take(BEGIN + after); task !== undefined; task = agenda.take(BEGIN + after)) {
        now = Math.max(now, task.at);
        const ran = Promise.resolve(task.run()).catch((error: unknown) => (failed = error as Error));
        // What waits for an answer goes on by a task that is still to come.
        await Promise.race([ran, setImmediate()]);
        if (failed !== undefined) throw failed;
        if (done()) return;
      }
    },
    /** Every call to a provider. */
    asked,
    figures: () => ({
      asked: asked.length,
      kept,
      throttled,
      writes,
      sent: handed.length,
      dead: outboxes.dead.length,
      delivered: outboxes.delivered(),
    }),
  };
};
export type Scene = Awaited<ReturnType<typeof createScene>>;
