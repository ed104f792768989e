/** The part that is used here; the package brings no types. */
declare module 'cli-progress' {
  export interface Options {
    format: string;
    etaBuffer?: number;
    hideCursor?: boolean;
    clearOnComplete?: boolean;
    stream?: NodeJS.WritableStream;
  }
  export class SingleBar {
    constructor(options: Options);
    start(total: number, startValue: number, payload: object): void;
    increment(step: number, payload: object): void;
    stop(): void;
  }
}
