import { routingOf } from '#providers/carriers.ts';
import { AwsSettings } from '#providers/aws/settings.ts';
import { SocialSettings } from '#providers/aws-social/settings.ts';
import { MetaSettings } from '#providers/meta/settings.ts';
import { SesSettings } from '#providers/ses/settings.ts';
import { PROVIDERS, type ProviderName } from '#providers/registry.ts';
import { carriersFor, type Routing } from '#messages/routing.ts';
import type { Channel } from '#words/channel.ts';
import type { Readings } from './readings.ts';

/** What the functions are told, and which is which: everything else of a stage follows from it, and no name is assumed. */
export interface StageFacts {
  readonly environment: Readonly<Record<string, string>>;
  readonly routing: Routing;
  readonly aws: ReturnType<typeof AwsSettings.parse>;
  readonly social: ReturnType<typeof SocialSettings.parse>;
  readonly ses: ReturnType<typeof SesSettings.parse>;
  readonly meta: ReturnType<typeof MetaSettings.parse>;
  /** ARN of the function of a file, such as `inbound/receive-reply.ts`. */
  readonly arnOf: (file: string) => string | undefined;
  /** ARNs of the topics that a function listens to. */
  readonly topicsOf: (file: string) => readonly string[];
}

const SENDS = 'channels/send-message.ts';

/** A function's description is its file; all functions are told the same. */
export const stageFacts = ({ functions, topics }: Pick<Readings, 'functions' | 'topics'>): StageFacts | undefined => {
  const told = [...functions.values()].flatMap((one) => (one.ok ? [one.value] : []));
  const environment = told.find(({ Description }) => Description === SENDS)?.Environment?.Variables;
  if (environment === undefined) return undefined;
  const arnOf = (file: string) => told.find(({ Description }) => Description === file)?.FunctionArn;
  const topicsOf = (file: string): readonly string[] => {
    const arn = arnOf(file);
    return [...topics].flatMap(([topic, read]) =>
      arn !== undefined && read.ok && read.value.some(({ Endpoint }) => Endpoint === arn) ? [topic] : [],
    );
  };
  return {
    environment,
    routing: routingOf(PROVIDERS, environment),
    aws: AwsSettings.parse(environment),
    social: SocialSettings.parse(environment),
    ses: SesSettings.parse(environment),
    meta: MetaSettings.parse(environment),
    arnOf,
    topicsOf,
  };
};

/** Who sends by a channel through a provider, each once. */
export const sendersOf = ({ routing }: StageFacts, provider: ProviderName, channel?: Channel): readonly string[] => [
  ...new Set(
    routing
      .filter((row) => channel === undefined || row.channel === channel)
      .flatMap(({ carriers }) => carriers)
      .filter((carrier) => carrier.provider === provider)
      .map(({ sender }) => sender),
  ),
];

/** Who would carry marketing to a country through a provider. */
export const sendersTo = ({ routing }: StageFacts, provider: ProviderName, channel: Channel, country: string) =>
  carriersFor(routing, { channel, country, class: 'marketing' })
    .filter((carrier) => carrier.provider === provider)
    .map(({ sender }) => sender);

/** The data stack of a production stage cannot be deleted, which is how it is told from others. */
export const isProduction = ({ stacks }: Pick<Readings, 'stacks'>): boolean =>
  [...stacks.values()].some((read) => read.ok && read.value.stack.EnableTerminationProtection === true);
