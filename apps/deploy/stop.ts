/** Why there is no deployment, and what to do about it. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

/** Name of an error of an AWS call, whatever was thrown. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');
