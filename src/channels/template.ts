import { Context, filters, Liquid, type Template } from 'liquidjs';
import { OWN_FILTERS, type LinkCollector } from '#channels/own-filters.ts';
import { readable, READING_FILTERS } from '#channels/readable.ts';

type Values = Readonly<Record<string, unknown>>;

/** Characters and elements that filters may make for one text. */
const MEMORY = 1e6;
/** Tags, outputs and turns of loops of one text. The longest mail of the example takes 56. */
const STEPS = 20_000;

const escape = filters['escape'] as (this: unknown, value: unknown) => string;

const engineOf = (output: (this: unknown, value: unknown) => string): Liquid => {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // `{% if event.store %}` and `default` may ask for what an event left out; what is written may not be left out.
    lenientIf: true,
    memoryLimit: MEMORY,
    // Left out, it is the machine's: 20 ms of ICU at import, and dates that read differently elsewhere.
    locale: 'en-US',
    outputEscape: output,
  });
  for (const [name, filter] of Object.entries({ ...READING_FILTERS, ...OWN_FILTERS }))
    engine.registerFilter(name, filter);
  return engine;
};

/** Parsed once per text, never per message. */
const parsing = (engine: Liquid): ((text: string) => Template[]) => {
  const parsed = new Map<string, Template[]>();
  return (text) => {
    const known = parsed.get(text);
    if (known !== undefined) return known;
    const made = engine.parse(text);
    parsed.set(text, made);
    return made;
  };
};

const plain = engineOf((value) => readable(value) as string);
const escaping = engineOf(function (value) {
  return escape.call(this, readable(value));
});
export const template = parsing(plain);
const page = parsing(escaping);

/** The variables a template names, as paths. */
export const variablesOf = (text: string): readonly string[] =>
  plain
    .globalVariableSegmentsSync(template(text))
    .map((segments) => segments.filter((part) => typeof part === 'string').join('.'));

/** A template that takes more than any message needs. */
class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** Counts what is rendered instead of looking at a clock, so that a text is too much everywhere or nowhere. */
const counting = (): Context['renderLimit'] => {
  let steps = 0;
  const count = (): void => {
    steps += 1;
    if (steps > STEPS) throw new TooMuch('template render limit exceeded');
  };
  return { use: count, check: count } as unknown as Context['renderLimit'];
};

const rendered = (engine: Liquid, templates: Template[], values: object): string => {
  const context = new Context(values, engine.options, { sync: true }, { liquid: engine, renderLimit: counting() });
  return String(engine.renderSync(templates, context));
};

/** Throws when a variable is missing or cannot be read as text: half a sentence is never sent. */
export const fill = (text: string, context: Values, links: LinkCollector): string =>
  rendered(plain, template(text), { ...context, links });

/** The same for HTML: what is filled in is escaped, so that no name or title becomes markup. */
export const fillHtml = (text: string, context: Values, links: LinkCollector): string =>
  rendered(escaping, page(text), { ...context, links });
