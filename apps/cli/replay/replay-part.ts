import { receiveReply } from '#inbound/receive-reply.ts';
import type { Programme } from '#programme/programme.ts';
import { keys } from '#store/keys.ts';
import { createWorld, type World } from '../../world/world.ts';
import type { Admission } from './admissions.ts';
import { admit } from './admit.ts';
import { checkLedger } from './check-ledger.ts';
import { createCounts } from './counts.ts';
import type { GivenEvent } from './given.ts';
import type { Said } from './read-replies.ts';
import { createRecording } from './recording.ts';
import type { Replayed } from './replayed.ts';

/** Members who have nothing to do with others, and all that happens to them; a worker can be given it. */
export interface Part {
  readonly programme: Programme;
  /** In the order of time. */
  readonly events: readonly GivenEvent[];
  readonly admissions: ReadonlyMap<string, Admission>;
  readonly replies: readonly Said[];
  /** Milliseconds: when the world of all parts begins, and the last instant that is lived. */
  readonly from: number;
  readonly to: number;
}

/** Called now and then: how many events are done, and which day it is in the world. */
export type Progress = (done: number, day: string) => void;

/** So much before a member's first event they are there. */
const BEFORE_MS = 1_000;
const OFTEN = 50;

/** What members wrote, each at its instant as a text from the number they have then. */
const planReplies = (world: World, said: readonly Said[]): void => {
  for (const { memberId, at, text } of said)
    world.plan(Date.parse(at), 'receive-reply', async () => {
      const phone = (await world.ports.members.get(memberId))?.registers['phone']?.value;
      const id = `replay-reply-${memberId}-${at}`;
      if (typeof phone === 'string') await receiveReply(world.ports, { id, from: phone, channel: 'sms', at, text });
    });
};

const takenOf = (world: World, { loyalty }: Programme): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (loyalty?.rewards ?? []).flatMap(({ reward, stock }) =>
      stock === undefined ? [] : [[reward, world.tables.get(keys.stock(reward))?.taken ?? 0] as const],
    ),
  );

/** Lives through the events of a part, and says what came of it. */
export const replayPart = async (
  { programme, events, admissions, replies, from, to }: Part,
  progress?: Progress,
): Promise<Replayed> => {
  let world: World | undefined = undefined;
  const recording = createRecording(programme, () => {
    if (world === undefined) throw new Error('nothing happens before there is a world');
    return world;
  });
  world = await createWorld({ programme, at: new Date(from), witness: recording.witness });
  planReplies(world, replies);
  const { enter, agree } = admit(world, programme, admissions);
  const taken = { accepted: 0, duplicate: 0, rejected: 0 };
  const rejections = createCounts();
  for (const [index, { at, memberId, type, raw }] of events.entries()) {
    await world.go(Math.max(at - BEFORE_MS, world.now().getTime()));
    await enter(memberId);
    await world.go(at);
    for (const result of await world.accept([raw])) {
      taken[result.status === 'conflict' ? 'rejected' : result.status] += 1;
      if ('reason' in result) rejections.add(`${type}: ${result.path} ${result.reason}`);
    }
    await agree(memberId);
    if (index % OFTEN === 0) progress?.(index, world.now().toISOString().slice(0, 10));
  }
  await world.go(to);
  progress?.(events.length, new Date(to).toISOString().slice(0, 10));
  const memberIds = [...new Set(events.map(({ memberId }) => memberId))];
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    members: memberIds.length,
    events: taken,
    rejections: rejections.sorted(),
    messages: recording.sent.all(),
    verdicts: recording.verdicts.sorted(),
    runs: recording.runs.all(),
    stages: recording.stages.until(new Date(from).toISOString(), new Date(to).toISOString()),
    facts: recording.facts.sorted(),
    ledger: await checkLedger(world, programme, memberIds),
    stock: takenOf(world, programme),
    faults: recording.faults.sorted(),
  };
};
