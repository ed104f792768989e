import { armsOf } from '#programme/arms-of.ts';
import { EVERYBODY, type Experiment } from '#programme/grammar/experiment.ts';
import { stepsOfKind } from '#programme/grammar/branches.ts';
import type { Programme } from '#programme/programme.ts';
import type { Cell } from '#measurement/cells.ts';
import { toldOf } from '#measurement/experiment/guardrails.ts';
import { outlookOf, type Base, type Outlook } from '#measurement/experiment/outlook.ts';
import { resultOf, type Result } from '#measurement/experiment/result.ts';
import { methodInWords, stateInWords } from '#measurement/experiment/say.ts';
import { tallyOf } from '#measurement/experiment/tally.ts';
import { meanOf, NOTHING, shareOf } from '#measurement/statistics/sums.ts';
import type { Figures } from '#measurement/ports.ts';
import { dayAfter } from '#time/local-time.ts';
import { seconds } from '#words/parts.ts';

export interface Report extends Result {
  readonly experiment: string;
  readonly hypothesis: string;
  readonly measure: Experiment['measure'];
  readonly method: Experiment['method'];
  /** What the method promises, and what is to be thought of the result by now. */
  readonly says: readonly string[];
  readonly outlook: Outlook;
}

/** An experiment is read as far back as the log of messages goes. */
const LONGEST_DAYS = 400;
/** How many come is told by so many days. */
const LATELY_DAYS = 28;

/** The journeys whose members it is about. */
const journeysOf = ({ journeys }: Programme, { experiment, holdout }: Experiment): readonly string[] =>
  Object.values(journeys)
    .filter(({ journey, steps }) =>
      holdout === undefined
        ? stepsOfKind(steps, 'split').some(({ split }) => split === experiment)
        : holdout === EVERYBODY || holdout === journey,
    )
    .map(({ journey }) => journey);

const count = (cells: readonly Cell[], kinds: readonly Cell['kind'][]): number =>
  cells.reduce((sum, { kind, n }) => (kinds.includes(kind) ? sum + n : sum), 0);

/** Before the first exposure: how many runs its journeys have, and how many of them reach the goal. */
const history = async (
  figures: Pick<Figures, 'read'>,
  journeys: readonly string[],
  experiment: Experiment,
  today: string,
) => {
  const cells = await figures.read({
    kinds: ['run.started', 'run.held', 'goal.reached'],
    from: dayAfter(today, -LATELY_DAYS),
    to: dayAfter(today, -1),
    by: ['journey'],
    daily: false,
  });
  const own = cells.filter(({ dimensions }) => journeys.includes(dimensions.journey ?? ''));
  const [runs, goals] = [count(own, ['run.started', 'run.held']), count(own, ['goal.reached'])];
  const base: Base | undefined =
    'event' in experiment.measure && goals > 0 ? shareOf(runs, Math.min(runs, goals)) : undefined;
  return { perDay: runs / LATELY_DAYS, base };
};

const exposedLately = (cells: readonly Cell[], experiment: string, today: string): number =>
  count(
    cells.filter(({ of, on }) => of === experiment && on >= dayAfter(today, -LATELY_DAYS) && on < today),
    ['experiment.exposed'],
  ) / LATELY_DAYS;

/** An experiment of the live version by what was counted. One look is at those only whose time is over. */
export const reportOf = async (
  { figures }: { readonly figures: Pick<Figures, 'read'> },
  programme: Programme,
  experiment: Experiment,
  today: string,
): Promise<Report> => {
  const { experiment: name, hypothesis, measure, method, guardrails } = experiment;
  const span = { from: dayAfter(today, -LONGEST_DAYS), to: today };
  const cells = await figures.read({
    kinds: ['experiment.exposed', 'experiment.measured', 'experiment.spread'],
    ...span,
    by: [],
    daily: true,
  });
  const told =
    Object.keys(guardrails).length === 0
      ? {}
      : toldOf(
          name,
          await figures.read({
            kinds: ['message.sent', 'message.unsubscribed'],
            ...span,
            by: ['variant'],
            daily: false,
          }),
        );
  const over = dayAfter(today, -Math.ceil(seconds(measure.within) / 86_400) - 1);
  const weights = armsOf(programme, experiment);
  const tally = tallyOf(name, 'fixed' in method ? cells.filter(({ on }) => on <= over) : cells);
  const result = resultOf(experiment, weights, tally, told);
  const known = tallyOf(name, cells);
  const { sums } = known[weights[0]?.arm ?? ''] ?? { sums: NOTHING };
  const seen =
    sums.n > 1
      ? { perDay: exposedLately(cells, name, today), base: 'event' in measure ? shareOf(sums.n, sums.y) : meanOf(sums) }
      : await history(figures, journeysOf(programme, experiment), experiment, today);
  return {
    ...{ experiment: name, hypothesis, measure, method },
    says: [methodInWords(experiment), ...stateInWords(experiment, result)],
    ...result,
    outlook: outlookOf(experiment, weights, result, seen),
  };
};
