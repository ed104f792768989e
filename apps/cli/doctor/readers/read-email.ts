import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
} from '@aws-sdk/client-sesv2';
import type { AwsClients } from '../clients.ts';
import { reading, untold } from '../reading.ts';
import type { EmailReadings } from '../readings.ts';
import { sendersOf, type StageFacts } from '../stage-facts.ts';

/** The domain of an address, alone or as `Name <address>`. */
export const domainOf = (sender: string): string => /@([^\s<>@]+)>?\s*$/.exec(sender)?.[1] ?? sender;

/** What SES knows of the senders of a stage. */
export const readEmail = async ({ ses }: AwsClients, facts: StageFacts): Promise<EmailReadings> => {
  const domains = [...new Set(sendersOf(facts, 'ses').map(domainOf))];
  const { configurationSet: ConfigurationSetName } = facts.ses;
  const unset = untold('EMAIL_CONFIGURATION_SET is not set');
  const [account, identities, configurationSet, destinations] = await Promise.all([
    reading('ses:GetAccount', () => ses.send(new GetAccountCommand({}))),
    Promise.all(
      domains.map(async (EmailIdentity) => {
        const asked = () => ses.send(new GetEmailIdentityCommand({ EmailIdentity }));
        return [EmailIdentity, await reading('ses:GetEmailIdentity', asked)] as const;
      }),
    ),
    ConfigurationSetName === undefined
      ? unset
      : reading('ses:GetConfigurationSet', () => ses.send(new GetConfigurationSetCommand({ ConfigurationSetName }))),
    ConfigurationSetName === undefined
      ? unset
      : reading('ses:GetConfigurationSetEventDestinations', async () => {
          const asked = new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName });
          return (await ses.send(asked)).EventDestinations ?? [];
        }),
  ]);
  return { account, identities: new Map(identities), configurationSet, destinations };
};
