import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import type { Density } from '../../parts/density.ts';
import { TextField } from '../../parts/TextField.tsx';
import { PlainPage } from '../PlainPage.tsx';
import { signIn } from '../useCommand.ts';
import { useLink, useSignInState } from '../useRoom.ts';
import { useText } from '../useText.ts';
import css from './signIn.module.css';
import { useRefusalText } from './useRefusalText.ts';

type AccountScreen = 'chair' | 'desk' | 'console';

const SIZES: Readonly<Record<AccountScreen, Density>> = { chair: 'seat', desk: 'desk', console: 'desk' };

/** Chair, secretary and technician: account and password. */
export function AccountSignIn({ screen, account: usual }: { screen: AccountScreen; account: string }) {
  const text = useText();
  const words = text.signIn;
  const isOpen = useLink().kind === 'open';
  const checking = useSignInState().kind === 'checking';
  const refusal = useRefusalText('account');
  const [account, setAccount] = useState(usual);
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCaps = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const ready = isOpen && !refusal.isLocked && account.trim() !== '' && password !== '';
  return (
    <PlainPage title={text.common.screens[screen].name} size={SIZES[screen]}>
      <Card look="raised" className={css.card}>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready && !checking) signIn({ kind: 'account', account: account.trim(), password });
          }}
        >
          <h2 className={css.title}>{words.signIn}</h2>
          <p className={css.text}>{text.common.screens[screen].use}</p>
          <TextField
            label={words.account}
            name="account"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={account}
            onChange={setAccount}
          />
          <TextField
            label={words.password}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            autoFocus
            required
            value={password}
            onChange={setPassword}
            onKeyDown={watchCaps}
            onKeyUp={watchCaps}
            hint={capsLock ? words.capsLock : undefined}
            error={refusal.text}
          />
          <Button
            variant="quiet"
            small
            icon={shown ? 'eyeOff' : 'eye'}
            className={css.start}
            onClick={() => setShown(!shown)}
          >
            {shown ? words.hidePassword : words.showPassword}
          </Button>
          <Button type="submit" variant="primary" block busy={checking} disabled={!ready}>
            {checking ? words.checking : words.signIn}
          </Button>
        </form>
      </Card>
    </PlainPage>
  );
}
