import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RANK, type MessageState } from '#messages/message.ts';
import { sendMessage } from '#channels/send.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { createWorld, PHONE } from '../support/world.ts';

/** Every call of these ports takes its turn, so that whatever runs at once is interleaved between any two of them. */
const interleaved = <T extends object>(ports: T, scheduler: fc.Scheduler): T =>
  Object.fromEntries(
    Object.entries(ports).map(([name, port]: [string, unknown]) => {
      if (typeof port !== 'object' || port === null) return [name, port];
      const methods = Object.entries(port).map(([method, run]: [string, unknown]) => [
        method,
        async (...given: unknown[]) => {
          await scheduler.schedule(Promise.resolve());
          return (run as (...given: unknown[]) => unknown)(...given);
        },
      ]);
      return [name, Object.fromEntries(methods)];
    }),
  ) as T;

test('after an opt-out is stored no claim commits, in any interleaving of sends, answers and opt-outs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('send', 'stop', 'balance', 'earn'), { minLength: 3, maxLength: 8 }),
      async (scheduler, acts) => {
        const world = await createWorld();
        await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
        await world.consented();
        await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
        await world.accept({ type: 'reward.unlocked', data: { rewardId: 'cake' } });
        let stored = false;
        const late: string[] = [];
        const { consents, messages } = world.deps;
        const watched = {
          ...world.deps,
          consents: {
            ...consents,
            optOut: async (...given: Parameters<typeof consents.optOut>) => {
              const row = await consents.optOut(...given);
              stored = true;
              return row;
            },
          },
          messages: {
            ...messages,
            claim: async (...given: Parameters<typeof messages.claim>) => {
              const before = stored;
              const result = await messages.claim(...given);
              const { message } = given[0];
              if (before && result.ok && message.message !== 'stopped') late.push(message.message);
              return result;
            },
          },
        };
        const ports = interleaved(watched, scheduler);
        const reply = (text: string, at: number): Promise<unknown> =>
          receiveReply(ports, {
            id: `${text}-${at}`,
            from: PHONE,
            channel: 'sms',
            at: '2026-11-21T12:00:00.000Z',
            text,
          });
        const running = acts.map(async (act, at) => {
          if (act === 'stop') await reply('STOP', at);
          else if (act === 'balance') await reply('BALANCE', at);
          else if (act === 'earn') await world.accept({ type: 'points.earned', data: { points: 5 } });
          const command = world.outbox.shift();
          if (command !== undefined)
            await sendMessage(ports, command, undefined, { together: 1, holding: 0, beside: at % 2 === 1 });
        });
        await world.drain().catch(() => undefined);
        await scheduler.waitFor(Promise.allSettled(running));
        expect(late).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('the same event any number of times, at once, has one effect', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 500 }), async (times, points) => {
      const world = await createWorld();
      const event = { id: 'same', type: 'points.earned', data: { points } };
      const results = (await Promise.all(Array.from({ length: times }, () => world.accept(event)))).flat();
      expect(results.filter(({ status }) => status === 'accepted')).toHaveLength(1);
      expect(results.filter(({ status }) => status === 'duplicate')).toHaveLength(times - 1);
      expect((await world.deps.members.get('alma'))?.counters['earned']).toBe(points);
    }),
    { numRuns: 50 },
  );
});

test('receipts in any order, repeated at will, end in the same state', async () => {
  const states = ['sent', 'failed', 'delivered', 'read'] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 10 }), async (receipts) => {
      const world = await createWorld();
      await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
      await world.consented();
      await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
      await world.drain();
      const row = (await world.deps.messages.list('alma')).find(({ message }) => message === 'reward-unlocked');
      for (const state of receipts)
        await receiveReceipt(world.deps, { providerId: row?.providerId ?? '', state, at: '2026-11-21T12:01:00.000Z' });
      const furthest = receipts.reduce<MessageState>(
        (best, state) => (RANK[state] > RANK[best] ? state : best),
        'sent',
      );
      expect((await world.deps.messages.get('alma', row?.messageId ?? ''))?.state).toBe(furthest);
    }),
    { numRuns: 100 },
  );
});
