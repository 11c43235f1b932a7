import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';

/** The way to the library. */
export function LibraryCard({ onOpen }: { onOpen: () => void }) {
  const { library } = useText();
  return (
    <Card title={library.title}>
      <Button small block icon="book" onClick={onOpen}>
        {library.openCard}
      </Button>
    </Card>
  );
}
