import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import * as z from 'zod';

const Input = z.object({ memberId: z.string(), journey: z.string() });
const entered = /StateEntered$/;

export interface Ended {
  readonly status: string;
  readonly cause: string | undefined;
  /** Names of the states entered, in order; their number is what AWS bills. */
  readonly states: readonly string[];
}

/** The executions of the deployed state machine, as an operator sees them. */
export const watchExecutions = (sfn: SFNClient, stateMachineArn: string) => {
  const known = new Map<string, z.infer<typeof Input>>();
  const inputOf = async (executionArn: string): Promise<z.infer<typeof Input>> => {
    const seen = known.get(executionArn);
    if (seen !== undefined) return seen;
    const { input } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    const parsed = Input.parse(JSON.parse(input ?? '{}'));
    known.set(executionArn, parsed);
    return parsed;
  };
  const statesOf = async (executionArn: string): Promise<readonly string[]> => {
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000 }));
    return events.flatMap(({ type = '', stateEnteredEventDetails }) =>
      entered.test(type) ? [stateEnteredEventDetails?.name ?? ''] : [],
    );
  };

  return {
    /** ARNs of a member's executions of one journey, newest first. */
    of: async (memberId: string, journey: string): Promise<readonly string[]> => {
      const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 100 }));
      const found: string[] = [];
      for (const { executionArn = '' } of executions) {
        const input = await inputOf(executionArn);
        if (input.memberId === memberId && input.journey === journey) found.push(executionArn);
      }
      return found;
    },
    describe: async (executionArn: string): Promise<Ended> => {
      const { status = '', cause } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      return { status, cause, states: await statesOf(executionArn) };
    },
  };
};
export type Executions = ReturnType<typeof watchExecutions>;
