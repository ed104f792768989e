import { beforeAll, describe, expect, test } from '@jest/globals';
import { LONGEST_DELAY_SECONDS, type Outbox } from '#messages/command.ts';
import { openCommand, OutboxMessage } from '#messages/sealed-command.ts';
import type { Seals } from '#messages/seals.ts';
import { aJourneyCommand, aResponseCommand } from './commands.ts';

type Queue = 'marketing' | 'transactional';

export interface OutboxBench {
  readonly outbox: Outbox;
  readonly seals: Seals;
  /** Takes out the bodies of all that is waiting. */
  readonly take: (queue: Queue) => Promise<readonly string[]>;
  readonly pass: (seconds: number) => Promise<void>;
}

/** What every outbox promises: each command arrives as it was sent, in the queue of its class. */
export const outboxContract = (name: string, create: () => Promise<OutboxBench>): void => {
  describe(`outbox: ${name}`, () => {
    let bench: OutboxBench;
    beforeAll(async () => {
      bench = await create();
    });
    const taken = async (queue: Queue) =>
      Promise.all(
        (await bench.take(queue)).map(async (body) => {
          const { command, ...rest } = OutboxMessage.parse(JSON.parse(body));
          return { command: await openCommand(bench.seals, command), ...rest };
        }),
      );
    const ids = async (queue: Queue): Promise<readonly string[]> =>
      (await taken(queue)).map(({ command }) => command?.messageId ?? '').sort();

    test('a command comes out as it went in, and without a token', async () => {
      const command = aJourneyCommand('round-trip');
      await bench.outbox.send([command]);
      expect(await taken('marketing')).toEqual([{ command }]);
    });

    test('what tells of a person cannot be read on the way; ids and names can', async () => {
      await bench.outbox.send([aJourneyCommand('sealed'), aResponseCommand('answer')]);
      const bodies = [...(await bench.take('marketing')), ...(await bench.take('transactional'))].join();
      for (const open of ['sealed', 'answer', 'ada', 'almost-silver']) expect(bodies).toContain(open);
      for (const closed of ['café', '460', '+14155550101', 'points.earned']) expect(bodies).not.toContain(closed);
    });

    test('more commands than one batch holds all arrive, each once', async () => {
      const sent = Array.from({ length: 23 }, (_, at) => aJourneyCommand(`batch-${String(at).padStart(2, '0')}`));
      await bench.outbox.send(sent);
      expect(await ids('marketing')).toEqual(sent.map(({ messageId }) => messageId));
      expect(await ids('transactional')).toEqual([]);
    });

    test('marketing waits in a queue of its own, and everything else in the other', async () => {
      await bench.outbox.send([
        aJourneyCommand('offer'),
        aJourneyCommand('receipt', { class: 'transactional' }),
        aJourneyCommand('question', { class: 'consent-request' }),
        aResponseCommand('answer'),
      ]);
      expect(await ids('marketing')).toEqual(['offer']);
      expect(await ids('transactional')).toEqual(['answer', 'question', 'receipt']);
    });

    test('a message that is sent again is hidden for so long, comes out with the number it holds, and in the queue of its class', async () => {
      const command = aJourneyCommand('waits', { turn: { desk: 'aws#sms##62388', number: 7 } });
      await bench.outbox.again(command, LONGEST_DELAY_SECONDS, 'token');
      await bench.outbox.again({ ...command, messageId: 'soon' }, 1);
      await bench.outbox.again(aResponseCommand('answer'), 1);
      expect(await ids('marketing')).toEqual([]);
      await bench.pass(1);
      expect(await taken('marketing')).toEqual([{ command: { ...command, messageId: 'soon' } }]);
      expect(await ids('transactional')).toEqual(['answer']);
    });

    test('nothing to send sends nothing', async () => {
      await bench.outbox.send([]);
      expect(await ids('marketing')).toEqual([]);
      expect(await ids('transactional')).toEqual([]);
    });
  });
};
