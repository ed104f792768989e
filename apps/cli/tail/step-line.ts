import type { Step } from './steps-of.ts';

/** A step for people, or as one line of JSON. */
export const stepLine = (json: boolean | undefined, { key: _, ...step }: Step): string =>
  json === true ? JSON.stringify(step) : `${step.at}  ${step.kind.padEnd(7)}  ${step.text}`;
