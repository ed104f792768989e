import { describe, expect, it } from '@jest/globals';
import { classify } from '#consent/classify.ts';
import { ownWords } from '#consent/own-words/own-words.ts';

const SENT = 'Norrsken Coffee: double points on Friday and Saturday. End messages: STOP';

describe('what is nearly what was sent', () => {
  it.each([
    '“double points friday, end messages STOP”',
    '"points on Saturday, messages end: STOP"',
    "'End of messages: STOP'",
  ])('is a quotation between marks: %s', (quoted) => {
    expect(ownWords(`${quoted} what is this?`, [SENT]).text).toBe('what is this?');
  });

  it('is one without marks when it is a long sentence', () => {
    const forwarded = 'From Norrsken Coffee: double points Friday, messages end STOP. Shall we go?';
    expect(ownWords(forwarded, [SENT]).text).toBe('Shall we go?');
  });

  it('is a wish when it is short: both sides say so', () => {
    expect(classify('end messages', [SENT]).class).toBe('opt-out');
    expect(classify('STOP', [SENT]).class).toBe('opt-out');
  });

  it('leaves what the person adds', () => {
    expect(classify('“double points friday, end messages STOP” no thanks, please stop', [SENT]).class).toBe('opt-out');
  });
});

describe('a line behind > is not the person’s, also where it is not what was sent', () => {
  it.each(['> Which soup? 1 pea 2 leek. STOP = end\n1 with bread', '> Which soup?\n> STOP ends\n1 with bread'])(
    '%j',
    (text) => {
      expect(ownWords(text, ['Which soup? 1 pea 2 leek. Norrsken. STOP = end']).text).toBe('1 with bread');
    },
  );
});

describe('the menu of a robot', () => {
  it.each([
    'You are chatting with the city. 1 waste, 2 parking, EXIT to leave.',
    'Tapez 1 déchets, 2 stationnement, FIN pour quitter.',
    'Stai chattando con il Comune. 1 rifiuti, 2 parcheggi, FINE per uscire.',
  ])('is a machine’s: %s', (text) => {
    expect(ownWords(text).borrowed).toBe('automatic');
  });

  it('is not an order of one and two', () => {
    expect(ownWords('1 coffee, 2 teas, HAM on rye').borrowed).toBeUndefined();
    expect(classify('1 coffee, 2 teas, STOP texting me').class).toBe('opt-out');
  });
});

it('a stop sign with a courtesy that is a yes elsewhere is a stop', () => {
  for (const text of ['🛑 tak', '🛑 si', 'ja 🛑']) expect(classify(text).class).toBe('opt-out');
});
