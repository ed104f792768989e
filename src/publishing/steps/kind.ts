import type { Journey } from '#programme/grammar/journey.ts';
import type { Found, Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Path, Placed } from '#publishing/conditions/known-where.ts';
import type { Parts, Spot } from '#publishing/graph/parts.ts';

/** Which way a run went from a step, in words and as data. */
export interface Went {
  readonly what: 'branch' | 'split';
  readonly say: string;
  readonly details: Readonly<Record<string, string>>;
}

/** What those who write and check a programme are told of one kind of step. Pure, all of it. */
export interface AuthoredKind<S> {
  /** What is wrong with one step by itself, its branches left out. */
  readonly check: (scope: Scope, journey: Journey, placed: Placed<S>) => readonly Found[];
  /** What is wrong with all steps of the kind together. */
  readonly checkAll?: (programme: Programme) => readonly Problem[];
  /** Conditions and branches of a step that no run ever comes to, or that are there for nothing. */
  readonly checkBranches?: (step: S, path: Path) => readonly Found[];
  /** The branches a run may take, whether the file has them or not; without this those that the file has. */
  readonly waysOut?: (step: S) => readonly string[];
  /** Whether a branch of this name may have nothing in it. */
  readonly mayBeEmpty?: (step: S, branch: string) => boolean;
  /** What a member may answer here. */
  readonly answers?: (step: S) => readonly string[];
  /** What it adds to a drawing. */
  readonly picture: (step: S, spot: Spot) => Parts;
  /** Its name in a list of changes. */
  readonly title: (step: S) => string;
  /** The step without the steps inside it, which are compared one by one; without this all of it. */
  readonly own?: (step: S) => unknown;
  /** Why a run went into this branch. */
  readonly went?: (step: S, branch: string) => Went;
}
