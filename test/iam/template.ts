import type { Resource, Synth } from '../infra/synth.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

type Object_ = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Object_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::URLSuffix': 'amazonaws.com',
};
const nameOf = (given: unknown, id: string): string => (typeof given === 'string' ? given : id);
const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

/** ARNs as CloudFormation gives them to `Fn::GetAtt`, by type. */
const ARNS: Readonly<Record<string, (id: string, properties: Object_) => string>> = {
  'AWS::DynamoDB::GlobalTable': (id) => arn('dynamodb', `table/${id}`),
  'AWS::KMS::Key': (id) => arn('kms', `key/${id}`),
  'AWS::SecretsManager::Secret': (id) => arn('secretsmanager', `secret:${id}-AbCdEf`),
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${id.toLowerCase()}`,
  'AWS::SQS::Queue': (id) => arn('sqs', id),
  'AWS::SNS::Topic': (id) => arn('sns', id),
  'AWS::Events::EventBus': (id, { Name }) => arn('events', `event-bus/${nameOf(Name, id)}`),
  'AWS::Events::Rule': (id) => arn('events', `rule/${id}`),
  'AWS::Lambda::Function': (id) => arn('lambda', `function:${id}`),
  'AWS::Logs::LogGroup': (id) => arn('logs', `log-group:${id}:*`),
  'AWS::IAM::Role': (id) => `arn:aws:iam::${ACCOUNT}:role/${id}`,
  'AWS::StepFunctions::StateMachine': (id, { StateMachineName }) =>
    arn('states', `stateMachine:${nameOf(StateMachineName, id)}`),
};
/** What `Ref` gives where it is not the name. */
const REFS: Readonly<Record<string, (id: string, properties: Object_) => string>> = {
  'AWS::SQS::Queue': (id) => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${id}`,
  'AWS::SNS::Topic': (id) => arn('sns', id),
  'AWS::SecretsManager::Secret': (id) => arn('secretsmanager', `secret:${id}-AbCdEf`),
  'AWS::StepFunctions::StateMachine': (id, { StateMachineName }) =>
    arn('states', `stateMachine:${nameOf(StateMachineName, id)}`),
  'AWS::S3::Bucket': (id) => id.toLowerCase(),
  'AWS::Events::EventBus': (id, { Name }) => nameOf(Name, id),
};

/** A stage as it would stand in an account: every reference and function of the templates resolved to text. */
export const deployed = ({ all, exports }: Synth) => {
  const byId = new Map(all.map((resource) => [resource.id, resource]));
  const found = (id: string): Resource => {
    const resource = byId.get(id);
    if (resource === undefined) throw new Error(`no resource ${id}`);
    return resource;
  };
  const attribute = (id: string, name: string): string => {
    const { Type, Properties } = found(id);
    if (name === 'StreamArn') return `${attribute(id, 'Arn')}/stream/2026-01-01T00:00:00.000`;
    if (name === 'QueueName' || name === 'Name') return id;
    if (name !== 'Arn') return `${id}.${name}`;
    const made = ARNS[Type];
    if (made === undefined) throw new Error(`no ARN of ${Type}`);
    return made(id, Properties);
  };
  const FUNCTIONS: Readonly<Record<string, (value: unknown) => string>> = {
    Ref: (value) => {
      const id = String(value);
      return PSEUDO[id] ?? (REFS[found(id).Type] ?? ((name: string) => name))(id, found(id).Properties);
    },
    'Fn::GetAtt': (value) => {
      const [id, name] = value as readonly [string, string];
      return attribute(id, name);
    },
    'Fn::Join': (value) => {
      const [between, parts] = value as readonly [string, readonly unknown[]];
      return parts.map((part) => String(resolved(part))).join(between);
    },
    'Fn::Sub': (value) => String(value).replace(/\$\{([\w:]+)\}/g, (_, name: string) => PSEUDO[name] ?? name),
    'Fn::ImportValue': (value) => String(resolved(exports[String(value)])),
  };
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (!isObject(value)) return value;
    const [first, ...more] = Object.entries(value);
    const call = first !== undefined && more.length === 0 ? FUNCTIONS[first[0]] : undefined;
    if (call !== undefined) return call(first?.[1]);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one)]));
  };
  return all.map(({ Properties, ...rest }) => ({
    ...rest,
    Properties: resolved(Properties) as Resource['Properties'],
  }));
};
