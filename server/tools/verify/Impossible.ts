/** What the journal says at this place cannot have happened. The message is a sentence for people. */
export class Impossible extends Error {
  override readonly name = 'Impossible';
}

/** Throws Impossible with these words unless it holds. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Impossible(otherwise);
}
