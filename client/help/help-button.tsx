import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import { say } from '../state.ts';

type Help = ComponentType<{ onClose: () => void }>;

const dialog = signal<Help | null>(null);

/** Opens the help, which is fetched then; it never opens by itself. Focus comes back when it closes. */
export function HelpButton() {
  const button = useRef<HTMLButtonElement>(null);
  const Dialog = dialog.value;
  const close = () => {
    dialog.value = null;
    button.current?.focus();
  };
  const open = async () => {
    dialog.value = (await import('./help-dialog.tsx')).HelpDialog;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button help-button"
        aria-haspopup="dialog"
        onClick={() => void open()}
      >
        {say('help')}
      </button>
      {Dialog && <Dialog onClose={close} />}
    </>
  );
}
