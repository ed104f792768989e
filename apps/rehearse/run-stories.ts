import { setTimeout as sleep } from 'node:timers/promises';
import { depth } from './queues.ts';
import { say } from './say.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

export interface Told {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

const LONGEST_SECONDS = 120;

/** Dead letters mean that something was given up without anybody being told, whatever the story saw. */
const expectNoDeadLetters = async ({ aws, queues }: World): Promise<void> => {
  const dead = Object.entries(queues).filter(([name]) => /dead|sealed|un(advanced|scanned)$/i.test(name));
  if (dead.length < 6) throw new Error(`expected the dead-letter queues of the stack, found ${dead.length}`);
  for (const [name, url] of dead) {
    const count = await depth(aws.sqs, url);
    if (count > 0) throw new Error(`${count} dead letters in ${name}`);
  }
};

const bounded = async (run: Promise<void>): Promise<void> => {
  const bound = new AbortController();
  const late = sleep(LONGEST_SECONDS * 1_000, undefined, { signal: bound.signal }).then(() => {
    throw new Error(`took longer than ${LONGEST_SECONDS} s`);
  });
  try {
    await Promise.race([run, late]);
  } finally {
    bound.abort();
    await late.catch(() => undefined);
  }
};

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Times one story and says how it went; why it failed goes to stderr. */
export const tell = async (name: string, run: () => Promise<void>): Promise<Told> => {
  say(`story: ${name}`);
  const began = performance.now();
  const failure = await run().then(
    () => undefined,
    (error: unknown) => textOf(error),
  );
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  say(failure === undefined ? `  passed in ${seconds} s` : `  FAILED after ${seconds} s\n${failure}`);
  return { name, passed: failure === undefined, seconds };
};

/** One story after the other: the emulator is slow, and a quiet one keeps their times comparable. */
export const runStories = async (world: World, stories: readonly Story[]): Promise<readonly Told[]> => {
  const told: Told[] = [];
  for (const { name, run } of stories)
    told.push(await tell(name, () => bounded(run(world).then(() => expectNoDeadLetters(world)))));
  return told;
};
