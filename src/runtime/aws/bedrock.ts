import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod';
import type { Model, Said } from '#answers/model.ts';

/** How a stage names its model in the environment. */
export const ModelSetting = z.object({
  arn: z.string(),
  /** US dollars a day, and for a million tokens. */
  daily: z.number(),
  price: z.object({ input: z.number(), output: z.number() }),
});
export type ModelSetting = z.infer<typeof ModelSetting>;

/** Somebody waits for an answer, and a person answers where none comes. */
const TIMEOUT_MS = 4_000;

type Hashing = ReturnType<typeof createHash> | ReturnType<typeof createHmac>;
/** SHA-256 as the signer asks for it. */
class Sha256 {
  #hash: Hashing;
  readonly #fresh: () => Hashing;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#fresh = () =>
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string | NodeJS.ArrayBufferView);
    this.#hash = this.#fresh();
  }
  update(data: Uint8Array): void {
    this.#hash.update(data);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
  reset(): void {
    this.#hash = this.#fresh();
  }
}

/** What the Converse API answers (docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html). */
const Conversed = z.object({
  output: z.object({ message: z.object({ content: z.array(z.object({ text: z.string().default('') })) }) }),
  usage: z.object({ inputTokens: z.int().min(0), outputTokens: z.int().min(0) }),
});

/** No answer but a yes; what stood in it is nobody's business. */
class ModelFault extends Error {
  override readonly name: string;
  constructor(status: number) {
    super(`HTTP ${status}`);
    this.name = `HTTP${status}`;
  }
}

const bodyOf = (system: string, words: string, maxTokens: number): string =>
  JSON.stringify({
    system: [{ text: system }],
    messages: [{ role: 'user', content: [{ text: words }] }],
    inferenceConfig: { maxTokens, temperature: 0 },
  });

const heard = (answer: unknown): Said => {
  const { output, usage } = Conversed.parse(answer);
  return { text: output.message.content.map(({ text }) => text).join(''), ...usage };
};

type Environment = Readonly<Record<string, string | undefined>>;

/** A model of Amazon Bedrock by its Converse API, called by `fetch`: one call, signed with the role of the function, is no reason for an SDK. */
export const bedrockModel = ({ arn, daily, price }: ModelSetting, environment: Environment): Model => {
  const region = arn.split(':')[3] ?? '';
  const hostname = `bedrock-runtime.${region}.amazonaws.com`;
  const path = `/model/${encodeURIComponent(arn)}/converse`;
  return {
    name: arn.split('/').at(-1) ?? arn,
    price,
    daily: daily * 1_000_000,
    async ask(system, words, maxTokens) {
      // A Lambda environment is given new ones from time to time.
      const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = environment;
      const signer = new SignatureV4({
        service: 'bedrock',
        region,
        sha256: Sha256,
        credentials: {
          accessKeyId: AWS_ACCESS_KEY_ID,
          secretAccessKey: AWS_SECRET_ACCESS_KEY,
          ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
        },
      });
      const body = bodyOf(system, words, maxTokens);
      const { headers } = await signer.sign({
        ...{ method: 'POST', protocol: 'https:', hostname, path },
        headers: { host: hostname, 'content-type': 'application/json' },
        body,
      });
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const response = await fetch(`https://${hostname}${path}`, {
        ...{ method: 'POST', headers, body: body, redirect: 'manual', signal },
      });
      if (!response.ok) throw new ModelFault(response.status);
      return heard(await response.json());
    },
  };
};
