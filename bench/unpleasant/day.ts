import { echoedKey } from '#providers/echoed-key.ts';
import { ticketsWith } from '#preferences/ticket.ts';
import { topicReader, type ReadTopic } from '#providers/read-source.ts';
import { SCOPES } from '#access/scope.ts';
import { useDeps } from '#runtime/deps.ts';
import type { Programme } from '#programme/programme.ts';
import type { Outgoing } from '#messages/sender.ts';
import { createWorld } from '../../apps/world/world.ts';
import { receipt, status, type Fact } from './fact.ts';
import { createHand, type Door } from './hand.ts';
import type { Manners } from './manners.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { Person } from './people.ts';
import { createPost } from './post.ts';
import { createSilence } from './silence.ts';

export interface DayOptions {
  readonly programme: Programme;
  readonly people: readonly Person[];
  readonly manners: Manners;
  /** Puts itself between the providers' payloads and the handlers: what a test breaks. */
  readonly reads?: (read: ReadTopic) => ReadTopic;
}

export interface Day {
  readonly outcome: Outcome;
  readonly messages: number;
  readonly deliveries: number;
  readonly malformed: number;
  readonly refused: number;
  /** What was taken or refused wrongly, and what was thrown. */
  readonly faults: readonly string[];
  readonly afterStop: readonly string[];
}

const HOUR = 3_600_000;
/** What is latest arrives, and what it sets off is over, by then. */
const REST_MS = 5 * 24 * HOUR;

/** Seconds from the provider's yes to what it tells then. Some phones have no RCS, some no WhatsApp; SMS always arrives. */
const receiptsOf = ({ channel, to, memberId, messageId }: Outgoing, now: Date): readonly Fact[] => {
  const at = (seconds: number): string => new Date(now.getTime() + seconds * 1_000).toISOString();
  const line = Number(to.slice(-2));
  const context = { memberId, messageId };
  switch (channel) {
    case 'sms':
      return ['TEXT_QUEUED', 'TEXT_SUCCESSFUL', 'TEXT_DELIVERED'].map((type, i) =>
        receipt(messageId, at(i + 1), type, context),
      );
    case 'rcs':
      return line % 2 === 0
        ? [receipt(messageId, at(2), 'RCS_FAILED', context)]
        : ['RCS_DELIVERED', 'RCS_READ'].map((type, i) => receipt(messageId, at(2 + 300 * i), type, context));
    case 'whatsapp': {
      const data = echoedKey({ memberId, messageId }, 512) ?? '';
      return line % 5 === 0
        ? [status(messageId, at(3), 'failed', data, 131026)]
        : ['sent', 'delivered', 'read'].map((state, i) => status(messageId, at(1 + 60 * i), state, data));
    }
    case 'viber':
    case 'messenger':
    case 'email':
    case 'inapp':
    case 'push':
      return [];
  }
};

/** Lives through all that people do, delivered in these manners, and says what is kept of them in the end. */
export const liveThrough = async ({ programme, people, manners, reads }: DayOptions): Promise<Day> => {
  const facts = people.flatMap((person) => person.facts);
  const times = facts.map(({ at }) => Date.parse(at));
  const [from, to] = [Math.min(...times) - HOUR, Math.max(...times) + REST_MS];
  const faults: string[] = [];
  const door: Door = { refused: 0, wrong: faults };
  const silence = createSilence();
  let [messages, deliveries] = [0, 0];
  let tell: (fact: Fact) => void = () => undefined;
  const world = await createWorld({
    programme,
    at: new Date(from),
    fateOf: () => undefined,
    witness: {
      sent: (message, _, { message: name }) => {
        messages += 1;
        silence.sent(message, name, world.now());
        for (const fact of receiptsOf(message, world.now())) tell(fact);
      },
      failed: (what, error) => faults.push(`${what}: ${String(error)}`),
    },
  });
  const read = (reads ?? ((same) => same))(topicReader());
  const readTopic: ReadTopic = (topic, given, at) => {
    const parsed = read(topic, given, at);
    if (parsed.ok) door.refused += parsed.ignored.filter((why) => why.startsWith('$')).length;
    return parsed;
  };
  let ids = 0;
  useDeps({
    ...world.ports,
    readTopic,
    tickets: ticketsWith('links of a bench', world.now),
    scopesOfSession: () => SCOPES,
    newId: () => `id-${(ids += 1)}`,
  });
  const hand = createHand(world.now, door);
  const post = createPost(world, manners, async (way, batch) => {
    deliveries += batch.length;
    for (const { fact } of batch) if (fact !== undefined) silence.heard(fact);
    await hand(way, batch);
  });
  tell = post.post;
  for (const fact of facts) post.post(fact);
  await world.go(to);
  return {
    outcome: await outcomeOf(world.ports, people),
    messages,
    deliveries,
    malformed: post.malformed(),
    refused: door.refused,
    faults,
    afterStop: silence.broken(),
  };
};
