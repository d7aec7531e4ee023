const GROUPED = /^(\d{2})(\d{2})(?:(\d{2})(\d{4})?)?$/;

/** Kemendagri code with its dots, from the same code with dots, without them or as a number; `null` for other shapes. */
export function canonicalCode(text: string): string | null {
  const trimmed = text.trim().replace(/^'/, '');
  if (!/^[\d.]+$/.test(trimmed)) return null;
  const groups = GROUPED.exec(trimmed.replaceAll('.', ''))?.slice(1);
  const code = groups?.filter((group) => group !== undefined).join('.') ?? null;
  return code !== null && (trimmed === code || !trimmed.includes('.')) ? code : null;
}

/** BPS code (4, 7 or 10 digits), from the same code with HDX's letters in front; `null` for other shapes. */
export function canonicalBpsCode(text: string): string | null {
  return /^(?:ID)?(\d{4}|\d{7}|\d{10})$/i.exec(text.trim().replace(/^'/, ''))?.[1] ?? null;
}
