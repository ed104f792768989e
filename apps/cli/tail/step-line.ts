import type { Step } from './steps-of.ts';

/** A step for people, or as one line of JSON. */
export const stepLine = (json: boolean | undefined, step: Step): string =>
  json === true ? JSON.stringify({ ...step, key: undefined }) : `${step.at}  ${step.kind.padEnd(7)}  ${step.text}`;
