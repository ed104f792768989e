import { apiKeysContract } from './api-keys.contract.ts';
import { auditContract } from './audit.contract.ts';
import { boundsContract } from './bounds.contract.ts';
import { claimsContract } from './claims.contract.ts';
import { consentsContract } from './consents.contract.ts';
import { dueContract } from './due.contract.ts';
import { loyaltyContract } from './loyalty.contract.ts';
import { membersContract } from './members.contract.ts';
import { messagesContract } from './messages.contract.ts';
import { outagesContract } from './outages.contract.ts';
import { programmesContract } from './programmes.contract.ts';
import { requestsContract } from './requests.contract.ts';
import { runsContract } from './runs.contract.ts';
import { sealKeysContract } from './seal-keys.contract.ts';
import { segmentsContract } from './segments.contract.ts';
import type { Setting } from './setting.ts';
import { stopsContract } from './stops.contract.ts';
import { usedTicketsContract } from './used-tickets.contract.ts';

/** Everything a store promises: the memory store may stand in for DynamoDB because both keep all of it. */
export const storeContract = (name: string, setting: Setting): void => {
  loyaltyContract(name, setting);
  membersContract(name, setting);
  consentsContract(name, setting);
  stopsContract(name, setting);
  claimsContract(name, setting);
  boundsContract(name, setting);
  messagesContract(name, setting);
  runsContract(name, setting);
  dueContract(name, setting);
  segmentsContract(name, setting);
  programmesContract(name, setting);
  requestsContract(name, setting);
  outagesContract(name, setting);
  sealKeysContract(name, setting);
  apiKeysContract(name, setting);
  auditContract(name, setting);
  usedTicketsContract(name, setting);
};
