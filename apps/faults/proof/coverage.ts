import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Invocation } from '../cloud/lambdas.ts';
import { UNREACHED } from './allowed.ts';

const functions = join(import.meta.dirname, '../../../functions');

/** Every handler there is, as the tree has them. */
export const handlersInTree = (): readonly string[] =>
  readdirSync(functions, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, '').replaceAll('\\', '/'))
    .sort();

/** What stories reached, of all there is. */
export interface Coverage {
  /** Handlers that no story invokes. */
  readonly handlers: readonly string[];
  /** Edges that no story calls, and for which there is no reason. */
  readonly edges: readonly string[];
  /** Reasons for edges that are called all the same, or are none. */
  readonly stale: readonly string[];
}

export const createCoverage = () => {
  const handlers = new Set<string>();
  const called = new Set<string>();
  const all = new Set<string>();
  return {
    add: (invocations: readonly Invocation[], edges: readonly string[]): void => {
      for (const edge of edges) all.add(edge);
      for (const { name, calls } of invocations) {
        handlers.add(name);
        for (const call of calls) called.add(call.name);
      }
    },
    gaps: (): Coverage => ({
      handlers: handlersInTree().filter((name) => !handlers.has(name)),
      edges: [...all].filter((edge) => !called.has(edge) && UNREACHED[edge] === undefined).sort(),
      stale: Object.keys(UNREACHED).filter((edge) => called.has(edge) || !all.has(edge)),
    }),
  };
};
export type Covering = ReturnType<typeof createCoverage>;
