import {
  DeleteSuppressedDestinationCommand,
  paginateListSuppressedDestinations,
  PutSuppressedDestinationCommand,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { callList, listPages, type Refusal } from '#providers/aws-sdk/list-refusal.ts';
import { listedAt, type ProviderList } from '#providers/provider-list.ts';

const NAME = 'suppression list';

const noAddress = ({ name }: Refusal): boolean => name === 'BadRequestException';
const gone = ({ name }: Refusal): boolean => name === 'NotFoundException';

/** The account's suppression list of SES, whoever put an address there and for a bounce as well as for a complaint. */
export const suppressedDestinations = (client: SESv2Client): ProviderList => ({
  add: (address) =>
    callList(
      NAME,
      // Only two reasons exist, and a person who wants no mail is nearer to a complaint than to a dead mailbox.
      () => client.send(new PutSuppressedDestinationCommand({ EmailAddress: address, Reason: 'COMPLAINT' })),
      (refusal) => (noAddress(refusal) ? false : undefined),
    ),
  remove: (address) =>
    callList(
      NAME,
      () => client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: address })),
      (refusal) => (gone(refusal) ? true : noAddress(refusal) ? false : undefined),
    ),
  async *list() {
    const pages = paginateListSuppressedDestinations({ client, pageSize: 1_000 }, {});
    for await (const { SuppressedDestinationSummaries = [] } of listPages(NAME, pages))
      yield SuppressedDestinationSummaries.map((entry) => listedAt(NAME, entry.EmailAddress, entry.LastUpdateTime));
  },
});
