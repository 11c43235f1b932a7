import { useSessionKeyState } from '../../app/keys/sessionKey.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { KeyLine } from '../../ballot/KeyLine.tsx';

/** Whether the registrar has vouched for the key that this terminal signs with; nothing before the server has the key. */
export function OwnKeyState() {
  const words = useText().seat.vote.key;
  const key = useSessionKeyState();
  const vouchedKeys = useView('mine')?.vouchedKeys;
  if (key.kind !== 'registered' || vouchedKeys === undefined) return null;
  const vouched = vouchedKeys.includes(key.keyId);
  return <KeyLine vouched={vouched}>{vouched ? words.vouched : words.unvouched}</KeyLine>;
}
