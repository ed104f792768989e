import type { Channel } from '#words/channel.ts';
import { tapsOf } from '#messages/taps.ts';
import type { Outgoing } from '#messages/sender.ts';
import type { Fact } from '#words/fact.ts';
import { resolve } from '#conversations/resolve.ts';
import { personNamed } from '#conversations/person.ts';
import { AnswerBody, ByBody } from '#conversations/requests.ts';
import { say } from '#conversations/say.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { startByHand } from '#journeys/start-by-hand.ts';
import type { Programme } from '#programme/programme.ts';
import { eraseMember } from '#privacy/erase-member.ts';
import { exportMember } from '#privacy/export-member.ts';
import { takeConsent } from '#permission/take-consent.ts';
import type { Fate } from '../../apps/world/behaviour.ts';
import { createWorld, type WorldOptions } from '../../apps/world/world.ts';
import { BEGINNING, RECEIPT_SECONDS, type Device, type Person } from './story.ts';
import type { Counted, System } from './system.ts';

interface Came {
  readonly channel: Exclude<Channel, 'email'>;
  readonly message: Outgoing;
}

/** As the wire's adapters name them, and whether they say that the number is none on the channel. */
const FAILURES = {
  rcs: { code: 'RCS_UNDELIVERABLE', unreachable: true },
  whatsapp: { code: '131026', unreachable: true },
  sms: { code: 'TEXT_UNREACHABLE' },
} as const;

/** The phones at the other end: what came, and what becomes of the next message. */
const createPhones = () => {
  const devices = new Map<string, Device>();
  const threads = new Map<string, Came[]>();
  const became = ({ to, memberId }: Outgoing, channel: Channel): Fate['became'] | undefined => {
    if (
      channel === 'email' ||
      channel === 'inapp' ||
      channel === 'push' ||
      channel === 'viber' ||
      channel === 'messenger'
    )
      return { state: 'delivered' };
    const { without = [], next } = devices.get(memberId) ?? {};
    const absent = channel !== 'sms' && without.includes(channel);
    if (next === 'never' || (next === 'UNREACHABLE' && channel === 'sms')) {
      devices.set(memberId, { without });
      return next === 'never' ? undefined : { state: 'failed', ...FAILURES[channel] };
    }
    if (to === '') throw new Error('a message to nobody');
    return absent ? { state: 'failed', ...FAILURES[channel] } : { state: 'delivered' };
  };
  return {
    set: ({ memberId }: Person, device: Device): void => {
      devices.set(memberId, { ...devices.get(memberId), ...device });
    },
    fateOf: (message: Outgoing, channel: Channel): Fate | undefined => {
      const fate = became(message, channel);
      if (fate?.state === 'delivered' && channel !== 'email')
        threads.set(message.to, [...(threads.get(message.to) ?? []), { channel, message }]);
      return fate && { afterSeconds: RECEIPT_SECONDS, became: fate };
    },
    last: ({ profile: { phone } }: Person): Came | undefined => threads.get(phone)?.at(-1),
    button: ({ profile: { phone } }: Person, label: string) => {
      for (const { channel, message } of threads.get(phone)?.toReversed() ?? []) {
        const button = tapsOf(message.content).find(({ text }) => text === label);
        if (button) return { channel, postback: button.postback };
      }
      throw new Error(`no message to ${phone} has a button ${label}`);
    },
  };
};

/** A state machine outside the world. */
export interface Machine {
  readonly executionsOn: NonNullable<WorldOptions['executionsOn']>;
  /** Does what the machine asks for; false when it has nothing more to ask at this instant. */
  readonly attend: () => Promise<boolean>;
  readonly executions: () => Promise<readonly Counted[]>;
}

interface Instead extends Pick<WorldOptions, 'keptIn'> {
  readonly machine?: Machine;
}

/** What follows from a message by its receipt, hop after hop, is over by then. */
const ATTENDED_SECONDS = 4 * RECEIPT_SECONDS;

/** The simulated world: the decisions of the Lambdas along one agenda, on a store in memory or on another. */
export const worldSystem = async (programme: Programme, { keptIn, machine }: Instead = {}): Promise<System> => {
  const phones = createPhones();
  const facts: Fact[] = [];
  const entered = new Map<string, { readonly journey: string; readonly transitions: number }>();
  const world = await createWorld({
    programme,
    at: new Date(BEGINNING),
    fateOf: phones.fateOf,
    witness: {
      published: (fact) => facts.push(fact),
      entered: ({ journey, runId }, transitions) => entered.set(runId, { journey, transitions }),
    },
    ...(keptIn === undefined ? {} : { keptIn }),
    ...(machine === undefined ? {} : { executionsOn: machine.executionsOn }),
  });
  const { ports } = world;
  let [replies, acts] = [0, 0];
  const reply = ({ profile: { phone } }: Person, rest: { channel: Channel; text: string; postback?: string }) =>
    receiveReply(ports, {
      id: `reply-${(replies += 1)}`,
      from: phone,
      at: world.now().toISOString(),
      ...rest,
    });
  /** What the machine asks for at an instant is done before the next one. */
  const reach = async (at: number): Promise<void> => {
    do await world.go(at);
    while ((await machine?.attend()) === true);
  };
  return {
    publicUrl: ports.publicUrl,
    go: async (at) => {
      const from = world.now().getTime();
      for (let ms = 0; machine !== undefined && ms < ATTENDED_SECONDS * 1_000; ms += 1_000)
        if (from + ms < at) await reach(from + ms);
      await reach(at);
    },
    accept: async (events) => {
      const refused = (await world.accept(events)).find(({ status }) => status !== 'accepted');
      if (refused !== undefined) throw new Error(JSON.stringify(refused));
    },
    capture: async (request) => {
      const taken = await takeConsent(ports, request);
      if (!taken.ok) throw new Error(JSON.stringify(taken));
    },
    ask: async (memberId, journey, request) => {
      const started = await startByHand(ports, memberId, journey, request);
      if (!started.ok) throw new Error(JSON.stringify(started));
    },
    erase: async (memberId) => {
      if (!(await eraseMember(ports, memberId))) throw new Error(`nobody is called ${memberId}`);
    },
    attend: async (memberId, act, body) => {
      const live = await ports.programmes.live();
      const person = await personNamed(ports, live, memberId);
      if (person === undefined) throw new Error(`nobody is called ${memberId}`);
      const id = `act-${(acts += 1)}`;
      const at = world.now().toISOString();
      const resolved = { kind: 'resolved', id, at, ...ByBody.parse(act === 'resolve' ? body : { by: '-' }) } as const;
      const done =
        act === 'messages'
          ? await say(ports, live, person, id, AnswerBody.parse(body))
          : await resolve(ports, live, memberId, resolved);
      if (!done.ok) throw new Error(JSON.stringify(done));
    },
    write: async (person, text) => {
      await reply(person, { channel: phones.last(person)?.channel ?? 'sms', text });
    },
    tap: async (person, label) => {
      await reply(person, { text: label, ...phones.button(person, label) });
    },
    device: (person, device) => {
      phones.set(person, device);
      return Promise.resolve();
    },
    exported: (memberId) => exportMember(ports, memberId),
    facts: () => Promise.resolve(facts),
    executions: () => machine?.executions() ?? Promise.resolve([...entered.values()]),
    stop: () => Promise.resolve(),
  };
};
