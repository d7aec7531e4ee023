import type { SurveyTable } from '../../geo/survey/present/survey-table.ts';
import { SurveyTableView } from '../../geo/survey/present/survey-table-view.tsx';
import { writeCsv } from '../../geo/survey/present/write-csv.ts';
import { language, say } from './language.ts';
import { saveFile } from './save-file.ts';

/** A table with the button that hands it over as CSV. */
export const SavedTable = ({ table }: { table: SurveyTable }) => (
  <SurveyTableView table={table}>
    <button
      type="button"
      class="button button-small"
      aria-label={say('saveCsvOf', { table: table.title })}
      onClick={() =>
        saveFile(
          `survei-${table.id}.csv`,
          'text/csv;charset=utf-8',
          writeCsv(table, language.value),
        )
      }
    >
      {say('saveCsv')}
    </button>
  </SurveyTableView>
);
