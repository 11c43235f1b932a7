import { useText } from '../../app/useText.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { OpenAuthority } from './OpenAuthority.tsx';

/** The passphrase, asked for where something just needed the authority's key. */
export function OpenAuthorityDialog({ onClose }: { onClose: () => void }) {
  const { console, common } = useText();
  const words = console.door.authority;
  return (
    <Dialog open onClose={onClose} title={words.unlockTitle} closeLabel={common.close} width="s">
      <OpenAuthority onOpened={onClose} onCancel={onClose} />
    </Dialog>
  );
}
