import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal, type IGrantable, type IPrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
  type Function as LambdaFunction,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, type ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { everyFiveMinutes, type Alarms } from './alarms.ts';
import { acknowledge } from '../acknowledge.ts';
import { bundling } from '../bundling.ts';
import { TABLE_USES, type TableName } from '../table-uses.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Table } from './table.ts';

/** What a function takes from where it stands; `Platform` is one. */
export interface Surroundings {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly environment: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<TableName, Table>>;
}

export interface ServiceFunctionProps {
  readonly platform: Surroundings;
  /** Path below `functions/`; also the function's description, so that a search for the file finds it in AWS. */
  readonly file: string;
  readonly timeout: Duration;
  readonly memorySize?: number;
  /** Where events end that AWS hands over asynchronously (topics, rules) and the function refused three times. */
  readonly dead?: DeadLetters;
  /** Shell commands around the bundling. */
  readonly commandHooks?: ICommandHooks;
}

const root = resolve(import.meta.dirname, '../..');

/**
 * What goes well is said by us and not by Lambda besides: START, END and REPORT of each invocation would be as many bytes as our own
 * line. What fails or times out is a warning, and comes. Lines that are JSON already stay as they are.
 */
const LOGGED = {
  loggingFormat: LoggingFormat.JSON,
  applicationLogLevelV2: ApplicationLogLevel.INFO,
  systemLogLevelV2: SystemLogLevel.WARN,
};

/** One file of `functions/` as a Lambda function, with the least role: it can log, trace, and do with tables what `table-uses.ts` says. */
export class ServiceFunction extends Construct implements IGrantable {
  readonly fn: LambdaFunction;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { stage, alarms, environment } = props.platform;
    const logGroup = new LogGroup(this, 'Log', { retention: stage.logRetention, removalPolicy: stage.removal });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    const fn = new NodejsFunction(this, 'Function', {
      ...codeOf(this, props),
      description: props.file,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memorySize ?? 512,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      awsSdkConnectionReuse: false,
      environment,
      role,
      logGroup,
      ...LOGGED,
      ...(props.dead && { onFailure: props.dead, retryAttempts: 2, maxEventAge: Duration.hours(6) }),
    });
    acknowledge(role, 'IAM5[Resource::*]', 'X-Ray knows no resources for PutTraceSegments and PutTelemetryRecords.');
    alarms.watch(this, 'Errors', {
      metric: fn.metricErrors(everyFiveMinutes),
      above: 0,
      means: `${props.file} threw or timed out. Its log group has the error with the ids.`,
    });
    this.fn = fn;
    this.grantPrincipal = fn.grantPrincipal;
    const uses = TABLE_USES[props.file];
    if (uses === undefined) throw new Error(`${props.file} has no row in lib/table-uses.ts`);
    for (const [name, ours] of Object.entries(uses)) props.platform.data[name as TableName].grant(this, ours);
  }
}

/** Context that names a folder of functions bundled before; the package has one of its own. */
export const BUNDLES = 'regulars:bundles';

/** In the package functions are bundled already; infra tests and `cdk ls` switch bundling off. Neither needs esbuild. */
const codeOf = (scope: Construct, { file, commandHooks }: ServiceFunctionProps) => {
  const bundles = (scope.node.tryGetContext(BUNDLES) as string | undefined) ?? resolve(root, 'bundles');
  const bundle = resolve(bundles, file.replace(/\.ts$/, ''));
  if (existsSync(bundle)) return { code: Code.fromAsset(bundle), handler: 'index.handler' };
  return Stack.of(scope).bundlingRequired
    ? {
        entry: resolve(root, 'functions', file),
        projectRoot: root,
        depsLockFilePath: resolve(root, 'package-lock.json'),
        bundling: { ...bundling, commandHooks },
      }
    : { code: Code.fromInline('// bundling is off'), handler: 'index.handler' };
};
