import { mkdirSync } from 'node:fs';
import type { Fact } from '#words/fact.ts';
import { firstCarrierOf } from '#messages/pace.ts';
import type { Programme } from '#programme/programme.ts';
import { withInbox } from '#in-app/inbox-carrier.ts';
import { toBrowsers } from '#push/to-browsers.ts';
import { ticketsWith } from '#preferences/ticket.ts';
import { addressWith } from '#runtime/address.ts';
import { watchedCarriers } from '#runtime/watched-carriers.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { localArchive } from './archive.ts';
import { localAttachments, type KeptAttachment } from './attachments.ts';
import { deadLetters } from './dead-letters.ts';
import { invoke, preload } from './functions.ts';
import { findMembers } from './find-members.ts';
import { forgetErased } from './forget-erased.ts';
import { gateway } from './gateway.ts';
import type { PostingVendor } from '../phone/model.ts';
import { keepPhone } from './kept-phone.ts';
import { keptSecret } from './kept-secret.ts';
import { knownMembers } from './known-members.ts';
import { localApi } from './local-api.ts';
import { localBus } from './local-bus.ts';
import { localRoutes } from './local-routes.ts';
import { localPace, localTurns } from './local-turns.ts';
import { localWebhooks } from './local-webhooks.ts';
import { log } from './log.ts';
import { moveClock } from './move-clock.ts';
import { nextDue } from './next-due.ts';
import { observe } from './observe.ts';
import { ownCalls } from './own-calls.ts';
import { pairPorts } from './pair-ports.ts';
import { previewRoutes } from './preview-routes.ts';
import { createParts } from './parts.ts';
import { providers, USUAL } from './providers.ts';
import { publishFiles } from './publish-files.ts';
import { routes } from './routes.ts';
import { runAction } from './run-action.ts';
import { starting, type Answerer, type LocalServer } from './server.ts';
import { referenceAnswers } from './reference-pages.ts';
import { startPage } from './start-page.ts';
import { forgetState } from './state/files.ts';
import { openState } from './state.ts';
import { stateView } from './state-view.ts';
import { registerTemplates, templateNames } from './templates.ts';
import type { TimelineEntry } from './timeline-entry.ts';
import { createTimeline } from './timeline.ts';
import { createWatchers } from './watchers.ts';
import { waysOf } from './ways.ts';

/** The file in the data folder with what webhooks are signed with. */
export const WEBHOOK_SECRET = 'webhook-secret';

export interface SystemOptions {
  readonly server: LocalServer;
  readonly dir: string;
  readonly fresh: boolean;
  readonly auth: boolean;
  /** Where webhooks go instead of their own address. */
  readonly webhooks: string | undefined;
  /** Messages that each provider takes in a second; as many as come, when left out. */
  readonly pace?: number | undefined;
  /** Who carries what it can before AWS does. */
  readonly by?: PostingVendor | undefined;
  readonly programmeDir: string;
  readonly programme: Programme;
  /** Real milliseconds; a story that asks for exact instants gives a clock that stands. */
  readonly real?: () => number;
}

