import type { Sending } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { cloudApiSender } from './cloud-api.ts';
import { MetaSettings } from './settings.ts';

const HOST = 'https://graph.facebook.com';

/** WhatsApp over Meta's Cloud API. */
export const metaSending: Sending = (environment, { linkBase, secret, standIn }) => {
  const settings = MetaSettings.parse(environment);
  const version = needed(settings.graphVersion, 'META_GRAPH_VERSION');
  const tokenSecret = needed(settings.accessTokenSecret, 'META_ACCESS_TOKEN_SECRET');
  const base = `${standIn?.endpoint ?? HOST}/${version}`;
  const { mediaUrl } = settings;
  const common = { base, accessToken: () => secret(tokenSecret), linkBase, mediaUrl };
  return { whatsapp: (from) => cloudApiSender({ ...common, from }) };
};
