import { useState } from 'react';
import { authHeaders } from '../../app/documents.ts';
import { useToasts } from '../../app/toasts.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';

/** Copies the sentence for the press as the server words it. */
export function PressButton({ path, name }: { path: string; name: string }) {
  const text = useText().desk.records;
  const show = useToasts((state) => state.show);
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    try {
      const answer = await fetch(path, { headers: authHeaders() });
      if (!answer.ok) throw new Error(`${answer.status}`);
      await navigator.clipboard.writeText((await answer.text()).trim());
      show('ok', text.press.copied);
    } catch {
      show('bad', text.press.failed);
    }
    setBusy(false);
  };
  return (
    <Button small icon="copy" busy={busy} aria-label={text.press.copyOf(name)} onClick={() => void copy()}>
      {text.press.copy}
    </Button>
  );
}
