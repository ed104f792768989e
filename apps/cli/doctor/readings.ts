import type { Stack, StackResourceSummary } from '@aws-sdk/client-cloudformation';
import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { EventSourceMappingConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda';
import type {
  AccountAttribute,
  ConfigurationSetInformation,
  CountryLaunchStatusInformation,
  OptOutListInformation,
  OriginationIdentityMetadata,
  PhoneNumberInformation,
  PoolInformation,
  ProtectConfigurationCountryRuleSetInformation,
  RcsAgentInformation,
  RegistrationInformation,
  SenderIdInformation,
  SpendLimit,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { DescribeSecretResponse } from '@aws-sdk/client-secrets-manager';
import type {
  EventDestination,
  GetAccountResponse,
  GetConfigurationSetResponse,
  GetEmailIdentityResponse,
} from '@aws-sdk/client-sesv2';
import type { Subscription } from '@aws-sdk/client-sns';
import type {
  LinkedWhatsAppBusinessAccount,
  TemplateSummary,
  WhatsAppPhoneNumberDetail,
} from '@aws-sdk/client-socialmessaging';
import type { Reading } from './reading.ts';

/** By what each is about: a name, an ARN, an address. */
export type ReadingsOf<T> = ReadonlyMap<string, Reading<T>>;

export interface StackReading {
  readonly stack: Stack;
  readonly resources: readonly StackResourceSummary[];
}

/** The live programme, as far as the deployment has to fit it. */
export interface ProgrammeReading {
  readonly version: string;
  /** Countries that are written to; every one when left out. */
  readonly countries?: readonly string[] | undefined;
  /** Names of the WhatsApp templates that its messages use. */
  readonly templates: readonly string[];
}

/** Where links lead. */
export interface AddressReading {
  readonly url: string;
  /** Of `GET /openapi.json`. */
  readonly status: number;
  /** Of the API that answered. */
  readonly version?: string | undefined;
}

export interface SmsReadings {
  readonly account: Reading<readonly AccountAttribute[]>;
  readonly limits: Reading<readonly SpendLimit[]>;
  /** USD of this month, by channel; a channel of which nothing is measured is left out. */
  readonly spent: Reading<Readonly<Partial<Record<'sms' | 'rcs', number>>>>;
  readonly pools: Reading<readonly PoolInformation[]>;
  /** What is in each pool that is used. */
  readonly members: ReadingsOf<readonly OriginationIdentityMetadata[]>;
  readonly numbers: Reading<readonly PhoneNumberInformation[]>;
  readonly senderIds: Reading<readonly SenderIdInformation[]>;
  readonly agents: Reading<readonly RcsAgentInformation[]>;
  readonly launches: ReadingsOf<readonly CountryLaunchStatusInformation[]>;
  readonly registrations: Reading<readonly RegistrationInformation[]>;
  readonly configurationSets: Reading<readonly ConfigurationSetInformation[]>;
  readonly optOutLists: Reading<readonly OptOutListInformation[]>;
  /** Countries that the protect configuration has a rule for; absent where none protects. */
  readonly rules?: Reading<Readonly<Record<string, ProtectConfigurationCountryRuleSetInformation>>> | undefined;
}

export interface WhatsAppReading {
  readonly number: Reading<WhatsAppPhoneNumberDetail>;
  readonly account: Reading<LinkedWhatsAppBusinessAccount>;
  readonly templates: Reading<readonly TemplateSummary[]>;
}

export interface EmailReadings {
  readonly account: Reading<GetAccountResponse>;
  readonly identities: ReadingsOf<GetEmailIdentityResponse>;
  readonly configurationSet: Reading<GetConfigurationSetResponse>;
  readonly destinations: Reading<readonly EventDestination[]>;
}

/** All that was read of a stage, as the services say it. Pure checks decide what it means. */
export interface Readings {
  readonly now: Date;
  readonly stacks: ReadingsOf<StackReading>;
  readonly functions: ReadingsOf<FunctionConfiguration>;
  readonly mappings: Reading<readonly EventSourceMappingConfiguration[]>;
  readonly machines: ReadingsOf<string>;
  readonly rules: ReadingsOf<string>;
  readonly topics: ReadingsOf<readonly Subscription[]>;
  readonly queues: ReadingsOf<Readonly<Record<string, string>>>;
  readonly alarms: Reading<readonly MetricAlarm[]>;
  readonly secrets: ReadingsOf<DescribeSecretResponse>;
  /** Invocations of the scan for what is due in the last three hours. */
  readonly scans: Reading<number>;
  readonly programme: Reading<ProgrammeReading | undefined>;
  readonly address: Reading<AddressReading>;
  /** Absent where the stage sends nothing by it. */
  readonly sms?: SmsReadings | undefined;
  readonly whatsapp?: ReadonlyMap<string, WhatsAppReading> | undefined;
  readonly email?: EmailReadings | undefined;
}
