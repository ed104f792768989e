import * as z from 'zod';
import { Route, type Routing } from '#messages/routing.ts';
import type { Carriers, SendOutcome } from '#messages/sender.ts';
import type { Environment, Provider, Sending, Send, Surroundings } from '#providers/provider.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import { providerId } from '#providers/provider-id.ts';
import { readPayload } from '#providers/read-payload.ts';
import { NotSet, Variable } from '#providers/settings.ts';
import { Channel } from '#words/channel.ts';

/** Providers by name, and how each is told. */
export interface Registry {
  readonly providers: Readonly<Record<string, Provider>>;
  readonly sending: Readonly<Record<string, Sending>>;
}

/** Rows somebody wrote: each carrier must be there, and send the channel. */
const routesFor = (providers: Registry['providers']) =>
  z.array(
    Route.refine(
      ({ channel, carriers }) => carriers.every(({ provider }) => providers[provider]?.sends.includes(channel)),
      { path: ['carriers'], error: 'expected a provider that sends this channel' },
    ),
  );

/** For each channel whoever is configured to send it, in the order of the registry. */
const derived = (providers: Registry['providers'], environment: Environment): Routing => {
  const from = Object.entries(providers).map(([provider, { settings }]) => {
    const { from: senders, mms = false } = settings.parse(environment);
    return { provider, senders, mms };
  });
  return Channel.options.flatMap((channel) => {
    const carriers = from.flatMap(({ provider, senders: { [channel]: sender }, mms }) =>
      sender === undefined ? [] : [{ provider, sender, ...(mms && channel === 'sms' && { mms }) }],
    );
    return carriers.length === 0 ? [] : [{ channel, carriers }];
  });
};

/** The variable with rows that somebody wrote, as JSON; absent where there are none. */
export const ROUTES = 'ROUTES';

/** The routing table: the rows of the configuration, then what the providers' settings alone say. */
export const routingOf = (providers: Registry['providers'], environment: Environment): Routing => {
  const read = readPayload(routesFor(providers), Variable.parse(environment[ROUTES]) ?? '[]', ROUTES);
  if (!read.ok) throw new Error(`${read.path}: ${read.reason}`);
  return [...read.value, ...derived(providers, environment)];
};

/** What was thrown before anything was sent, as the outcome it is. */
const faulted = async (send: () => Promise<SendOutcome>): Promise<SendOutcome> => {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ProviderFault) return { kind: 'fault', code: error.code, scope: error.scope };
    if (error instanceof NotSet) return { kind: 'fault', code: error.message, scope: 'account' };
    throw error;
  }
};

/** The providers behind a routing table. Each is made when its first message goes, and each of its senders once. */
export const carriersOf = (
  { providers, sending }: Registry,
  routing: Routing,
  environment: Environment,
  surroundings: Surroundings,
): Carriers => {
  const made = new Map<string, ReturnType<Sending>>();
  const senders = new Map<string, Send>();
  const channelsOf = (name: string): ReturnType<Sending> => {
    const channels = made.get(name) ?? sending[name]?.(environment, surroundings) ?? {};
    made.set(name, channels);
    return channels;
  };
  return {
    routing,
    send: ({ provider: name, sender }, message) =>
      faulted(async () => {
        const key = JSON.stringify([name, message.channel, sender]);
        const send = senders.get(key) ?? channelsOf(name)[message.channel]?.(sender);
        const provider = providers[name];
        if (send === undefined || provider === undefined) throw new Error(`${name} sends no ${message.channel}`);
        senders.set(key, send);
        const outcome = await send(message);
        if (outcome.kind === 'failed' && provider.unreachable?.includes(outcome.code))
          return { ...outcome, unreachable: true };
        return outcome.kind === 'sent'
          ? {
              ...outcome,
              providerId: providerId(name, provider, outcome.providerId),
              ...(provider.refusesLater && { provisional: true }),
            }
          : outcome;
      }),
  };
};
