import { useState } from 'react';
import type { Body } from '../../../../core/people/people.ts';
import { useHasView, useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { Skeleton } from '../../../parts/Skeleton.tsx';
import { usePeoplePlace } from '../peoplePath.ts';
import css from './BodiesPage.module.css';
import { BodyDialog } from './BodyDialog.tsx';
import { BodyMembers } from './BodyMembers.tsx';

/** The bodies that meet, and the members of the chosen one; the first one unless the address names another. */
export function BodiesPage({ bodyId }: { bodyId: string | null }) {
  const { people, desk } = useText();
  const text = people.bodies;
  const bodies = useView('bodies')?.bodies ?? [];
  const known = useHasView('bodies');
  const { goTo } = usePeoplePlace();
  const [form, setForm] = useState<{ readonly body: Body | null } | null>(null);
  const chosen = bodies.find(({ id }) => id === bodyId) ?? bodies[0];
  return (
    <div className={css.page}>
      <Panel
        title={text.title}
        flush
        actions={
          <Button
            small
            icon="plus"
            variant={bodies.length === 0 ? 'primary' : 'secondary'}
            onClick={() => setForm({ body: null })}
          >
            {text.create}
          </Button>
        }
      >
        <ul aria-label={text.list}>
          {bodies.map((body) => (
            <li key={body.id}>
              <button
                type="button"
                className={css.body}
                aria-current={body.id === chosen?.id ? 'true' : undefined}
                onClick={() => goTo({ kind: 'bodies', bodyId: body.id })}
              >
                {body.parent !== '' && <span>{body.parent}</span>}
                <strong>{body.name}</strong>
                <span>
                  {text.family[body.family]} · {text.members(body.memberIds.length, body.memberNoun)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      {!known && <Skeleton label={desk.shell.loading} shape={8} />}
      {known && chosen === undefined && (
        <EmptyState icon="people" title={text.empty}>
          {text.emptyText}
        </EmptyState>
      )}
      {chosen !== undefined && <BodyMembers key={chosen.id} body={chosen} onEdit={() => setForm({ body: chosen })} />}
      {form !== null && (
        <BodyDialog
          body={form.body}
          onClose={() => setForm(null)}
          onSaved={(id) => goTo({ kind: 'bodies', bodyId: id })}
        />
      )}
    </div>
  );
}
