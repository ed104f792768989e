import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JourneyCommand, SendCommand } from '#messages/command.ts';
import { sendMessage } from '#channels/send.ts';
import { effectOf } from '#events/effect.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { captureConsent } from '#permission/capture-consent.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { createWorld, PHONE } from '../support/world.ts';

const RUNS = 10_000;
const CAP = 2;
const NOW = '2026-11-21T12:00:00.000Z';
const OLDER = '2026-11-01T12:00:00.000Z';

const ACTS = ['market', 'transact', 'redeliver', 'stop', 'start', 'import', 'receipt', 'balance'] as const;
/** What happens at once, and after how many calls of a port the process that does it dies; the queue then delivers again. */
const act = fc.record({ kind: fc.constantFrom(...ACTS), dies: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 3 }) });

class Died extends Error {}

type Ports = Awaited<ReturnType<typeof createWorld>>['deps'];

/** Every call of a port waits for its turn, so that anything may come between any two of them; one life ends at `dies`. */
const interleaved = (ports: Ports, scheduler: fc.Scheduler, dies: number | null): Ports => {
  let calls = 0;
  const turn = async (): Promise<void> => {
    await scheduler.schedule(Promise.resolve());
    if (calls === dies) throw new Died();
    calls += 1;
  };
  const wrap = (port: object): object =>
    Object.fromEntries(
      Object.entries(port).map(([name, run]: [string, unknown]) => [
        name,
        typeof run !== 'function'
          ? run
          : async (...given: unknown[]) => {
              await turn();
              return (run as (...given: unknown[]) => unknown)(...given);
            },
      ]),
    );
  const { consents, messages, members, runs } = ports;
  return {
    ...ports,
    consents: wrap(consents) as typeof consents,
    messages: wrap(messages) as typeof messages,
    members: wrap(members) as typeof members,
    runs: wrap(runs) as typeof runs,
  };
};

const command = (version: string, type: 'marketing' | 'transactional', at: number): JourneyCommand => ({
  kind: 'journey',
  messageId: `message-${at}-0000000000`,
  memberId: 'alma',
  journey: type === 'marketing' ? 'reward-unlocked' : 'redemption-confirmed',
  version,
  message: type === 'marketing' ? 'reward-unlocked' : 'redemption-confirmed',
  class: type,
  topic: 'rewards',
  channel: 'sms',
  hop: 0,
  cause: `cause-${at}`,
  facts: { event: { rewardId: 'coffee', title: 'coffee' } },
  priors: [],
});

test(`in ${RUNS} interleavings no claim follows a stored opt-out, no import undoes one, and no cap is exceeded`, async () => {
  const tried = { claims: 0, allowed: 0, refused: 0, stops: 0, starts: 0, imports: 0, deaths: 0, receipts: 0 };
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(act, { minLength: 3, maxLength: 9 }), async (scheduler, acts) => {
      const world = await createWorld();
      const settings = { ...world.programme.settings, caps: [{ max: CAP, per: '24h' }] };
      const programme = { ...world.programme, version: 'capped', settings };
      const { deps } = world;
      await deps.programmes.publish(programme, NOW);
      const enrolled = {
        id: 'e',
        type: 'member.enrolled',
        source: 't',
        time: NOW,
        memberId: 'alma',
        data: { phone: PHONE },
      };
      await deps.members.commit(enrolled, effectOf(enrolled, programme));
      await world.consented();

      // What is stored at each moment: the memory store does each call in one step, at the moment it is called.
      let open = true;
      const wrong: string[] = [];
      const held = new Set<string>();
      const { consents, messages } = deps;
      const watched: Ports = {
        ...deps,
        consents: {
          ...consents,
          optOut: async (...given) => {
            const before = (await consents.evidence(given[0])).length;
            const row = await consents.optOut(...given);
            if ((await consents.evidence(given[0])).length > before) open = false;
            tried.stops += 1;
            return row;
          },
          change: async (...given) => {
            const before = (await consents.evidence(given[0])).length;
            const result = await consents.change(...given);
            if ((await consents.evidence(given[0])).length === before) return result;
            if (given[1].how !== 'reply' && !open) wrong.push(`${given[1].how} after an opt-out`);
            open = true;
            return result;
          },
        },
        messages: {
          ...messages,
          claim: async (...given) => {
            tried.claims += 1;
            const wasOpen = open;
            const result = await messages.claim(...given);
            const { messageId, class: type } = given[0].message;
            if (result.ok && type === 'marketing') held.add(messageId);
            if (result.ok) tried.allowed += 1;
            else tried.refused += 1;
            if (result.ok && !wasOpen && given[0].require !== 'any') wrong.push(`claim of ${given[0].message.message}`);
            return result;
          },
          release: async (...given) => {
            await messages.release(...given);
            held.delete(given[0].messageId);
          },
        },
      };

      const live = async (at: number, kind: (typeof ACTS)[number], ports: Ports): Promise<void> => {
        const reply = { id: `r${at}`, from: PHONE, channel: 'sms' as const, at: NOW };
        const send = async (given: SendCommand): Promise<void> => {
          await sendMessage(ports, given);
        };
        switch (kind) {
          case 'market':
            return send(command('capped', 'marketing', at));
          case 'transact':
            return send(command('capped', 'transactional', at));
          case 'redeliver':
            return send(command('capped', 'marketing', 0));
          case 'stop':
            await receiveReply(ports, { ...reply, text: 'STOP' });
            return;
          case 'start':
            tried.starts += 1;
            await receiveReply(ports, { ...reply, text: 'START' });
            return;
          case 'balance':
            await receiveReply(ports, { ...reply, text: 'BALANCE' });
            return;
          case 'receipt':
            tried.receipts += 1;
            await receiveReceipt(ports, {
              providerId: `p${at}`,
              memberId: 'alma',
              messageId: command('', 'marketing', 0).messageId,
              state: 'delivered',
              at: NOW,
            });
            return;
          case 'import': {
            tried.imports += 1;
            const data = { state: 'granted', channels: ['sms'], topics: ['rewards'], source: 'import' } as const;
            const captured = {
              id: `i${at}`,
              type: 'consent.captured',
              source: 'crm',
              time: OLDER,
              memberId: 'alma',
              data,
            };
            const row = await ports.members.get('alma');
            if (row !== undefined)
              await captureConsent(ports, settings, snapshotOf(row, { settings }, ports.now()), captured, 'apply');
            return;
          }
        }
      };
      /** A queue: what died is delivered again, a bounded number of times. */
      const delivered = async (at: number, { kind, dies }: { kind: (typeof ACTS)[number]; dies: number | null }) => {
        for (let tries = 0; tries < 3; tries += 1) {
          try {
            await live(at, kind, interleaved(watched, scheduler, tries === 0 ? dies : null));
            return;
          } catch (error) {
            if (error instanceof Died) tried.deaths += 1;
          }
        }
      };
      const all = acts.map((one, at) => delivered(at, one));
      await scheduler.waitFor(Promise.all(all));
      for (const answer of world.outbox.splice(0)) await sendMessage(watched, answer).catch(() => undefined);

      expect(wrong).toEqual([]);
      expect(held.size).toBeLessThanOrEqual(CAP);
      expect(world.texts().filter((text) => text.includes('unsubscribed')).length).toBeLessThanOrEqual(
        1 + acts.filter(({ kind }) => kind === 'start').length,
      );
    }),
    { numRuns: RUNS },
  );
  process.stderr.write(`races: ${RUNS} interleavings, ${JSON.stringify(tried)}\n`);
  for (const count of Object.values(tried)) expect(count).toBeGreaterThan(RUNS / 10);
});
