import {
  DeleteOptedOutNumberCommand,
  paginateDescribeOptedOutNumbers,
  PutOptedOutNumberCommand,
  type PinpointSMSVoiceV2Client,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { callList, listPages, type Refusal } from '#providers/aws-sdk/list-refusal.ts';
import { listedAt, type ProviderList } from '#providers/provider-list.ts';

export interface OptedOutNumbersOptions {
  readonly client: PinpointSMSVoiceV2Client;
  /** Name or ARN of the opt-out list that the senders use. */
  readonly list: string;
}

const NAME = 'opted-out numbers';
/** Who is known by an id alone is on no list of numbers. */
const isNumber = (address: string): boolean => address.startsWith('+');

const noNumber = ({ name, Fields }: Refusal): boolean =>
  name === 'ValidationException' && Fields.some(({ Name }) => /^optedOutNumber$/i.test(Name));
const gone = ({ name, ResourceType }: Refusal): boolean =>
  name === 'ResourceNotFoundException' && ResourceType === 'opted-out-number';
/** A number may leave once in 30 days, and one that its carrier blocks (US toll-free) only by a START to the carrier. */
const kept = ({ Reason }: Refusal): boolean => Reason === 'PHONE_NUMBER_CANNOT_BE_OPTED_IN';

/** The numbers that AWS End User Messaging refuses any text or RCS message to. */
export const optedOutNumbers = ({ client, list }: OptedOutNumbersOptions): ProviderList => {
  const named = (number: string) => ({ OptOutListName: list, OptedOutNumber: number });
  return {
    add: async (number) =>
      isNumber(number) &&
      callList(
        NAME,
        () => client.send(new PutOptedOutNumberCommand(named(number))),
        (refusal) => (noNumber(refusal) ? false : undefined),
      ),
    remove: async (number) =>
      !isNumber(number) ||
      callList(
        NAME,
        () => client.send(new DeleteOptedOutNumberCommand(named(number))),
        (refusal) => (gone(refusal) ? true : kept(refusal) || noNumber(refusal) ? false : undefined),
      ),
    async *list() {
      const pages = paginateDescribeOptedOutNumbers({ client, pageSize: 100 }, { OptOutListName: list });
      for await (const { OptedOutNumbers = [] } of listPages(NAME, pages))
        yield OptedOutNumbers.map((entry) => listedAt(NAME, entry.OptedOutNumber, entry.OptedOutTimestamp));
    },
  };
};
