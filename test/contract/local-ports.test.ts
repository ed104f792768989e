import { randomUUID } from 'node:crypto';
import { executionName } from '#runs/run.ts';
import { createActivity } from '../../apps/local/activity.ts';
import { createClock } from '../../apps/local/clock.ts';
import { createEmbeddedExecutions } from '../../apps/local/embedded-executions.ts';
import { functionOf, readMachine } from '../../apps/local/machine.ts';
import { localOutbox } from '../../apps/local/outbox.ts';
import { createQueue } from '../../apps/local/queue.ts';
import type { KeyValueStore } from '../../apps/local/key-value-store.ts';
import { executionsContract } from './executions.contract.ts';
import { memorySeals } from '../support/seals.ts';
import { outboxContract } from './outbox.contract.ts';

/** Nothing is kept: these suites do not restart. */
const kept = <T>(): KeyValueStore<T> => ({ put: () => undefined, remove: () => undefined, entries: () => [] });

/** The clock is only moved, never started: no timer of it outlives a test. */
const surroundings = () => {
  const activity = createActivity();
  const settle = () => activity.idle();
  const clock = createClock({ real: Date.now, offset: 0, keep: () => undefined, settle });
  return { activity, clock };
};

outboxContract('the local runner', () => {
  const { activity, clock } = surroundings();
  const arrived = { marketing: [] as string[], transactional: [] as string[] };
  const queue = (name: keyof typeof arrived) =>
    createQueue({
      name,
      batch: 10,
      concurrency: 1,
      maxTries: 1,
      waiting: kept(),
      dead: kept(),
      clock,
      activity,
      newId: randomUUID,
      deliver: (batch) => {
        arrived[name].push(...batch.map(({ body }) => body));
        return Promise.resolve([]);
      },
      failed: () => undefined,
    });
  const seals = memorySeals();
  return Promise.resolve({
    seals,
    outbox: localOutbox({ marketing: queue('marketing'), transactional: queue('transactional') }, seals),
    take: async (name) => {
      await activity.idle();
      return arrived[name].splice(0);
    },
    pass: async (seconds) => {
      await clock.move(() => clock.now().getTime() + 1_000 * seconds);
    },
  });
});

interface Sent {
  readonly command: { readonly messageId: string };
  readonly token: string;
}
interface Wake {
  readonly runId: string;
  readonly outcome: unknown;
}

interface Awaited {
  readonly next: { readonly kind: string } & Pick<Sent, 'command'>;
  readonly token: string;
}

executionsContract('the local runner', () => {
  const { activity, clock } = surroundings();
  const sent: Sent[] = [];
  const woken: Wake[] = [];
  const { port, list, machine } = createEmbeddedExecutions(readMachine(), {
    seals: memorySeals(),
    kept: kept(),
    clock,
    activity,
    services: {
      invoke: async (arn, payload) => {
        if (functionOf(arn) === 'journeys/advance-run') {
          woken.push(payload as Wake);
          return { ...(payload as Wake), next: { kind: 'done', timeoutSeconds: 60 } };
        }
        const { next, token } = payload as Awaited;
        if (next.kind === 'done') await machine.finish(token);
        if (next.kind === 'deliver') sent.push({ command: next.command, token });
        return null;
      },
      sendMessage: () => undefined,
    },
    newToken: randomUUID,
    failed: () => undefined,
  });
  return Promise.resolve({
    executions: port,
    tokens: async (messageId) => {
      await activity.idle();
      return sent.filter(({ command }) => command.messageId === messageId).map(({ token }) => token);
    },
    status: async (run) => {
      await activity.idle();
      return list().find(({ name }) => name === executionName(run))?.status ?? 'none';
    },
    outcomes: ({ runId }) =>
      Promise.resolve(woken.filter((wake) => wake.runId === runId).map(({ outcome }) => outcome)),
    pass: async (seconds) => {
      await clock.move(() => clock.now().getTime() + 1_000 * seconds);
    },
    now: clock.now,
  });
});
