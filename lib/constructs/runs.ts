import { resolve } from 'node:path';
import { ArnFormat, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { everyFiveMinutes, type Alarms } from './alarms.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Outbox } from './outbox.ts';
import type { ServiceFunction } from './service-function.ts';

export interface RunStates {
  /** Task of `Advance`. */
  readonly advance: ServiceFunction;
  /** Task of `Await`. */
  readonly wait: ServiceFunction;
  readonly outbox: Outbox;
}

/**
 * The executions of all journeys. The machine has a fixed name: the functions it calls also need its ARN, and
 * CloudFormation could not order the two otherwise.
 */
export class Runs extends Construct {
  readonly arn: string;
  private readonly stage: Stage;
  private readonly alarms: Alarms;
  private readonly name: string;

  constructor(scope: Construct, id: string, { stage, alarms }: { readonly stage: Stage; readonly alarms: Alarms }) {
    super(scope, id);
    this.stage = stage;
    this.alarms = alarms;
    this.name = `regulars-${stage.name}-runs`;
    this.arn = this.arnOf('stateMachine', this.name);
  }

  /** Makes the machine of `run.asl.json`, the same file that the local runner reads. */
  define({ advance, wait, outbox }: RunStates): StateMachine {
    const machine = new StateMachine(this, 'Machine', {
      stateMachineName: this.name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromFile(resolve(import.meta.dirname, 'run.asl.json')),
      definitionSubstitutions: {
        AwaitOutcome: wait.fn.functionArn,
        AdvanceRun: advance.fn.functionArn,
      },
      tracingEnabled: true,
      // Its name is fixed: one that stayed behind would be in the way of the next, and the functions it calls are gone.
      removalPolicy: RemovalPolicy.DESTROY,
      logs: {
        destination: new LogGroup(this, 'Log', {
          retention: this.stage.logRetention,
          removalPolicy: this.stage.removal,
        }),
        // Not `ERROR`: a timeout of a wait and the end of a run are errors to Step Functions, and logged with each.
        level: LogLevel.FATAL,
        // The data of a run holds what the member did.
        includeExecutionData: false,
      },
    });
    // Executions that began on 0.1.0 finish on its definition, which put messages into the queues itself.
    outbox.grantSend(machine);
    const invoke = { actions: ['lambda:InvokeFunction'], resources: [advance.fn.functionArn, wait.fn.functionArn] };
    machine.addToRolePolicy(new PolicyStatement(invoke));
    acknowledge(
      machine,
      'SF1',
      'Failures only: every event of every run would be the largest bill, and the runs table has them.',
    );
    acknowledge(machine, 'IAM5[Resource::*]', 'X-Ray and the delivery of vended logs know no resources.');
    this.alarms.watch(this, 'Failed', {
      metric: machine.metricFailed(everyFiveMinutes),
      above: 0,
      means: 'A run failed. Its execution shows the state and the error; redrive it once the cause is gone.',
    });
    return machine;
  }

  grantStart(grantee: IGrantable): void {
    allow(grantee, 'states:StartExecution', this.arn);
  }

  grantStop(grantee: IGrantable & Construct): void {
    const executions = this.arnOf('execution', `${this.name}:*`);
    allow(grantee, 'states:StopExecution', executions);
    const { region, account } = Stack.of(this);
    const [where, whose] = [shownOf(region, '<AWS::Region>'), shownOf(account, '<AWS::AccountId>')];
    const shown = `arn:<AWS::Partition>:states:${where}:${whose}:execution:${this.name}:*`;
    acknowledge(
      grantee,
      `IAM5[Resource::${shown}]`,
      'Executions are named by run id; these are the ones of our machine.',
    );
  }

  /** Waking a run that waits with a task token. */
  grantWake(grantee: IGrantable): void {
    allow(grantee, 'states:SendTaskSuccess', this.arn);
  }

  /** Ending the execution whose state waits with a task token. */
  grantFinish(grantee: IGrantable): void {
    allow(grantee, 'states:SendTaskFailure', this.arn);
  }

  private arnOf(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}

/** How a rule shows what may be known only when it is deployed. */
const shownOf = (value: string, unknown: string): string => (Token.isUnresolved(value) ? unknown : value);

const allow = (grantee: IGrantable, action: string, resource: string): void => {
  grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
};
