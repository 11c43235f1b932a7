import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';

export default function ReadinessPart({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <EmptyState
      title={text.console.nav.parts.readiness}
      actions={<Button onClick={onClose}>{text.common.close}</Button>}
    />
  );
}
