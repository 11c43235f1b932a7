import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../useText.ts';
import css from './AddressPage.module.css';
import { readAddress, type ServerAddress } from './readAddress.ts';

export interface AddressPageProps {
  onBack: () => void;
  onServer: (server: ServerAddress) => void;
}

/** The server's address, typed. */
export function AddressPage({ onBack, onServer }: AddressPageProps) {
  const words = useText().shell.enrol;
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState(false);
  const server = readAddress(typed);
  return (
    <Card look="raised" className={css.card}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          setSent(true);
          if (server !== null) onServer(server);
        }}
      >
        <TextField
          data-keyboard="plain"
          label={words.addressTitle}
          hint={words.addressHint}
          error={sent && server === null ? words.addressWrong : null}
          autoFocus
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={setTyped}
        />
        <div className={css.actions}>
          <Button variant="quiet" icon="arrowLeft" onClick={onBack}>
            {words.back}
          </Button>
          <Button type="submit" variant="primary" trailing="arrowRight" disabled={typed.trim() === ''}>
            {words.next}
          </Button>
        </div>
      </form>
    </Card>
  );
}
