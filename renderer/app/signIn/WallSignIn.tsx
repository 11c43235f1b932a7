import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { PlainPage } from '../PlainPage.tsx';
import { signIn } from '../useCommand.ts';
import { useLink, useSignInState } from '../useRoom.ts';
import { useText } from '../useText.ts';
import css from './signIn.module.css';
import { useRefusalText } from './useRefusalText.ts';
import { useRetryWithProof } from './useRetryWithProof.ts';

/** The hall's screen: its device code, once. */
export function WallSignIn({ account: usual }: { account: string }) {
  const words = useText().signIn;
  const isOpen = useLink().kind === 'open';
  const checking = useSignInState().kind === 'checking';
  const refusal = useRefusalText('device');
  const [account, setAccount] = useState(usual);
  const [code, setCode] = useState('');
  useRetryWithProof();
  const ready = isOpen && !refusal.isLocked && account.trim() !== '' && code.trim() !== '';
  return (
    <PlainPage title={words.wallTitle} size="seat" dark>
      <Card look="raised" className={css.card}>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready && !checking) signIn({ kind: 'device', account: account.trim(), code: code.trim() });
          }}
        >
          <h2 className={css.title}>{words.wallTitle}</h2>
          <p className={css.text}>{words.wallText}</p>
          <TextField
            label={words.account}
            autoCapitalize="none"
            spellCheck={false}
            value={account}
            onChange={setAccount}
          />
          <TextField
            label={words.deviceCode}
            hint={words.deviceCodeHint}
            error={refusal.text}
            autoFocus
            autoCapitalize="characters"
            spellCheck={false}
            value={code}
            onChange={setCode}
          />
          <Button type="submit" variant="primary" block busy={checking} disabled={!ready}>
            {checking ? words.checking : words.openWall}
          </Button>
        </form>
      </Card>
    </PlainPage>
  );
}
