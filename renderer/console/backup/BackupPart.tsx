import { useText } from '../../app/useText.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';

export default function BackupPart() {
  return <EmptyState title={useText().console.nav.parts.backup} />;
}
