import * as z from 'zod';
import { allow, type Grantee } from './deployed.ts';

/** A secret of the team's own, that they filled: nothing of it stands in a template. */
export const SecretArn = z
  .string()
  .regex(
    /^arn:[^:]+:secretsmanager:[^:]+:\d{12}:secret:[\w/+=.@-]+$/,
    'expected the ARN of a secret in Secrets Manager',
  );

/** Lets a function read one secret, and no other. */
export const allowSecret = (fn: Grantee, arn: string): void => {
  allow(fn, ['secretsmanager:GetSecretValue'], arn);
};
