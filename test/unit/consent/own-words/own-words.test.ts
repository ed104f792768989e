import { describe, expect, it, test } from '@jest/globals';
import { classify } from '#consent/classify.ts';
import { SAMPLES } from './samples.ts';

const cutShort = (message: string): string => `${message.slice(0, 40)}…`;
const quoted = (message: string): string =>
  message
    .split('. ')
    .map((line) => `> ${line}`)
    .join('\n');

describe.each(SAMPLES)('in $language', (sample) => {
  const { message, wish, reactions, ofMedia, wrote, forwarded, instructions, automatic } = sample;
  const reacted = reactions.map((frame) => frame.replace('@', () => message));

  it('the message alone, which somebody sends back, is no wish', () => {
    expect(classify(message, [message])).toMatchObject({ class: 'other', rule: 'quote' });
    expect(classify(`"${message.toUpperCase()}"`, [message])).toMatchObject({ class: 'other', rule: 'quote' });
  });

  it('what a person adds to it counts', () => {
    expect(classify(`${message} STOP`, [message]).class).toBe('opt-out');
    expect(classify(`STOP "${message}"`, [message]).class).toBe('opt-out');
    expect(classify(`${wish}\n${message}`, [message]).class).toBe('opt-out');
    expect(classify(`“${cutShort(message)}” ${wish}`, [message]).class).toBe('opt-out');
  });

  it.each(reacted)('%s is a reaction, with the message at hand or without', (text) => {
    expect(classify(text)).toMatchObject({ class: 'other', rule: 'reaction' });
    expect(classify(text, [message])).toMatchObject({ class: 'other', rule: 'reaction' });
  });

  it('a reaction may cut the message short, or be to a picture', () => {
    const [frame = ''] = reactions;
    expect(classify(frame.replace('@', () => cutShort(message)))).toMatchObject({ rule: 'reaction' });
    expect(classify(ofMedia)).toMatchObject({ class: 'other', rule: 'reaction' });
  });

  it.each(reacted.slice(0, 2))('%s with a STOP under it is a wish', (text) => {
    expect(classify(`${text}\nSTOP`).class).toBe('opt-out');
    expect(classify(`${text}\n\n${wish}`, [message]).class).toBe('opt-out');
  });

  it('quoted and forwarded lines are no wish, and what stands outside is', () => {
    const reply = `${wrote}\n${quoted(message)}`;
    const passedOn = `${forwarded}\n${message}`;
    for (const text of [reply, passedOn, quoted(message), `${wrote}\n\n${message}`]) {
      expect(classify(text).class).toBe('other');
      expect(classify(text, [message]).class).toBe('other');
      expect(classify(`STOP\n\n${text}`).class).toBe('opt-out');
      expect(classify(`${wish}\n\n${text}`, [message]).class).toBe('opt-out');
      expect(classify(`${text}\n\nSTOP`).class).toBe('opt-out');
      expect(classify(`${text}\n\n${wish}`, [message]).class).toBe('opt-out');
    }
  });

  it.each(instructions)('"%s" instructs and wishes nothing, also in quotes', (text) => {
    expect(classify(text).class).toBe('other');
    expect(classify(`“${text}”`).class).toBe('other');
    expect(classify(`> ${text}`).class).toBe('other');
    expect(classify(`Pizza Rialto 2x1! ${text}`).class).toBe('other');
    expect(classify(`"${text}". ${wish}`).class).toBe('opt-out');
    expect(classify(`${text}.\nSTOP`).class).toBe('opt-out');
  });

  it.each(automatic)('"%s" is said by a machine', (text) => {
    expect(classify(text).class).toBe('other');
    expect(classify(`${text}\nSTOP`).class).toBe('opt-out');
  });
});

test.each([
  ['STOP to end', 'a bare one may be a wish'],
  ['"STOP"', 'one word between marks is the word'],
  ['I text STOP to you every day', 'who says it of themselves tells no one how'],
  ['Please stop these automated messages', 'it is about machines and not by one'],
  ["I'm on vacation and roaming, each of your texts costs me money, STOP", 'the reason stands in the same breath'],
  ['you wrote “Reply STOP to opt out”, I want out', 'the wish stands outside'],
  ['I loved “Bean” but stop texting me', 'a verb of reactions, and more'],
  ['stop all texts', 'three words that our message has too'],
])('%s opts out: %s', (text) => {
  expect(classify(text, ['Too much? Reply STOP to stop all texts. Norrsken Coffee, Sundsvall']).class).toBe('opt-out');
});

test('what stands below a message that is forwarded whole on one line is their own', () => {
  expect(
    classify('Fwd: “Hi Ann, your dye is due! STOP to unsub”\nThat is not my name, take me off your list').class,
  ).toBe('opt-out');
  expect(classify('Fwd: Hi Ann, your dye is due!\nTo end: STOP').class).toBe('other');
});

test('a machine that ends on how to stop opts nobody out', () => {
  const text = 'Este número não recebe respostas. Para desmarcar ligue. Fim dos lembretes: SAIR';
  expect(classify(text).class).not.toBe('opt-out');
});

test.each([
  ['Loved it!', 'none'],
  ['great image', 'none'],
])('%s is no reaction', (text, rule) => {
  expect(classify(text)).toMatchObject({ rule });
});
