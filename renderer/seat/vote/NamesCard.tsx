import { useState } from 'react';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { lineTitle } from '../../board/boardRows.ts';
import { NamedMap } from '../../board/NamedMap.tsx';
import type { Poll } from '../../board/pollTypes.ts';
import { Card } from '../../parts/Card.tsx';
import { SelectField } from '../../parts/SelectField.tsx';

/** Who chose what, as on the wall; nothing where the view has no names for this poll. */
export function NamesCard({ poll }: { poll: Poll }) {
  const t = useText();
  const named = useView('named');
  const [lineId, setLineId] = useState<string | null>(null);
  if (named === null || named.pollId !== poll.id) return null;
  const at = Math.max(
    0,
    poll.lines.findIndex(({ id }) => id === lineId),
  );
  return (
    <Card title={t.voting.names}>
      {poll.lines.length > 1 && (
        <SelectField
          label={t.seat.vote.namesOf}
          options={poll.lines.map((line, i) => ({ value: line.id, label: `${i + 1}. ${lineTitle(poll, line)}` }))}
          value={poll.lines[at]?.id ?? ''}
          onChange={setLineId}
        />
      )}
      <NamedMap options={poll.rule.options} entries={named.entries} at={at} size="screen" />
    </Card>
  );
}
