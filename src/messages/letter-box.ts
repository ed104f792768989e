/** Where sealed letters lie until a person takes them up. */
export interface LetterBox {
  put(letter: string): Promise<void>;
}
