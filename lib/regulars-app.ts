import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { AppStack } from './app-stack.ts';
import { ConfigError, stageOf, type RegularsConfig } from './config.ts';
import { DataStack } from './data-stack.ts';

/** One stage of a configuration as an app of two stacks: the one that `-c stage=` or REGULARS_STAGE names. */
export class RegularsApp extends App {
  readonly data: DataStack;
  readonly flow: AppStack;

  constructor(config: RegularsConfig, context: Readonly<Record<string, unknown>> = {}) {
    super({ context });
    const name: unknown = process.env['REGULARS_STAGE'] ?? this.node.tryGetContext('stage');
    const besides: unknown = process.env['REGULARS_CONFIG'] ?? this.node.tryGetContext('regulars');
    const stage = stageOf(config, name, typeof besides === 'string' ? parsed(besides) : besides);
    this.data = new DataStack(this, `regulars-${stage.name}-data`, stage);
    this.flow = new AppStack(this, `regulars-${stage.name}-app`, stage, this.data.data);
    for (const [key, value] of Object.entries(stage.tags)) Tags.of(this).add(key, value);
    Validations.of(this).addPlugins(new AwsSolutionsChecks(this));
  }
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new ConfigError(`REGULARS_CONFIG: expected JSON, as {"alarmEmail":"ops@example.com"}`, { cause: error });
  }
};
