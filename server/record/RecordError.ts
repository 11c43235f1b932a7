/** No record can be made; the message says why, for people. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}
