import type { ParseError } from '@marcbachmann/cel-js';
import type { Flaw } from '#programme/problem.ts';

/** Words of other languages for what CEL writes with signs. */
export const WORDS: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  not: '!',
  is: '==',
  eq: '==',
  ne: '!=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  True: 'true',
  False: 'false',
};

/** The operator another language has for what CEL writes otherwise, where the parser stopped. */
const otherSyntax = (text: string, at: number): Flaw | undefined => {
  const operators: readonly (readonly [RegExp, string])[] = [
    [/[!=]==/, '=='],
    [/=[<>]/, ''],
    [/<>/, '!='],
    [/[“”„«»]/, '"'],
    [/[‘’]/, "'"],
    [/(?<![=!<>])=(?!=)/, '=='],
    [/(?<!&)&(?!&)/, '&&'],
    [/(?<!\|)\|(?!\|)/, '||'],
    [/\?\./, '.'],
  ];
  for (const [pattern, instead] of operators) {
    const found = [...text.matchAll(new RegExp(pattern, 'g'))].find(
      ({ index, 0: match }) => index <= at && at <= index + match.length,
    );
    if (found === undefined) continue;
    const suggestion = instead === '' ? `${found[0][1] ?? ''}=` : found[0] === '!==' ? '!=' : instead;
    return { at: found.index, message: `${found[0]} is not CEL`, suggestion };
  }
  const word = [...text.matchAll(/\b[A-Za-z]+\b/g)].find(
    ({ index, 0: match }) => index <= at && at <= index + match.length,
  );
  const suggestion = word === undefined ? undefined : WORDS[word[0]];
  return word === undefined || suggestion === undefined
    ? undefined
    : { at: word.index, message: `${word[0]} is not CEL`, suggestion };
};

/** A condition that is not CEL (https://cel.dev), and what it should be. */
export const syntaxFlaw = (text: string, error: ParseError): Flaw => {
  const at = error.range?.start ?? 0;
  if (text.trim() === '') return { at: 0, message: 'is empty: leave the key out where there is no condition' };
  if (error.code === 'unterminated_string') {
    const quote = text[at] ?? '"';
    return { at, message: 'a text begins here and has no end', suggestion: `${text.slice(at).trim()}${quote}` };
  }
  if (/got EOF/.test(error.summary))
    return {
      at: 0,
      message: error.summary.replace('got EOF', 'and there is no more'),
      suggestion: `${text.trim()})`,
    };
  return otherSyntax(text, at) ?? { at: at >= text.trimEnd().length ? 0 : at, message: error.summary };
};
