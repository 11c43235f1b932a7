import { useText } from '../../../app/useText.ts';
import { Banner } from '../../../parts/Banner.tsx';
import { Button } from '../../../parts/Button.tsx';
import { FileDrop } from '../../../parts/FileDrop.tsx';
import { SelectField } from '../../../parts/SelectField.tsx';
import { StatusPill } from '../../../parts/StatusPill.tsx';
import page from '../../people/import/ImportPage.module.css';
import { useSendBlock } from '../../shared/useSendBlock.ts';
import { FolderDrop } from './FolderDrop.tsx';
import css from './Import.module.css';
import { useFailureText } from './useFailureText.ts';
import { FOLDER_MAX, type Folder, useLibraryImport } from './useLibraryImport.ts';

const SHEETS = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Step one: a folder, and which of its files is the index. */
export function ImportChoose({ isReading }: { isReading: boolean }) {
  const text = useText().library.desk.imports;
  const { folder, sheet, tooMany, failure, take, read } = useLibraryImport();
  const failureText = useFailureText();
  const blocked = useSendBlock();
  return (
    <div className={page.choose}>
      {failure !== null && (
        <Banner tone="bad" word={text.failed}>
          {failureText(failure)}
        </Banner>
      )}
      {tooMany && <Banner tone="bad" word={text.tooMany(FOLDER_MAX)} />}
      <FolderDrop disabled={isReading} onTake={take} />
      {folder !== null && <ChooseSheet folder={folder} disabled={isReading} />}
      <div role="status">{isReading && <StatusPill status="loading">{text.reading}</StatusPill>}</div>
      {folder !== null && (
        <div>
          <Button
            variant="primary"
            trailing="arrowRight"
            busy={isReading}
            disabled={sheet === null || blocked !== undefined}
            title={blocked}
            onClick={() => void read()}
          >
            {text.read}
          </Button>
        </div>
      )}
      <Banner tone="info" word={text.promise}>
        {text.promiseText}
      </Banner>
      <section className={page.columns}>
        <h3 className={page.sub}>{text.columnsTitle}</h3>
        <dl className={page.fields}>
          {text.columns.map(([name, meaning]) => (
            <div key={name} className={page.field}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function ChooseSheet({ folder, disabled }: { folder: Folder; disabled: boolean }) {
  const text = useText().library.desk.imports;
  const { sheet, useSheet: choose } = useLibraryImport();
  const elsewhere = (
    <FileDrop
      label={text.noSheetText}
      chooseLabel={text.otherSheet}
      accept={SHEETS}
      disabled={disabled}
      onFiles={([file]) => {
        if (file !== undefined) choose({ path: file.name, file });
      }}
    />
  );
  if (sheet !== null && folder.sheets.length < 2) {
    return (
      <div className={css.sheet}>
        <StatusPill status="ok">{text.sheetFound(sheet.path)}</StatusPill>
      </div>
    );
  }
  return (
    <div className={css.sheet}>
      {folder.sheets.length > 1 ? (
        <SelectField
          label={text.sheetsFound}
          placeholder={text.sheet}
          value={sheet?.path ?? ''}
          disabled={disabled}
          options={folder.sheets.map(({ path }) => ({ value: path, label: path }))}
          onChange={(path) => {
            const chosen = folder.sheets.find((one) => one.path === path);
            if (chosen !== undefined) choose(chosen);
          }}
        />
      ) : (
        <>
          <StatusPill status="warn">{text.noSheet}</StatusPill>
          {elsewhere}
        </>
      )}
    </div>
  );
}
