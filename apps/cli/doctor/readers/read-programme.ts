import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { connect } from '../../api.ts';
import type { AwsClients } from '../clients.ts';
import { reading, type Reading } from '../reading.ts';
import type { AddressReading, ProgrammeReading } from '../readings.ts';

const Signing = z.object({ current: z.string() });
/** As far as a deployment has to fit it; a server of another version may say more. */
const Live = z.object({
  version: z.string(),
  settings: z.object({ countries: z.array(z.string()).optional() }),
  messages: z.record(z.string(), z.object({ whatsapp: z.object({ template: z.string() }).optional() })),
});
const Described = z.object({ info: z.object({ version: z.string() }) });

/** The key that signs requests: one that was given, or that of the stage. */
export const readKey = ({ secrets }: AwsClients, SecretId: string | undefined): Promise<Reading<string>> =>
  reading('secretsmanager:GetSecretValue and kms:Decrypt, or --key', async () => {
    if (SecretId === undefined) throw new Error('API_SECRET_ARN is not set');
    const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    return Signing.parse(JSON.parse(SecretString)).current;
  });

/** The live programme through the API, which proves API, secret and table at once; undefined before the first was published. */
export const readProgramme = (url: string, key: string): Promise<Reading<ProgrammeReading | undefined>> =>
  reading('GET /programme/versions/live', async () => {
    const { status, body } = await connect({ url, key, waits: [500, 2_000] })('GET', '/programme/versions/live');
    if (status === 404) return undefined;
    if (status !== 200) throw Object.assign(new Error('no programme'), { name: `status ${status}` });
    const { version, settings, messages } = Live.parse(body);
    const templates = Object.values(messages).flatMap(({ whatsapp }) => whatsapp?.template ?? []);
    return { version, countries: settings.countries, templates: [...new Set(templates)] };
  });

/** Whether the address that links lead to is this API, seen from outside. */
export const readAddress = (url: string): Promise<Reading<AddressReading>> =>
  reading('GET /openapi.json', async () => {
    const answer = await fetch(`${url.replace(/\/$/, '')}/openapi.json`, { signal: AbortSignal.timeout(15_000) }).catch(
      (error: unknown) => {
        const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
        throw Object.assign(new Error('no answer', { cause: error }), { name: cause?.code ?? 'no answer' });
      },
    );
    const described = Described.safeParse(await answer.json().catch(() => undefined));
    return { url, status: answer.status, version: described.data?.info.version };
  });
