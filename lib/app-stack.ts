import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Data } from './constructs/platform.ts';
import { makeFlow } from './make-flow.ts';
import { stackProps } from './stack-props.ts';
import type { Stage } from './stage.ts';

/** Everything that can be thrown away and deployed again. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, data: Data) {
    super(scope, id, stackProps(stage, 'Regulars: from an event to a message and back'));
    makeFlow(this, stage, data);
  }
}
