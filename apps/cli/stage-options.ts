import { InvalidArgumentError, type Command } from 'commander';
import { Misuse } from './errors.ts';

export interface StageFlags {
  readonly stage?: string;
  readonly stack?: readonly string[];
}

const aName = (text: string): string => {
  if (/^[a-z][a-z0-9-]{0,30}$/.test(text)) return text;
  throw new InvalidArgumentError('expected the name of a stage, such as dev');
};

/** The options of every command that reads a deployed stage with AWS credentials. */
export const withStage = (command: Command, unnamed = 'REGULARS_STAGE'): Command =>
  command
    .option(
      '--stage <name>',
      `the stage (default: ${unnamed}); account and region are those of the AWS credentials`,
      aName,
    )
    .option('--stack <name...>', 'the stacks instead, where Regulars stands in a stack of your own');

/** The stacks of a stage, as `RegularsApp` names them. */
export const stacksOf = ({ stage = process.env['REGULARS_STAGE'], stack }: StageFlags): readonly string[] => {
  if (stack !== undefined) return stack;
  if (stage === undefined || stage === '') throw new Misuse('--stage: which one, such as dev?');
  return [`regulars-${stage}-data`, `regulars-${stage}-app`];
};
