/** The system, or what was given to it, says no: exit code 1. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
}

/** The command was not given what it needs: exit code 2. */
export class Misuse extends Error {
  override readonly name: string = 'Misuse';
}
