import { Construct } from 'constructs';
import type { Messaging } from './messaging.ts';
import { registerAws } from './register-aws.ts';
import { registerSes } from './register-ses.ts';
import type { Lasting, Registered } from './registered.ts';

export interface Registering {
  /** What the stage said, with the ids of what the stack makes. */
  readonly messaging: Messaging;
  readonly tell: Registered<unknown>['tell'];
}

/** Makes what AWS registers by itself and the stage names nothing for. */
export const register = (scope: Construct, lasting: Lasting, { providers, routes }: Messaging): Registering => {
  const within = (id: string): Construct => new Construct(scope, id);
  const sms = registerAws(within('Sms'), lasting, providers.aws);
  const mail = registerSes(within('Mail'), providers.ses);
  return {
    messaging: {
      providers: {
        ...providers,
        ...(providers.aws && { aws: sms.config }),
        ...(mail.config && { ses: mail.config }),
      },
      ...(routes && { routes }),
    },
    tell: (...told) => ({ ...sms.tell(...told), ...mail.tell(...told) }),
  };
};
