import { memoryApiKeys } from '#store/memory/api-keys.ts';
import { memoryAudit } from '#store/memory/audit.ts';
import { memoryCards } from '#store/memory/cards.ts';
import { memoryConsents } from '#store/memory/consents.ts';
import { memoryConversations } from '#store/memory/conversations.ts';
import { memoryDesks } from '#store/memory/desks.ts';
import { memoryDue } from '#store/memory/due.ts';
import { memoryFigures } from '#store/memory/figures.ts';
import { memoryLetterKeys } from '#store/memory/letter-keys.ts';
import { memoryMembers } from '#store/memory/members.ts';
import { memoryMessages } from '#store/memory/messages.ts';
import { memoryOutages } from '#store/memory/outages.ts';
import { memoryProgrammes } from '#store/memory/programmes.ts';
import { memoryRequests } from '#store/memory/requests.ts';
import { memoryScans } from '#store/memory/scans.ts';
import { memoryRuns } from '#store/memory/runs.ts';
import { memorySealKeys } from '#store/memory/seal-keys.ts';
import { memorySegments } from '#store/memory/segments.ts';
import { memoryStops } from '#store/memory/stops.ts';
import { memorySubscriptions } from '#store/memory/subscriptions.ts';
import { memorySurveys } from '#store/memory/surveys.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { memoryBudgets } from '#store/memory/budgets.ts';
import { memoryUsedTickets } from '#store/memory/used-tickets.ts';
import type { Store } from '#store/store.ts';

/** The whole store in one process: each call is one synchronous step, so no interleaving can split it. */
export const createMemoryStore = (tables: MemoryTables, addressOf: (phone: string) => string): Store => ({
  members: memoryMembers(tables, addressOf),
  consents: memoryConsents(tables),
  stops: memoryStops(tables),
  messages: memoryMessages(tables),
  cards: memoryCards(tables),
  subscriptions: memorySubscriptions(tables),
  runs: memoryRuns(tables),
  due: memoryDue(tables),
  scans: memoryScans(tables),
  segments: memorySegments(tables),
  conversations: memoryConversations(tables),
  surveys: memorySurveys(tables),
  programmes: memoryProgrammes(tables),
  requests: memoryRequests(tables),
  outages: memoryOutages(tables),
  desks: memoryDesks(tables),
  sealKeys: memorySealKeys(tables),
  letterKeys: memoryLetterKeys(tables),
  audit: memoryAudit(tables),
  apiKeys: memoryApiKeys(tables),
  budgets: memoryBudgets(tables),
  figures: memoryFigures(tables),
  usedTickets: memoryUsedTickets(tables),
});
