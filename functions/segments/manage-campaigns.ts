import { campaignMessages } from '#console/campaign-messages.ts';
import { campaignProgress, listCampaigns } from '#console/campaign-progress.ts';
import { estimateCampaign } from '#console/estimate-campaign.ts';
import { switchOff } from '#journeys/switch-off.ts';
import type { LiveProgramme } from '#programme/programme.ts';
import { audited } from '#runtime/audited.ts';
import {
  addressOf,
  consents,
  executions,
  firstCarrier,
  memberReader,
  messages,
  now,
  programmes,
  runs,
  segments,
} from '#runtime/deps.ts';
import { refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { campaignNamed, campaignsOf, causeOf, heldIn, heldSwitch, type NamedCampaign } from '#segments/campaigns.ts';
import { noSuch } from '#words/no-such.ts';

const edges = need({
  addressOf,
  consents,
  executions,
  firstCarrier,
  members: memberReader,
  messages,
  now,
  programmes,
  runs,
  segments,
});
type Ports = Awaited<ReturnType<typeof edges>>;

/** Less than the function and API Gateway allow a request, and what a switch waits for twice. */
const STOPPING_MS = 16_000;

const list = async (): Promise<Answer> => {
  const ports = await edges();
  return { status: 200, body: { campaigns: await listCampaigns(ports, await ports.programmes.live()) } };
};

/** What is asked of a campaign of the live version; 404 for another. */
const ofCampaign =
  (run: (ports: Ports, found: NamedCampaign, programme: LiveProgramme) => Promise<Answer>) =>
  async ({ params: { journey = '' } }: Request): Promise<Answer> => {
    const ports = await edges();
    const programme = await ports.programmes.live();
    const found = campaignNamed(programme, journey);
    if (found !== undefined) return run(ports, found, programme);
    const names = campaignsOf(programme).map((one) => one.journey.journey);
    return refuse(404, noSuch('campaign', journey, names), 'journey');
  };

const show = ofCampaign(async (ports, found, programme) => {
  const { journey } = found.journey;
  const progress = await campaignProgress(ports, programme, journey);
  return {
    status: 200,
    body: { ...progress, messages: await campaignMessages(ports, found, causeOf(found.campaign)) },
  };
});

const estimate = ofCampaign(async (ports, found, programme) => ({
  status: 200,
  body: await estimateCampaign(ports, programme, found),
}));

const pause = ofCampaign(async ({ programmes }, { name }) => {
  await programmes.turn(heldSwitch(name, 'paused'), 'off');
  return { status: 200, body: {} };
});

const resume = ofCampaign(async ({ programmes }, { name }) => {
  if (heldIn(await programmes.off(), name) === 'stopped')
    return refuse(409, 'it was stopped: what was not started never is; give it another time', 'journey');
  await programmes.turn(heldSwitch(name, 'paused'), 'on');
  return { status: 200, body: {} };
});

/** What is not started never is, whatever is switched on later; then the journey, as its own switch ends it. */
const stop = ofCampaign(async (ports, { name, journey: { journey } }) => {
  const deadline = new Date(ports.now().getTime() + STOPPING_MS);
  await ports.programmes.turn(heldSwitch(name, 'stopped'), 'off');
  return { status: 200, body: await switchOff(ports, journey, deadline) };
});

const held =
  (action: 'campaign.paused' | 'campaign.resumed' | 'campaign.stopped') =>
  ({ params }: Request) => ({ action, what: params['journey'] });

/** Campaigns of the live version: how far each is, what one would reach, and what holds it. */
export const handler = signedEndpoint(
  'request',
  routed({
    'GET /campaigns': list,
    'GET /campaigns/{journey}': show,
    'GET /campaigns/{journey}/estimate': estimate,
    'POST /campaigns/{journey}/pause': audited(held('campaign.paused'), pause),
    'POST /campaigns/{journey}/resume': audited(held('campaign.resumed'), resume),
    'POST /campaigns/{journey}/stop': audited(held('campaign.stopped'), stop),
  }),
);
