import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { LineLost } from '../LineLost.tsx';
import css from './BackupPart.module.css';
import { BackupStanding } from './BackupStanding.tsx';
import { Command } from './Command.tsx';

/** Stand for the folders of an installation where the server has none of its own to name. */
const SAMPLE = { backup: '/mnt/sao-luu', data: '/var/lib/nghi-su' } as const;

/** What the backups are worth now, and how a room comes back from one. */
export default function BackupPart() {
  const text = useText();
  const words = text.console.backup;
  const server = useView('server');
  const folder = server?.backup?.folder ?? SAMPLE.backup;
  const { commands } = words;
  return (
    <>
      <LineLost />
      <div className={css.part}>
        <Panel title={words.title}>
          {server === null ? (
            <Skeleton label={text.common.loading} shape={6} />
          ) : (
            <BackupStanding backup={server.backup} entries={server.journal.entries} />
          )}
        </Panel>
        <div className={css.side}>
          <Panel title={words.todo}>
            <div className={css.commands}>
              {server !== null && server.backup?.sameDisk !== false && (
                <Command title={commands.start}>{`npm start -- --backup ${SAMPLE.backup}`}</Command>
              )}
              <Command title={commands.restore} note={commands.restoreHint}>
                {`npm run restore -- ${folder} --to ${SAMPLE.data}`}
              </Command>
              <Command title={commands.backup}>{`npm run backup -- ${SAMPLE.data} --to ${folder}`}</Command>
              <Command title={commands.verify}>{`npm run verify -- ${SAMPLE.data}`}</Command>
            </div>
          </Panel>
          <Panel title={words.how}>
            <ul className={css.rules}>
              {words.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
    </>
  );
}
