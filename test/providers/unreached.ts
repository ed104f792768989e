import { anyOf, CASES, openStage } from './stage.ts';

/** Prints what becomes of a message by each provider and channel where nobody is there. A process of its own: in the realm of a test the SDK does not know Node's errors for errors. */
const stage = await openStage();
await stage.line.stop();
const kinds: (readonly [name: string, channel: string, kind: string])[] = [];
for (const one of CASES) kinds.push([one.name, one.channel, (await stage.send(one, anyOf(one))).kind]);
await stage.phone.stop();
process.stdout.write(JSON.stringify(kinds));
