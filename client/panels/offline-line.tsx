import { release } from '../data/answers.ts';
import { moment } from '../format.ts';
import { isBack, isOffline, shownKeptAt } from '../offline/connection.ts';
import { say } from '../state.ts';

/** One calm line over the map: that the service is away and what is shown instead, or that it is back. */
export function OfflineLine() {
  if (isBack.value) {
    return (
      <div class="toast toast-calm" role="status">
        {say('backOnline')}
      </div>
    );
  }
  if (!isOffline.value) return null;
  const keptAt = shownKeptAt.value;
  const values = { release: release.value, time: keptAt === null ? '' : moment(keptAt) };
  return (
    <div class="toast toast-calm toast-offline" role="status">
      {say(keptAt === null ? 'offlineLoaded' : 'offlineKept', values)}
    </div>
  );
}
