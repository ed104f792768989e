import { billOf, total, type Bill } from '../cost/bill.ts';
import { scanReads } from '../cost/scan-reads.ts';
import { transitions } from '../cost/transitions.ts';
import { measured, unitsOf } from '../path/measure.ts';
import { atMost, fact, type Measured } from '../shared/row.ts';

const GATE = 2;
const said = (bill: Bill): string =>
  Object.entries(bill)
    .map(([what, cost]) => `${what} ${cost.toFixed(2)}`)
    .join(', ');

export const costGate = async (): Promise<Measured> => {
  const { hop, timer } = await measured();
  const alone = billOf(hop, unitsOf(timer), 1);
  const batched = billOf(hop, unitsOf(timer), 10);
  const [one, two] = [await scanReads(1_000), await scanReads(2_000)];
  const { ofTwo, ofThree } = await transitions();
  return {
    rows: [
      atMost(GATE, '$ per million: event, message, receipt, timer', total(alone), 13, {
        floor: 2.9,
        why: 'more than half of it is write units, and here every record travels alone, with a request and four invocations of its own',
      }),
      atMost(GATE, '$ per million of the same, by ten', total(batched), 9.5, { floor: 2.9 }),
      atMost(GATE, 'transitions of a fallback run, second of two channels', ofTwo, 4),
      atMost(GATE, 'transitions of a fallback run, second of three channels', ofThree, 6),
      atMost(GATE, 'more read calls of a scan with twice the members', two.calls - one.calls, 0),
      atMost(GATE, 'more read units of a scan with twice the members', two.units - one.units, 0),
    ],
    facts: [
      fact(GATE, 'alone', said(alone)),
      fact(GATE, 'by ten', said(batched)),
      fact(GATE, 'reads of an hourly scan, 50 due', `${one.calls} calls, ${one.units} units`),
    ],
  };
};
