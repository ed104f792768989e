import * as z from 'zod';
import { takeConsent } from '#permission/take-consent.ts';
import { addressOf, consents, members, now, programmes } from '#runtime/deps.ts';
import { audited } from '#runtime/audited.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ members, consents, programmes, addressOf, now });

const STATUS = { invalid: 400, 'unknown-member': 404, conflict: 409 } as const;

const About = z.object({ memberId: z.string() });
const actOf = ({ body }: Request) => {
  const json = jsonOf(body);
  const about = About.safeParse(json.ok ? json.value : undefined);
  return { action: 'consents.recorded', memberId: about.data?.memberId } as const;
};

const capture = async ({ body }: Request): Promise<Answer> => {
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const taken = await takeConsent(await edges(), json.value);
  if (!taken.ok) return refuse(STATUS[taken.why], taken.reason, taken.path);
  return { status: 200, body: taken.answer };
};

/** POST /consents: a consent given on a form, in a store or in a portal. It is the event `consent.captured`, applied at once. */
export const handler = signedEndpoint('request', audited(actOf, capture));
