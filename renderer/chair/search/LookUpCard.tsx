import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import css from './LookUpCard.module.css';

export interface LookUpCardProps {
  onSearch: () => void;
  onLibrary: () => void;
}

/** The ways to the search and to the library. */
export function LookUpCard({ onSearch, onLibrary }: LookUpCardProps) {
  const { search, library } = useText();
  return (
    <Card>
      <div className={css.ways}>
        <Button small block icon="search" onClick={onSearch}>
          {search.title}
        </Button>
        <Button small block icon="book" onClick={onLibrary}>
          {library.title}
        </Button>
      </div>
    </Card>
  );
}
