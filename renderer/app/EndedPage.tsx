import type { ByeReason } from '../../core/protocol/down/bye.ts';
import { Button } from '../parts/Button.tsx';
import type { Density } from '../parts/density.ts';
import { NoticePage } from './NoticePage.tsx';
import { OldProtocol } from './OldProtocol.tsx';
import { connection } from './page.ts';
import { useText } from './useText.ts';

/** The server ended this screen on purpose: says why, and what one can do. */
export function EndedPage({ why, size }: { why: ByeReason; size: Density }) {
  const text = useText().common.ended;
  if (why === 'oldProtocol') return <OldProtocol size={size} />;
  if (why === 'revoked') {
    const tryAgain = (
      <Button icon="refresh" onClick={() => connection().connect()}>
        {text.tryAgain}
      </Button>
    );
    return (
      <NoticePage icon="lock" title={text.revoked} action={tryAgain} size={size}>
        {text.revokedText}
      </NoticePage>
    );
  }
  const signInHere = (
    <Button variant="primary" onClick={() => connection().connect()}>
      {text.signInHere}
    </Button>
  );
  return (
    <NoticePage icon="monitor" title={text.replaced} action={signInHere} size={size}>
      {text.replacedText}
    </NoticePage>
  );
}
