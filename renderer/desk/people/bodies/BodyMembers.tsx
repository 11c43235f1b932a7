import { useState } from 'react';
import type { Body, Person } from '../../../../core/people/people.ts';
import { useAct } from '../../../app/useAct.ts';
import { useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { IconButton } from '../../../parts/IconButton.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { type Column, Table } from '../../../parts/Table.tsx';
import { usePeoplePlace } from '../peoplePath.ts';
import { AddMembersDialog } from './AddMembersDialog.tsx';
import css from './BodiesPage.module.css';
import { moveMember } from './moveMember.ts';

/** The incumbent members of a body, in its order. */
export function BodyMembers({ body, onEdit }: { body: Body; onEdit: () => void }) {
  const { people, desk } = useText();
  const text = people.bodies;
  const { goTo } = usePeoplePlace();
  const { act, busy } = useAct();
  const byId = new Map((useView('people')?.people ?? []).map((person) => [person.id, person]));
  const members = body.memberIds.flatMap((id) => byId.get(id) ?? []);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Person | null>(null);
  const save = (memberIds: readonly string[], done?: string) =>
    act({ kind: 'saveBody', body: { ...body, memberIds: [...memberIds] } }, done);
  const remove = async () => {
    if (removing !== null)
      await save(
        body.memberIds.filter((id) => id !== removing.id),
        text.removed,
      );
    setRemoving(null);
  };
  const columns: readonly Column<Person>[] = [
    { id: 'order', header: text.columns.order, width: '76px', align: 'end', cell: (_person, index) => index + 1 },
    { id: 'code', header: text.columns.code, width: '110px', cell: (person) => person.code },
    {
      id: 'name',
      header: text.columns.name,
      width: '34%',
      cell: (person) => <strong className={css.name}>{person.name}</strong>,
    },
    {
      id: 'position',
      header: text.columns.position,
      cell: (person) => (
        <span className={css.two}>
          <span>{person.position}</span>
          <small>{person.unit}</small>
        </span>
      ),
    },
    {
      id: 'actions',
      header: <span className="visually-hidden">{text.columns.actions}</span>,
      width: '138px',
      align: 'end',
      cell: (person, index) => (
        <span className={css.actions}>
          <IconButton
            icon="arrowUp"
            small
            label={text.up(person.name)}
            disabled={index === 0 || busy}
            onClick={() => void save(moveMember(body.memberIds, person.id, -1))}
          />
          <IconButton
            icon="arrowDown"
            small
            label={text.down(person.name)}
            disabled={index === members.length - 1 || busy}
            onClick={() => void save(moveMember(body.memberIds, person.id, 1))}
          />
          <IconButton icon="trash" small label={text.remove(person.name)} onClick={() => setRemoving(person)} />
        </span>
      ),
    },
  ];
  return (
    <Panel
      title={body.name}
      hint={`${text.membersTitle}: ${text.members(members.length, body.memberNoun)}, ${text.order}`}
      flush
      actions={
        <>
          <Button icon="pencil" onClick={onEdit}>
            {text.edit}
          </Button>
          <Button icon="upload" onClick={() => goTo({ kind: 'bodyImport', bodyId: body.id })}>
            {text.import}
          </Button>
          <Button variant="primary" icon="plus" onClick={() => setAdding(true)}>
            {text.addMembers}
          </Button>
        </>
      }
    >
      <div className={css.fill}>
        <Table
          caption={text.table}
          columns={columns}
          rows={members}
          rowKey={(person) => person.id}
          empty={
            <EmptyState icon="people" title={text.noMembers}>
              {text.noMembersText}
            </EmptyState>
          }
        />
      </div>
      {adding && <AddMembersDialog body={body} onClose={() => setAdding(false)} />}
      <ConfirmDialog
        open={removing !== null}
        title={text.removeAsk}
        confirmLabel={text.removeDo}
        cancelLabel={desk.shell.cancel}
        danger
        busy={busy}
        onConfirm={() => void remove()}
        onCancel={() => setRemoving(null)}
      >
        {removing !== null && text.removeText(removing.name)}
      </ConfirmDialog>
    </Panel>
  );
}
