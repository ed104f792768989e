import type { Question } from '#runs/run.ts';

/** By when they were asked, then by run, so that every store lists alike. */
export const newestFirst = (a: Question, b: Question): number =>
  a.askedAt === b.askedAt ? (a.runId < b.runId ? -1 : 1) : a.askedAt > b.askedAt ? -1 : 1;
