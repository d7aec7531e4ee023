import { removeData, takeFile, takeStudy } from './analyse.ts';
import { DropZone } from './drop-zone.tsx';
import { FileButton } from './file-button.tsx';
import { say } from './language.ts';
import { fileName, source } from './state.ts';

/** Chooses what is analysed: a file of the reader or the study's data; and removes it again. */
export function DataPanel() {
  return (
    <section class="survey-panel" aria-labelledby="data-head">
      <h2 class="head" id="data-head">
        {say('data')}
      </h2>
      <DropZone onFile={takeFile}>
        <FileButton text={say('choose')} accept=".csv,.txt,.xlsx,text/csv" onFile={takeFile} />
        <p class="small muted">{say('dropHint')}</p>
      </DropZone>
      <p class="chosen-source">{sourceText()}</p>
      <p class="survey-buttons">
        <button type="button" class="button" onClick={takeStudy}>
          {say('useStudy')}
        </button>
        <button type="button" class="button" onClick={removeData}>
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
