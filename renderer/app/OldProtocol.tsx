import { useEffect, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import type { Density } from '../parts/density.ts';
import { NoticePage } from './NoticePage.tsx';
import { connection } from './page.ts';
import { type ShellDiagnostics, shellHere } from './shell.ts';
import { useText } from './useText.ts';

/** The screens are older than the server: a browser loads the new ones, a terminal has to be updated by the technician. */
export function OldProtocol({ size }: { size: Density }) {
  const text = useText().common.ended;
  const shell = shellHere();
  const [facts, setFacts] = useState<ShellDiagnostics | null>(null);
  useEffect(() => {
    shell?.diagnostics().then(setFacts, () => {});
  }, [shell]);
  if (shell === null) {
    const reload = (
      <Button variant="primary" icon="refresh" onClick={() => location.reload()}>
        {text.reload}
      </Button>
    );
    return (
      <NoticePage icon="refresh" title={text.oldProtocol} action={reload} size={size}>
        {text.oldProtocolText}
      </NoticePage>
    );
  }
  const tryAgain = (
    <Button icon="refresh" onClick={() => connection().connect()}>
      {text.tryAgain}
    </Button>
  );
  return (
    <NoticePage icon="download" title={text.oldTerminal} action={tryAgain} size={size}>
      <p>{text.oldTerminalText}</p>
      {facts !== null && <p>{text.versions(facts.version, facts.offer)}</p>}
    </NoticePage>
  );
}
