import type { JourneyCommand } from '#messages/command.ts';
import type { MemberEvent } from '#words/event.ts';
import type { Mark } from '#surveys/surveys.ts';
import type { Fact } from '#words/fact.ts';

/**
 * What a run does to the world, as data. Each carries an id that follows from the run and the place of its step, so that doing
 * it again does nothing.
 */
export type Effect =
  | { readonly kind: 'send'; readonly command: JourneyCommand }
  /** Something about the member that the run made so: an attribute, points, a redemption, the start of another journey. */
  | { readonly kind: 'commit'; readonly event: MemberEvent }
  /** What happened to a survey, kept and counted once. */
  | { readonly kind: 'mark'; readonly mark: Mark }
  /** Onto the bus, also when it is meant for a webhook. */
  | { readonly kind: 'fact'; readonly fact: Fact };
