import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeEvent {
  readonly id: string;
  readonly source: string;
  readonly time: string;
  readonly memberId: string;
  readonly history?: boolean;
  readonly data: { readonly amount: number; readonly currency: string; readonly items?: number };
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The API as the command line sees it: it keeps what it was sent, and knows what it has seen. */
export class FakeApi {
  readonly calls: Call[] = [];
  /** Accepted events in their order. */
  readonly events: FakeEvent[] = [];
  readonly seen = new Set<string>();
  inFlight = 0;
  mostInFlight = 0;
  delay = 0;
  clock = '';
  /** Why an event is refused, if it is. */
  refuse: (event: FakeEvent) => string | undefined = () => undefined;
  refusal: 'rejected' | 'conflict' = 'rejected';
  /** Answers instead, when it answers at all. */
  instead: (call: Call, response: ServerResponse) => boolean = () => false;
  url = '';
  readonly #server = createServer((request, response) => {
    this.mostInFlight = Math.max(this.mostInFlight, (this.inFlight += 1));
    response.on('close', () => (this.inFlight -= 1));
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const call = { method, path: url, headers, body };
      this.calls.push(call);
      setTimeout(() => {
        if (!this.instead(call, response)) this.#answer(call, response);
      }, this.delay);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer({ method, path, body }: Call, response: ServerResponse): void {
    if (method === 'POST' && path === '/events') this.#accept(JSON.parse(body) as FakeEvent[], response);
    else if (method === 'POST' && path === '/local/clock')
      this.#move((JSON.parse(body) as { to: string }).to, response);
    else FakeApi.json(response, 404, { error: 'no such route', path: '' });
  }

  #move(to: string, response: ServerResponse): void {
    const forward = to > this.clock;
    if (forward) this.clock = to;
    if (forward) FakeApi.json(response, 200, { now: to, fired: 0 });
    else FakeApi.json(response, 400, { error: 'the clock only goes forward', path: 'to' });
  }

  #accept(events: readonly FakeEvent[], response: ServerResponse): void {
    const results = events.map((event) => {
      const { id } = event;
      const reason = this.refuse(event);
      if (reason !== undefined) return { id, status: this.refusal, path: 'data.amount', reason };
      const key = `${event.source} ${id}`;
      if (this.seen.has(key)) return { id, status: 'duplicate' };
      this.seen.add(key);
      this.events.push(event);
      return { id, status: 'accepted' };
    });
    FakeApi.json(response, results.every(({ status }) => status === 'rejected') ? 400 : 202, { results });
  }

  static json(response: ServerResponse, status: number, value: unknown): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  }
}
