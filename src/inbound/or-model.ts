import { askModel, intentNamed, INTENTS, type Choices } from '#answers/ask-model.ts';
import { masked } from '#answers/masked.ts';
import { ownWords } from '#consent/own-words/own-words.ts';
import type { Meaning, Understanding } from '#inbound/interpret.ts';
import { forThem, isFor } from '#inbound/known-answer.ts';
import type { Person, ReplyPorts } from '#inbound/person.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { MemberRow } from '#members/member-row.ts';
import { textOf } from '#members/zone.ts';
import { chosenLanguage } from '#programme/localized.ts';
import type { Programme } from '#programme/programme.ts';
import { idOf } from '#words/ids.ts';

/** What nobody understood, and what a person reads anyway. */
const ASKED: readonly Meaning[] = ['other', 'person'];

const namesOf = (member: MemberRow): readonly string[] =>
  ['givenName', 'familyName'].flatMap((name) => textOf(member, name)?.split(/\s+/) ?? []);

const choicesFor = (person: Person, programme: Programme, now: Date): Choices => ({
  ...INTENTS,
  ...Object.fromEntries(
    Object.values(programme.answers ?? {})
      .filter(({ answer }) => isFor(answer, person, programme, now))
      .map(({ answer, about }) => [answer, about]),
  ),
});

/** An answer that a model chose, in the language that the member reads. */
const chosen = (answer: string, member: MemberRow, { answers, settings }: Programme): Understanding | undefined => {
  const file = answers?.[answer];
  if (file === undefined) return undefined;
  const { language } = settings.brand;
  const languages = Object.keys(file.asked);
  return {
    action: 'known',
    known: { answer, language: chosenLanguage(languages, textOf(member, 'locale') ?? null, language) },
  };
};

export interface Given {
  readonly reply: Reply;
  readonly person: Person;
  readonly programme: Programme;
  readonly memberId: string;
  /** What was said to them lately, which they may quote. */
  readonly sent: readonly string[];
}

/**
 * Where a stage has a model, what nobody understood of a member is asked of it, once: it may choose an answer or an intent that changes
 * nothing, and drafts for the person who reads the rest. What came before is not asked again: the log has what was chosen.
 */
const chosenByModel = async (
  ports: ReplyPorts,
  { reply, person, programme, memberId, sent }: Given,
  understood: Understanding,
): Promise<Understanding> => {
  const { model } = ports;
  const { member } = person;
  if (model === undefined || member === undefined || !ASKED.includes(understood.action)) return understood;
  if ((await ports.messages.get(memberId, idOf('in', reply.id))) !== undefined) return understood;
  const now = ports.now();
  const asked = await askModel(model, {
    words: masked(ownWords(reply.text, sent).text, namesOf(member)),
    choices: choicesFor(person, programme, now),
    who: person.address,
    day: now.toISOString().slice(0, 10),
  });
  if (asked === undefined) return understood;
  const { use } = asked;
  const intent = intentNamed(use.choice);
  const meant: Understanding | undefined =
    intent === undefined ? chosen(use.choice, member, programme) : { action: intent };
  return understood.action === 'person' || meant === undefined
    ? { ...understood, asked }
    : { ...meant, asked: { use } };
};

/** What is answered by itself, where it is for them: by what is like a question of the brand's, else as a model chose. */
export const orModel = async (ports: ReplyPorts, given: Given, understood: Understanding): Promise<Understanding> =>
  forThem(ports, given, await chosenByModel(ports, given, understood));
