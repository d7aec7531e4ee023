import { isOffline } from '../offline/connection.ts';
import { say } from '../state.ts';

type Props = { href: string; download?: string; children: preact.ComponentChildren };

/** A link to what only the service can give: offline it stays in its place, says so and leads nowhere. */
export function NetworkLink({ href, download, children }: Props) {
  if (!isOffline.value) {
    return (
      <a href={href} download={download}>
        {children}
      </a>
    );
  }
  return (
    <a role="link" aria-disabled="true" tabIndex={0} title={say('needsNetwork')}>
      {children}
    </a>
  );
}

/** Offline: why the links to downloads lead nowhere. */
export const NetworkNote = () =>
  isOffline.value ? <p class="needs-network">{say('downloadsNeedNetwork')}</p> : null;
