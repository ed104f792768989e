import { refuse, type Answer, type Request } from '#runtime/http.ts';

/** A route as API Gateway names it: the method, and the path with its parameters. */
type RouteKey = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;
type Run = (request: Request) => Promise<Answer> | Answer;

/** Answers each route by what stands beside it; 404 on a route that is none of them, which no deployed API hands over. */
export const routed =
  (routes: Readonly<Record<RouteKey, Run>>): Run =>
  (request) => {
    const run = Object.hasOwn(routes, request.route) ? routes[request.route as RouteKey] : undefined;
    return run?.(request) ?? refuse(404, 'no such route');
  };
