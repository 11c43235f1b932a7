import { useLink } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Banner } from '../parts/Banner.tsx';

/** Says over a part that its figures are old and nothing can be sent; nothing while the line is open. */
export function LineLost() {
  const { reconnecting, reconnectingText } = useText().console.enrol;
  if (useLink().kind === 'open') return null;
  return (
    <Banner tone="warn" word={reconnecting}>
      {reconnectingText}
    </Banner>
  );
}
