import { useRef } from 'preact/hooks';
import { removeData, takeFile, takeStudy } from './analyse.ts';
import { DropZone } from './drop-zone.tsx';
import { say } from './language.ts';
import { fileName, isBusy, result, source } from './state.ts';

/** Chooses what is analysed: a file of the reader or the study's data; and removes it again. */
export function DataPanel() {
  const chooser = useRef<HTMLInputElement>(null);
  const from = source.value;
  const isEmpty = from === null && result.value === null;
  const take = (file: File | undefined) => {
    if (file) takeFile(file);
    // The same file, mended, may be chosen again.
    if (chooser.current) chooser.current.value = '';
  };
  return (
    <section class="survey-panel" aria-labelledby="data-head">
      <h2 class="head" id="data-head">
        {say('data')}
      </h2>
      <DropZone onFile={take}>
        <label class="file-label">
          <span>{say('choose')}</span>
          <input
            ref={chooser}
            type="file"
            accept=".csv,.txt,.xlsx,text/csv"
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
        </label>
        <p class="small muted">{say('dropHint')}</p>
      </DropZone>
      <p class="chosen-source">{sourceText()}</p>
      <p class="survey-buttons">
        <button type="button" class="button" disabled={isBusy.value} onClick={takeStudy}>
          {say('useStudy')}
        </button>
        <button type="button" class="button" disabled={isEmpty} onClick={removeData}>
          {say('remove')}
        </button>
      </p>
    </section>
  );
}

function sourceText(): string {
  const from = source.value;
  if (from === null) return say('nothingChosen');
  const name = fileName(from);
  return name === null ? say('chosenStudy') : say('chosenFile', { name });
}
