import { awsClients } from './clients.ts';
import { untold } from './reading.ts';
import type { Readings } from './readings.ts';
import { readAddress, readKey, readProgramme } from './readers/read-programme.ts';
import { readEmail } from './readers/read-email.ts';
import { readSms } from './readers/read-sms.ts';
import { outputOf, readStacks } from './readers/read-stacks.ts';
import { readWhatsApp } from './readers/read-whatsapp.ts';
import { readFunctions, readTopics, readWork } from './readers/read-work.ts';
import { sendersOf, stageFacts } from './stage-facts.ts';

export interface Asked {
  /** Names of the stacks. */
  readonly stacks: readonly string[];
  /** Where the API answers, when its stack says another address than this machine reaches it by. */
  readonly api?: string | undefined;
  readonly key?: string | undefined;
  readonly now: Date;
  /** What is being read. */
  readonly say: (what: string) => void;
}

/** Reads a stage end to end and changes nothing. What cannot be read is in it with its reason; nothing is thrown. */
export const readStage = async ({ stacks: names, api, key: given, now, say }: Asked): Promise<Readings> => {
  const aws = awsClients();
  say('stacks');
  const stacks = await readStacks(aws, names);
  say('functions and topics');
  const [functions, topics] = await Promise.all([readFunctions(aws, stacks), readTopics(aws, stacks)]);
  const facts = stageFacts({ functions, topics });
  say('queues, alarms, secrets, programme');
  const url = api ?? outputOf(stacks, 'ApiUrl');
  const known = async (): Promise<Readings['programme']> => {
    if (url === undefined) return untold('no stack says where the API is');
    const key =
      given === undefined
        ? await readKey(aws, facts?.environment['API_SECRET_ARN'])
        : { ok: true as const, value: given };
    return key.ok ? readProgramme(url, key.value) : key;
  };
  const publicUrl = api ?? facts?.environment['PUBLIC_URL'];
  const [work, programme, address] = await Promise.all([
    readWork(aws, { stacks, functions, now }),
    known(),
    publicUrl === undefined ? untold('no function says where links lead') : readAddress(publicUrl),
  ]);
  const base = { now, stacks, functions, topics, ...work, programme, address };
  if (facts === undefined) return base;
  say('senders');
  const uses = (provider: Parameters<typeof sendersOf>[1]) => sendersOf(facts, provider);
  const [sms, whatsapp, email] = await Promise.all([
    uses('aws').length === 0 ? undefined : readSms(aws, facts, now),
    Promise.all(uses('aws-social').map(async (number) => [number, await readWhatsApp(aws, number)] as const)),
    uses('ses').length === 0 ? undefined : readEmail(aws, facts),
  ]);
  return { ...base, sms, ...(whatsapp.length > 0 && { whatsapp: new Map(whatsapp) }), email };
};
