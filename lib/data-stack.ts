import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Data } from './constructs/platform.ts';
import { makeData } from './make-data.ts';
import { stackProps } from './stack-props.ts';
import type { Stage } from './stage.ts';

/** What must survive the app. Ids are frozen: a renamed one is a new, empty table. */
export class DataStack extends Stack {
  readonly data: Data;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, {
      ...stackProps(stage, 'Regulars: tables, secrets, media'),
      terminationProtection: stage.protect,
    });
    this.data = makeData(this, stage);
  }
}
