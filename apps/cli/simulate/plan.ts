import type { Behaviour } from '../../world/behaviour.ts';
import type { Subject } from './subject.ts';

/** Something that happens so many seconds after the start. */
export interface Later<What> {
  readonly afterSeconds: number;
  readonly what: What;
}

type Json = Readonly<Record<string, unknown>>;

/** What a simulation is told to do. */
export interface Plan {
  readonly journey: string;
  readonly subject: Subject;
  readonly at: Date;
  readonly days: number;
  /** The event that starts the run. */
  readonly with?: Json;
  readonly replies: readonly Later<string>[];
  readonly events: readonly Later<Json>[];
  /** When the journey is switched off. */
  readonly off: readonly Later<string>[];
  readonly behaviour: Behaviour;
}
