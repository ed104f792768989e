import { conditionCost } from '../evaluation/condition-cost.ts';
import { templateParses } from '../evaluation/template-parses.ts';
import { atLeast, atMost, fact, type Measured } from '../shared/row.ts';

const GATE = 6;

/** Conditions and templates: what is done for each message, and what only for each version. */
export const evaluationGate = async (): Promise<Measured> => {
  const { parses, texts, messages } = await templateParses();
  const { ours, theirs } = await conditionCost();
  return {
    rows: [
      atLeast(GATE, 'times as fast as json-rules-engine', theirs / ours, 50, {
        why: 'CEL is interpreted and checks types as it goes; it is less than 1 % of one SDK call either way',
      }),
      atMost(GATE, 'template parses for each text of a version', parses / texts, 1),
    ],
    facts: [
      fact(GATE, 'almost-silver condition', `${ours.toFixed(2)} µs, json-rules-engine ${theirs.toFixed(1)} µs`),
      fact(GATE, 'template parses', `${parses} for ${texts} texts and ${messages} messages`),
    ],
  };
};
