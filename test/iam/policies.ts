import { runSimulation } from '@cloud-copilot/iam-simulate';
import { listOf, type Resource } from '../infra/synth.ts';
import type { Ask } from './asks.ts';
import { ACCOUNT } from './template.ts';

interface Document {
  readonly Version: string;
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Action: string | readonly string[];
    readonly Resource: string | readonly string[];
  }[];
}

/** The identity policies of a role, by its ARN's last part. */
export const policiesOf = (stage: readonly Resource[], role: string): readonly Document[] =>
  stage
    .filter(({ Type, Properties }) => Type === 'AWS::IAM::Policy' && (Properties['Roles'] as string[]).includes(role))
    .map(({ Properties }) => Properties['PolicyDocument'] as Document);

/** Each action on each resource that a role is given. */
export const granted = (policies: readonly Document[]): readonly Ask[] =>
  policies
    .flatMap(({ Statement }) => Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action, Resource }) =>
      listOf(Action).flatMap((action) =>
        listOf(Resource).map((resource) => ({ action: String(action), resource: String(resource) })),
      ),
    );

const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
/** Nothing of an organization stands in the way. */
const FREE = [{ orgIdentifier: 'root', policies: [{ name: 'FullAWSAccess', policy: EVERYTHING }] }];

/** The policy of the resource itself where a service wants one: keys always do. */
export const resourcePolicyOf = (stage: readonly Resource[], { action, resource }: Ask): unknown => {
  if (!action.startsWith('kms:')) return undefined;
  const id = resource.split('/').at(-1);
  return stage.find((one) => one.id === id)?.Properties['KeyPolicy'];
};

/** Whether IAM allows it, by @cloud-copilot/iam-simulate; a request that no such action or resource takes is an error. */
export const decide = async (
  { action, resource, context = {} }: Ask,
  principal: string,
  identity: readonly Document[],
  resourcePolicy?: unknown,
): Promise<string> => {
  const result = await runSimulation(
    {
      request: { principal, action, resource: { resource, accountId: ACCOUNT }, contextVariables: { ...context } },
      identityPolicies: identity.map((policy, at) => ({ name: String(at), policy })),
      serviceControlPolicies: FREE,
      resourceControlPolicies: [],
      ...(resourcePolicy === undefined ? {} : { resourcePolicy }),
    },
    {},
  );
  return result.resultType === 'error' ? JSON.stringify(result.errors) : result.overallResult;
};

/** Whether a granted action on a resource, which may end in a wildcard, is what was asked. */
export const covers = (given: Ask, { action, resource }: Ask): boolean =>
  given.action === action &&
  (given.resource.includes('*') && given.resource !== '*'
    ? resource.startsWith(given.resource.slice(0, given.resource.indexOf('*')))
    : given.resource === resource);
