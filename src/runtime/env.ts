import { ENV, type EnvName } from '#runtime/env-names.ts';

/** A variable the infrastructure must have set; its absence is a fault of the deployment, so it throws with the name. */
export const env = (name: EnvName): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
  return value;
};

export { ENV };
