import type { World } from './world.ts';

/** One thing that happens between a brand and a person, told from outside. It throws when it goes otherwise. */
export interface Story {
  readonly name: string;
  readonly run: (world: World) => Promise<void>;
}
