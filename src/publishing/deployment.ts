/** An object among the assets of an account, as the CDK put it there. */
export interface Place {
  readonly bucket: string;
  readonly key: string;
}

/** What a deployment brought along, the pictures that providers fetch, and who waits to hear what came of it. */
export interface Deployment {
  text(at: Place): Promise<string>;
  /** Puts a picture where providers fetch it, under the name that messages use; one of that name is replaced. */
  show(name: string, type: string, at: Place): Promise<void>;
  /** Takes all pictures away. */
  clear(): Promise<void>;
  answer(url: string, body: string): Promise<void>;
}
