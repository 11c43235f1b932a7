import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';

/** Why nothing can be sent now, in words; undefined while the line is open. */
export function useSendBlock(): string | undefined {
  const link = useLink();
  const { shell } = useText().desk;
  return link.kind === 'open' ? undefined : shell.cannotSend;
}
