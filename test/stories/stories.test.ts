import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exampleProgramme } from '../support/programme.ts';
import { embeddedSystem } from './embedded.ts';
import { worldSystem } from './in-world.ts';
import type { Story } from './story.ts';
import { stories } from './stories.ts';
import type { System } from './system.ts';
import { nameOf, tell, type Told } from './tell.ts';
import { TRANSITIONS, transitionsByJourney } from './transitions.ts';

const programme = exampleProgramme();
const journeys = Object.keys(programme.journeys);
const people = stories.flatMap((story) => story.people);

let simulated: Told;
let embedded: Told;
let system: System;

beforeAll(async () => {
  system = await embeddedSystem(people);
  [embedded, simulated] = await Promise.all([
    tell(system, stories),
    worldSystem(programme).then((world) => tell(world, stories)),
  ]);
});
afterAll(async () => {
  await system.stop();
});

/** The journeys that anything was seen of: a run that is kept, or a message where none is. */
const seenIn = (told: Told, story: Story): ReadonlySet<string | undefined> =>
  new Set(
    Object.values(told.stories[nameOf(story)] ?? {})
      .flatMap(({ looks }) => Object.values(looks))
      .flatMap((look) => (look === 'nobody' ? [] : [...look.runs, ...look.messages]))
      .map(({ journey }) => journey),
  );

test('every journey of the example programme has a story', () => {
  expect(journeys.filter((name) => !stories.some(({ journey }) => journey === name))).toEqual([]);
});

test('no two people share an id or a phone', () => {
  expect(new Set(people.map(({ memberId }) => memberId)).size).toBe(people.length);
  expect(new Set(people.map(({ profile }) => profile.phone)).size).toBe(people.length);
});

describe.each(stories.map((story) => [nameOf(story), story] as const))('%s', (name, story) => {
  test('its own trigger starts the journey', () => {
    expect(seenIn(embedded, story)).toContain(story.journey);
  });

  test('the embedded runtime and the simulated world tell the same', () => {
    expect(embedded.stories[name]).toEqual(simulated.stories[name]);
  });
});

describe('what Step Functions would bill', () => {
  test('the definition that is deployed enters as many states as the simulated world counts', () => {
    expect(simulated.executions).toEqual(embedded.executions);
  });

  test('a run is billed what docs/performance.md says of its journey, and one without waits nothing', () => {
    expect(transitionsByJourney(journeys, embedded.executions)).toEqual(TRANSITIONS);
  });
});
