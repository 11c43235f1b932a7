import { signOut } from '../app/useCommand.ts';
import { useSession, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Pill } from '../parts/Pill.tsx';

/** Who works here, the password, and the way out. */
export function AccountActions({ onPassword }: { onPassword: () => void }) {
  const text = useText();
  const session = useSession();
  const accounts = useView('accounts')?.accounts ?? [];
  const accountId = session.kind === 'signedIn' ? session.accountId : null;
  return (
    <>
      <Pill>{accounts.find(({ id }) => id === accountId)?.name ?? accountId}</Pill>
      <IconButton icon="lock" label={text.console.account.password} small onClick={onPassword} />
      <IconButton icon="logOut" label={text.common.signOut} small onClick={signOut} />
    </>
  );
}
