import * as z from 'zod';
import { deployment } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';

/** What CloudFormation asks of a custom resource (template reference, "Custom resource request objects"). */
const Asked = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.string(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  ResourceProperties: z.unknown(),
  OldResourceProperties: z.unknown().optional(),
});
type Asked = z.infer<typeof Asked>;

/** Why a deployment has to be taken back; its message is what an operator reads. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export interface Resource {
  /** Never another one, so that nothing is ever replaced. */
  readonly id: string;
  /** Made or made anew; what it answers can be read in the template. */
  put(asked: { readonly id: string; readonly now: unknown; readonly before: unknown }): Promise<object>;
  remove(now: unknown): Promise<void>;
}

/** An answer has at most 4,096 bytes. */
const MAX_REASON = 1_000;

/** A resource of ours in a stack. CloudFormation hears of every end, a fault too: otherwise it waits for an hour. */
export const customResource = (resource: Resource) => async (event: unknown) => {
  const asked = Asked.parse(event);
  const outcome = await settled(resource, asked);
  const { StackId, RequestId, LogicalResourceId, ResponseURL } = asked;
  const body = { ...outcome, PhysicalResourceId: resource.id, StackId, RequestId, LogicalResourceId };
  await (await deployment()).answer(ResponseURL, JSON.stringify(body));
};

const settled = async (resource: Resource, asked: Asked): Promise<object> => {
  const { RequestType, RequestId: id, ResourceProperties: now, OldResourceProperties: before } = asked;
  try {
    if (RequestType === 'Delete') {
      await resource.remove(now);
      return { Status: 'SUCCESS' };
    }
    return { Status: 'SUCCESS', Data: await resource.put({ id, now, before }) };
  } catch (error) {
    logger.error('deployment.failed', { resource: resource.id, request: RequestType, error: error as Error });
    const Reason = (error instanceof Error ? `${error.name}: ${error.message}` : 'it failed').slice(0, MAX_REASON);
    return { Status: 'FAILED', Reason };
  }
};
