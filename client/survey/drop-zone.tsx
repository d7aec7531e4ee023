import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type Props = { onFile: (file: File) => void; children: ComponentChildren };

/** A place where a file can be dropped; the same is done by the button in it. */
export function DropZone({ onFile, children }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      class={isOver ? 'drop-zone drop-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
    </div>
  );
}

/** A file dropped beside the place would replace the page, and with it the reader's data. */
export function refuseStrayDrops(): void {
  for (const name of ['dragover', 'drop'] as const) {
    addEventListener(name, (event) => event.preventDefault());
  }
}
