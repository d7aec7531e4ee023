import { parseSetup, readSetup } from '../../geo/survey/setup/read-setup.ts';
import { writeSetup } from '../../geo/survey/setup/write-setup.ts';
import { STUDY_SETUP } from '../../geo/survey/study/study-setup.ts';
import { analyse } from './analyse.ts';
import { FileButton } from './file-button.tsx';
import { pick, say } from './language.ts';
import { saveFile } from './save-file.ts';
import { SetupForm } from './form/setup-form.tsx';
import { announce, draft, faults, isFormOpen, source } from './state.ts';

/** Loads, edits and saves what the columns mean and how they are analysed, and starts the analysis. */
export function SetupPanel() {
  return (
    <section class="survey-panel" aria-labelledby="setup-head">
      <h2 class="head" id="setup-head">
        {say('setupHead')}
      </h2>
      <p class="chosen-source">{say('setupNow', { name: pick(draft.value.name) })}</p>
      <p class="survey-buttons">
        <FileButton
          text={say('loadSetup')}
          accept=".json,application/json"
          onFile={(file) => void loadSetup(file)}
        />
        <button type="button" class="button" onClick={saveSetup}>
          {say('saveSetup')}
        </button>
        <button type="button" class="button" onClick={() => (draft.value = STUDY_SETUP)}>
          {say('studySetup')}
        </button>
      </p>
      <details
        class="setup-details"
        open={isFormOpen.value}
        onToggle={({ currentTarget }) => (isFormOpen.value = currentTarget.open)}
      >
        <summary>{say('editSetup')}</summary>
        {isFormOpen.value && <SetupForm />}
      </details>
      <p class="survey-buttons">
        <button type="button" class="button button-strong" onClick={analyse}>
          {say('analyse')}
        </button>
      </p>
    </section>
  );
}

async function loadSetup(file: File): Promise<void> {
  const { setup, findings } = readSetup(await file.text());
  if (setup === null) {
    faults.value = findings;
    return announce('setupRefused', { count: findings.length });
  }
  draft.value = setup;
  faults.value = [];
  announce('setupLoaded', { name: pick(setup.name) });
  if (source.value) analyse();
}

function saveSetup(): void {
  const { setup, findings } = parseSetup(draft.value);
  faults.value = findings;
  if (setup === null) return announce('setupRefused', { count: findings.length });
  saveFile(`${setup.id}.json`, 'application/json', writeSetup(setup));
}
