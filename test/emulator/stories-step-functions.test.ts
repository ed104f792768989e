import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seconds } from '#words/parts.ts';
import { worldSystem } from '../stories/in-world.ts';
import { START } from '../stories/story.ts';
import { stories as all } from '../stories/stories.ts';
import { nameOf, tell, type Told } from '../stories/tell.ts';
import { exampleProgramme } from '../support/programme.ts';
import { stepFunctionsMachine } from './step-functions.ts';

/** Step Functions waits in real time, so these are the stories in which runs wait for answers and receipts alone. */
const JOURNEYS = ['bonus-announced', 'take-reward', 'order-ready', 'wallet'];
const SPAN = '150m';
const stories = all.filter(
  ({ journey, moments }) => JOURNEYS.includes(journey) && moments.every(({ after }) => seconds(after) < seconds(SPAN)),
);

let machine: Awaited<ReturnType<typeof stepFunctionsMachine>>;
let simulated: Told;
let stepped: Told;

beforeAll(async () => {
  machine = await stepFunctionsMachine();
  const programme = exampleProgramme();
  const end = START + seconds(SPAN) * 1_000;
  simulated = await tell(await worldSystem(programme), stories, end);
  stepped = await tell(await worldSystem(programme, { machine }), stories, end);
}, 120_000);
afterAll(async () => {
  await machine.remove();
});

test.each(stories.map(nameOf))('Step Functions tells the same of %s', (name) => {
  expect(stepped.stories[name]).toEqual(simulated.stories[name]);
});

test('and enters as many states', () => {
  expect(new Set(stepped.executions.map(({ journey }) => journey))).toEqual(
    // A reward that is taken starts another.
    new Set([...JOURNEYS, 'voucher-ready']),
  );
  expect(stepped.executions).toEqual(simulated.executions);
});
