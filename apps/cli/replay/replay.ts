import { receiveReply } from '#inbound/receive-reply.ts';
import type { Programme } from '#journeys/programme.ts';
import { FINE, type Behaviour } from '../world/behaviour.ts';
import { createWorld, type World } from '../world/world.ts';
import { admit, type Admission } from './admit.ts';
import { checkLedger, type LedgerCheck } from './check-ledger.ts';
import { createCounts } from './counts.ts';
import type { GivenEvent } from './given.ts';
import type { Said } from './read-replies.ts';
import { createRecording, type Recording } from './recording.ts';
import type { JourneyRuns } from './runs-tally.ts';
import type { SentMessage } from './sent-messages.ts';
import type { StageMonth } from './stages.ts';

export interface ReplayOptions extends Admission {
  readonly replies?: readonly Said[];
  readonly behaviour?: Behaviour;
  /** Called now and then: how many events are done, and which day it is in the world. */
  readonly progress?: (done: number, day: string) => void;
}

/** All that happened in a replay. */
export interface Replayed {
  readonly from: string;
  readonly to: string;
  readonly members: number;
  readonly events: Readonly<Record<'accepted' | 'duplicate' | 'rejected', number>>;
  /** Reasons for what was rejected, and how often. */
  readonly rejections: Readonly<Record<string, number>>;
  readonly messages: readonly SentMessage[];
  /** `refused cap win-back`: what became of a message, by which rule, in which journey. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly runs: Readonly<Record<string, JourneyRuns>>;
  readonly stages: readonly StageMonth[];
  readonly facts: Readonly<Record<string, number>>;
  readonly ledger: LedgerCheck;
  /** What functions threw. In a world without a network each is a defect. */
  readonly faults: Readonly<Record<string, number>>;
}

const DAY_MS = 86_400_000;
/** So much before a member's first event they are there. */
const BEFORE_MS = 1_000;
const OFTEN = 50;

/** What members wrote, each at its instant as a text from the number they have then. */
const planReplies = (world: World, said: readonly Said[]): void => {
  for (const [index, { memberId, at, text }] of said.entries())
    world.plan(Date.parse(at), 'receive-reply', async () => {
      const phone = (await world.ports.members.get(memberId))?.registers['phone']?.value;
      if (typeof phone === 'string')
        await receiveReply(world.ports, { id: `replay-reply-${index + 1}`, from: phone, channel: 'sms', at, text });
    });
};

/** Lives through all events under one programme, and says what came of it. `events` are in the order of time. */
export const replay = async (
  programme: Programme,
  events: readonly GivenEvent[],
  options: ReplayOptions,
): Promise<Replayed> => {
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
  const start = new Date(first - BEFORE_MS);
  const end = Math.floor(last / DAY_MS) * DAY_MS + DAY_MS;
  let world: World | undefined = undefined;
  const recording: Recording = createRecording(programme, () => {
    if (world === undefined) throw new Error('nothing happens before there is a world');
    return world;
  });
  const { behaviour = FINE, replies = [], progress } = options;
  world = await createWorld({ programme, at: start, behaviour, witness: recording.witness });
  planReplies(world, replies);
  const { enter, agree } = admit(world, programme, events, options);
  const results = { accepted: 0, duplicate: 0, rejected: 0 };
  const rejections = createCounts();
  for (const [index, event] of events.entries()) {
    await world.go(Math.max(event.at - BEFORE_MS, world.now().getTime()));
    await enter(event.memberId);
    await world.go(event.at);
    for (const result of await world.accept([event.raw])) {
      results[result.status] += 1;
      if (result.status === 'rejected') rejections.add(`${event.type}: ${result.path} ${result.reason}`);
    }
    await agree(event.memberId);
    if (index % OFTEN === 0) progress?.(index, world.now().toISOString().slice(0, 10));
  }
  await world.go(end);
  progress?.(events.length, new Date(end).toISOString().slice(0, 10));
  const to = world.now().toISOString();
  const memberIds = [...new Set(events.map(({ memberId }) => memberId))];
  return {
    from: start.toISOString(),
    to,
    members: memberIds.length,
    events: results,
    rejections: rejections.sorted(),
    messages: recording.sent.all(),
    verdicts: recording.verdicts.sorted(),
    runs: recording.runs.all(),
    stages: recording.stages.until(new Date(end - 1).toISOString()),
    facts: recording.facts.sorted(),
    ledger: await checkLedger(world, programme, memberIds),
    faults: recording.faults.sorted(),
  };
};
