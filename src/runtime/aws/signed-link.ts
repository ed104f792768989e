import type { S3Client } from '@aws-sdk/client-s3';

/** Long enough to press it, too short to be passed on. */
const SECONDS = 300;

/** What the SDK's own signer can do besides signing requests (S3 user guide, "Sharing objects with presigned URLs"). */
interface Presigner {
  presign(request: object, options: { readonly expiresIn: number }): Promise<{ readonly query: Query }>;
}
type Query = Readonly<Record<string, string>>;

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** An address of one object, for whoever has it; nothing in it can be changed, what is answered with it neither. */
export const signedLink = async (client: S3Client, bucket: string, key: string, answered: Query): Promise<string> => {
  const { config } = client;
  const [signer, region, own] = await Promise.all([config.signer(), config.region(), config.endpoint?.()]);
  const { protocol, hostname, port } = own ?? {
    ...{ protocol: 'https:', hostname: `s3.${region}.amazonaws.com`, port: undefined },
  };
  const host = port === undefined ? hostname : `${hostname}:${String(port)}`;
  const path = `/${bucket}/${key.split('/').map(encoded).join('/')}`;
  const request = { method: 'GET', protocol, hostname, port, path, query: answered, headers: { host } };
  const { query } = await (signer as unknown as Presigner).presign(request, { expiresIn: SECONDS });
  const said = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return `${protocol}//${host}${path}?${said.join('&')}`;
};
