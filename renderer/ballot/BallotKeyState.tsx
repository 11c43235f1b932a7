import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { KeyLine } from './KeyLine.tsx';

/** Whether the registrar has vouched for the key that a recorded ballot was signed with: part of its receipt. */
export function BallotKeyState({ keyId }: { keyId: string }) {
  const words = useText().seat.vote.key;
  const vouched = useView('mine')?.vouchedKeys.includes(keyId) ?? false;
  return <KeyLine vouched={vouched}>{vouched ? words.signedVouched : words.signedUnvouched}</KeyLine>;
}
