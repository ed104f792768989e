import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { listClient, sendingClient } from '#providers/aws-sdk/clients.ts';
import type { Listing, Sending } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { bucketPictures } from './bucket-pictures.ts';
import { optedOutNumbers } from './opted-out-numbers.ts';
import { rcsSender } from './rcs-aws.ts';
import { AwsSettings } from './settings.ts';
import { smsSender } from './sms-aws.ts';

/** SMS, MMS and RCS over one client. */
export const awsSending: Sending = (environment, { mediaBucket, keepCode, standIn }) => {
  const settings = AwsSettings.parse(environment);
  const configurationSet = needed(settings.configurationSet, 'CONFIGURATION_SET');
  const client = new PinpointSMSVoiceV2Client(sendingClient(standIn));
  const common = { client, configurationSet, s3: bucketPictures(mediaBucket, keepCode) };
  return {
    sms: (from) => smsSender({ ...common, from }),
    rcs: (from) => rcsSender({ ...common, from }),
  };
};

/** The opt-out list of the senders. */
export const awsListing: Listing = (environment, standIn) => {
  const { optOutList: list } = AwsSettings.parse(environment);
  if (list === undefined) return {};
  return { phone: optedOutNumbers({ client: new PinpointSMSVoiceV2Client(listClient(standIn)), list }) };
};
