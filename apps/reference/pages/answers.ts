import { keywords, type Keyword } from '#consent/keywords.ts';
import { NO } from '#inbound/match-answer.ts';
import { Action, REPLIES, REPLY_TEXTS } from '#programme/grammar/replies.ts';
import { heading, pageOf, plain, table, text, type Page } from '../document.ts';
import { ACTIONS } from '../meanings.ts';

const KINDS: readonly Keyword[] = ['stop', 'start', 'help', 'yes'];
const languages = new Intl.DisplayNames('en', { type: 'language' });

const wordsIn = (language: string, keyword: Keyword): string =>
  keywords()
    .filter(([, entry]) => entry.language === language && entry.keyword === keyword)
    .map(([word]) => word)
    .join(', ');

const rows = (): readonly (readonly string[])[] =>
  [...new Set(keywords().map(([, { language }]) => language))]
    .sort((a, b) => Number(b === 'und') - Number(a === 'und'))
    .map((language) => [
      language === 'und' ? 'shared' : (languages.of(language) ?? language),
      ...KINDS.map((keyword) => wordsIn(language, keyword)),
    ]);

/** What members write, and what it means. */
export const answersPage = (): Page =>
  pageOf('answers', 'Answers: what members write, and what it means', [
    plain(
      text(
        'A reply is read in this order: a tap; a stop in any words; HELP; an answer to whether to stop; an answer to a question that is open; a word of your own; a word that starts a journey; what could be a stop is asked, and who is angry is handed over. Whatever else comes goes to a question with a branch `other`; is [a question that is answered](questions.md); or gets the reply `pointer`.',
      ),
      heading('Answers to a question'),
      text(
        'A journey that [listens for a reply](steps.md#listen-for-reply) declares `intents`: each has `words`, or numbers `from` and `to`. These need no declaring:',
      ),
      ...table(
        ['Intent', 'Is', 'Branch'],
        [
          ['`yes`', 'a word of a yes below, or a tap that replies `yes`', '`yes`'],
          ['`no`', `${[...NO].join(', ')}, or a tap that replies \`no\``, '`no`'],
          ['`other`', 'anything else, where the step has a branch for it', '`other`'],
          ['', 'no answer in time', '`none`'],
        ],
      ),
      text(
        'Words are compared as whole answers, without case, accents and signs; a number is one by itself: `9`, `9!` or `9/10`. A word that means something everywhere cannot be one of an intent. Afterwards conditions ask `run.intent` and `run.number`.',
      ),
      heading('Words that are understood everywhere'),
      ...table(['Language', ...KINDS.map((keyword) => keyword.toUpperCase())], rows()),
      text('A stop is also understood in other words of these languages.'),
      heading('Words of your own'),
      text('`keywords` of programme.yaml gives a word one of these actions; a tap may reply them too:'),
      ...table(
        ['Action', 'What it does'],
        Action.options.map((action) => [`\`${action}\``, ACTIONS[action]]),
      ),
      heading('What the system answers'),
      text('Each has a text in [replies](settings.md#replies) of programme.yaml:'),
      ...table(
        ['Reply', 'When'],
        REPLIES.map((name) => [`\`${name}\``, REPLY_TEXTS[name]]),
      ),
    ),
  ]);
