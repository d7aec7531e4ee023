import { replayTables } from '../../../geo/survey/present/replay-tables.ts';
import { SurveyTableView } from '../../../geo/survey/present/survey-table-view.tsx';
import { replayStudy, type StudyReplay } from '../../../geo/survey/study/replay-study.ts';
import type { Language } from '../../../geo/text/languages.ts';
import { SURVEY_PAGE } from '../../../geo/text/survey/page.ts';
import { STUDY_NOTES } from '../../../geo/text/survey/study.ts';
import type { Assets } from '../assets.ts';
import { renderDocument, type Frame } from '../document.tsx';

let replayed: StudyReplay | null = null;

/** The same at every call, so computed at the first only. */
const replay = (): StudyReplay => (replayed ??= replayStudy());

/**
 * The survey page: what it is, the study replayed as tables, and the place where the script puts the
 * analysis of the reader's own file. Of the release it shows nothing.
 */
export function renderSurvey(language: Language, frame: Frame, assets: Assets): string {
  const say = (sentence: keyof typeof SURVEY_PAGE) => SURVEY_PAGE[sentence][language];
  return renderDocument({
    language,
    title: say('title'),
    description: say('description'),
    frame,
    isWide: true,
    head: (
      <>
        <style dangerouslySetInnerHTML={{ __html: assets.css }} />
        {assets.preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <script type="module" src={assets.script} />
      </>
    ),
    body: (
      <>
        <div id="survey-intro" class="survey-intro">
          <h1>{say('title')}</h1>
          <p class="lead">{say('lead')}</p>
          <p class="survey-privacy">{say('privacy')}</p>
          <noscript>
            <p>{say('noScript')}</p>
          </noscript>
        </div>
        <div id="survey" />
        <Replay language={language} />
      </>
    ),
  });
}

function Replay({ language }: { language: Language }) {
  const say = (sentence: keyof typeof SURVEY_PAGE) => SURVEY_PAGE[sentence][language];
  return (
    <section id="survey-replay" aria-labelledby="replay">
      <h2 id="replay">
        {say('replay')} <span class="badge badge-demonstration">{say('reconstructedBadge')}</span>
      </h2>
      <p>{say('replayLead')}</p>
      <ul class="survey-caveats">
        {Object.values(STUDY_NOTES).map((note) => (
          <li key={note.en}>{note[language]}</li>
        ))}
      </ul>
      {replayTables(replay(), language).map((table) => (
        <SurveyTableView key={table.id} table={table} />
      ))}
      <p class="muted">{say('source')}</p>
    </section>
  );
}
