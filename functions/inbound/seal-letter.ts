import { Letter, sealLetter } from '#inbound/letter.ts';
import { addressOf, letterBox, letters, namedIn } from '#runtime/deps.ts';
import { isSealed } from '#runtime/letter-seals.ts';
import { need } from '#runtime/need.ts';
import { worker } from '#runtime/queue.ts';

const edges = need({ addressOf, letterBox, letters, namedIn });

/** What inbound functions refused, to where it lies for 14 days: readable for as long, and only while nobody it names is erased. */
export const handler = worker(Letter, async (letter) => {
  const ports = await edges();
  const seal = async (text: string): Promise<string> =>
    isSealed(text) ? text : ports.letters.seal(text, ports.namedIn(text).map(ports.addressOf));
  await ports.letterBox.put(JSON.stringify(await sealLetter(letter, seal)));
});
