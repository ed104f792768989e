import { describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import type { SendCommand } from '#messages/command.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { atEveryPoint, Died, mortal } from '../support/mortal.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

/** Longer than a claim is taken to be in flight; as late as the queue delivers again. */
const AGAIN = '2026-11-21T12:10:00.000Z';
const MOMENTS = ['before', 'after'] as const;

const survives = async (act: () => Promise<unknown>): Promise<boolean> => {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof Died)) throw error;
    return false;
  }
};

describe.each(MOMENTS)('a worker that dies %s any call of its edges', (moment) => {
  /** A member who joined and whose question waits in the outbox. */
  const asked = async (): Promise<{ readonly world: World; readonly command: SendCommand }> => {
    const world = await createWorld();
    await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
    await world.drain();
    const [run] = world.started;
    if (run?.next.kind !== 'listen' || run.next.send === null) throw new Error('nobody is asked');
    await world.deps.runs.ask({ ...run.next.question, token: 'token' });
    return { world, command: run.next.send };
  };

  test('with a question leaves the YES to it with the words that were asked, whenever the YES comes', async () => {
    const points = await atEveryPoint(async (point) => {
      const { world, command } = await asked();
      const dying = mortal(world.deps, point, moment);
      const lived = await survives(() => sendMessage(dying.ports, command));
      if (world.sent.length === 0) {
        world.at(AGAIN);
        await sendMessage(world.deps, command);
      }
      expect(world.sent).toHaveLength(1);
      await world.reply('YES');
      const entries = await world.deps.consents.evidence(world.deps.addressOf(PHONE));
      expect(entries.map(({ change }) => change)).toEqual(['asked', 'granted']);
      expect(entries[0]?.wording?.text).toEqual(expect.stringMatching(/\w/));
      expect(entries[1]?.wording).toEqual(entries[0]?.wording);
      // The queue delivers once more, and the answer stands.
      world.at(AGAIN);
      await sendMessage(world.deps, command);
      expect(new Set(Object.values((await world.saidAt(PHONE, 'alma'))?.states ?? {}))).toEqual(new Set(['granted']));
      return lived ? 'came through' : 'died';
    });
    expect(points).toBeGreaterThan(3);
  });

  /** A member who wrote, with the answer in the outbox. */
  const wrote = async (text: string): Promise<{ readonly world: World; readonly command: SendCommand }> => {
    const world = await createWorld();
    await world.accept({ type: 'member.enrolled', history: true, data: { phone: PHONE } });
    await world.consented();
    await world.drain();
    await world.reply(text);
    const [command] = world.outbox.splice(0);
    if (command === undefined) throw new Error(`${text} gets no answer`);
    return { world, command };
  };

  test.each(['STOP', 'HELP', 'START'])('with the answer to %s has it sent in the end', async (text) => {
    const points = await atEveryPoint(async (point) => {
      const { world, command } = await wrote(text);
      const dying = mortal(world.deps, point, moment);
      const lived = await survives(() => sendMessage(dying.ports, command));
      const before = world.sent.length;
      world.at(AGAIN);
      await sendMessage(world.deps, command);
      await sendMessage(world.deps, command);
      expect(world.sent.length).toBeGreaterThanOrEqual(1);
      // Twice only where the provider had said yes and nobody was left to hear it.
      expect(world.sent.length - before).toBeLessThanOrEqual(1);
      expect((await world.deps.messages.get(command.memberId, command.messageId))?.state).toBe('sent');
      expect(world.listed.has(PHONE)).toBe(text === 'STOP');
      return lived ? 'came through' : 'died';
    });
    expect(points).toBeGreaterThan(3);
  });

  test('with an answer that nobody is owed may go without it, and never sends it twice', async () => {
    await atEveryPoint(async (point) => {
      const { world, command } = await wrote('BALANCE');
      const dying = mortal(world.deps, point, moment);
      const lived = await survives(() => sendMessage(dying.ports, command));
      world.at(AGAIN);
      await sendMessage(world.deps, command);
      expect(world.sent.length).toBeLessThanOrEqual(1);
      return lived ? 'came through' : 'died';
    });
  });

  test('with a STOP stores it once, and confirms it once', async () => {
    const points = await atEveryPoint(async (point) => {
      const world = await createWorld();
      await world.accept({ type: 'member.enrolled', history: true, data: { phone: PHONE } });
      await world.consented();
      await world.drain();
      const stop = { id: 'stop', from: PHONE, channel: 'sms', at: '2026-11-21T12:00:00.000Z', text: 'STOP' } as const;
      const dying = mortal(world.deps, point, moment);
      const lived = await survives(() => receiveReply(dying.ports, stop));
      await receiveReply(world.deps, stop);
      await world.drain();
      const entries = await world.deps.consents.evidence(world.deps.addressOf(PHONE));
      expect(entries.map(({ change }) => change)).toEqual(['granted', 'stopped']);
      expect(world.texts()).toEqual([expect.stringContaining('unsubscribed')]);
      return lived ? 'came through' : 'died';
    });
    expect(points).toBeGreaterThan(3);
  });
});
