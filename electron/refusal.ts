/** Thrown for what the person must be told: the message is a sentence in their language. Every other error is ours, and its words stay in the log. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
