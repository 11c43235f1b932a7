/** Shortest installation passphrase that the protocol accepts. */
const MIN_LENGTH = 12;

/** What is wrong with a new passphrase so far; null while there is nothing to say. */
export function newPassphraseFault(next: string, repeat: string): 'short' | 'differs' | null {
  if (next !== '' && next.length < MIN_LENGTH) return 'short';
  return repeat !== '' && repeat !== next ? 'differs' : null;
}
