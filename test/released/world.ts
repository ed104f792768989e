import { unpaced } from '#messages/turns.ts';
import { sendMessage } from '#channels/send.ts';
import { acceptEvents } from '#events/accept.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import type { Receipt } from '#inbound/shapes.ts';
import { advanceRun, type Advanced } from '#journeys/advance.ts';
import { scanDue } from '#journeys/due/scan.ts';
import { onEvent } from '#journeys/on-event.ts';
import type { SendCommand } from '#messages/command.ts';
import type { Outgoing, SendOutcome } from '#messages/sender.ts';
import { ticketsWith } from '#preferences/ticket.ts';
import { addressWith } from '#runtime/address.ts';
import type { Outcome, Run } from '#runs/run.ts';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { Channel } from '#words/channel.ts';
import { fields, NAMES, playedOn, rowOf, type Item, type Rows } from './tables.ts';

/** The decisions on rows in DynamoDB's own form, where nothing happens by itself; `named` keeps its ids apart from those of before. */
export const createReleased = (rows: Rows, began: string, named = '') => {
  let now = new Date(began);
  let ids = 0;
  let answer: () => SendOutcome = () => ({ kind: 'sent', providerId: `${named}p${(ids += 1)}` });
  const changes: { readonly before: Item | undefined; readonly after: Item }[] = [];
  const table = playedOn(rows, (before, after) => void changes.push({ before, after }));
  const addressOf = addressWith('a key for tests');
  const clock = () => now;
  const store = createDynamoStore({
    ...{ client: table.client, tables: NAMES, fields, addressOf, now: clock },
    keptSeconds: () => Promise.resolve(400 * 86_400),
  });
  const outbox: { readonly command: SendCommand; readonly token: string | undefined }[] = [];
  const given: SendCommand[] = [];
  const sent: Outgoing[] = [];
  const started: Run[] = [];
  const woken: { readonly token: string; readonly outcome: Outcome }[] = [];
  const deps = {
    ...store,
    outbox: {
      send: (commands: readonly SendCommand[], token?: string) => {
        given.push(...commands);
        outbox.push(...commands.map((command) => ({ command, token })));
        return Promise.resolve();
      },
      again: () => Promise.reject(new Error('nobody has to wait for a sender here')),
    },
    turns: unpaced(clock),
    bus: { publish: () => Promise.resolve() },
    executions: {
      start: (run: Run) => Promise.resolve(void started.push(run)),
      stop: () => Promise.resolve(),
      wake: (token: string, outcome: Outcome) => Promise.resolve(woken.push({ token, outcome }) > 0),
    },
    carriers: {
      routing: Channel.options.map((channel) => ({ channel, carriers: [{ provider: 'world', sender: channel }] })),
      send: async (_: unknown, message: Outgoing) => {
        const outcome = answer();
        if (outcome.kind === 'sent') sent.push(message);
        return Promise.resolve(outcome);
      },
    },
    optOutLists: {
      kinds: [],
      add: () => Promise.resolve(true),
      remove: () => Promise.resolve(true),
      // eslint-disable-next-line @typescript-eslint/require-await
      async *list() {
        yield [];
      },
    },
    postBox: { put: () => Promise.resolve() },
    attachments: {
      keep: () => Promise.resolve(),
      link: (key: string) => Promise.resolve(key),
      erase: () => Promise.resolve(),
    },
    seals: {
      seal: (value: unknown) => Promise.resolve(JSON.stringify(value)),
      open: (text: string) => Promise.resolve(JSON.parse(text) as unknown),
      forget: () => Promise.resolve(),
    },
    letters: {
      seal: (text: string) => Promise.resolve(text),
      open: (text: string) => Promise.resolve(text),
      forget: () => Promise.resolve(),
    },
    addressOf,
    tickets: ticketsWith('a-secret-for-tests', clock),
    publicUrl: 'https://go.example',
    now: clock,
    newId: () => `${named}id-${(ids += 1)}`,
  };

  /** What an execution does with where its run stands. */
  const follow = async ({ next, runId, rev }: Pick<Advanced, 'next' | 'runId' | 'rev'>): Promise<void> => {
    const token = `token-${runId}-${rev}`;
    if (next.kind === 'deliver') await deps.outbox.send([next.command], token);
    if (next.kind !== 'listen') return;
    await store.runs.ask({ ...next.question, token });
    if (next.send !== null) await deps.outbox.send([next.send], token);
  };
  const step = async (): Promise<boolean> => {
    const [change, run, sending] = [changes.shift(), started.shift(), outbox[0]];
    if (change !== undefined) await onEvent(deps, change.before && rowOf(change.before), rowOf(change.after));
    if (run !== undefined) await follow(run);
    if (change === undefined && run === undefined && sending !== undefined) {
      outbox.shift();
      await sendMessage(deps, sending.command, sending.token);
    }
    return change !== undefined || run !== undefined || sending !== undefined;
  };
  const drain = async (): Promise<void> => {
    while (await step());
  };

  return {
    ...{ deps, store, given, sent, woken, addressOf, drain, rows: table.rows },
    sends: (command: SendCommand) => sendMessage(deps, command),
    at: (instant: string): void => void (now = new Date(instant)),
    answerWith: (next: () => SendOutcome): void => void (answer = next),
    happens: async (type: string, memberId: string, data: object = {}, rest: object = {}) => {
      const event = {
        id: `${named}e${(ids += 1)}`,
        type,
        memberId,
        source: 'test',
        time: now.toISOString(),
        data,
        ...rest,
      };
      const [result] = await acceptEvents(deps, [event]);
      await drain();
      return result;
    },
    writes: async (from: string, text: string, id = `${named}r${(ids += 1)}`): Promise<void> => {
      await receiveReply(deps, { id, from, channel: 'sms', at: now.toISOString(), text });
      await drain();
    },
    receipt: (receipt: Omit<Receipt, 'at'>) => receiveReceipt(deps, { at: now.toISOString(), ...receipt }),
    /** The execution of a run wakes with this. */
    wakes: async (run: Run, outcome: Outcome): Promise<Advanced> => {
      const { memberId, journey, slot, runId, rev } = run;
      const advanced = await advanceRun(deps, { memberId, journey, slot, runId, rev, outcome });
      await follow(advanced);
      await drain();
      return advanced;
    },
    scan: async () => {
      const scanned = await scanDue(deps, 1);
      await drain();
      return scanned;
    },
  };
};
export type Released = ReturnType<typeof createReleased>;
