import { useText } from '../../../app/useText.ts';
import { Banner } from '../../../parts/Banner.tsx';
import { FileDrop } from '../../../parts/FileDrop.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { StatusPill } from '../../../parts/StatusPill.tsx';
import { failureText } from './failureText.ts';
import css from './ImportPage.module.css';
import type { ImportFlow } from './useImport.ts';

const TEMPLATE = new URL('./mau-nhap-dai-bieu.xlsx', import.meta.url).href;

/** Step one: a file, the template, and what is read of it. */
export function ImportChoose({ flow, kind }: { flow: ImportFlow; kind: 'meeting' | 'body' }) {
  const catalogue = useText();
  const text = catalogue.people.imports.choose;
  // Members of a body have no standing, which is the last column.
  const columns = kind === 'meeting' ? text.columns : text.columns.slice(0, -1);
  const reading = flow.work?.kind === 'reading' ? flow.work.name : null;
  return (
    <div className={css.choose}>
      {flow.failure !== null && (
        <Banner tone="bad" word={text.failed}>
          {failureText(catalogue, flow.failure.code, text.network)}
        </Banner>
      )}
      <FileDrop
        label={text.label}
        chooseLabel={text.choose}
        hint={text.hint}
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        disabled={reading !== null}
        onFiles={([file]) => {
          if (file !== undefined) void flow.read(file);
        }}
      />
      <div role="status">{reading !== null && <StatusPill status="loading">{text.reading(reading)}</StatusPill>}</div>
      <Banner tone="info" word={text.promise}>
        {text.promiseText}
      </Banner>
      <section className={css.columns}>
        <h3 className={css.sub}>{text.columnsTitle}</h3>
        <p className={css.quiet}>{text.columnsText}</p>
        <dl className={css.fields}>
          {columns.map(([name, meaning]) => (
            <div key={name} className={css.field}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <a className={css.template} href={TEMPLATE} download={text.templateName}>
          <Icon name="download" />
          {text.template}
        </a>
      </section>
    </div>
  );
}
