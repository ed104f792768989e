import { DefaultStackSynthesizer, PermissionsBoundary, type StackProps } from 'aws-cdk-lib';
import type { Stage } from './stage.ts';

/** What a stage says of every stack of it. */
export const stackProps = ({ env, tags, permissionsBoundary, qualifier }: Stage, description: string): StackProps => ({
  env,
  description,
  tags,
  ...(permissionsBoundary !== undefined && { permissionsBoundary: boundaryOf(permissionsBoundary) }),
  ...(qualifier !== undefined && { synthesizer: new DefaultStackSynthesizer({ qualifier }) }),
});

const boundaryOf = (said: string): PermissionsBoundary =>
  said.startsWith('arn:') ? PermissionsBoundary.fromArn(said) : PermissionsBoundary.fromName(said);
