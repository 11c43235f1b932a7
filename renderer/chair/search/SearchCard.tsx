import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';

/** The way to the search. */
export function SearchCard({ onOpen }: { onOpen: () => void }) {
  const { search } = useText();
  return (
    <Card title={search.title}>
      <Button small block icon="search" onClick={onOpen}>
        {search.field}
      </Button>
    </Card>
  );
}
