import { useRef } from 'preact/hooks';

type Props = { text: string; accept: string; onFile: (file: File) => void };

/** A button that asks for a file, in the page's own language: that of the browser speaks the browser's. */
export function FileButton({ text, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label class="button file-button">
      {text}
      <input
        ref={input}
        class="unseen"
        type="file"
        accept={accept}
        onChange={() => {
          const file = input.current?.files?.[0];
          // The same file, mended, may be chosen again.
          if (input.current) input.current.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
