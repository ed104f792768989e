import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { stageFrom, type StageSettings } from './config.ts';
import type { Data } from './constructs/platform.ts';
import { makeData } from './make-data.ts';
import { makeFlow } from './make-flow.ts';

/** Settings of a stage, without what the stack around it decides. */
export interface RegularsProps extends Omit<
  StageSettings,
  'account' | 'region' | 'tags' | 'permissionsBoundary' | 'qualifier'
> {
  /** In the names of what must have one; small letters, digits and dashes. */
  readonly name: string;
  /** Folder of the programme that is published with the stack; left out, publishing is left to the API. */
  readonly programme?: string;
}

/**
 * Regulars as a part of somebody's own stack. Tables and secrets stand in the same stack: one that is deleted takes them
 * along unless `production` is true.
 */
export class Regulars extends Construct {
  readonly data: Data;
  /** Where events are posted and links lead. */
  readonly url: string;
  /** What happens is said here. */
  readonly bus: IEventBus;

  constructor(scope: Construct, id: string, { name, programme, ...settings }: RegularsProps) {
    super(scope, id);
    const stage = stageFrom(name, settings, programme ?? false, this.node.path);
    this.data = makeData(new Construct(this, 'Data'), stage);
    const { api, bus } = makeFlow(new Construct(this, 'Flow'), stage, this.data);
    this.url = api.url;
    this.bus = bus;
  }
}