/** Puts the whole system together and takes up what was going on when it last ended. */
export const startSystem = async (options: SystemOptions) => {
  const { server, dir, fresh, auth, webhooks, pace, by, programmeDir, programme, real } = options;
  mkdirSync(dir, { recursive: true });
  if (fresh) forgetState(dir);
  const secret = keptSecret(dir, 'dev-secret');
  const addressOf = addressWith(keptSecret(dir, 'address-secret'));
  const state = openState(dir);
  for (const repair of state.repairs) log.say(repair);
  server.answerAfter(state);
  const { tables } = state;
  const parts = createParts(state, { programmeDir, addressOf, pace, by, url: server.url, real });
  const { clock, queues, newId } = parts;
  const tickets = ticketsWith(keptSecret(dir, 'ticket-secret'), clock.now);
  const store = createMemoryStore(tables, addressOf);
  const members = knownMembers(tables);
  const due = nextDue(tables, clock);
  const timeline = createTimeline(state.kept<TimelineEntry>('timeline'), clock.now);
  const live = () => store.programmes.live();
  const view = async () => {
    const programme = await live();
    return stateView(members, programme, clock.now(), due(programme));
  };
  const watchers = createWatchers(view);
  const attachments = localAttachments(state.kept<KeptAttachment>('attachments'), server.url);
  const { arrivals, codes } = parts;
  const vendors = providers(server.url, arrivals, by && [by, ...USUAL], templateNames(programme), codes.keep);

  let serving = false;
  /** What is cut off by the end of the process has not gone wrong: the next start registers them. */
  let stopping = false;
  const register = async (): Promise<void> => {
    try {
      await registerTemplates(await store.programmes.live(), server.url);
    } catch (error) {
      if (!stopping) log.error('templates were not registered', error);
    }
  };
  const worked = observe({
    tables,
    parts,
    members,
    timeline,
    watchers,
    published: () => {
      if (serving) void register();
    },
  });
  const told = ['webhook.requested', 'conversation.heard', 'conversation.resolved'];
  const bus = localBus(
    state.kept<Fact>('bus'),
    told.map((type) => ({ type, target: queues.webhooks })),
  );
  forgetErased(tables, [timeline, bus, parts.measuring], state.scrub);
  const own = { ...store, tickets, publicUrl: server.url, now: clock.now };
  pairPorts({
    bus,
    store,
    parts,
    carriers: watchedCarriers(withInbox(toBrowsers(vendors.carriers, own), own), () => clock.now().getTime()),
    optOutLists: vendors.optOutLists,
    media: vendors.media,
    readMail: vendors.readMail,
    attachments: attachments.port,
    archive: localArchive(dir),
    secret,
    keysRoot: keptSecret(dir, 'keys-secret'),
    turns: localTurns(store.desks, clock.now, pace),
    firstCarrier: firstCarrierOf(vendors.carriers.routing, localPace(pace)),
    webhooks: localWebhooks(webhooks),
    webhookSecret: keptSecret(dir, WEBHOOK_SECRET),
    addressOf,
    tickets,
    publicUrl: server.url,
  });
  await publishFiles(store.programmes, programme, state.kept<string>('programme'), clock.now());
  keepPhone(parts.phone, state.kept);
  const call = ownCalls(invoke, clock.now);
  const jumped = (): void => {
    parts.rules.rearm();
    parts.minutely.rearm();
  };
  const moving = { clock, nobody: () => members.count() === 0, jumped, worked };

  const phoneAnswers: Answerer = (request, response) => parts.phone.handle(request, response);
  // What was left undone comes first: until it is taken up, only the providers' APIs answer.
  server.answer([phoneAnswers, starting]);
  await Promise.all([preload(), register()]);
  serving = true;
  for (const queue of Object.values(queues)) queue.start();
  parts.stream.start();
  parts.measuring.start();
  parts.executions.resume();
  parts.rules.start();
  parts.minutely.start();
  clock.start();
  server.answer([
    gateway({ routes, invoke, now: clock.now, auth }),
    localApi({
      ...previewRoutes({ programme: () => store.programmes.live(), members, now: clock.now, publicUrl: server.url }),
      ...localRoutes({
        state: view,
        ways: async () => waysOf(vendors.carriers.routing, await store.outages.list()),
        find: async (text) => findMembers(members, await live(), clock.now(), text),
        move: async (body) => {
          const programme = await live();
          const moved = await moveClock({ ...moving, nextDue: () => due(programme) }, body);
          watchers.changed();
          return moved;
        },
        act: (id, memberId) => runAction(call, { newId, now: clock.now }, id, memberId),
        timeline,
        watchers,
        executions: parts.executions.list,
        facts: bus.latest,
        dead: () => deadLetters({ ...queues, stream: parts.stream }),
        topics: queues,
        heard: queues.heard,
        newId,
        now: clock.now,
      }),
    }),
    attachments.answers,
    referenceAnswers(),
    startPage(async () => (await live()).settings.brand.name),
    phoneAnswers,
  ]);

  return {
    secret,
    /** Lets what is under way come to its end, for a moment; the rest goes on at the next start. */
    stop: async (): Promise<void> => {
      stopping = true;
      clock.stop();
      const patience = new Promise((resolve) => setTimeout(resolve, 3_000).unref());
      await Promise.race([parts.activity.idle().then(() => parts.phone.idle()), patience]);
      for (const queue of Object.values(queues)) queue.stop();
      parts.stream.stop();
      parts.measuring.stop();
      parts.executions.stop();
      vendors.close();
      await server.close();
      await state.close();
    },
  };
};
export type System = Awaited<ReturnType<typeof startSystem>>;
