import type { FunctionName } from './functions.ts';

/** `key` is the API's route key: method and path with its parameters. */
export interface Route {
  readonly key: string;
  readonly handler: FunctionName;
}

export interface Matched {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Finds the route of a request as an HTTP API does; parameters come decoded. */
export const routeMatcher = (routes: readonly Route[]) => {
  const compiled = routes.map((route) => {
    const [method = '', path = ''] = route.key.split(' ');
    return { route, method, path: pattern(path) };
  });
  return (method: string, path: string): Matched | undefined => {
    for (const each of compiled) {
      const found = each.method === method ? each.path.exec(path) : null;
      if (found === null) continue;
      const parameters = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)] as const);
      return { route: each.route, parameters: Object.fromEntries(parameters) };
    }
    return undefined;
  };
};
