import { setTimeout } from 'node:timers/promises';
import type { Call } from '../aws/answer.ts';
import { isCached, unitsOf } from './measure.ts';
import { anEvent, joins, setting } from './setting.ts';
import { posted, queued, streamed } from './triggers.ts';

const TOGETHER = 10;
/** The sender takes so many parts a second: afterwards it has room for all of them again. */
const PACE_MS = 1_500;
const people = Array.from({ length: TOGETHER }, (_, i) => ({
  memberId: `together-${i}`,
  phone: `+1212555${String(100 + i).padStart(4, '0')}`,
}));

/** What a message takes that is sent in a batch of ten, from its claim to the record that it was sent. */
export interface Shared {
  readonly calls: number;
  readonly units: number;
}

/** Everybody gets a reward at once, and their messages are handed over as one batch. */
const sentTogether = async (): Promise<Shared> => {
  const { aws, invoke } = await setting();
  const advanced: Call[] = [];
  for (const { memberId } of people) {
    aws.taken();
    const data = { rewardId: 'free-coffee', title: 'Free coffee' };
    await invoke('accept', posted(anEvent('reward.unlocked', data, { memberId })));
    await invoke('advance', streamed(aws.taken()));
    advanced.push(...aws.taken());
  }
  await invoke('send', queued(advanced));
  const calls = aws.taken().filter((call) => !isCached(call));
  return { calls: calls.length / TOGETHER, units: unitsOf(calls) / TOGETHER };
};

/** The first message of ten people, and their second of the day. */
export const together = async (): Promise<{ readonly first: Shared; readonly second: Shared }> => {
  for (const one of people) await joins(one);
  const first = await sentTogether();
  await setTimeout(PACE_MS);
  return { first, second: await sentTogether() };
};
