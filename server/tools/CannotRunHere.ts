/** The machine lacks what a tool needs; says what. The tool found nothing wrong, and nothing right either. */
export class CannotRunHere extends Error {
  override readonly name = 'CannotRunHere';
}
