import { showChoices } from '#preferences/show-choices.ts';
import { takeForm } from '#preferences/take-form.ts';
import { useLink } from '#preferences/use-link.ts';
import {
  addressOf,
  attachments,
  audit,
  bus,
  cards,
  consents,
  conversations,
  due,
  executions,
  letters,
  members,
  messages,
  newId,
  now,
  optOutLists,
  programmes,
  publicUrl,
  runs,
  subscriptions,
  tickets,
  usedTickets,
} from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { publicPage } from '#runtime/public-page.ts';

const edges = need({
  attachments,
  members,
  cards,
  consents,
  conversations,
  messages,
  runs,
  executions,
  letters,
  due,
  programmes,
  audit,
  bus,
  optOutLists,
  subscriptions,
  tickets,
  usedTickets,
  addressOf,
  now,
  newId,
});

/** The preference centre: `/preferences/{ticket}` opens it, `/preferences` and what is below it are its pages. */
export const handler = publicPage(async (visit) => {
  const ports = await edges();
  if (visit.ticket !== '') return useLink(ports, visit);
  return visit.method === 'POST' ? takeForm(ports, visit) : showChoices(ports, visit);
}, publicUrl);
