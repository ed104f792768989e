import { Stack } from 'aws-cdk-lib';
import * as z from 'zod';
import { ses as provider } from '#providers/ses/ses.ts';
import type { SesVariable } from '#providers/ses/settings.ts';
import { acknowledge } from '../acknowledge.ts';
import { allow, type Deployed } from './deployed.ts';

const isWithin = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`);

/** Mail by SES. */
const Said = z.strictObject({
  /** An address of the domain, alone or as `Name <address>`. */
  from: z
    .string()
    .regex(/^[^<>@]+@[^<>@]+$|^[^<>]+<[^<>@]+@[^<>@]+>$/, 'expected an address, alone or as Name <address>'),
  /** A verified identity, or the one to make. */
  domain: z.hostname(),
  /** Configuration set whose events go to the mail topic; the stack makes one when left out. */
  configurationSet: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'expected the name of a configuration set')
    .optional(),
  /** SES takes the mail of a domain, such as `reply.example.com`, and what is sent is answered to addresses there. */
  receiving: z
    .strictObject({
      domain: z.hostname(),
      /** The set of receipt rules that is active already; the stack makes one when left out. */
      ruleSet: z
        .string()
        .regex(/^[\w-]{1,64}$/, 'expected the name of a set of receipt rules')
        .optional(),
    })
    .optional(),
  /** The stack makes the identity, with DKIM and a MAIL FROM domain. */
  identity: z
    .strictObject({
      /** Where its records are set; left out, an output has them. */
      hostedZone: z.strictObject({ id: z.string().min(1), name: z.hostname() }).optional(),
      /** Where bounces go; `bounce.` and the domain when left out. */
      mailFrom: z.hostname().optional(),
    })
    .optional(),
});
export const SesConfig = Said.refine(
  ({ domain, identity }) => identity?.hostedZone === undefined || isWithin(domain, identity.hostedZone.name),
  { path: ['identity', 'hostedZone'], error: 'expected the zone in which the domain is' },
).refine(({ domain, identity }) => identity?.mailFrom === undefined || isWithin(identity.mailFrom, domain), {
  path: ['identity', 'mailFrom'],
  error: 'expected a name below the domain',
});
export type SesConfig = z.infer<typeof SesConfig>;

const LISTS = {
  add: 'ses:PutSuppressedDestination',
  remove: 'ses:DeleteSuppressedDestination',
  list: 'ses:ListSuppressedDestinations',
} as const;

export const ses = (config?: SesConfig): Deployed => ({
  provider,
  environment: {
    EMAIL_SENDER: config?.from,
    EMAIL_CONFIGURATION_SET: config?.configurationSet,
    EMAIL_RECEIVING: config?.receiving?.domain,
  } satisfies Record<SesVariable, string | undefined>,
  topics: {
    email: { topic: 'Mail', receiver: 'Email', output: 'EmailTopicArn' },
  } satisfies Record<keyof typeof provider.sources, object>,
  // Whatever the address: the identity that may send is the domain.
  grantSend: (fn) => {
    if (config === undefined) throw new Error('A route names ses, and the stage does not configure it');
    for (const [resource, resourceName] of [
      ['identity', config.domain],
      ['configuration-set', config.configurationSet],
    ] as const)
      if (resourceName !== undefined)
        allow(fn, ['ses:SendEmail'], Stack.of(fn).formatArn({ service: 'ses', resource, resourceName }));
  },
  grantLists: (fn, uses) => {
    if (config === undefined) return;
    const actions = uses.map((use) => LISTS[use]);
    allow(fn, actions, '*');
    acknowledge(
      fn,
      'IAM5[Resource::*]',
      'The suppression list is one for the account and region: SES knows no resource for it.',
    );
  },
});
