import { failuresOf } from '../../local/sqs-event.ts';
import type { StreamEntry } from '../../local/stream.ts';
import { streamEvents } from '../../local/stream-event.ts';
import type { Invoke } from './lambdas.ts';
import type { Letters } from './letters.ts';
import type { Time } from './time.ts';

/** As lib/constructs/journeys.ts has it. */
const BATCH = 100;
const MAX_TRIES = 10;
const PAUSE_MS = 1_000;

/** One shard of the stream of Members: in order, from the first that failed again, a batch that throws by halves. */
export const createStream = (time: Time, invoke: Invoke, letters: Letters, addressOf: (text: string) => string) => {
  const eventsOf = streamEvents(addressOf);
  let waiting: StreamEntry[] = [];
  let size = BATCH;
  let tries = 0;
  let sequence = 0;
  let pausing = false;

  const taken = (count: number): void => {
    waiting = waiting.slice(count);
    for (let n = 0; n < count; n += 1) letters.done();
    if (count > 0) [tries, size] = [0, BATCH];
  };
  const pause = (): void => {
    tries += 1;
    if (tries >= MAX_TRIES) {
      waiting = waiting.slice(1);
      letters.dead('stream');
      [tries, size] = [0, BATCH];
    }
    pausing = true;
    time.at(time.now().getTime() + PAUSE_MS, () => {
      pausing = false;
      return read();
    });
  };
  const read = async (): Promise<void> => {
    if (pausing || waiting.length === 0) return;
    const batch = waiting.slice(0, size);
    const ids = batch.map(({ id }) => id);
    try {
      const failed = failuresOf(await invoke('journeys/advance-journey', eventsOf(batch)), ids);
      const first = ids.findIndex((id) => failed.includes(id));
      taken(first < 0 ? batch.length : first);
      if (first >= 0) pause();
    } catch {
      size = Math.ceil(batch.length / 2);
      pause();
    }
    if (waiting.length > 0) time.at(time.now().getTime(), read);
  };

  return (entry: Omit<StreamEntry, 'id'>): void => {
    letters.sent();
    waiting = [...waiting, { id: String((sequence += 1)).padStart(21, '0'), ...entry }];
    time.at(time.now().getTime(), read);
  };
};
