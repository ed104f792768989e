import { Notice, sealBatch } from '#journeys/given-up.ts';
import { addressOf, givenUp, letterBox, letters, members } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { worker } from '#runtime/queue.ts';

const edges = need({ addressOf, givenUp, letterBox, letters, members });

/** What the stream gave up, from the bucket where it stands in the clear to where it lies sealed for 14 days; then it is taken away. */
export const handler = worker(Notice, async (places) => {
  const ports = await edges();
  for (const place of places) {
    const text = await ports.givenUp.read(place);
    if (text === undefined) continue;
    await sealBatch(ports, text);
    await ports.givenUp.remove(place);
  }
});
