/** Others wrote the same rows for as long as this could wait. Nothing of it was written, and the same may pass in a moment. */
export class Contended extends Error {
  override readonly name = 'Contended';
}
