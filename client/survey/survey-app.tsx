import { DataPanel } from './data-panel.tsx';
import { FindingList } from './finding-list.tsx';
import { say } from './language.ts';
import { Report } from './report.tsx';
import { SetupPanel } from './setup-panel.tsx';
import { fileName, faults, result, stage, status } from './state.ts';
import { cancel } from './analyse.ts';

/** Everything of the page that needs a script: data and set-up, what stands in the way, and the report. */
export function SurveyApp() {
  const shown = result.value;
  return (
    <>
      <div class="survey-controls">
        <div>
          <DataPanel />
          <Progress />
          {faults.value.length > 0 && (
            <FindingList title={say('faults')} findings={faults.value} isUrgent />
          )}
        </div>
        <SetupPanel />
      </div>
      {faults.value.length > 0 && shown && (
        <p class="last-good">
          {say('lastGood', { source: fileName(shown.source) ?? say('chosenStudy') })}
        </p>
      )}
      {shown && <Report result={shown} />}
    </>
  );
}

/** What is being done, or was done last; said aloud too. */
function Progress() {
  const now = stage.value;
  const last = status.value;
  return (
    <div class="survey-progress">
      {now && <progress aria-label={say(now)} />}
      <p role="status">{now ? say(now) : last ? say(last.sentence, last.values) : ''}</p>
      {now && (
        <button type="button" class="button" onClick={cancel}>
          {say('cancel')}
        </button>
      )}
    </div>
  );
}
