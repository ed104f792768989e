import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { unlike } from '../../support/aws-models/refusals.ts';
import { PROGRAMME, SUBJECTS, type Operation, type SoundStage } from './sound-stage.ts';

const CLIENTS = [
  ...[CloudFormationClient, CloudWatchClient, EventBridgeClient, LambdaClient, PinpointSMSVoiceV2Client],
  ...[SecretsManagerClient, SESv2Client, SFNClient, SNSClient, SocialMessagingClient, SQSClient],
];
export const SECRET = { SecretString: JSON.stringify({ current: `whsec_${'a'.repeat(44)}`, previous: null }) };

interface Asked {
  readonly constructor: { readonly name: string };
  readonly input: Readonly<Record<string, unknown>>;
}

/** An error as the SDK throws it. */
export const thrown = (name: string, message = ''): Error => Object.assign(new Error(message), { name });

const subjectOf = (operation: Operation, input: Asked['input']): string => {
  const value = input[SUBJECTS[operation] ?? ''];
  return Array.isArray(value) ? (value[0] as { readonly Id: string }).Id : String(value);
};

/** What AWS's models have against what was asked since the last look. */
const wrongRequests: string[] = [];
export const lookAtRequests = (): readonly string[] => wrongRequests.splice(0);

/** AWS says what the stage says; an operation that is refused throws. Anything that changes something is no answer of it. */
export const tell = (
  stage: SoundStage,
  refused: (operation: string) => Error | undefined = () => undefined,
  /** Answers in the stage's stead where it answers at all. */
  instead: (operation: string, input: Record<string, unknown>) => object | undefined = () => undefined,
): (() => void) => {
  const mocks = CLIENTS.map((client) => mockClient(client as typeof SQSClient));
  for (const mock of mocks)
    mock.send.callsFake(((command: Asked) => {
      const operation = command.constructor.name.replace(/Command$/, '');
      const other = instead(operation, { ...command.input });
      if (other !== undefined) return Promise.resolve(other);
      if (operation !== 'GetSecretValue') wrongRequests.push(...unlike(operation, 'input', command.input));
      const error = refused(operation);
      if (error !== undefined) return Promise.reject(error);
      if (operation === 'GetSecretValue') return Promise.resolve(SECRET);
      const answer: unknown = stage[operation as Operation];
      if (answer === undefined) return Promise.reject(new Error(`nobody expects ${operation}`));
      if (answer instanceof Error) return Promise.reject(answer);
      if (!(operation in SUBJECTS)) return Promise.resolve(answer);
      const one = (answer as Readonly<Record<string, unknown>>)[subjectOf(operation as Operation, command.input)];
      return one instanceof Error || one === undefined
        ? Promise.reject(one ?? thrown('ResourceNotFoundException'))
        : Promise.resolve(one);
    }) as never);
  return () => {
    for (const mock of mocks) mock.restore();
  };
};

/** The deployed API as far as a doctor asks it. */
export const startSite = async (says: { programme?: unknown; status?: number } = {}) => {
  const { programme = PROGRAMME, status = 200 } = says;
  const server = createServer((request, response) => {
    const described = request.url === '/openapi.json';
    response.writeHead(described ? 200 : status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(described ? { info: { version: '1' } } : programme));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
