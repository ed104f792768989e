import type { Exported } from '#privacy/export-member.ts';
import type { Device, Person } from './story.ts';

export interface SeenFact {
  readonly type: string;
  readonly id: string;
  readonly at: string;
  readonly memberId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One execution of the state machine. */
export interface Counted {
  readonly journey: string;
  readonly transitions: number;
}

/** A whole system, as those outside meet it. What it answers is JSON. */
export interface System {
  /** Where its short links and pages stand. */
  readonly publicUrl: string;
  /** Goes to an instant, in milliseconds, and lets all come to rest that falls due until then. */
  go(at: number): Promise<void>;
  accept(events: readonly object[]): Promise<void>;
  capture(request: object): Promise<void>;
  ask(memberId: string, journey: string, request: object): Promise<void>;
  erase(memberId: string): Promise<void>;
  /** What a person does in the conversation with somebody. */
  attend(memberId: string, act: 'messages' | 'resolve', body: object): Promise<void>;
  write(person: Person, text: string): Promise<void>;
  tap(person: Person, label: string): Promise<void>;
  device(person: Person, device: Device): Promise<void>;
  /** Everything that is kept about a member. */
  exported(memberId: string): Promise<Exported | undefined>;
  facts(): Promise<readonly SeenFact[]>;
  executions(): Promise<readonly Counted[]>;
  stop(): Promise<void>;
}
