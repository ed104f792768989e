import * as z from 'zod';

/** A variable that may be left out, such as the sender of a channel that is not used. */
export const Variable = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

/** A variable that nobody set: nothing is sent before an operator does. */
export class NotSet extends Error {
  override readonly name = 'NotSet';
}

/** A variable that is needed now. Its absence is a fault of the deployment, so it throws with the name. */
export const needed = (value: string | undefined, name: string): string => {
  if (value === undefined) throw new NotSet(`environment variable ${name} is not set`);
  return value;
};
