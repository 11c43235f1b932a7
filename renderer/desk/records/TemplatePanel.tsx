import { useState } from 'react';
import { z } from 'zod';
import { formatDate } from '../../../core/i18n/format.ts';
import { useToasts } from '../../app/toasts.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { askPapers, type PaperStatus } from './paperAsks.ts';
import css from './RecordsPage.module.css';

const TEMPLATE = '/papers/template';

/** The office's own template of the minutes: brought, checked with every fault in words, taken away. */
export function TemplatePanel({ status, onChanged }: { status: PaperStatus | null; onChanged: () => void }) {
  const { desk } = useText();
  const text = desk.records.template;
  const { language } = useLanguage();
  const show = useToasts((state) => state.show);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly sentence: string; readonly faults: readonly string[] } | null>(
    null,
  );

  const send = async (path: string, init: RequestInit, done: string) => {
    setBusy(true);
    setTrouble(null);
    const told = await askPapers(z.unknown(), path, init);
    setBusy(false);
    if (told.kind === 'refused') {
      setTrouble({ sentence: told.sentence ?? desk.records.failed.offline, faults: told.faults });
      return;
    }
    show('ok', done);
    onChanged();
  };
  const bring = (file: File | undefined) => {
    if (file === undefined) return;
    const query = new URLSearchParams({ name: file.name, lang: language });
    const headers = { 'Content-Type': 'application/octet-stream' };
    void send(`${TEMPLATE}?${query}`, { method: 'POST', headers, body: file }, text.kept);
  };
  const template = status?.template ?? null;
  return (
    <Panel
      title={text.title}
      hint={template === null ? text.none : text.present(template.name, formatDate(template.at))}
      actions={
        template !== null && (
          <Button
            small
            variant="quiet"
            icon="trash"
            busy={busy}
            onClick={() => void send(TEMPLATE, { method: 'DELETE' }, text.removed)}
          >
            {text.remove}
          </Button>
        )
      }
    >
      {trouble !== null && (
        <Banner tone="bad" word={trouble.sentence}>
          {trouble.faults.length > 0 && (
            <ul className={css.faults}>
              {trouble.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
        </Banner>
      )}
      <FileDrop
        label={text.drop}
        chooseLabel={text.choose}
        hint={text.hint}
        accept=".docx"
        disabled={busy}
        onFiles={([file]) => bring(file)}
      />
    </Panel>
  );
}
