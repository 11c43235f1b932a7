import { useState } from 'react';
import { signOut } from '../app/useCommand.ts';
import { useSession, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Pill } from '../parts/Pill.tsx';
import { ChangePassword } from './ChangePassword.tsx';

/** Who works here, the password, and the way out. */
export function AccountActions() {
  const text = useText();
  const session = useSession();
  const accounts = useView('accounts')?.accounts ?? [];
  const [changing, setChanging] = useState(false);
  const accountId = session.kind === 'signedIn' ? session.accountId : null;
  return (
    <>
      <Pill>{accounts.find(({ id }) => id === accountId)?.name ?? accountId}</Pill>
      <IconButton icon="lock" label={text.console.account.password} small onClick={() => setChanging(true)} />
      <IconButton icon="logOut" label={text.common.signOut} small onClick={signOut} />
      {changing && <ChangePassword account={accountId ?? ''} onClose={() => setChanging(false)} />}
    </>
  );
}
