import { App, Tags } from 'aws-cdk-lib';
import { AppStack } from './app-stack.ts';
import { ConfigError, stageOf, type RegularsConfig } from './config.ts';
import { DataStack } from './data-stack.ts';
import flags from './feature-flags.json' with { type: 'json' };

/** One stage of a configuration as an app of two stacks: the one that `-c stage=` or REGULARS_STAGE names. */
export class RegularsApp extends App {
  readonly data: DataStack;
  readonly flow: AppStack;

  constructor(config: RegularsConfig, context: Readonly<Record<string, unknown>> = {}) {
    // Behaviour of the CDK that templates depend on comes with the version of Regulars, not with whose cdk.json it is.
    super({ context: { ...flags, ...context } });
    const name: unknown = process.env['REGULARS_STAGE'] ?? this.node.tryGetContext('stage');
    const besides: unknown = process.env['REGULARS_CONFIG'] ?? this.node.tryGetContext('regulars');
    const stage = stageOf(config, name, typeof besides === 'string' ? parsed(besides) : besides);
    this.data = new DataStack(this, `regulars-${stage.name}-data`, stage);
    this.flow = new AppStack(this, `regulars-${stage.name}-app`, stage, this.data.data);
    for (const [key, value] of Object.entries(stage.tags)) Tags.of(this).add(key, value);
  }
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new ConfigError(`REGULARS_CONFIG: expected JSON, as {"alarmEmail":"ops@example.com"}`, { cause: error });
  }
};
